"""FHIR R5: works, findings, judgements and hypotheses as a Bundle, for FEvIR and other tools of evidence in FHIR."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kb.model import Claim, Grade, Hypothesis, KnowledgeBase, Link, Reference, Study, StudyFinding
from kb.vocabulary import DESIGN_CODES, iri
from kb.works.remarks import remarks

NAME = "fhir"
SUFFIX = ".fhir.json"
MEDIA_TYPE = "application/fhir+json"
_DESIGN = "http://hl7.org/fhir/study-design"
_ROLE = "http://terminology.hl7.org/CodeSystem/variable-role"
_RATING = "http://terminology.hl7.org/CodeSystem/certainty-rating"
_CERTAINTY = "http://terminology.hl7.org/CodeSystem/certainty-type"
_SYSTEMS = {"doi": "https://doi.org", "pmid": "https://pubmed.ncbi.nlm.nih.gov"}
_DOMAINS = {
    "risk_of_bias": "RiskOfBias",
    "inconsistency": "Inconsistency",
    "indirectness": "Indirectness",
    "imprecision": "Imprecision",
    "publication_bias": "PublicationBias",
}
Resource = dict[str, Any]


def export(base: KnowledgeBase) -> str:
    """Give a collection: Citation, Evidence, ArtifactAssessment and EvidenceReport, each under its IRI.

    A Citation is a reference, an Evidence a finding of a study or a graded claim or link, an ArtifactAssessment what a
    work turned out to say for a claim or link, an EvidenceReport a hypothesis with a section for each link.
    """
    entries = [{"fullUrl": name, "resource": resource} for name, resource in _resources(base)]
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": entries}
    return json.dumps(bundle, ensure_ascii=False, indent=1) + "\n"


def _resources(base: KnowledgeBase) -> Iterator[tuple[str, Resource]]:
    for reference in base.references.values():
        name = iri(base, "references", reference.id)
        yield name, _citation(name, reference)
    for study in base.studies.values():
        for key, finding in study.findings.items():
            name = iri(base, "studies", study.id, f"finding-{key}")
            yield name, _finding(base, name, study, finding)
    for kind, targets in (("claims", base.claims), ("links", base.links)):
        graded: Iterable[tuple[str, Claim | Link]] = targets.items()
        for key, target in graded:
            if target.grade:
                yield iri(base, kind, key, "certainty"), _graded(iri(base, kind, key), target, target.grade)
    yield from _assessments(base)
    for hypothesis in base.hypotheses.values():
        yield iri(base, "hypotheses", hypothesis.id), _report(base, hypothesis)


def _citation(name: str, reference: Reference) -> Resource:
    known = [{"system": system, "value": reference.field(f)} for f, system in _SYSTEMS.items() if reference.field(f)]
    first, _, last = reference.field("pages").replace("--", "-").replace("–", "-").partition("-")
    texts = {
        "publicationDateText": reference.year,
        "volume": reference.field("volume"),
        "issue": reference.field("number"),
        "firstPage": first,
        "lastPage": last,
    }
    form: Resource = {key: text for key, text in texts.items() if text}
    if reference.container:
        form = {"publishedIn": {"title": reference.container}, **form}
    artifact: Resource = {**({"identifier": known} if known else {}), "title": [{"text": reference.title}]}
    artifact |= {"publicationForm": [form]} if form else {}
    if reference.authors:
        people = ", ".join(map(str, reference.authors))
        artifact["contributorship"] = {"complete": not reference.others, "summary": [{"value": people}]}
    said = remarks(reference)
    return {
        "resourceType": "Citation",
        "url": name,
        "status": "active",
        **({"note": [{"text": said}]} if said else {}),
        "citedArtifact": artifact,
    }


def _finding(base: KnowledgeBase, name: str, study: Study, finding: StudyFinding) -> Resource:
    code = DESIGN_CODES.get(study.design)
    design = {**({"coding": [{"system": _DESIGN, "code": code}]} if code else {}), "text": str(study.design)}
    reports = [iri(base, "references", report) for report in study.reports if report in base.references]
    statistics = [*_of_groups(finding), *_of_effect(finding)]
    artifacts = [{"type": "derived-from", "resourceReference": _to(report, "Citation")} for report in reports]
    return {
        **_evidence(name, finding.statement, finding.measure or finding.statement),
        **({"relatedArtifact": artifacts} if artifacts else {}),
        "studyDesign": [design],
        **({"statistic": statistics} if statistics else {}),
    }


def _evidence(name: str, statement: str, measured: str) -> Resource:
    role = {"coding": [{"system": _ROLE, "code": "measuredVariable"}]}
    return {
        "resourceType": "Evidence",
        "url": name,
        "status": "active",
        "assertion": statement,
        "variableDefinition": [{"description": measured, "variableRole": role}],
    }


def _of_groups(finding: StudyFinding) -> Iterator[Resource]:
    unit = finding.unit if finding.unit and finding.unit != "unstated" else None
    for group in finding.groups:
        found: Resource = {"description": group.group}
        if group.value is not None:
            found["quantity"] = {"value": group.value, **({"unit": unit} if unit else {})}
        if group.n is not None:
            found["sampleSize"] = {"knownDataCount": group.n}
        estimates: list[Resource] = []
        if group.spread is not None:
            spread = {"text": str(finding.spread_is or "unstated")}
            estimates.append({"type": spread, "quantity": {"value": group.spread}})
        if group.low is not None or group.high is not None:
            estimates.append({"type": {"text": "range or interval"}, "range": _range(group.low, group.high)})
        yield {**found, **({"attributeEstimate": estimates} if estimates else {})}


def _of_effect(finding: StudyFinding) -> Iterator[Resource]:
    effect = finding.effect
    if effect is None:
        return
    found: Resource = {"statisticType": {"text": effect.measure}}
    if effect.value is not None:
        found["quantity"] = {"value": effect.value}
    estimates: list[Resource] = []
    if effect.low is not None or effect.high is not None:
        interval = {"type": {"text": "confidence interval"}, "level": round(effect.level / 100, 6)}
        estimates.append({**interval, "range": _range(effect.low, effect.high)})
    if finding.p:
        estimates.append({"type": {"text": "p-value"}, "description": finding.p})
    yield {**found, **({"attributeEstimate": estimates} if estimates else {})}


def _range(low: float | None, high: float | None) -> Resource:
    return {name: {"value": value} for name, value in (("low", low), ("high", high)) if value is not None}


def _graded(name: str, target: Claim | Link, grade: Grade) -> Resource:
    parts = [
        {
            "type": {"coding": [{"system": _CERTAINTY, "code": code}]},
            "rating": {"text": f"down by {getattr(grade, domain).down}"},
            "note": [{"text": getattr(grade, domain).why}],
        }
        for domain, code in _DOMAINS.items()
    ]
    overall = {
        "type": {"coding": [{"system": _CERTAINTY, "code": "Overall"}]},
        "rating": {"coding": [{"system": _RATING, "code": str(grade.level)}]},
        "note": [{"text": grade.why}],
        "rater": grade.by,
        "subcomponent": parts,
    }
    return {**_evidence(name, target.statement, target.statement), "certainty": [overall]}


def _assessments(base: KnowledgeBase) -> Iterator[tuple[str, Resource]]:
    for claim in base.claims.values():
        for cited in claim.cites:
            if cited.reference in base.references:
                about = iri(base, "references", cited.reference), "Citation"
                name = iri(base, "claims", claim.id, f"cites-{cited.reference}")
                yield name, _assessment(about, claim.statement, cited)
    for key, link in base.links.items():
        for number, further in enumerate(link.further_evidence, start=1):
            study = base.studies.get(further.study)
            report = next((r for r in (study.reports if study else (further.study,)) if r in base.references), "")
            if report:
                name = iri(base, "links", key, f"evidence-{number}-{further.study}")
                yield name, _assessment((iri(base, "references", report), "Citation"), link.statement, further)


def _assessment(about: tuple[str, str], statement: str, judged: Any) -> Resource:
    """Give what a work turned out to say of a statement; `judged` is a citation or a piece of further evidence."""
    return {
        "resourceType": "ArtifactAssessment",
        "title": f"Does this work bear it out: {statement}",
        "artifactReference": _to(*about),
        "date": judged.on.isoformat(),
        "content": [
            {
                "informationType": "classifier",
                "type": {"text": "verdict"},
                "classifier": [{"text": str(judged.verdict)}],
                "summary": judged.why,
                "author": {"display": judged.by},
            }
        ],
    }


def _report(base: KnowledgeBase, hypothesis: Hypothesis) -> Resource:
    return {
        "resourceType": "EvidenceReport",
        "url": iri(base, "hypotheses", hypothesis.id),
        "status": "active",
        "subject": {"note": [{"text": hypothesis.title}]},
        "section": [_section(base, hypothesis, name) for name in hypothesis.links],
    }


def _section(base: KnowledgeBase, hypothesis: Hypothesis, name: str) -> Resource:
    """Give a link with the findings that were brought to it, each verdict a section of its own."""
    link = hypothesis.links[name]
    by_verdict: dict[str, list[Mapping[str, str]]] = {}
    for further in link.further_evidence:
        study = base.studies.get(further.study)
        if study and further.finding in study.findings:
            found = iri(base, "studies", study.id, f"finding-{further.finding}")
            by_verdict.setdefault(str(further.verdict), []).append(_to(found, "Evidence"))
    inner = [
        {"title": verdict, "entryClassifier": [{"text": verdict}], "entryReference": found}
        for verdict, found in by_verdict.items()
    ]
    here = iri(base, "links", f"{hypothesis.id}/{name}")
    focus = {"focus": {"text": link.statement}, "focusReference": {"reference": here, "display": link.statement}}
    return {"title": link.short or name, **focus, **({"section": inner} if inner else {})}


def _to(name: str, kind: str) -> dict[str, str]:
    return {"reference": name, "type": kind}
