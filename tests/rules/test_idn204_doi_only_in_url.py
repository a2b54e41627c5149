from pathlib import Path

from kb.rules import idn204_doi_only_in_url as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 39, "https://doi.org/10.1234/cups")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_an_address_that_only_contains_one_is_left_alone() -> None:
    assert told(rule, "@book{a, url = {https://example.org/10.1234/cups}}\n") == []
