"""Identifiers and addresses: what a string says by itself, wherever it stands.

They are read first and then blotted out, so that no year, volume or page is ever read from within a DOI or an address.
Sources: DOI Handbook 2.2 (a prefix `10.` and digits, a suffix of any graphic signs); PMIDs have at most eight digits
(National Library of Medicine); ISBN 13 and 10, ISSN.
"""

import re

from kb.model.bibliography import Value
from kb.parsing.reference.spelling import written

# Stands where an identifier has been read: no pattern of words, numbers or separators takes it.
BLOT = "\x00"

_DOI = re.compile(r"(?<![0-9.])(10\.[0-9]{4,9}(?:\.[0-9]+)*+/[^\s\x00\"{}]++)")
_DOI_PREFIX = re.compile(r"(?:(?:https?://)?(?:dx\.)?doi\.org/|\bdoi(?:\.org)?\s*[:=]?\s*)$", re.IGNORECASE)
_LONGEST_PREFIX = 24
_URL = re.compile(r"<?+((?:(?:https?|ftp)://|www\.)[^\s\x00<>\"{}]++)>?+", re.IGNORECASE)
_PMID = re.compile(r"\b(?:PubMed\s*(?:PMID)?|PMID|Medline)\s*[:=]?+\s*+([0-9]{1,8})(?!\w)", re.IGNORECASE)
_PMCID = re.compile(r"\b(?:PMCID\s*[:=]?+\s*+)?+(PMC\s?[0-9]{3,9})(?!\w)", re.IGNORECASE)
_ISBN = re.compile(r"\bISBN(?:-1[03])?+\s*[:=]?+\s*+([0-9](?:[ -]?[0-9]){8,11}[ -]?[0-9X])(?!\w)", re.IGNORECASE)
_ISSN = re.compile(r"\bISSN\s*[:=]?+\s*+([0-9]{4}-[0-9]{3}[0-9X])(?!\w)", re.IGNORECASE)
_ARXIV = re.compile(
    r"\barXiv\s*[: ]\s*([0-9]{4}\.[0-9]{4,5}(?:v[0-9]+)?+|[a-z-]++(?:\.[A-Z]{2})?+/[0-9]{7})"
    r"(?:\s*\[[a-z.A-Z-]++\])?+",
    re.IGNORECASE,
)
# Which variable, how it is written, and the letters (in small) without which there is none: most strings hold few.
_KINDS = (
    ("DOI", _DOI, "10."),
    ("PMCID", _PMCID, "pmc"),
    ("PMID", _PMID, "pmid"),
    ("PMID", _PMID, "pubmed"),
    ("PMID", _PMID, "medline"),
    ("ISBN", _ISBN, "isbn"),
    ("ISSN", _ISSN, "issn"),
    ("archive_location", _ARXIV, "arxiv"),
    ("URL", _URL, "www."),
    ("URL", _URL, "://"),
)
_CLOSERS = {")": "(", "]": "["}

_DAY = r"[0-9]{1,2}(?:st|nd|rd|th|\.)?+"
_MONTH = r"[^\W\d_]{3,9}\.?+"
_DATE = (
    rf"(?:{_DAY}[ -]{_MONTH},?+[ -][0-9]{{4}}|{_MONTH} {_DAY},? [0-9]{{4}}|[0-9]{{4}},? {_MONTH} [0-9]{{1,2}}"
    r"|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4}"
    rf"|{_MONTH},? [0-9]{{4}}|[0-9]{{4}})"
)
_ACCESSED = re.compile(
    r"[\[(]?+\b(?:Web\.|(?:last |date )?+accessed|access date|access(?=:)|retrieved|cited|viewed|visited|consulted"
    r"|abgerufen|zugriff|letzter zugriff|consulté|consultado|accesso|acesso em|acessado em)"
    rf"(?: on| am| le| el| il)?+[:,]?+ ({_DATE})(?![0-9])[\])]?+",
    re.IGNORECASE,
)
# MLA prints the day of looking before an address in angle brackets, and another date before that.
_BEFORE_ADDRESS = re.compile(rf"(?<=[.,] )({_DATE})\.? ?(?=\x00)")
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_HINTS = ("cess", "etrieved", "cited", "iewed", "isited", "nsult", "bgeruf", "ugriff", "acessado", "web.")


def identifiers(text: str, plain: str) -> tuple[dict[str, Value], str]:
    """Read the identifiers, addresses and dates of looking; give them, and the text with blots where they stood.

    `archive_location` is the number of a preprint at arXiv.
    """
    fields: dict[str, Value] = {}
    small = plain.lower()
    for name, pattern, hint in _KINDS:
        if hint in small:
            plain = _read(name, pattern, text, plain, fields)
    if "<" in plain and "URL" in fields and len(_YEAR.findall(plain)) > 1:
        plain = _read("accessed", _BEFORE_ADDRESS, text, plain, fields)
    if any(hint in small for hint in _HINTS):
        plain = _read("accessed", _ACCESSED, text, plain, fields)
    return fields, plain


def _read(name: str, pattern: re.Pattern[str], text: str, plain: str, fields: dict[str, Value]) -> str:
    """Take every match of a pattern; the first is the field's, all are blotted out."""
    pieces, last = [], 0
    for match in pattern.finditer(plain):
        start, end = match.span(1)
        close = match.end()
        if name in ("DOI", "URL"):
            end = start + len(_trimmed(match[1]))
            close = close if end == match.end(1) else end
        if name not in fields and end > start:
            fields[name] = Value(written(text, start, end), start, end)
        begin = match.start()
        if name == "DOI" and (prefix := _DOI_PREFIX.search(plain, max(last, begin - _LONGEST_PREFIX), begin)):
            begin = prefix.start()
        pieces += [plain[last:begin], BLOT * (close - begin)]
        last = close
    return "".join([*pieces, plain[last:]]) if pieces else plain


def _trimmed(address: str) -> str:
    """Give an address without its sentence's full stop and without a bracket that was opened before it."""
    excess = {closer: address.count(closer) - address.count(opener) for closer, opener in _CLOSERS.items()}
    end = len(address)
    while end and (address[end - 1] in ".,;:'!?" or excess.get(address[end - 1], 0) > 0):
        if address[end - 1] in excess:
            excess[address[end - 1]] -= 1
        end -= 1
    return address[:end]
