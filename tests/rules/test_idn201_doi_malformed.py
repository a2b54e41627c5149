from pathlib import Path

from kb.rules import idn201_doi_malformed as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 39, "1016/j.cups.2015.01.002")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_it_leaves_addresses_and_punctuation_to_other_rules() -> None:
    assert told(rule, "@book{a, doi = {https://doi.org/10.1234/abc.}}") == []
