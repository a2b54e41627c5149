from pathlib import Path

from kb.rules import idn202_doi_has_prefix as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 39, "https://doi.org/10.1234/cups")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_label_is_told_and_what_is_no_doi_is_another_rules() -> None:
    text = "@book{a, doi = {doi: 10.1234/a}}\n@book{b, doi = {https://doi.org/nothing}}\n"
    assert told(rule, text) == [(1, "`doi: ` is no part of the DOI")]
