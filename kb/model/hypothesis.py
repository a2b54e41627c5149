"""Hypotheses: causal maps between concepts, and what they need to stand."""

import datetime
from typing import Annotated

from msgspec import Meta

from kb.model.grade import Grade, Indirect
from kb.model.names import Slug
from kb.model.record import By, Judged, Line, On, Record, Text, Tree
from kb.model.words import Question, Read, Sign, Verdict


class ConceptId(Record, frozen=True, kw_only=True):
    """An identifier and the label it carries in its own vocabulary: never one without the other."""

    id: Annotated[str, Meta(pattern=r"^[A-Za-z][A-Za-z0-9]*:[A-Za-z0-9_.]+$", description="As in CHEBI:10415.")]
    label: Line


class Concept(Record, frozen=True, kw_only=True):
    """Something that claims are about."""

    id: str
    label: Line
    short: Annotated[Line | None, Meta(description="A shorter label for maps.")] = None
    definition: Text | None = None
    synonyms: tuple[Line, ...] = ()
    ids: tuple[ConceptId, ...] = ()


class FurtherEvidence(Record, frozen=True, kw_only=True):
    """A study that bears on a link and that no document cites: the curators' own, and marked as theirs."""

    study: Slug
    verdict: Verdict
    finding: Slug | None = None
    indirect: Indirect = None
    read: Read
    why: Text
    by: By
    on: On
    judged: Judged


class Search(Record, frozen=True, kw_only=True):
    """A search for contrary evidence: where, for what, and when."""

    where: Line
    query: Line
    on: datetime.date
    found: Text


class Link(Record, frozen=True, kw_only=True, rename={"from_": "from"}):
    """An arrow of a hypothesis: one concept said to act on another."""

    from_: Slug
    to: Slug
    sign: Sign
    stage: int | None = None
    question: Question
    statement: Text
    short: Annotated[Line | None, Meta(description="A few words for the map and the tables.")] = None
    further_evidence: tuple[FurtherEvidence, ...] = ()
    searched: Annotated[Search | None, Meta(description="Null: nobody has looked for contrary evidence.")] = None
    grade: Grade | None = None
    note: Text | None = None


class Hypothesis(Record, frozen=True, kw_only=True):
    """A causal map, who proposes or rejects it, and what it needs to stand."""

    id: str
    title: Line
    short: Annotated[Line | None, Meta(description="A few words for cards and menus.")] = None
    summary: Text | None = None
    proposed_by: Slug | None = None
    rejected_by: Slug | None = None
    links: dict[Slug, Link] = {}
    needs: Tree
    parts: Annotated[dict[Slug, Tree], Meta(description="Named parts: stages, chains, loops.")] = {}
    note: Text | None = None


class Topic(Record, frozen=True, kw_only=True):
    """What a reader looks up across documents, with the question it answers."""

    id: Slug
    title: Line
    question: Line
    caution: Annotated[Text | None, Meta(description="What a reader has to know before anything else on it.")] = None


class Change(Record, frozen=True, kw_only=True):
    """An entry of the knowledge base's dated list of changes."""

    on: datetime.date
    what: Text
