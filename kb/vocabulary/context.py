"""The context of JSON-LD: names for terms whose own are numbers, and what kind of value each property has.

It depends on no knowledge base, so that whoever has it reads every one. Source: JSON-LD 1.1, sections 4.1 and 9.15.
"""

from typing import Any

from kb.model import Intent
from kb.vocabulary.terms import PREFIXES, expand, term

# SEPIO's and SIO's terms are numbers: readable names for them, as their ontologies label them.
_NAMES = {
    "Association": "biolink:Association",
    "Assertion": "obo:SEPIO_0000001",
    "EvidenceLine": "obo:SEPIO_0000002",
    "Hypothesis": "sio:SIO_000284",
    "Proposition": "obo:SEPIO_0000000",
    "StudyFinding": "obo:SEPIO_0000173",
}
_NAMED_LINKS = {
    "asserts": "obo:SEPIO_0000030",
    "direction": "obo:SEPIO_0000183",
    "disputingLine": "obo:SEPIO_0000008",
    "evidenceItem": "obo:SEPIO_0000084",
    "evidenceLine": "obo:SEPIO_0000006",
    "inconclusiveLine": "obo:SEPIO_0000009",
    "supportingLine": "obo:SEPIO_0000007",
    "supportingReference": "obo:SEPIO_0000124",
}
# Properties that lead to a node.
_LINKS = (
    *("biolink:disease_context_qualifier", "biolink:object", "biolink:predicate", "biolink:subject"),
    "biolink:qualified_predicate",
    *("cito:hasCitationCharacterization", "cito:hasCitedEntity", "cito:hasCitingEntity"),
    *("dct:isPartOf", "dct:references", "dct:subject"),
    *("kbv:arguesFrom", "kbv:bearing", "kbv:between", "kbv:claimKind", "kbv:design", "kbv:disagreementKind"),
    *("kbv:finding", "kbv:hedge", "kbv:independenceGroup", "kbv:proposedBy", "kbv:question", "kbv:rejectedBy"),
    *("kbv:relation", "kbv:restates", "kbv:studyKind", "kbv:subjects", "kbv:verdict", "kbv:versus"),
    *("oa:hasBody", "oa:hasSelector", "oa:hasSource", "oa:hasTarget", "oa:motivatedBy"),
    *("pav:curatedBy", "schema:sameAs", "schema:subjectOf"),
)
# Properties whose values have a datatype.
_TYPED = {
    "dct:issued": "xsd:gYear",
    "mp:statement": "xsd:string",
    "oa:end": "xsd:integer",
    "oa:start": "xsd:integer",
    "pav:curatedOn": "xsd:date",
}

TERMS: dict[str, str] = {expand(curie): name for name, curie in (_NAMES | _NAMED_LINKS).items()}
# What a plain text stands for, by the property's IRI: "@id" for a node, else a datatype's IRI.
COERCED: dict[str, str] = (
    {expand(curie): "@id" for curie in (*_LINKS, *_NAMED_LINKS.values())}
    | {term(intent): "@id" for intent in Intent}
    | {expand(curie): expand(datatype) for curie, datatype in _TYPED.items()}
)


def context() -> dict[str, Any]:
    """Give the context: prefixes, then names and kinds of values."""
    names: dict[str, Any] = {name: {"@id": curie, "@type": "@id"} for name, curie in _NAMED_LINKS.items()}
    intents = (f"cito:{term(intent).removeprefix(PREFIXES['cito'])}" for intent in Intent)
    links = {curie: {"@id": expand(curie), "@type": "@id"} for curie in (*_LINKS, *intents)}
    typed = {curie: {"@id": expand(curie), "@type": expand(datatype)} for curie, datatype in _TYPED.items()}
    return {
        "@version": 1.1,
        **dict(sorted(PREFIXES.items())),
        **dict(sorted({**_NAMES, **names, **links, **typed}.items())),
    }
