from pathlib import Path

import pytest

from kb.rules import idn206_doi_has_path_tail as rule
from tests.rules.examples import findings, silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 39, "10.1093/cups/abc032/5901532")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


@pytest.mark.parametrize(
    ("doi", "whole"),
    [
        ("10.1234/cups.2020.00001/full", "10.1234/cups.2020.00001"),
        ("10.1234/cups.pdf", "10.1234/cups"),
        ("10.1234/cups?via=tea", "10.1234/cups"),
        ("10.1101/2020.01.30.927871v2.full", "10.1101/2020.01.30.927871"),
    ],
)
def test_tails_are_told(doi: str, whole: str) -> None:
    assert [f.expected for f in findings(rule, {"refs.bib": f"@book{{a, doi = {{{doi}}}}}\n"})] == [whole]


@pytest.mark.parametrize(
    "doi",
    [
        "10.1093/acprof:oso/9780199",
        "10.1093/oxfordhb/9780199.013.0001",
        "10.1002/1521(2000)1:1<1::AID>3.0.CO;2-#",
        "10.1234/fulltext",
    ],
)
def test_whole_dois_are_left_alone(doi: str) -> None:
    assert told(rule, f"@book{{a, doi = {{{doi}}}}}\n") == []
