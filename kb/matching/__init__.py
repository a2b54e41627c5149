"""Are two things the same? Spelling and identifiers; names, titles and pages."""

from kb.matching.identifiers import (
    ArxivId,
    arxiv,
    bare_arxiv,
    bare_doi,
    bare_pmid,
    doi_of_address,
    folded_doi,
    folded_pmcid,
    is_doi,
    is_pmid,
    isbn_fault,
    issn_fault,
    trailing_punctuation,
)
from kb.matching.spelling import nearest

__all__ = [
    "ArxivId",
    "arxiv",
    "bare_arxiv",
    "bare_doi",
    "bare_pmid",
    "doi_of_address",
    "folded_doi",
    "folded_pmcid",
    "is_doi",
    "is_pmid",
    "isbn_fault",
    "issn_fault",
    "nearest",
    "trailing_punctuation",
]
