"""What every page is made from: the records, their graph, their standing, and how to name and reach each of them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from kb.model import (
    Bearing,
    Claim,
    Direction,
    Disagreement,
    Exported,
    KnowledgeBase,
    Line,
    Link,
    Origin,
    Printed,
    Study,
)
from kb.page.text import shortened
from kb.standing import Weighed, standards
from kb.vocabulary import page_address
from kb.works import bibtex, csl, ris
from kb.works.styles import Styled, styled

T = TypeVar("T")
CLAIMS = "The article claims: "
# The reading that a page opens with: what the sources say, partial support included.
READ_FIRST = "appraised"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A record named on a page: its rooted address (empty where there is no such record), its text, and a preview."""

    href: str
    text: str
    preview: str = ""


@dataclass(frozen=True)
class Book:
    """The records with everything that pages look up in them, each found once."""

    base: KnowledgeBase
    weighed: Mapping[str, Weighed]
    exports: tuple[Exported, ...] = ()
    # Formats that this build could not make, each with the reason.
    left_out: Mapping[str, str] = field(default_factory=dict)
    _anchors: dict[tuple[str, str], Anchor] = field(default_factory=dict, repr=False)

    @cached_property
    def standards(self) -> tuple[str, ...]:
        """Give the names of the standards of proof, in their order."""
        return tuple(name for name in standards() if name in self.weighed)

    @cached_property
    def cited(self) -> Weighed:
        """Give the reading *as cited*."""
        return self.weighed[next(name for name, rule in standards().items() if rule.READING == "cited")]

    @cached_property
    def read(self) -> Weighed:
        """Give the reading *as the sources read*, by the most lenient standard."""
        first = next(name for name, rule in standards().items() if rule.READING == "read")
        return self.weighed[READ_FIRST if READ_FIRST in self.weighed else first]

    def to(self, kind: str, identifier: str) -> Anchor:
        """Give the way to a record, as it is named on other pages."""
        key = (kind, identifier)
        if key not in self._anchors:
            self._anchors[key] = self._anchor(kind, identifier)
        return self._anchors[key]

    def _anchor(self, kind: str, identifier: str) -> Anchor:
        there = identifier in getattr(self.base, kind) or (kind == "studies" and identifier in self.base.references)
        if not there:
            return Anchor("", identifier, "There is no record of this name.")
        text, preview = _NAMES[kind](self.base, identifier)
        return Anchor("/" + page_address(self.base, kind, identifier), text, preview)

    def study(self, reference: str) -> Study | None:
        """Give the record of the study that a reference, or the name of a study, stands for."""
        studies = self.base.studies
        return studies.get(reference) or studies.get(self.base.study_of.get(reference, ""))

    @cached_property
    def bearings(self) -> Mapping[str, tuple[tuple[Claim, Bearing], ...]]:
        """Give the claims that bear on each link."""
        return _grouped((b.link, (claim, b)) for claim in self.base.claims.values() for b in claim.bears_on)

    @cached_property
    def arguing_from(self) -> Mapping[str, tuple[Claim, ...]]:
        """Give the claims that argue from each claim."""
        claims = self.base.claims.values()
        return _grouped((name, c) for c in claims if c.premises for name in dict.fromkeys(c.premises.leaves()))

    @cached_property
    def restated_by(self) -> Mapping[str, tuple[Claim, ...]]:
        """Give the claims that say each claim again."""
        return _grouped((name, claim) for claim in self.base.claims.values() for name in claim.restates)

    @cached_property
    def on_topic(self) -> Mapping[str, tuple[Claim, ...]]:
        """Give the claims on each topic."""
        return _grouped((topic, claim) for claim in self.base.claims.values() for topic in claim.topics)

    @cached_property
    def about(self) -> Mapping[str, tuple[Claim, ...]]:
        """Give the claims about each concept."""
        claims = [claim for claim in self.base.claims.values() if claim.about]
        return _grouped((name, claim) for claim in claims for name in concepts_of(claim))

    @cached_property
    def touching(self) -> Mapping[str, tuple[tuple[str, Link], ...]]:
        """Give the links that start or end at each concept."""
        links = self.base.links.items()
        return _grouped((end, (name, link)) for name, link in links for end in dict.fromkeys((link.from_, link.to)))

    @cached_property
    def disagreeing(self) -> Mapping[str, tuple[Disagreement, ...]]:
        """Give the disagreements that each claim has a part in."""
        return _grouped((name, d) for d in self.base.disagreements.values() for name in d.claims)

    @cached_property
    def printings(self) -> Mapping[str, tuple[Printed, ...]]:
        """Give how documents print each reference."""
        return _grouped((entry.reference, entry) for entries in self.base.printed.values() for entry in entries)

    @cached_property
    def further(self) -> Mapping[str, tuple[Line, ...]]:
        """Give the further evidence that each reference brings, as lines on links."""
        lines = (line for s in self.read.links.values() for line, _ in s.lines if line.origin is Origin.FURTHER)
        return _grouped((line.report, line) for line in lines)

    @cached_property
    def entries(self) -> Mapping[str, str]:
        """Give each reference as a BibTeX entry."""
        return {name: bibtex.entry(reference) for name, reference in self.base.references.items()}

    @cached_property
    def tagged(self) -> Mapping[str, str]:
        """Give each reference as a RIS record."""
        return {name: ris.entry(reference) for name, reference in self.base.references.items()}

    @cached_property
    def items(self) -> Mapping[str, Mapping[str, Any]]:
        """Give each reference as an item of CSL-JSON."""
        return {name: csl.item(reference) for name, reference in self.base.references.items()}

    @cached_property
    def styled(self) -> Mapping[str, tuple[Styled, ...]]:
        """Give each reference as journals print it, in every style."""
        return styled(self.base.references.values())

    @cached_property
    def of_group(self) -> Mapping[str, tuple[str, ...]]:
        """Give the studies of each declared independence group."""
        return _grouped((study.group, study.id) for study in self.base.studies.values() if study.group)

    def cites_nothing(self, link: str) -> bool:
        """Tell whether nobody names a work for a link: no claim that speaks to it cites one, no study was added."""
        claims = [claim for claim, bearing in self.bearings.get(link, ()) if bearing.direction is not Direction.STATES]
        return not any(claim.cites for claim in claims) and not self.base.links[link].further_evidence


def concepts_of(claim: Claim) -> tuple[str, ...]:
    """Give the concepts that a claim is about, each once."""
    about = claim.about
    named = (about.subject, about.object, about.versus, about.within) if about else ()
    return tuple(dict.fromkeys(name for name in named if name))


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _claim(base: KnowledgeBase, name: str) -> tuple[str, str]:
    statement = base.claims[name].statement
    return CLAIMS + shortened(statement, 160), CLAIMS + shortened(statement, 300)


def _link(base: KnowledgeBase, name: str) -> tuple[str, str]:
    link = base.links[name]
    return link.short or shortened(link.statement, 90).rstrip(
        "."
    ), f"A link of “{_title(base, name)}”: {link.statement}"


def _title(base: KnowledgeBase, link: str) -> str:
    hypothesis = base.hypotheses[link.partition("/")[0]]
    return hypothesis.short or hypothesis.title


def _hypothesis(base: KnowledgeBase, name: str) -> tuple[str, str]:
    hypothesis = base.hypotheses[name]
    return hypothesis.short or hypothesis.title, shortened(hypothesis.summary or hypothesis.title, 300)


def _reference(base: KnowledgeBase, name: str) -> tuple[str, str]:
    reference = base.references[name]
    where = " ".join(part for part in (reference.container, reference.year) if part)
    said = f"{reference.title}. {where}" if reference.field("title") else reference.title
    return reference.label, shortened(said, 300)


def _study(base: KnowledgeBase, name: str) -> tuple[str, str]:
    study = base.studies.get(name)
    if study is None:
        return _reference(base, name)
    first = base.references.get(study.reports[0])
    label = study.label or (first.label if first else name)
    return label, shortened(study.population or label, 300)


_NAMES: Mapping[str, Callable[[KnowledgeBase, str], tuple[str, str]]] = {
    "claims": _claim,
    "links": _link,
    "hypotheses": _hypothesis,
    "references": _reference,
    "studies": _study,
    "documents": lambda base, name: (base.documents[name].title, shortened(base.documents[name].summary or "", 300)),
    "topics": lambda base, name: (base.topics[name].title, base.topics[name].question),
    "concepts": lambda base, name: (base.concepts[name].label, shortened(base.concepts[name].definition or "", 300)),
}
