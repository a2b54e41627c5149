from pathlib import Path

from kb.rules import url803_no_access_date as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 38, "https://example.org/cups")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_note_will_do_and_works_with_a_doi_or_a_record_need_none() -> None:
    text = "@online{a, url = {https://example.org}, note = {Retrieved 3 May}}\n@online{b, url = {https://example.org}, doi = {10.1234/a}}\n"
    text += "@online{c, url = {https://pubmed.ncbi.nlm.nih.gov/1/}}\n"
    assert told(rule, text) == []
