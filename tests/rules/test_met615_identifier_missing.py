from dataclasses import replace
from pathlib import Path

from kb.reading import reread
from kb.rules import met615_identifier_missing as rule
from kb.snapshot import registry
from tests.rules.examples import TODAY, silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, str(f.severity), f.message) for f in speaks(rule, tmp_path)] == [
        (1, "info", "its DOI is on record: 10.1234/joc.1")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_what_else_is_on_record_is_named_beside_it() -> None:
    answers = {
        "openalex.json": """{"id": "W1", "title": "Wide cups and the cooling of tea", "publication_year": 2001,
     "biblio": {"volume": "12", "first_page": "1425", "last_page": "1437"},
     "authorships": [{"raw_author_name": "Smith, Ann"}, {"raw_author_name": "Zhou, Dan"}],
     "ids": {"doi": "https://doi.org/10.1234/joc.1", "pmid": "https://pubmed.ncbi.nlm.nih.gov/7"}}"""
    }
    writing = replace(reread("refs.bib", rule.FAILS["refs.bib"], TODAY), registry=registry(answers))
    assert [f.message for f in rule.check(writing)] == ["its DOI is on record: 10.1234/joc.1; PMID 7"]
