from pathlib import Path

from kb.rules import fld116_preprint_typed_as_article as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [
        (1, 43, "arXiv preprint arXiv:2103.01234")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_journal_of_like_name_is_none() -> None:
    assert told(rule, "@article{a, journal = {Corrosion Science}}\n@article{b, journal = {Archives of Cups}}\n") == []
