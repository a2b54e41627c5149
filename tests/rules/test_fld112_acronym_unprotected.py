from pathlib import Path

from kb.rules import fld112_acronym_unprotected as rule
from tests.rules.examples import findings, silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 38, "DNA")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_title_in_braces_of_its_own_is_left_alone() -> None:
    assert told(rule, "@article{a, title = {{Cups of DNA repair}}}\n") == []


def test_all_of_them_are_told_at_once() -> None:
    text = "@article{a, title = {On mRNA and HIV-1 in {RNA} and pH}}\n"
    assert [f.expected for f in findings(rule, {"refs.bib": text})] == ["{mRNA}, {HIV-1}, {pH}"]
