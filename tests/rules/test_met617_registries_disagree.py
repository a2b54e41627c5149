from pathlib import Path

from kb.rules import met609_year_differs as year
from kb.rules import met617_registries_disagree as rule
from tests.rules.examples import findings, silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, str(f.severity), f.message) for f in speaks(rule, tmp_path)] == [
        (5, "info", "registries disagree on the year: PubMed has `1999`, Crossref has `2001`")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_nothing_else_is_said_of_that_field() -> None:
    assert [each.rule for each in findings(year, rule.FAILS)] == []
