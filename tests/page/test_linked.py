from pathlib import Path

from kb.page import linked
from tests.page.cups import book

BASE = "https://example.org/cups/"


def test_a_claim_is_what_a_document_claims_and_cites(tmp_path: Path) -> None:
    given = book(tmp_path)
    found = linked.claim(given, given.base.claims["essay/first"])
    assert found == {
        "@context": "https://schema.org",
        "@type": "Claim",
        "@id": f"{BASE}claims/essay/first/",
        "text": "Tea cools faster in a wide cup.",
        "appearance": {"@type": "CreativeWork", "name": "An essay on cups"},
        "citation": [{"@id": f"{BASE}references/smith-2001/"}, {"@id": f"{BASE}references/jones-2002/"}],
    }


def test_an_identifier_that_nobody_confirmed_is_not_given_to_machines_as_one(tmp_path: Path) -> None:
    given = book(tmp_path)
    found = linked.reference(given, given.base.references["jones-2002"])
    assert (found["@type"], found["datePublished"], "sameAs" in found) == ("ScholarlyArticle", "2002", False)
