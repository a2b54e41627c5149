from pathlib import Path

from kb.rules import bib010_missing_required_field as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 2, "article")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_an_editor_a_date_and_a_journaltitle_will_do() -> None:
    text = "@article{a, editor = {X, Y}, title = {T}, date = {2001}, journaltitle = {J}}\n"
    assert told(rule, text) == []


def test_a_preprint_needs_no_journal() -> None:
    text = "@article{a, author = {X, Y}, title = {T}, year = {2021}, doi = {10.48550/arXiv.2103.01234}}\n"
    assert told(rule, text) == []


def test_a_parent_may_give_what_an_entry_lacks() -> None:
    assert told(rule, "@inproceedings{a, title = {T}, crossref = {p}}\n") == []


def test_every_missing_field_is_told_and_unknown_types_need_nothing() -> None:
    text = "@book{a, title = {T}}\n@misc{b, note = {N}}\n"
    assert told(rule, text) == [(1, "@book `a` has no author or editor"), (1, "@book `a` has no year or date")]
