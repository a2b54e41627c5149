"""Identifiers of works: their bare form, whether they have the form they must have, and what they say of a year.

The forms are those that the agencies publish: DOI handbook 2.2, arXiv's identifier scheme, ISO 2108 and ISO 3297 for
check digits. Each function takes what a writer wrote and gives "" or None where it is no such identifier.
"""

import functools
import re
from dataclasses import dataclass

_DOI_HEAD = re.compile(r"(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi:?\s*+(?=10\.)|doi:\s*+|info:doi/", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s/]\S*")
_TRAILING = ".,;:!?'\"”’»"
_ARXIV = re.compile(r"(\d{2})(\d{2})\.(\d{4,5})(?:v([1-9]\d?))?")
_ARXIV_OLD = re.compile(r"([a-z]+(?:-[a-z]+)?)(?:\.[A-Z]{2})?/(\d{2})(\d{2})(\d{3})(?:v([1-9]\d?))?")
_ARXIV_HEAD = re.compile(
    r"(?:https?://)?(?:www\.)?arxiv\.org/(?:abs|pdf)/|arxiv:\s*+|(?:https?://(?:dx\.)?doi\.org/)?10\.48550/arxiv\.",
    re.IGNORECASE,
)
# An identifier of the new form has four digits behind the point up to 2014, five from 2015 on.
_FIVE_DIGITS_FROM = (15, 1)
_NEW_FORM_FROM = (7, 4)
_PMID_HEAD = re.compile(
    r"(?:https?://)?(?:pubmed\.ncbi\.nlm\.nih\.gov/|www\.ncbi\.nlm\.nih\.gov/pubmed/)|pmid:?\s*+", re.IGNORECASE
)
_PMC = re.compile(
    r"(?:(?:https?://)?(?:www\.ncbi\.nlm\.nih\.gov/pmc/articles/|pmc\.ncbi\.nlm\.nih\.gov/articles/))?(?:PMC)?(\d{1,9})/?",
    re.IGNORECASE,
)


@functools.lru_cache(maxsize=20_000)
def bare_doi(text: str) -> str:
    """Give a DOI without the address or label before it; whatever else was written stays."""
    text = text.strip()
    head = _DOI_HEAD.match(text)
    return text[head.end() :].strip() if head else text


def is_doi(text: str) -> bool:
    """Tell whether a bare DOI has the form of one."""
    return bool(_DOI.fullmatch(text))


@functools.lru_cache(maxsize=20_000)
def folded_doi(text: str) -> str:
    """Give a DOI to compare: bare, in small letters, without punctuation of the sentence; "" where it is none."""
    bare = bare_doi(text).rstrip(_TRAILING).lower()
    return bare if is_doi(bare) else ""


def doi_of_address(address: str) -> str:
    """Give the DOI that an address of doi.org leads to; "" for any other address."""
    address = address.strip()
    lowered = address.lower()
    return bare_doi(address) if "doi.org/" in lowered[:30] and lowered.startswith(("http", "doi", "dx", "www")) else ""


def trailing_punctuation(text: str) -> str:
    """Give the punctuation that ends a DOI and is none of it: signs, and a bracket that was never opened."""
    bare = text.rstrip(_TRAILING)
    while bare and bare[-1] in ")]}" and bare.count(bare[-1]) > bare.count("([{"[")]}".index(bare[-1])]):
        bare = bare[:-1].rstrip(_TRAILING)
    return text[len(bare) :]


@dataclass(frozen=True, slots=True)
class ArxivId:
    """An arXiv identifier: its bare form without version, and its month. `wrong` says what is impossible about it."""

    text: str
    year: int
    month: int
    wrong: str = ""


def bare_arxiv(text: str) -> str:
    """Give an arXiv identifier without the address or label before it."""
    text = text.strip()
    head = _ARXIV_HEAD.match(text)
    return (text[head.end() :] if head else text).removesuffix(".pdf").strip()


def arxiv(text: str) -> ArxivId | None:
    """Read an arXiv identifier, old (hep-th/9901001) or new (1501.00001v2); None where it has neither form."""
    bare = bare_arxiv(text)
    if found := _ARXIV.fullmatch(bare):
        when = int(found[1]), int(found[2])
        return ArxivId(bare.partition("v")[0], 2000 + when[0], when[1], _impossible(when, len(found[3]), int(found[3])))
    if found := _ARXIV_OLD.fullmatch(bare):
        year, month = int(found[2]), int(found[3])
        year += 1900 if year > 90 else 2000
        wrong = "" if 1 <= month <= 12 else f"there is no month {month}"
        return ArxivId(f"{found[1]}/{found[2]}{found[3]}{found[4]}".lower(), year, month, wrong)
    return None


def _impossible(when: tuple[int, int], digits: int, number: int) -> str:
    if not 1 <= when[1] <= 12:
        return f"there is no month {when[1]:02}"
    if when < _NEW_FORM_FROM:
        return "identifiers of this form begin in April 2007"
    if digits != (5 if when >= _FIVE_DIGITS_FROM else 4):
        return "it has five digits behind the point from 2015 on, and four before"
    return "" if number else "numbers begin at 1"


def bare_pmid(text: str) -> str:
    """Give a PubMed identifier without the address or label before it."""
    text = text.strip()
    head = _PMID_HEAD.match(text)
    return (text[head.end() :] if head else text).strip().removesuffix("/")


def is_pmid(text: str) -> bool:
    """Tell whether a bare PMID can be one: up to eight digits, and not the 0 that stands for none."""
    return text.isascii() and text.isdigit() and len(text) <= 8 and not text.startswith("0")


def folded_pmcid(text: str) -> str:
    """Give a PMCID as PMC and digits; "" where it is none."""
    found = _PMC.fullmatch(text.strip())
    return f"PMC{int(found[1])}" if found and int(found[1]) else ""


def isbn_fault(text: str) -> str:
    """Say what is wrong with an ISBN of 10 or 13 digits; "" where nothing is."""
    digits = re.sub(r"[\s‐-―-]", "", text).upper()
    if re.fullmatch(r"\d{9}[\dX]", digits):
        total = sum(weight * _digit(sign) for weight, sign in zip(range(10, 0, -1), digits, strict=True))
        return "" if total % 11 == 0 else "its check digit does not fit"
    if re.fullmatch(r"\d{13}", digits):
        total = sum((1, 3)[place % 2] * int(sign) for place, sign in enumerate(digits))
        if not digits.startswith(("978", "979")):
            return "an ISBN of 13 digits begins with 978 or 979"
        return "" if total % 10 == 0 else "its check digit does not fit"
    return f"it has {sum(map(str.isdigit, digits))} digits instead of 10 or 13"


def issn_fault(text: str) -> str:
    """Say what is wrong with an ISSN; "" where nothing is."""
    digits = re.sub(r"[\s‐-―-]", "", text).upper()
    if not re.fullmatch(r"\d{7}[\dX]", digits):
        return "an ISSN has eight digits, the last of which may be X"
    total = sum(weight * _digit(sign) for weight, sign in zip(range(8, 0, -1), digits, strict=True))
    return "" if total % 11 == 0 else "its check digit does not fit"


def _digit(sign: str) -> int:
    return 10 if sign == "X" else int(sign)
