from pathlib import Path

from kb.rules import met601_identifier_not_registered as rule
from tests.rules.examples import findings, silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, str(f.severity), f.message) for f in speaks(rule, tmp_path)] == [
        (9, "error", "doi.org knows no DOI `10.1234/joc.1`")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_registry_that_finds_it_all_the_same_is_believed() -> None:
    found = '{"DOI": "10.1234/joc.1", "title": ["Wide cups and the cooling of tea"]}'
    assert findings(rule, {**rule.FAILS, "snapshot/crossref.json": found}) == []
