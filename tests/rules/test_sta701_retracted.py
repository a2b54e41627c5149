from pathlib import Path

from kb.rules import sta701_retracted as rule
from kb.rules import sta705_reinstated as reinstated
from kb.rules import sta706_retraction_acknowledged as acknowledged
from tests.rules.examples import findings, silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, str(f.severity), f.message) for f in speaks(rule, tmp_path)] == [
        (1, "error", "retracted: Crossref / publisher, 2003-04-05, 10.1234/notice")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_the_notice_itself_is_no_retracted_work() -> None:
    notice = '{"DOI": "10.1234/n", "title": ["Retraction: Cups"], "update-to": [{"type": "retraction"}]}'
    files = {
        "refs.bib": "@article{n, title = {Retraction: Cups}, doi = {10.1234/n}}\n",
        "snapshot/crossref.json": notice,
        "snapshot/openalex.json": '{"id": "https://openalex.org/W1", "doi": "https://doi.org/10.1234/n", "title": "Retraction: Cups", "is_retracted": true}',
    }
    assert findings(rule, files) == []
    assert [each.message for each in findings(acknowledged, files)] == ["it is the notice of a retraction"]


def test_a_source_that_says_reinstated_last_says_nothing_more() -> None:
    assert findings(rule, reinstated.FAILS) == []


def test_an_answer_that_failed_hides_no_retraction_told_by_another() -> None:
    states = '[{"source": "PubMed", "asked": "DOI 10.1234/joc.1", "status": "failed"}]'
    told = findings(rule, {**rule.FAILS, "snapshot/states.json": states})
    assert [str(each.severity) for each in told] == ["error"]
