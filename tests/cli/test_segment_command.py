"""kb segment, as somebody uses it who records a new document."""

import json
from pathlib import Path
from typing import Any

import pytest

from kb.load import load
from tests.cli.test_commands import kb
from tests.tiny import write

ROOT = Path(__file__).parent.parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
UNITS = ROOT.parent / "shared" / "facts" / "units.jsonl"
TEXT = """\
On Cups

By Ada Brewer

Introduction

A wide cup cools tea faster. Dr. Smith et al. (2001) measured it, e.g. at 3.5 K/min.

References

1. Smith A. Cups. J Cups. 2001;1(2):3-4.
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    write(tmp_path / "kb")
    (tmp_path / "on-cups.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_a_draft_loads_as_the_record_of_its_document(home: Path) -> None:
    target = home / "kb/claims/on-cups/document.yaml"
    done = kb("segment", str(home / "on-cups.txt"), "-o", str(target), "--root", str(home / "kb"))
    assert done.returncode == 0
    base = load(home / "kb")
    assert [problem.message for problem in base.problems if problem.rule != "REC018"] == []
    document = base.documents["on-cups"]
    assert (document.title, document.authors) == ("On Cups", ("Ada Brewer",))
    assert [(name, str(unit.type), TEXT[slice(*unit.at)]) for name, unit in document.units.items()] == [
        ("s00.p01.s01", "title", "On Cups"),
        ("s00.p02.s01", "byline", "By Ada Brewer"),
        ("s01.p00.s01", "heading", "Introduction"),
        ("s01.p01.s01", "sentence", "A wide cup cools tea faster."),
        ("s01.p01.s02", "sentence", "Dr. Smith et al. (2001) measured it, e.g. at 3.5 K/min."),
        ("s02.p00.s01", "heading", "References"),
        ("s02.p01.s01", "reference", "Smith A. Cups. J Cups. 2001;1(2):3-4."),
    ]


def test_a_draft_never_takes_the_place_of_a_file(home: Path) -> None:
    target = home / "kb/claims/essay/document.yaml"
    before = target.read_bytes()
    done = kb("segment", str(home / "on-cups.txt"), "-o", str(target))
    assert (done.returncode, target.read_bytes()) == (2, before)


def test_programs_get_every_unit_with_its_place(home: Path) -> None:
    done = kb("segment", str(home / "on-cups.txt"), "--format", "json")
    units: list[dict[str, Any]] = json.loads(done.stdout)["units"]
    assert [unit["section"] for unit in units if unit["type"] == "sentence"] == ["Introduction", "Introduction"]
    assert {"unit", "type", "section", "start", "end", "sha256", "role"} == set(units[0])


def test_check_says_what_moved(home: Path) -> None:
    target = home / "kb/claims/on-cups/document.yaml"
    kb("segment", str(home / "on-cups.txt"), "-o", str(target))
    same = kb("segment", str(home / "on-cups.txt"), "--check", "--root", str(home / "kb"))
    (home / "on-cups.txt").write_text(TEXT.replace("cools tea", "cools hot tea"), encoding="utf-8")
    other = kb("segment", str(home / "on-cups.txt"), "--check", "--root", str(home / "kb"), "--format", "json")
    assert (same.returncode, other.returncode) == (0, 1)
    told = json.loads(other.stdout)
    assert [(unit["unit"], unit["fate"]) for unit in told["units"]] == [("s01.p01.s01", "changed")]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"caf\xe9", "is not UTF-8"),
        (b"%PDF-1.7", "PDF"),
        (b"a\x00b", "NUL"),
        (b"  \n", "no text"),
        (b"PK\x03\x04", "zip archive"),
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(home: Path, data: bytes, said: str) -> None:
    (home / "x.txt").write_bytes(data)
    done = kb("segment", str(home / "x.txt"))
    assert (done.returncode, said in done.stderr, "remedy" in done.stderr, "Traceback" in done.stderr) == (
        2,
        True,
        True,
        False,
    )


def test_a_file_that_is_not_there_is_told(home: Path) -> None:
    done = kb("segment", str(home / "nowhere.txt"))
    assert (done.returncode, "No such file" in done.stderr) == (2, True)


@pytest.mark.skipif(not SEEDS.exists(), reason="the articles' texts are not beside this clone")
@pytest.mark.parametrize("name", ["endorphin-depletion-hypothesis", "ldn-endorphin-deficiency"])
def test_the_records_of_this_repository_are_those_of_the_articles(name: str) -> None:
    done = kb("segment", str(SEEDS / f"{name}.txt"), "--check")
    assert (done.returncode, "all" in done.stdout) == (0, True)


@pytest.mark.skipif(not UNITS.exists(), reason="the units told by eye are not beside this clone")
@pytest.mark.parametrize("name", ["endorphin-depletion-hypothesis", "ldn-endorphin-deficiency"])
def test_the_recorded_units_agree_with_those_told_by_eye_in_all(name: str) -> None:
    lines = [json.loads(line) for line in UNITS.read_text(encoding="utf-8").splitlines()]
    gold = [(u["unit"], u["type"], u["start"], u["end"], u["sha256"]) for u in lines if u["document"] == name]
    units = load(ROOT).documents[name].units
    assert [(key, str(u.type), *u.at, u.sha256) for key, u in units.items()] == gold
