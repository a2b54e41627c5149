import json
from pathlib import Path

from kb.page.machine import record_json, standings
from tests.page.cups import book


def test_a_machine_form_holds_the_iri_the_record_and_its_standings(tmp_path: Path) -> None:
    given = book(tmp_path)
    claim = given.base.claims["essay/first"]
    text = record_json(given, "claims", claim.id, claim, standing=standings(given, "claims", claim.id))
    form = json.loads(text)
    assert form["iri"] == "https://example.org/cups/claims/essay/first/"
    assert form["statement"] == claim.statement
    assert list(form["standing"]) == list(given.standards)
    assert form["standing"]["as-cited"]["studies_for"] == ["smith-2001", "jones-2002"]


def test_a_set_is_written_in_order(tmp_path: Path) -> None:
    given = book(tmp_path)
    reference = given.base.references["jones-2002"]
    assert json.loads(record_json(given, "references", reference.id, reference))["unverified"] == ["doi"]
