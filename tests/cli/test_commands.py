"""The command as people and programs use it, in processes of its own where exit codes matter."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kb.shelf import members
from kb.standing import standards
from tests.tiny import FILES, write

ROOT = Path(__file__).parent.parent.parent
NAMES = sorted(name.replace("_", "-") for name in members("kb.cli.commands"))


def kb(*words: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from kb.cli import main; main()", *words]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def answer(*words: str, code: int = 0) -> Any:
    done = kb(*words, "--format", "json")
    assert (done.returncode, done.stderr) == (code, "")
    return json.loads(done.stdout)


def test_help_names_every_command() -> None:
    text = kb("--help").stdout
    assert {name for name in NAMES if f"\n  {name} " not in text} == set()


@pytest.mark.parametrize("name", NAMES)
def test_every_command_explains_itself_and_answers_programs(name: str) -> None:
    text = kb(name, "--help").stdout
    assert text.startswith("Usage: kb ")
    assert "--format" in text


def test_check_says_that_the_records_of_this_repository_have_no_error() -> None:
    assert answer("check")["counts"]["error"] == 0


def test_check_gives_place_and_remedy_and_exit_code_1(tmp_path: Path) -> None:
    text = FILES["claims/essay/body.yaml"].replace("kind: finding", "kind: findng")
    root = write(tmp_path, {"claims/essay/body.yaml": text})
    done = kb("check", "--root", str(root), "--select", "REC")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines() == [
        "claims/essay/body.yaml:4:3 error REC003 `kind` does not fit [value-does-not-fit]",
        "    written   findng",
        "    expected  finding, mechanism, causal, hypothesis, interpretation, recommendation, dosing, safety, definition, background, prediction, argument",
        "    remedy    Write `finding`.",
        "1 error, 0 warnings, 0 info in 1 file.",
    ]


def test_check_gives_programs_the_same(tmp_path: Path) -> None:
    root = write(tmp_path, {"claims/essay/body.yaml": FILES["claims/essay/body.yaml"] + "  zonk: 1\n"})
    found = answer("check", "--root", str(root), "--select", "REC002", code=1)
    assert found["counts"] == {"error": 1, "warning": 0, "info": 0}
    assert found["findings"] == [
        {
            "rule": "REC002",
            "name": "unknown-key",
            "severity": "error",
            "path": "claims/essay/body.yaml",
            "pointer": [0, "zonk"],
            "line": 8,
            "column": 3,
            "message": "unknown key `zonk`",
            "written": "zonk",
            "expected": found["findings"][0]["expected"],
            "remedy": "Remove the key, or use one of those.",
        }
    ]


def test_fail_on_decides_the_exit_code(tmp_path: Path) -> None:
    body = FILES["claims/essay/body.yaml"].replace("  appeals_to: nothing\n", "")
    root = str(write(tmp_path, {"claims/essay/body.yaml": body}))
    codes = {
        level: kb("check", "--root", root, "--fail-on", level).returncode for level in ("error", "warning", "never")
    }
    assert codes == {"error": 0, "warning": 1, "never": 0}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["check", "--select", "XYZ"], "no rule begins with `XYZ`"),
        (["explain", "XYZ"], "no rule `XYZ`"),
        (["export", "word"], "no format `word`"),
        (["show", "no-such-thing"], "nothing is called `no-such-thing`"),
        (["frobnicate"], "No such command"),
        (["check", "--root", "/nonexistent"], "holds no kb.yaml"),
    ],
)
def test_misuse_is_told_in_words_with_exit_code_2(words: list[str], said: str) -> None:
    done = kb(*words)
    assert (done.returncode, said in done.stderr, "Traceback" in done.stderr) == (2, True, False)


def test_outside_any_knowledge_base_the_way_out_is_named(tmp_path: Path) -> None:
    done = kb("check", cwd=tmp_path)
    assert done.returncode == 2
    assert "kb init DIR" in done.stderr


def test_root_is_taken_before_and_after_the_command(tmp_path: Path) -> None:
    root = str(write(tmp_path))
    assert kb("--root", root, "coverage").stdout == kb("coverage", "--root", root).stdout != kb("coverage").stdout


def test_coverage_counts_units_and_claims(tmp_path: Path) -> None:
    assert answer("coverage", "--root", str(write(tmp_path))) == {
        "documents": {"essay": {"units": 2, "settled": 2, "claim_units": 1, "claimed": 1, "claims": 1}}
    }


def test_a_new_knowledge_base_checks_at_once(tmp_path: Path) -> None:
    made = kb("init", str(tmp_path / "new"), "--title", 'A "new" base: <b>')
    assert made.returncode == 0
    checked = kb("--root", str(tmp_path / "new"), "check", "--fail-on", "info")
    assert (checked.returncode, checked.stdout) == (0, "No findings.\n")


def test_init_never_overwrites(tmp_path: Path) -> None:
    root = write(tmp_path)
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert kb("init", str(root)).returncode == 2
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_every_rule_explains_itself_with_an_example() -> None:
    codes = [row["code"] for row in answer("explain")]
    page = answer("explain", codes[0])
    assert len(codes) == len(set(codes)) > 20
    assert page["fails"]
    assert page["text"]


def test_show_prints_what_a_claim_rests_on(tmp_path: Path) -> None:
    done = kb("show", "first", "--root", str(write(tmp_path)))
    assert done.stdout.splitlines() == [
        "claims essay/first",
        "  The article claims: Tea cools faster in a wide cup.",
        "  kind        finding, asserted",
        "  at          s01.p01.s01",
        "  cited       no admitted support (cites nothing)",
        "  read        no admitted support (cites nothing)",
        "  appeals to  nothing",
    ]


def test_show_gives_programs_the_standing_under_every_standard(tmp_path: Path) -> None:
    shown = answer("show", "cups/width-cools", "--root", str(write(tmp_path)))[0]
    assert (shown["kind"], shown["id"]) == ("links", "cups/width-cools")
    labels = {name: standing["label"] for name, standing in shown["standing"].items()}
    assert set(labels) == set(standards())
    assert {name: labels[name] for name in ("as-cited", "appraised", "primary-human", "replicated")} == {
        "as-cited": "no admitted support",
        "appraised": "supported",
        "primary-human": "supported",
        "replicated": "no admitted support",
    }


def test_export_writes_to_the_terminal_or_to_a_file(tmp_path: Path) -> None:
    root = str(write(tmp_path / "kb"))
    text = kb("export", "turtle", "--root", root).stdout
    done = kb("export", "turtle", "--root", root, "-o", str(tmp_path / "out.ttl"))
    assert done.returncode == 0
    assert (tmp_path / "out.ttl").read_text(encoding="utf-8") == text


def test_a_part_is_exported_in_any_format(tmp_path: Path) -> None:
    root = str(write(tmp_path))
    told = json.loads(kb("export", "json", "--claim", "essay/first", "--root", root).stdout)
    assert (list(told["claims"]), told["hypotheses"]) == (["essay/first"], {})
    near = json.loads(kb("export", "json", "--reference", "smith-2001", "--root", root).stdout)
    assert (list(near["references"]), list(near["hypotheses"])) == (["smith-2001"], ["cups"])
    alone = json.loads(kb("export", "json", "--reference", "smith-2001", "--hops", "0", "--root", root).stdout)
    assert (list(alone["references"]), alone["hypotheses"]) == (["smith-2001"], {})


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["json", "--claim", "essay/none"], "no claim `essay/none`"),
        (["json", "--claim", "essay/first", "--document", "essay"], "choose by one of"),
        (["json", "--hops", "2"], "--hops needs something to start from"),
        (["json", "--all"], "name one FORMAT, or --all"),
        (["--claim", "essay/first"], "name one FORMAT, or --all"),
        (["csv"], "csv is not a text"),
    ],
)
def test_an_export_that_makes_no_sense_is_refused_with_the_reason(tmp_path: Path, words: list[str], said: str) -> None:
    done = kb("export", *words, "--root", str(write(tmp_path)))
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_everything_is_exported_into_the_release_folder(tmp_path: Path) -> None:
    told = answer("export", "--all", "--root", str(write(tmp_path)))
    assert told["path"] == str(tmp_path / "build" / "release")
    assert (tmp_path / "build" / "release" / "SHA256SUMS").exists()
    assert {"kb.ttl", "kb.csv.zip", "CITATION.cff"} <= {each["file"] for each in told["files"]}


def test_an_export_that_cannot_be_written_is_told_without_a_traceback(tmp_path: Path) -> None:
    done = kb("export", "json", "--root", str(write(tmp_path / "kb")), "-o", "/proc/no/such/file")
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)


def test_a_text_from_a_record_cannot_command_the_terminal(tmp_path: Path) -> None:
    text = FILES["claims/essay/body.yaml"].replace("kind: finding", 'kind: "\\e[31mred"')
    done = kb("check", "--root", str(write(tmp_path, {"claims/essay/body.yaml": text})))
    assert "\x1b[31m" not in done.stdout


@pytest.mark.parametrize("title", ["", "   ", "x" * 501, "a\x01b", "a\nb"])
def test_a_title_that_could_not_be_read_back_is_refused(tmp_path: Path, title: str) -> None:
    done = kb("init", str(tmp_path / "new"), "--title", title)
    assert (done.returncode, (tmp_path / "new").exists(), "Traceback" in done.stderr) == (2, False, False)


@pytest.mark.parametrize(
    "words", [["show", "nope"], ["check", "--select", "ZZZ"], ["check", "--root", "/nonexistent"], ["nope"]]
)
def test_programs_are_told_as_json_what_could_not_be_carried_out(words: list[str]) -> None:
    done = kb(*words, "--format", "json")
    assert (done.returncode, done.stderr, list(json.loads(done.stdout))) == (2, "", ["error"])


def test_an_export_answers_programs_with_its_text(tmp_path: Path) -> None:
    told = answer("export", "turtle", "--root", str(write(tmp_path)))
    assert (told["format"], told["media_type"]) == ("turtle", "text/turtle")
    assert told["text"].startswith("@prefix")


def test_a_documents_name_cannot_leave_its_folder(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("A text.")
    assert kb("segment", str(tmp_path / "x.txt"), "--document", "../evil").returncode == 2


def test_many_findings_alike_are_counted_unless_all_are_asked_for(tmp_path: Path) -> None:
    claims = "".join(
        f"- {{id: c-{n}, statement: S {n}., kind: finding, hedge: asserted, at: [s01.p01.s01]}}\n" for n in range(8)
    )
    root = str(write(tmp_path, {"claims/essay/body.yaml": FILES["claims/essay/body.yaml"] + claims}))
    short, whole = (kb("check", "--root", root, "--select", "EVD001", *more).stdout for more in ((), ("--all",)))
    assert short.count("does not say what it rests on") == 5
    assert "3 more of EVD001" in short
    assert whole.count("does not say what it rests on") == 8
    assert short.splitlines()[-1] == whole.splitlines()[-1] == "0 errors, 8 warnings, 0 info in 1 file."
