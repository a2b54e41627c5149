"""Names under which the world can know what the records say: addresses, IRIs, and published terms."""

from kb.vocabulary.addresses import address, iri, page_address
from kb.vocabulary.context import COERCED, TERMS, context
from kb.vocabulary.terms import (
    DESIGN_CODES,
    PREFIXES,
    expand,
    negated,
    own,
    qualifiers,
    reference_type,
    term,
)

__all__ = [
    "COERCED",
    "DESIGN_CODES",
    "PREFIXES",
    "TERMS",
    "address",
    "context",
    "expand",
    "iri",
    "negated",
    "own",
    "page_address",
    "qualifiers",
    "reference_type",
    "term",
]
