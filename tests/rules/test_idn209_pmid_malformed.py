from pathlib import Path

import pytest

from kb.rules import idn209_pmid_malformed as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 40, "PMC123456")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


@pytest.mark.parametrize("pmid", ["0", "123456789", "12a", "10.1234/cups"])
def test_these_are_none(pmid: str) -> None:
    assert told(rule, f"@book{{a, pmid = {{{pmid}}}}}\n") == [(1, f"`{pmid}` is no PMID")]


def test_a_pmcid_is_pmc_and_digits() -> None:
    text = "@book{a, pmcid = {PMC1}}\n@book{b, pmcid = {10.1234/a}}\n"
    assert told(rule, text) == [(2, "`10.1234/a` is no PMCID")]
