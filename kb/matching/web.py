"""What an address of the web says of the work that it leads to: identifiers that stand in it, else the address itself.

Publishers put a DOI, or a number of theirs from which DOIs are made, into the addresses of their pages; databases of
medicine their own numbers. The forms are those that the sites themselves print. A site's start page says nothing.
"""

import functools
import re
from collections.abc import Iterator
from urllib.parse import unquote

from kb.matching.identifiers import arxiv, bare_pmid, doi_of_address, folded_doi, folded_pmcid, is_pmid

_SPLIT = re.compile(r"https?://([^/?#\s]++)([^#\s]*+)", re.IGNORECASE)
_DOI = re.compile(r"[/=:](10\.\d{4,9}/[^\s?#&]++)")
# What publishers add behind a DOI: the form in which the page shows the work.
_TAIL = re.compile(
    r"(?:/(?:full(?:text)?|abstract|abs|e?pdf(?:full|direct)?|meta|html|xml|summary|references|suppl_file/.*+|figures)"
    r"|(?:v\d{1,2})?(?:\.(?:full|abstract|short|long|pdf|article-info|supplementary-material))*+(?:-text)?+)/?\Z",
    re.IGNORECASE,
)
_NATURE = re.compile(r"/articles/(s\d{5}-\d{3}-[\w-]++|[a-z]++\.\d{4}\.\d++|[a-z]++\d++)", re.IGNORECASE)
_NUMBER_OF_NATURE = re.compile(r"/articles/(\d{5,8})/?(?:\.pdf)?\Z")
_LEGACY = re.compile(r"10\.1038/(?:sj\.)?[a-z]++\.(\d{5,8})\Z")
# An article in a journal (S, its ISSN, two digits of a year, a number), as Elsevier numbers them; and in older DOIs.
_PII = re.compile(r"(?<![A-Z0-9])(?:PII)?(S?\d{4}-?\d{3}[\dX](?:\(\d\d\)|\d\d)\d{5}-?[\dX])(?![A-Z0-9])", re.IGNORECASE)
_OF_ELSEVIER = re.compile(r"10\.(?:1016|1053|1054|1067|1078)/(?:pii:)?(s?\d{4}-?\d{3}[\dx]\(?\d\d\)?\d{5}-?[\dx])\Z")
_PUBMED = re.compile(
    r"(?:pubmed\.ncbi\.nlm\.nih\.gov/|/pubmed/|/article/med/|/abstract/med/)(\d{1,8})(?!\d)", re.IGNORECASE
)
_PMC = re.compile(r"/(?:articles?/(?:pmc/)?|pmc/)(pmc\d{1,9})(?!\d)", re.IGNORECASE)
_ARXIV = re.compile(r"arxiv\.org/(?:abs|pdf|html)/(?:([a-z-]++(?:\.[a-z]{2})?/\d{7})|(\d{4}\.\d{4,5}))", re.IGNORECASE)
_OF_ARXIV = re.compile(r"10\.48550/arxiv\.(.++)\Z")
_SSRN = re.compile(r"abstract(?:_id)?=(\d{4,9})(?!\d)")
_ZENODO = re.compile(r"/records?/(\d{3,9})(?!\d)")
_ACL = re.compile(r"/([a-z]\d\d-\d{4}|\d{4}\.[a-z\d]++-[a-z\d]++\.\d++)(?:\.pdf)?/?\Z", re.IGNORECASE)
# Sites whose numbers stand in the DOIs of their works, behind a beginning.
_NUMBERED = (
    ("ssrn.com", _SSRN, "10.2139/ssrn."),
    ("zenodo.org", _ZENODO, "10.5281/zenodo."),
    ("aclanthology.org", _ACL, "10.18653/v1/"),
)
_LONGEST = 2000
# A shorter path is that of a site, a journal or a section.
_SHORTEST_PATH = 6


@functools.lru_cache(maxsize=20_000)
def keys_of_address(address: str) -> tuple[str, ...]:
    """Give the keys by which the work at an address may be on record: `DOI …`, `PMID …`, `PII …`, `ADDRESS …`."""
    address = address.strip()[:_LONGEST]
    if doi := folded_doi(doi_of_address(unquote(address))):
        return tuple(dict.fromkeys((f"DOI {doi}", *also(f"DOI {doi}"))))
    found = _SPLIT.match(address)
    if not found:
        return ()
    host, path = found[1].lower().removeprefix("www."), unquote(found[2])
    keys = [more for key in _identified(host, path) for more in (key, *also(key))]
    whole = address_key(address)
    return tuple(dict.fromkeys([*keys, whole] if whole else keys))


def _identified(host: str, path: str) -> Iterator[str]:
    if (found := _DOI.search(path)) and (doi := folded_doi(_bare(found[1]))):
        yield f"DOI {doi}"
    elif host.endswith("nature.com"):
        yield from _of_nature(path)
    elif host.endswith(("nih.gov", "europepmc.org")):
        yield from _of_medicine(host + path)
    elif (found := _ARXIV.match(host + path)) and (own := arxiv(found[1] or found[2])):
        yield f"arXiv {own.text}"
    for site, form, head in _NUMBERED:
        if host.endswith(site) and (found := form.search(path)):
            yield f"DOI {(head + found[1]).lower()}"
    if found := _PII.search(path):
        yield f"PII {_plain(found[1])}"


def _of_nature(path: str) -> Iterator[str]:
    if number := _NUMBER_OF_NATURE.search(path):
        yield f"NATURE {number[1]}"
    elif found := _NATURE.search(path):
        yield f"DOI 10.1038/{found[1].lower()}"


def _bare(doi: str) -> str:
    """Give a DOI without what a publisher adds behind it."""
    while (found := _TAIL.search(doi)) and found.start() < found.end() and "/" in doi[: found.start()]:
        doi = doi[: found.start()]
    return doi


def _of_medicine(address: str) -> Iterator[str]:
    if (found := _PUBMED.search(address)) and is_pmid(bare_pmid(found[1])):
        yield f"PMID {found[1]}"
    if found := _PMC.search(address):
        yield f"PMCID {folded_pmcid(found[1])}"


def address_key(address: str) -> str:
    """Give an address to compare, without scheme, `www.`, part of the page and last stroke; "" for a start page."""
    found = _SPLIT.match(address.strip()[:_LONGEST])
    if not found:
        return ""
    path = unquote(found[2]).rstrip("/.,;")
    return f"ADDRESS {found[1].lower().removeprefix('www.')}{path}" if len(path) >= _SHORTEST_PATH else ""


def also(key: str) -> Iterator[str]:
    """Yield the keys that follow from one: numbers of publishers that stand in a DOI, and arXiv's DOIs."""
    kind, _, text = key.partition(" ")
    if kind == "arXiv":
        yield f"DOI 10.48550/arxiv.{text}"
    if kind != "DOI":
        return
    if found := _LEGACY.match(text):
        yield f"NATURE {found[1]}"
    if found := _OF_ELSEVIER.match(text):
        yield f"PII {_plain(found[1])}"
    if (found := _OF_ARXIV.match(text)) and (own := arxiv(found[1])):
        yield f"arXiv {own.text}"


def _plain(pii: str) -> str:
    return re.sub(r"\W", "", pii).upper().removeprefix("S")
