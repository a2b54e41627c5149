"""Baselines: what is known is not told again, wherever it has moved; what is gone is said."""

from pathlib import Path

import pytest

from kb.baseline import new, read_baseline, write_baseline
from kb.check import check_writing
from kb.model import Finding, Writing
from kb.reading import reread
from kb.segment import Refused

WRONG = "@article{a, title = {Cups}, author = {Osk, C.}, journal = {J}, year = {2001}, pages = {719--717}}\n"
MORE = WRONG.replace("{a,", "{b,").replace("Cups", "Pots").replace("719--717", "88--81")
RULES = {"FLD105"}


def found(folder: Path, text: str) -> tuple[list[Finding], dict[str, Writing]]:
    path = str(folder / "refs.bib")
    writing = reread(path, text)
    return check_writing(writing, ["FLD105"]), {path: writing}


@pytest.fixture
def baseline(tmp_path: Path) -> Path:
    findings, writings = found(tmp_path, WRONG)
    write_baseline(tmp_path / "known.json", findings, writings)
    return tmp_path / "known.json"


def test_what_is_known_is_not_told_again_though_its_line_has_moved(baseline: Path) -> None:
    findings, writings = found(baseline.parent, MORE + "\n\n" + WRONG)
    fresh, stale = new(read_baseline(baseline), baseline, findings, writings, RULES)
    assert ([each.line for each in fresh], stale) == ([1], ())


def test_what_is_not_found_any_more_is_said(baseline: Path) -> None:
    findings, writings = found(baseline.parent, MORE)
    _, stale = new(read_baseline(baseline), baseline, findings, writings, RULES)
    assert stale == ("FLD105 of refs.bib is not found any more: 719--717",)


def test_of_a_file_or_rule_that_was_not_asked_nothing_is_said_to_be_gone(baseline: Path) -> None:
    findings, writings = found(baseline.parent, MORE)
    assert new(read_baseline(baseline), baseline, findings, writings, {"FLD102"})[1] == ()
    other = {"other.bib": reread("other.bib", MORE)}
    assert new(read_baseline(baseline), baseline, [], other, RULES)[1] == ()


def test_of_equal_findings_as_many_are_known_as_were(baseline: Path) -> None:
    findings, writings = found(baseline.parent, WRONG + WRONG)
    fresh, _ = new(read_baseline(baseline), baseline, findings, writings, RULES)
    assert len(findings) == 2
    assert [each.line for each in fresh] == [2]


def test_the_same_findings_give_the_same_file_in_whatever_order(tmp_path: Path) -> None:
    findings, writings = found(tmp_path, WRONG + MORE)
    write_baseline(tmp_path / "one.json", findings, writings)
    write_baseline(tmp_path / "two.json", findings[::-1], writings)
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()
    assert str(tmp_path) not in (tmp_path / "one.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", ["", "[]", '{"version": 2, "findings": []}', '{"version": 1}', "[" * 100_000])
def test_what_is_no_baseline_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "known.json").write_text(text, encoding="utf-8")
    with pytest.raises(Refused):
        read_baseline(tmp_path / "known.json")


def test_a_baseline_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="--write-baseline"):
        read_baseline(tmp_path / "none.json")
