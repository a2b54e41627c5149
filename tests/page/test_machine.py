import json
from pathlib import Path

from rdflib import Graph, URIRef

from kb.load.bibtex import library
from kb.page.machine import files_of, forms_of, record_json, standings, works_of
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


def test_every_form_of_a_claim_is_of_that_claim_alone(tmp_path: Path) -> None:
    given = book(tmp_path)
    files = files_of(given, "claims", "essay/first", given.base.claims["essay/first"])
    assert list(files) == [".json", ".ttl", ".bib", ".ris", ".csl.json"]
    here = URIRef("https://example.org/cups/claims/essay/first/")
    subjects = {str(subject) for subject in Graph().parse(data=files[".ttl"], format="turtle").subjects()}
    assert str(here) in subjects
    assert not any("/claims/essay/second/" in subject for subject in subjects)
    assert list(library(files[".bib"], "first.bib")[0]) == ["smith-2001", "jones-2002"]
    assert [item["id"] for item in json.loads(files[".csl.json"])] == ["smith-2001", "jones-2002"]
    assert [line for line in files[".ris"].split("\r\n") if line.startswith("ID")] == [
        "ID  - smith-2001",
        "ID  - jones-2002",
    ]


def test_the_works_that_a_record_names_are_those_of_its_evidence(tmp_path: Path) -> None:
    given = book(tmp_path)
    assert works_of(given, "links", "cups/width-cools") == ("smith-2001", "jones-2002", "lee-2003")
    assert works_of(given, "hypotheses", "cups") == ("smith-2001", "jones-2002", "lee-2003")
    assert works_of(given, "concepts", "cooling") == ("smith-2001", "jones-2002", "lee-2003")
    assert works_of(given, "topics", "temperature") == ("smith-2001", "jones-2002")
    # What the document prints, in its order, then what it cites without printing it.
    assert works_of(given, "documents", "essay") == ("jones-2002", "smith-2001")
    assert works_of(given, "references", "lost-1999") == ("lost-1999",)


def test_a_record_that_names_no_work_has_no_list_of_works(tmp_path: Path) -> None:
    assert forms_of(book(tmp_path), "claims", "essay/third") == (".json", ".ttl")
