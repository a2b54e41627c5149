from datetime import date
from pathlib import Path

from kb.model import Severity
from kb.reading import reread
from kb.rules import fld102_year_in_future as rule
from tests.rules.examples import silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 40, "2031")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_next_year_is_a_warning_early_in_the_year_and_none_later() -> None:
    text = "@book{a, title = {A}, year = {2027}}\n"
    early, late = (reread("refs.bib", text, date(2026, month, 1)) for month in (2, 9))
    assert [f.severity for f in rule.check(early)] == [Severity.WARNING]
    assert list(rule.check(late)) == []


def test_without_a_day_nothing_is_said() -> None:
    assert list(rule.check(reread("refs.bib", rule.FAILS["refs.bib"]))) == []
