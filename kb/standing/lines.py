"""The records to lines of evidence, whatever a standard will make of them."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from kb.model import Bearing, Citation, Claim, Direction, FurtherEvidence, KnowledgeBase, Line, Origin


@lru_cache(maxsize=4)
def lines_of(base: KnowledgeBase) -> Mapping[str, tuple[Line, ...]]:
    """Give every line of evidence by its target (the id of a claim or link), in the order of the records."""
    lines: dict[str, list[Line]] = {}
    for line in _all_lines(base):
        lines.setdefault(line.target, []).append(line)
    return {target: tuple(group) for target, group in lines.items()}


def _all_lines(base: KnowledgeBase) -> Iterator[Line]:
    for claim in base.claims.values():
        for citation in claim.cites:
            yield from _reported(base, claim.id, Origin.CITED, citation, citation.reference)
    for name, link in base.links.items():
        for evidence in link.further_evidence:
            yield from _reported(base, name, Origin.FURTHER, evidence, evidence.study)
    for claim in base.claims.values():
        for bearing in claim.bears_on:
            yield _bearing(claim, bearing)


def _reported(
    base: KnowledgeBase, target: str, origin: Origin, item: Citation | FurtherEvidence, key: str
) -> Iterator[Line]:
    """Give the line of a citation or of further evidence: one for each study of a review that is itemised."""
    study = key if key in base.studies else base.study_of.get(key, key)
    report = (
        key
        if key in base.references
        else next(iter(base.studies[study].reports), key)
        if study in base.studies
        else key
    )
    for carrier in _carriers(base, study):
        yield _line(base, target, origin, item, report, carrier)


def _carriers(base: KnowledgeBase, study: str) -> tuple[str, ...]:
    """Give the studies that carry a line: itself, or all that an itemised review includes, reviews within it too."""
    carriers: dict[str, None] = {}
    seen: set[str] = set()
    stack = [study]
    while stack:
        name = stack.pop()
        record = base.studies.get(name)
        if record and record.itemised and record.restates:
            stack += [inner for inner in reversed(record.restates) if inner not in seen]
            seen |= {name, *record.restates}
        else:
            carriers[name] = None
    return tuple(carriers)


def _line(
    base: KnowledgeBase, target: str, origin: Origin, item: Citation | FurtherEvidence, report: str, study: str
) -> Line:
    record = base.studies.get(study)
    known = {"group": record.group, "study_kind": record.kind, "subjects": record.subjects} if record else {}
    return Line(
        target=target,
        origin=origin,
        verdict=item.verdict,
        why=item.why,
        direction=Direction.SUPPORTS,
        intent=item.intent if isinstance(item, Citation) else None,
        report=report,
        study=study,
        retracted=_retracted(base, origin, report, study),
        claim=target if origin is Origin.CITED else "",
        finding=item.finding,
        indirect=item.indirect,
        read=item.read,
        by=item.by,
        on=item.on.isoformat(),
        **known,  # type: ignore[arg-type]  # three fields of a Study record, of their own types
    )


def _bearing(claim: Claim, bearing: Bearing) -> Line:
    return Line(
        target=bearing.link,
        origin=Origin.BEARING,
        verdict=bearing.verdict,
        why=bearing.why,
        direction=bearing.direction,
        claim=claim.id,
        finding=bearing.finding,
        indirect=bearing.indirect,
        by=bearing.by,
        on=bearing.on.isoformat(),
    )


def _retracted(base: KnowledgeBase, origin: Origin, report: str, study: str) -> bool:
    """Tell whether nothing is left of a line: its report, or every report of the study it names or is carried by."""
    cited = base.study_of.get(report, report)
    named = (report,) if origin is Origin.CITED else _reports_of(base, cited)
    return all(_is_retracted(base, name) for name in named) or (
        study != cited and all(_is_retracted(base, name) for name in _reports_of(base, study))
    )


def _reports_of(base: KnowledgeBase, study: str) -> tuple[str, ...]:
    record = base.studies.get(study)
    return record.reports if record else (study,)


def _is_retracted(base: KnowledgeBase, report: str) -> bool:
    answer = base.registry.get(report)
    return answer is not None and answer.retracted
