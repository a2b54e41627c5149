"""What every page says of itself to machines, read by a parser and held to the words that schema.org has."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from rdflib import RDF, Graph, URIRef
from rdflib.namespace import SDO

from kb.load import load
from kb.vocabulary import iri

pytestmark = [
    pytest.mark.browser,
    # rdflib's own reader of JSON-LD uses what rdflib advises against.
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
]

ROOT = Path(__file__).parent.parent.parent
# schema.org's own context, as far as reading needs it, so that nothing is asked of another host.
_CONTEXT = {"@vocab": str(SDO), "url": {"@type": "@id"}, "sameAs": {"@type": "@id"}, "license": {"@type": "@id"}}
_SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def _said(page: Path) -> dict[str, Any]:
    (found,) = _SCRIPT.findall(page.read_text(encoding="utf-8"))
    said: dict[str, Any] = json.loads(found)
    return said


def _triples(said: dict[str, Any]) -> Graph:
    assert said["@context"] == "https://schema.org"
    return Graph().parse(data=json.dumps({**said, "@context": _CONTEXT}), format="json-ld")


def test_every_page_says_in_words_of_schema_org_what_it_is(site_folder: Path) -> None:
    # The example report of the guide is a file to send, and no page of the site.
    apart = ("404.html", "checking-example.html")
    pages = [page for page in site_folder.rglob("*.html") if page.name not in apart]
    assert len(pages) > 900
    for page in pages:
        graph = _triples(_said(page))
        words = {each for _, p, o in graph for each in (p, o if p == RDF.type else p) if each != RDF.type}
        assert words, page
        assert [word for word in words if not (isinstance(word, URIRef) and word in SDO)] == [], page


def test_a_work_without_a_title_on_record_is_given_no_name(site_folder: Path) -> None:
    base = load(ROOT)
    untitled = 0
    for name, record in base.references.items():
        graph = _triples(_said(site_folder / "references" / name / "index.html"))
        names = [str(each) for each in graph.objects(URIRef(iri(base, "references", name)), SDO.name)]
        title = record.field("title")
        assert names == ([title] if title else []), name
        untitled += not title
    assert untitled > 0
