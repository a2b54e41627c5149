"""One address for each record: its page in the site, its IRI under the base, its node in the graph."""

from kb.model import KnowledgeBase

# Where a kind's identifier goes. Parts of a record are fragments of its page.
_PATTERNS = {
    "claims": "claims/{}/",
    "links": "links/{}/",
    "hypotheses": "hypotheses/{}/",
    "references": "references/{}/",
    "studies": "studies/{}/",
    "documents": "documents/{}/",
    "topics": "topics/{}/",
    "concepts": "concepts/{}/",
    "disagreements": "disagreements/#{}",
    # A claim as a publication of its own: its graphs are fragments.
    "nanopubs": "nanopubs/{}",
}


def address(kind: str, identifier: str, fragment: str = "") -> str:
    """Give the address of a record, relative to the base IRI and to the site's root.

    `kind` is the name of the mapping of KnowledgeBase that holds it. `fragment` names a part of the record:
    `cites-<reference>` of a claim, a unit of a document, `part-<name>` of a hypothesis.
    """
    return _PATTERNS[kind].format(identifier) + (f"#{fragment}" if fragment else "")


def iri(base: KnowledgeBase, kind: str, identifier: str, fragment: str = "") -> str:
    """Give the IRI of a record: its address under the knowledge base's base IRI."""
    return base.settings.base_iri + address(kind, identifier, fragment)


def page_address(base: KnowledgeBase, kind: str, identifier: str) -> str:
    """Give the page that shows a record: its own, or, for a study, that of its first report in the library."""
    if kind != "studies":
        return address(kind, identifier)
    reports = base.studies[identifier].reports if identifier in base.studies else (identifier,)
    return address("references", next((report for report in reports if report in base.references), reports[0]))
