"""Are two things the same? Spelling, identifiers, names, titles, pages, journals; and which entries are one work."""

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
from kb.matching.journals import abbreviates, initials_of, same_journal, significant
from kb.matching.letters import compact, folded
from kb.matching.names import initials, loose, same_given, same_person, same_surname, surname
from kb.matching.pages import Pages, first_page, page_range, pages_conflict, same_pages
from kb.matching.spelling import nearest
from kb.matching.titles import main_title, numbers, same_title, unrelated_titles
from kb.matching.works import Pair, against, identifiers, is_preprint, is_short_form, pairs, preprints, same_by_fields

__all__ = [
    "ArxivId",
    "Pages",
    "Pair",
    "abbreviates",
    "against",
    "arxiv",
    "bare_arxiv",
    "bare_doi",
    "bare_pmid",
    "compact",
    "doi_of_address",
    "first_page",
    "folded",
    "folded_doi",
    "folded_pmcid",
    "identifiers",
    "initials",
    "initials_of",
    "is_doi",
    "is_pmid",
    "is_preprint",
    "is_short_form",
    "isbn_fault",
    "issn_fault",
    "loose",
    "main_title",
    "nearest",
    "numbers",
    "page_range",
    "pages_conflict",
    "pairs",
    "preprints",
    "same_by_fields",
    "same_given",
    "same_journal",
    "same_pages",
    "same_person",
    "same_surname",
    "same_title",
    "significant",
    "surname",
    "trailing_punctuation",
    "unrelated_titles",
]
