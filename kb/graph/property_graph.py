"""The networkx graph.

Nodes are addresses (`kb.vocabulary.address`), with `kind`, `id`, `label` and plain attributes; edges have their
relation as key and as attribute `relation`. The way of a claim's evidence:

    document -makes-> claim -cites-> citation -refers-to-> reference -reports-> study
    claim -bears-on-> link -part-of-> hypothesis        claim -argues-from-> claim        study -speaks-to-> link

An edge to a record that is not there is left out: `kb check` reports it.
"""

from typing import Any

import networkx as nx

from kb.model import Claim, Hypothesis, KnowledgeBase, Study
from kb.vocabulary import address

Graph = nx.MultiDiGraph


def network(base: KnowledgeBase) -> "nx.MultiDiGraph[str]":
    """Give the graph of a knowledge base."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    _add_nodes(graph, base)
    for claim in base.claims.values():
        _add_claim(graph, claim)
    for hypothesis in base.hypotheses.values():
        _add_hypothesis(graph, hypothesis, base)
    for study in base.studies.values():
        _add_study(graph, study)
    for reference, study_id in base.study_of.items():
        if study_id not in base.studies:
            _node(graph, "studies", study_id, base.references[reference].label)
            _edge(graph, ("references", reference), "reports", ("studies", study_id))
    for document, entries in base.printed.items():
        for entry in entries:
            _edge(graph, ("documents", document), "lists", ("references", entry.reference), number=entry.number)
    return graph


def _add_nodes(graph: "nx.MultiDiGraph[str]", base: KnowledgeBase) -> None:
    for concept in base.concepts.values():
        _node(graph, "concepts", concept.id, concept.label)
    for topic in base.topics.values():
        _node(graph, "topics", topic.id, topic.title)
    for document in base.documents.values():
        _node(graph, "documents", document.id, document.title)
    for claim in base.claims.values():
        _node(graph, "claims", claim.id, claim.statement, claim_kind=str(claim.kind), hedge=str(claim.hedge))
    for hypothesis in base.hypotheses.values():
        _node(graph, "hypotheses", hypothesis.id, hypothesis.title)
    for name, link in base.links.items():
        _node(graph, "links", name, link.statement, sign=str(link.sign), question=str(link.question), stage=link.stage)
    for reference in base.references.values():
        _node(graph, "references", reference.id, reference.label, title=reference.field("title"), year=reference.year)
    for study in base.studies.values():
        label = study.label or study.id
        words = {"design": str(study.design), "study_kind": str(study.kind), "subjects": str(study.subjects)}
        _node(graph, "studies", study.id, label, group=study.group, **words)


def _node(graph: "nx.MultiDiGraph[str]", kind: str, identifier: str, label: str, **attributes: Any) -> None:
    given = {name: value for name, value in attributes.items() if value not in (None, "")}
    graph.add_node(address(kind, identifier), kind=kind, id=identifier, label=label, **given)


def _edge(
    graph: "nx.MultiDiGraph[str]", start: tuple[str, str], relation: str, end: tuple[str, str], **attributes: Any
) -> None:
    source, target = address(*start), address(*end)
    if source in graph and target in graph:
        given = {name: value for name, value in attributes.items() if value not in (None, "")}
        graph.add_edge(source, target, key=relation, relation=relation, **given)


def _add_claim(graph: "nx.MultiDiGraph[str]", claim: Claim) -> None:
    here = ("claims", claim.id)
    _edge(graph, ("documents", claim.document), "makes", here)
    for citation in claim.cites:
        node = address(*here, f"cites-{citation.reference}")
        words = {"intent": str(citation.intent), "verdict": str(citation.verdict), "read": str(citation.read)}
        label = f"{claim.id} cites {citation.reference}"
        graph.add_node(node, kind="citations", id=f"{claim.id}/{citation.reference}", label=label, **words)
        graph.add_edge(address(*here), node, key="cites", relation="cites")
        reference = address("references", citation.reference)
        if reference in graph:
            graph.add_edge(node, reference, key="refers-to", relation="refers-to")
    for bearing in claim.bears_on:
        words = {"direction": str(bearing.direction), "verdict": str(bearing.verdict)}
        _edge(graph, here, "bears-on", ("links", bearing.link), **words)
    for premise in claim.premises.leaves() if claim.premises else ():
        _edge(graph, here, "argues-from", ("claims", premise))
    for original in claim.restates:
        _edge(graph, here, "restates", ("claims", original))
    for topic in claim.topics:
        _edge(graph, here, "has-topic", ("topics", topic))
    if claim.about:
        for role in ("subject", "object", "versus", "within"):
            if (concept := getattr(claim.about, role)) is not None:
                _edge(graph, here, f"about-{role}", ("concepts", concept))


def _add_hypothesis(graph: "nx.MultiDiGraph[str]", hypothesis: Hypothesis, base: KnowledgeBase) -> None:
    here = ("hypotheses", hypothesis.id)
    for relation, document in (("proposes", hypothesis.proposed_by), ("rejects", hypothesis.rejected_by)):
        if document:
            _edge(graph, ("documents", document), relation, here)
    for name, link in hypothesis.links.items():
        this = ("links", f"{hypothesis.id}/{name}")
        _edge(graph, this, "part-of", here)
        _edge(graph, this, "from", ("concepts", link.from_))
        _edge(graph, this, "to", ("concepts", link.to))
        for index, evidence in enumerate(link.further_evidence):
            study = evidence.study if evidence.study in base.studies else base.study_of.get(evidence.study, "")
            start, end = address("studies", study), address(*this)
            if start in graph:
                key = f"speaks-to-{index}"
                graph.add_edge(start, end, key=key, relation="speaks-to", verdict=str(evidence.verdict))


def _add_study(graph: "nx.MultiDiGraph[str]", study: Study) -> None:
    for report in study.reports:
        _edge(graph, ("references", report), "reports", ("studies", study.id))
    for restated in study.restates:
        _edge(graph, ("studies", study.id), "restates", ("studies", restated))
