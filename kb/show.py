"""A record in a terminal: what it says, and what it rests on."""

import textwrap
from collections.abc import Iterable
from typing import Any

import msgspec

from kb.model import UNTITLED, Claim, Hypothesis, KnowledgeBase, Line, Link, Origin, Reference, Side, Study
from kb.standing import Standing, standards, weigh

KINDS = ("claims", "links", "hypotheses", "documents", "references", "studies", "concepts", "topics", "disagreements")
_READINGS = ("as-cited", "appraised")


def find(base: KnowledgeBase, name: str) -> list[tuple[str, str]]:
    """Give kind and identifier of what is called so: exactly, or by the end or a part of a claim's or link's name."""
    exact = [(kind, name) for kind in KINDS if name in getattr(base, kind)]
    if exact:
        return exact
    named = [(kind, full) for kind in ("claims", "links") for full in getattr(base, kind)]
    ends = [(kind, full) for kind, full in named if full.endswith(f"/{name}")]
    return ends or [(kind, full) for kind, full in named if name and name in full]


def plain(base: KnowledgeBase, kind: str, name: str) -> dict[str, Any]:
    """Give a record as plain values, with its standing under each standard where it has one."""
    result = {"kind": kind, "id": name, "record": msgspec.to_builtins(getattr(base, kind)[name])}
    if kind in ("claims", "links", "hypotheses"):
        result["standing"] = {
            standard: _plain_standing(weigh(base, standard).of(kind, name)) for standard in standards()
        }
    return result


def _plain_standing(standing: Standing) -> dict[str, Any]:
    return {
        "for": standing.for_,
        "against": standing.against,
        "label": standing.label,
        "reason": standing.reason,
        "studies_for": standing.studies_for,
        "studies_against": standing.studies_against,
        "unsupported": standing.unsupported,
    }


def sheet(base: KnowledgeBase, kind: str, name: str) -> str:
    """Give a record as lines for a terminal."""
    record = getattr(base, kind)[name]
    lines: Iterable[str]
    match record:
        case Claim():
            lines = _claim(base, record)
        case Link():
            lines = _link(base, name, record)
        case Hypothesis():
            lines = _hypothesis(base, record)
        case Reference():
            lines = _reference(base, record)
        case Study():
            lines = _study(base, record)
        case _:
            lines = _other(record)
    return "\n".join([f"{kind} {name}", *lines])


def _text(label: str, text: object, indent: int = 2) -> list[str]:
    head = " " * indent + (f"{label:<11} " if label else "")
    return textwrap.wrap(str(text), 110, initial_indent=head, subsequent_indent=" " * len(head)) if text else []


def _standings(base: KnowledgeBase, kind: str, name: str) -> list[str]:
    lines = []
    for standard in _READINGS:
        standing = weigh(base, standard).of(kind, name)
        why = f" ({standing.reason})" if standing.reason else ""
        lines += _text(standards()[standard].READING, f"{standing.label}{why}")
    return lines


def _claim(base: KnowledgeBase, claim: Claim) -> list[str]:
    lines = _text("", f"The article claims: {claim.statement}")
    lines += _text("kind", f"{claim.kind}, {claim.hedge}")
    lines += _text("at", ", ".join(claim.at))
    lines += _standings(base, "claims", claim.id)
    for citation in claim.cites:
        reference = base.references.get(citation.reference)
        label = reference.label if reference else citation.reference
        lines += _text("cites", f"{label}: {citation.verdict} (read: {citation.read}). {citation.why}")
    lines += _text("appeals to", claim.appeals_to)
    lines += [line for name in claim.restates for line in _text("restates", name)]
    lines += _text("argues from", ", ".join(claim.premises.leaves()) if claim.premises else "")
    for bearing in claim.bears_on:
        lines += _text("bears on", f"{bearing.link}: {bearing.direction}, {bearing.verdict}. {bearing.why}")
    return lines


def _link(base: KnowledgeBase, name: str, link: Link) -> list[str]:
    lines = _text("", link.statement)
    lines += _text("question", link.question)
    lines += _standings(base, "links", name)
    weighed = weigh(base, "appraised")
    for line, side in weighed.links[name].lines:
        holds = line.claim not in weighed.claims or weighed.claims[line.claim].for_
        lines += _evidence(base, line, side if holds else None)
    return lines + _text("contrary", "nobody has looked for it" if link.searched is None else link.searched.found)


def _evidence(base: KnowledgeBase, line: Line, side: Side | None) -> list[str]:
    label = str(side) if side else "neither"
    if line.origin is Origin.BEARING:
        return _text(label, f"claim {line.claim}: {line.verdict} ({line.direction}). {line.why}")
    study = base.studies.get(line.study)
    design = f", {study.design}" if study else ""
    name = study.label if study and study.label else line.study
    return _text(label, f"{name}{design}: {line.verdict} (read: {line.read}). {line.why}")


def _hypothesis(base: KnowledgeBase, hypothesis: Hypothesis) -> list[str]:
    lines = _text("", hypothesis.title) + _standings(base, "hypotheses", hypothesis.id)
    weighed = weigh(base, "appraised")
    for name, link in hypothesis.links.items():
        standing = weighed.links[f"{hypothesis.id}/{name}"]
        lines += _text("", f"{link.short or link.statement}: {standing.label} [{hypothesis.id}/{name}]", 4)
    return lines


def _reference(base: KnowledgeBase, reference: Reference) -> list[str]:
    authors = ", ".join(str(author) for author in reference.authors)
    lines = _text("", f"{authors}. {reference.field('title') or UNTITLED}. {reference.container}. {reference.year}")
    lines += [line for field in ("doi", "pmid", "pmcid", "url") for line in _text(field, reference.field(field))]
    lines += _text("unverified", ", ".join(sorted(reference.unverified)))
    for claim, citation in base.citations_of.get(reference.id, ()):
        lines += _text("cited by", f"{claim.id}: {citation.verdict}")
    return lines


def _study(base: KnowledgeBase, study: Study) -> list[str]:
    groups = "; ".join(f"{group.name} {'n not seen' if group.n is None else group.n}" for group in study.groups)
    lines = _text("", f"{study.design}, {study.kind}, {study.subjects} (read: {study.read})")
    lines += _text("groups", groups) + _text("measures", study.measures)
    lines += [
        line for key, finding in study.findings.items() for line in _text("found", f"{finding.statement} [{key}]")
    ]
    lines += _text("limits", study.limitations)
    for name, standing in weigh(base, "appraised").links.items():
        if study.id in standing.studies_for:
            lines += _text("supports", name)
        if study.id in standing.studies_against:
            lines += _text("opposes", name)
    return lines


def _other(record: Any) -> list[str]:
    values = msgspec.to_builtins(record)
    return [line for key, value in values.items() if key not in ("id", "units") for line in _text(key, value)]
