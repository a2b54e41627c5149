"""The knowledge base: every record, by kind and identifier, and what was wrong on the way in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, TypeVar

from msgspec import Meta

from kb.model.claim import Bearing, Citation, Claim
from kb.model.document import Document
from kb.model.finding import Finding, Source
from kb.model.hypothesis import Change, Concept, Hypothesis, Link, Topic
from kb.model.record import Line, Record, Text
from kb.model.reference import Disagreement, Printed, Reference, RegistryAnswer
from kb.model.study import Study

T = TypeVar("T")


class Settings(Record, frozen=True, kw_only=True):
    """`kb.yaml`: what the knowledge base is called and where it lives."""

    title: Line
    description: Text | None = None
    base_iri: Annotated[
        str,
        Meta(
            pattern=r"^https?://[^\s<>\"{}|\\^`]+/$",
            description="A web address without spaces, quotes or brackets that ends with a slash.",
        ),
    ]
    site_url: Annotated[str, Meta(pattern=r"^https?://[^\s<>\"{}|\\^`]+/$")] | None = None
    repository: Annotated[str, Meta(pattern=r"^https?://[^\s<>\"{}|\\^`]+$")] | None = None
    contact: (
        Annotated[Line, Meta(description="Who takes corrections: a web address, or an address to write to.")] | None
    ) = None
    licence: Annotated[Line, Meta(description="Licence of the records, as an SPDX identifier.")] = "CC-BY-4.0"
    language: Annotated[str, Meta(pattern=r"^[a-z]{2,3}$")] = "en"


@dataclass(frozen=True, eq=False)
class KnowledgeBase:
    """Everything that the records say. Readers make it; all else is a function of it.

    Each mapping is by identifier, in the order of the records. `sources` says where each record stands, by kind
    (the name of the mapping) and identifier; `problems` holds what loading found wrong.
    """

    settings: Settings
    concepts: Mapping[str, Concept] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    hypotheses: Mapping[str, Hypothesis] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    disagreements: Mapping[str, Disagreement] = field(default_factory=dict)
    references: Mapping[str, Reference] = field(default_factory=dict)
    printed: Mapping[str, tuple[Printed, ...]] = field(default_factory=dict)
    studies: Mapping[str, Study] = field(default_factory=dict)
    registry: Mapping[str, RegistryAnswer] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    sources: Mapping[tuple[str, str], Source] = field(default_factory=dict)
    problems: tuple[Finding, ...] = ()

    def source(self, kind: str, identifier: str, *steps: str | int) -> Source:
        """Give the place of a record, or of something in it; the knowledge base's own file where it is not known."""
        return self.sources.get((kind, identifier), Source("kb.yaml")).at(*steps)

    def source_of_link(self, identifier: str, *steps: str | int) -> Source:
        """Give the place of a link, <hypothesis>/<link>, or of something in it, in its hypothesis's record."""
        hypothesis, _, link = identifier.partition("/")
        return self.source("hypotheses", hypothesis, "links", link, *steps)

    @cached_property
    def links(self) -> Mapping[str, Link]:
        """Give every link by its full id, <hypothesis>/<link>."""
        return {f"{h.id}/{name}": link for h in self.hypotheses.values() for name, link in h.links.items()}

    @cached_property
    def claims_of(self) -> Mapping[str, tuple[Claim, ...]]:
        """Give the claims of each document, in the document's order."""
        return _grouped((claim.document, claim) for claim in self.claims.values())

    @cached_property
    def citations_of(self) -> Mapping[str, tuple[tuple[Claim, Citation], ...]]:
        """Give the citations of each reference, with the claims that make them."""
        return _grouped((c.reference, (claim, c)) for claim in self.claims.values() for c in claim.cites)

    @cached_property
    def bearings_of(self) -> Mapping[str, tuple[tuple[Claim, Bearing], ...]]:
        """Give the claims that bear on each link, with how they do."""
        return _grouped((b.link, (claim, b)) for claim in self.claims.values() for b in claim.bears_on)

    @cached_property
    def study_of(self) -> Mapping[str, str]:
        """Give the study that each reference reports; a work without a study record is its own study."""
        reported = {report: study.id for study in reversed(tuple(self.studies.values())) for report in study.reports}
        return {reference: reported.get(reference, reference) for reference in self.references}


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}
