"""Our words in the field's published terms, checked one by one in their ontologies.

`term(word)` gives the IRI of a word of a closed list, or of one of our own few terms (`kbv:`) where no vocabulary has
one. Directions matter: CiTO properties go from the citing document to the cited work, never from a paper to a claim.
"""

from enum import StrEnum
from typing import Any

from kb.model import Design, Direction, Intent, Relation, Sign, Verdict

PREFIXES = {
    "biolink": "https://w3id.org/biolink/vocab/",
    "bibo": "http://purl.org/ontology/bibo/",
    "c4o": "http://purl.org/spar/c4o/",
    "cito": "http://purl.org/spar/cito/",
    "dct": "http://purl.org/dc/terms/",
    "doco": "http://purl.org/spar/doco/",
    "fabio": "http://purl.org/spar/fabio/",
    "kbv": "https://example.org/kb/vocabulary#",
    "mp": "http://purl.org/mp/",
    "np": "http://www.nanopub.org/nschema#",
    "npx": "http://purl.org/nanopub/x/",
    "oa": "http://www.w3.org/ns/oa#",
    "obo": "http://purl.obolibrary.org/obo/",
    "pav": "http://purl.org/pav/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sio": "http://semanticscience.org/resource/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

_INTENTS = {
    Intent.CITES_AS_EVIDENCE: "cito:citesAsEvidence",
    Intent.OBTAINS_BACKGROUND_FROM: "cito:obtainsBackgroundFrom",
    Intent.USES_CONCLUSIONS_FROM: "cito:usesConclusionsFrom",
    Intent.USES_METHOD_IN: "cito:usesMethodIn",
    Intent.INCLUDES_QUOTATION_FROM: "cito:includesQuotationFrom",
    Intent.CITES_AS_AUTHORITY: "cito:citesAsAuthority",
    Intent.CITES_FOR_INFORMATION: "cito:citesForInformation",
    Intent.DESCRIBES: "cito:describes",
    Intent.DISCUSSES: "cito:discusses",
    Intent.QUALIFIES: "cito:qualifies",
    Intent.DISPUTES: "cito:disputes",
}
# SEPIO: 403 supporting, 404 disputing, 405 inconclusive.
_VERDICTS = {
    Verdict.SUPPORTS: "obo:SEPIO_0000403",
    Verdict.PARTLY_SUPPORTS: "obo:SEPIO_0000403",
    Verdict.CONTRADICTS: "obo:SEPIO_0000404",
    Verdict.INCONCLUSIVE: "obo:SEPIO_0000405",
}
_DIRECTIONS = {
    Direction.SUPPORTS: "obo:SEPIO_0000403",
    Direction.OPPOSES: "obo:SEPIO_0000404",
    Direction.QUALIFIES: "obo:SEPIO_0000405",
}
_RELATIONS = {
    Relation.INCREASES: "biolink:affects",
    Relation.DECREASES: "biolink:affects",
    Relation.INCREASED_IN: "biolink:associated_with",
    Relation.DECREASED_IN: "biolink:associated_with",
    Relation.UNCHANGED_IN: "biolink:associated_with",
    Relation.CAUSES: "biolink:causes",
    Relation.CONTRIBUTES_TO: "biolink:contributes_to",
    Relation.AFFECTS: "biolink:affects",
    Relation.REGULATES: "biolink:regulates",
    Relation.PRECEDES: "biolink:precedes",
    Relation.PREDICTS: "biolink:predisposes_to_condition",
    Relation.ASSOCIATED_WITH: "biolink:associated_with",
    Relation.CORRELATED_WITH: "biolink:correlated_with",
    Relation.TREATS: "biolink:treats",
    Relation.AMELIORATES: "biolink:ameliorates_condition",
    Relation.EXACERBATES: "biolink:exacerbates_condition",
    Relation.DOES_NOT_AFFECT: "biolink:affects",
    Relation.OCCURS_IN: "biolink:occurs_in",
    Relation.PART_OF: "biolink:part_of",
    Relation.IS_A: "biolink:subclass_of",
}
_SIGNS = {
    Sign.INCREASES: "biolink:affects",
    Sign.DECREASES: "biolink:affects",
    Sign.CAUSES: "biolink:causes",
    Sign.AFFECTS: "biolink:affects",
}
# HL7's study-design code system (SEVCO).
_SEVCO = {
    Design.RANDOMISED_PARALLEL: "SEVCO:01003",
    Design.RANDOMISED_CROSSOVER: "SEVCO:01012",
    Design.CONTROLLED_NON_RANDOMISED: "SEVCO:01005",
    Design.COHORT: "SEVCO:01011",
    Design.FIXED_ORDER_EXPERIMENT: "SEVCO:01001",
    Design.SINGLE_ARM_BEFORE_AFTER: "SEVCO:01019",
    Design.CASE_SERIES: "SEVCO:01023",
    Design.CROSS_SECTIONAL: "SEVCO:01027",
    Design.CASE_CONTROL: "SEVCO:01013",
    Design.CASE_REPORT: "SEVCO:01017",
    Design.SYSTEMATIC_REVIEW: "SEVCO:01049",
    Design.NARRATIVE_REVIEW: "SEVCO:01049",
}
_REFERENCE_TYPES = {
    "article": "fabio:JournalArticle",
    "book": "fabio:Book",
    "collection": "fabio:Book",
    "incollection": "fabio:BookChapter",
    "inproceedings": "fabio:ConferencePaper",
    "online": "fabio:WebPage",
    "misc": "fabio:Expression",
    "report": "fabio:Report",
    "techreport": "fabio:Report",
    "thesis": "fabio:Thesis",
}

# Words of different lists may share their spelling and mean different things: equal as texts, so kept apart by list.
_TERMS: tuple[dict[Any, str], ...] = (_INTENTS, _VERDICTS, _DIRECTIONS, _RELATIONS, _SIGNS)
DESIGN_CODES: dict[Design, str] = dict(_SEVCO)


def expand(curie: str) -> str:
    """Give the full IRI of a prefixed name."""
    prefix, _, local = curie.partition(":")
    return PREFIXES[prefix] + local


def term(word: StrEnum) -> str:
    """Give the IRI for a word of a closed list: the published term, or our own where there is none."""
    terms = next((terms for terms in _TERMS if type(next(iter(terms))) is type(word)), {})
    return expand(terms.get(word) or own(word))


def own(word: StrEnum | str) -> str:
    """Give the prefixed name of a word in our own vocabulary, as in kbv:cannot-verify."""
    return f"kbv:{word}"


def reference_type(bibtex_type: str) -> str:
    """Give the FaBiO class of a BibTeX entry type."""
    return _REFERENCE_TYPES.get(bibtex_type, "fabio:Expression")


def qualifiers(relation: Relation | Sign) -> dict[str, str]:
    """Give Biolink's qualifiers of a relation, by slot: what is caused, and whether subject or object goes up or down.

    What is *increased in* a condition is the subject; what somebody *increases* is the object.
    """
    up = relation in (Relation.INCREASES, Relation.INCREASED_IN, Sign.INCREASES)
    if relation in (Relation.INCREASED_IN, Relation.DECREASED_IN) and isinstance(relation, Relation):
        return {"biolink:subject_direction_qualifier": "increased" if up else "decreased"}
    if up or relation in (Relation.DECREASES, Sign.DECREASES):
        direction = "increased" if up else "decreased"
        return {"biolink:qualified_predicate": "biolink:causes", "biolink:object_direction_qualifier": direction}
    return {}


def negated(relation: Relation) -> bool:
    """Tell whether a relation says that something is not so."""
    return relation in (Relation.DOES_NOT_AFFECT, Relation.UNCHANGED_IN)
