from pathlib import Path

from kb.rules import met609_year_differs as rule
from tests.rules.examples import findings, silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, str(f.severity), f.message) for f in speaks(rule, tmp_path)] == [
        (5, "warning", "the year is `2011` here, `2001` on record")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_year_beside_one_online_first_is_an_info() -> None:
    online = rule.FAILS["snapshot/crossref.json"].replace(
        '"published-print"', '"published-online": {"date-parts": [[2000]]}, "published-print"'
    )
    files = {"refs.bib": rule.FAILS["refs.bib"].replace("2011", "2000"), "snapshot/crossref.json": online}
    assert [str(each.severity) for each in findings(rule, files)] == ["info"]


def test_where_an_answer_is_missing_it_is_an_info() -> None:
    states = '[{"source": "PubMed", "asked": "DOI 10.1234/joc.1", "status": "failed"}]'
    told = findings(rule, {**rule.FAILS, "snapshot/states.json": states})
    assert [str(each.severity) for each in told] == ["info"]
