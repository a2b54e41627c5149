from pathlib import Path

from kb.rules import fld116_preprint_typed_as_article as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [
        (1, 43, "arXiv preprint arXiv:2103.01234")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_an_article_without_journal_is_told_by_its_identifier() -> None:
    text = "@article{a, doi = {10.48550/arXiv.2103.01234}}\n@article{b, doi = {10.1234/a}}\n@misc{c, eprint = {2103.01234}}\n"
    assert told(rule, text) == [(1, "a preprint has no journal")]


def test_a_journal_of_like_name_is_none() -> None:
    assert told(rule, "@article{a, journal = {Corrosion Science}}\n@article{b, journal = {Archives of Cups}}\n") == []
