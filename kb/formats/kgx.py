"""KGX: nodes.tsv and edges.tsv in Biolink's names, for Translator, Monarch's tools and loaders of Neo4j.

Nodes are concepts, documents and references, under the identifier that others know them by where they have one; edges
are what claims and links of hypotheses say of two concepts, and which document mentions which work. Nothing here says
that a claim holds: `primary_knowledge_source` is the document that makes it, and a link of a hypothesis is
*not_provided*.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from kb.model import Hedge, KnowledgeBase, Link, Relation, Sign
from kb.vocabulary import PREFIXES, address, negated, own, qualifiers, term

NAME = "kgx"
SUFFIX = ".zip"
MEDIA_TYPE = "application/zip"
_NODE = ("id", "category", "name", "description", "xref", "synonym", "provided_by")
_EDGE = (
    *("id", "category", "subject", "predicate", "object", "qualified_predicate", "subject_direction_qualifier"),
    *("object_direction_qualifier", "disease_context_qualifier", "negated", "original_predicate", "description"),
    *("knowledge_level", "agent_type", "primary_knowledge_source", "publications"),
)
# What a published identifier shows a concept to be. Of a vocabulary that holds things of every kind, nothing follows.
_CATEGORIES = {
    "CHEBI": "ChemicalEntity",
    "CL": "Cell",
    "GO": "BiologicalEntity",
    "HGNC": "Gene",
    "HP": "PhenotypicFeature",
    "MONDO": "Disease",
    "UBERON": "AnatomicalEntity",
}
_WORKS = {"article": "JournalArticle", "book": "Book", "collection": "Book", "incollection": "BookChapter"}
Row = Mapping[str, str]
Ids = Mapping[tuple[str, str], str]


def export(base: KnowledgeBase) -> dict[str, str]:
    """Give both tables; members of a list have `|` between them."""
    ids = _ids(base)
    return {"nodes.tsv": _table(_NODE, _nodes(base, ids)), "edges.tsv": _table(_EDGE, _edges(base, ids))}


def _ids(base: KnowledgeBase) -> Ids:
    """Give every node's identifier: a published one, unless two records share it, else our own."""
    known = {("concepts", c.id): c.ids[0].id if c.ids else "" for c in base.concepts.values()}
    for reference in base.references.values():
        sure = {name: text for name, text in reference.fields.items() if name not in reference.unverified}
        known["references", reference.id] = next(
            (f"{prefix}:{sure[name]}" for name, prefix in (("pmid", "PMID"), ("doi", "doi")) if sure.get(name)), ""
        )
    known |= {("documents", name): "" for name in base.documents}
    shared = Counter(known.values())
    return {key: found if found and shared[found] == 1 else f"KB:{address(*key)}" for key, found in known.items()}


def _nodes(base: KnowledgeBase, ids: Ids) -> Iterator[Row]:
    for concept in base.concepts.values():
        here = ids["concepts", concept.id]
        yield {
            "id": here,
            "category": f"biolink:{_CATEGORIES.get(here.partition(':')[0], 'NamedThing')}",
            "name": concept.label,
            "description": concept.definition or "",
            "xref": _listed(each.id for each in concept.ids if each.id != here),
            "synonym": _listed(concept.synonyms),
        }
    for document in base.documents.values():
        here = ids["documents", document.id]
        yield {"id": here, "category": "biolink:Article", "name": document.title, "description": document.summary or ""}
    for reference in base.references.values():
        category = f"biolink:{_WORKS.get(reference.type, 'Publication')}"
        yield {"id": ids["references", reference.id], "category": category, "name": reference.title}


def _edges(base: KnowledgeBase, ids: Ids) -> Iterator[Row]:
    for claim in base.claims.values():
        about = claim.about
        if about and ("concepts", about.subject) in ids and ("concepts", about.object) in ids:
            asserted = claim.hedge is Hedge.ASSERTED
            yield {
                **_said(ids, f"KB:{address('claims', claim.id)}", (about.subject, about.relation, about.object)),
                "disease_context_qualifier": ids.get(("concepts", about.within or ""), ""),
                "negated": "true" if negated(about.relation) else "",
                "description": claim.statement,
                "knowledge_level": "knowledge_assertion" if asserted else "not_provided",
                "primary_knowledge_source": ids.get(("documents", claim.document), ""),
                "publications": _listed(ids.get(("references", each.reference), "") for each in claim.cites),
            }
    for name, link in base.links.items():
        if ("concepts", link.from_) in ids and ("concepts", link.to) in ids:
            yield {
                **_said(ids, f"KB:{address('links', name)}", (link.from_, link.sign, link.to)),
                "description": link.statement,
                "primary_knowledge_source": f"KB:{address('hypotheses', name.partition('/')[0])}",
                "publications": _listed(_reports(base, link, ids)),
            }
    for document, reference in _mentioned(base):
        start, end = ids["documents", document], ids["references", reference]
        yield {
            **_edge(f"{start}-mentions-{end}", start, "biolink:mentions", end),
            "knowledge_level": "observation",
            "primary_knowledge_source": start,
        }


def _edge(name: str, start: str, predicate: str, end: str) -> dict[str, str]:
    kinds = {"category": "biolink:Association", "agent_type": "manual_agent", "knowledge_level": "not_provided"}
    return {"id": name, "subject": start, "predicate": predicate, "object": end, **kinds}


def _said(ids: Ids, name: str, said: tuple[str, Relation | Sign, str]) -> dict[str, str]:
    subject, relation, object_ = said
    predicate = "biolink:" + term(relation).removeprefix(PREFIXES["biolink"])
    more = {slot.partition(":")[2]: value for slot, value in qualifiers(relation).items()}
    return {
        **_edge(name, ids["concepts", subject], predicate, ids["concepts", object_]),
        **more,
        "original_predicate": own(relation),
    }


def _reports(base: KnowledgeBase, link: Link, ids: Ids) -> Iterator[str]:
    for evidence in link.further_evidence:
        study = base.studies.get(evidence.study) or base.studies.get(base.study_of.get(evidence.study, ""))
        for report in study.reports if study else (evidence.study,):
            yield ids.get(("references", report), "")


def _mentioned(base: KnowledgeBase) -> Iterable[tuple[str, str]]:
    """Give which document names which work, each pair once."""
    printed = ((document, entry.reference) for document, entries in base.printed.items() for entry in entries)
    cited = ((claim.document, each.reference) for claim in base.claims.values() for each in claim.cites)
    pairs = dict.fromkeys((*printed, *cited))
    return [(d, r) for d, r in pairs if d in base.documents and r in base.references]


def _listed(members: Iterable[str]) -> str:
    return "|".join(dict.fromkeys(each.replace("|", "/") for each in members if each))


def _table(columns: tuple[str, ...], rows: Iterable[Row]) -> str:
    lines = ("\t".join(" ".join(row.get(column, "").split()) for column in columns) for row in rows)
    return "\n".join(["\t".join(columns), *lines]) + "\n"
