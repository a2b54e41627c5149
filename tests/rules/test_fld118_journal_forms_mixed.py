from pathlib import Path

from kb.rules import fld118_journal_forms_mixed as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 43, "J Bacteriol")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_the_rarer_form_is_told_once() -> None:
    whole, short = "@article{k, journal = {Journal of Cups}}\n", "@article{k, journal = {J. Cups}}\n"
    assert told(rule, short * 2 + whole) == [(3, "`Journal of Cups` is `J. Cups` elsewhere in this list")]
