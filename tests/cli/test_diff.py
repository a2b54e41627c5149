"""kb diff: the records against an earlier state in git, for readers and for programs."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.test_commands import answer, kb
from tests.tiny import write

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed here")
STUDY = "references/studies/smith-2001.yaml"
HYPOTHESIS = "claims/hypotheses/cups.yaml"


def git(root: Path, *words: str) -> str:
    """Run git in a folder, as nobody in particular."""
    nobody = ("-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    return subprocess.run(["git", "-C", root, *nobody, *words], check=True, capture_output=True, text=True).stdout


def kept(root: Path) -> Path:
    """Give the cups, committed."""
    write(root)
    git(root, "init", "-q", "-b", "main")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "Cups")
    return root


def _edit(root: Path, name: str, old: str, new: str) -> None:
    text = (root / name).read_text()
    assert old in text
    (root / name).write_text(text.replace(old, new))


def test_one_verdict_that_changed_is_named_with_every_standing_that_it_moved(tmp_path: Path) -> None:
    root = kept(tmp_path)
    _edit(root, HYPOTHESIS, "verdict: supports", "verdict: does-not-support")
    told = answer("diff", "--root", str(root))
    assert told["verdicts"] == [
        {
            "kind": "hypotheses",
            "id": "cups",
            "path": HYPOTHESIS,
            "at": ["links", "width-cools", "further_evidence", "smith-2001", "verdict"],
            "from": "supports",
            "to": "does-not-support",
        }
    ]
    moved = {(each["id"], each["from"], each["to"]) for each in told["moved"] if each["aspect"] == "standing"}
    assert moved == {
        ("cups", "stands", "not established"),
        ("cups/width-cools", "supported", "no admitted support"),
    }
    assert {str(each["because"]) for each in told["moved"]} == {"[{'kind': 'hypotheses', 'id': 'cups'}]"}


def test_a_reader_gets_records_then_verdicts_then_what_moved_with_its_cause(tmp_path: Path) -> None:
    root = kept(tmp_path)
    _edit(root, STUDY, "subjects: human", "subjects: animal")
    done = kb("diff", "HEAD", "--root", str(root))
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[1:4] == [
        f"  changed studies smith-2001  ({STUDY})",
        "      subjects: human → animal",
        "Verdicts that changed: 0",
    ]
    moved = "      standing: supported → no admitted support   by studies smith-2001   [primary-human]"
    assert moved in lines[lines.index("  links cups/width-cools") :]


def test_where_no_record_differs_that_is_all_that_is_said(tmp_path: Path) -> None:
    root = kept(tmp_path)
    commit = git(root, "rev-parse", "HEAD")[:12]
    assert kb("diff", "--root", str(root)).stdout == f"No record differs between {commit} and the files.\n"


def test_two_revisions_are_held_against_each_other_whatever_the_files_say_now(tmp_path: Path) -> None:
    root = kept(tmp_path)
    _edit(root, STUDY, "design: cohort", "design: case-report")
    git(root, "commit", "-q", "-a", "-m", "Another design")
    _edit(root, STUDY, "subjects: human", "subjects: animal")
    told = answer("diff", "HEAD~1", "--to", "HEAD", "--root", str(root))
    assert [field["at"] for each in told["records"] for field in each["fields"]] == [["design"]]


def test_what_an_earlier_state_could_not_be_read_from_is_said(tmp_path: Path) -> None:
    root = kept(tmp_path)
    _edit(root, STUDY, "design: cohort", "design: guess")
    git(root, "commit", "-q", "-a", "-m", "A slip")
    _edit(root, STUDY, "design: guess", "design: cohort")
    assert "1 findings on reading; what could not be read is not compared" in kb("diff", "--root", str(root)).stdout


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        ("no-such-thing", "there is no revision `no-such-thing`"),
        ("--output=taken", "No such option"),
    ],
)
def test_a_revision_that_is_none_is_refused_with_a_remedy(tmp_path: Path, revision: str, said: str) -> None:
    done = kb("diff", revision, "--root", str(kept(tmp_path)))
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert not (tmp_path / "taken").exists()


def test_a_folder_without_git_is_told_that_it_has_no_earlier_state(tmp_path: Path) -> None:
    done = kb("diff", "--root", str(write(tmp_path)))
    assert (done.returncode, "is in no git repository" in done.stderr) == (2, True)
