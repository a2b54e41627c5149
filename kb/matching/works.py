"""Which entries of a list are one work, which only share an identifier, and which are a preprint and what became of it.

Entries are looked up by identifier, by first author, year and first page, and by first author and title, and each is
held against a few before it: the time is linear in the list. Identifier equal and neither title nor pages against it:
one work. Without a common identifier: first author and title the same, year too (or volume and first page), and
nothing against it: another identifier, volume, issue, edition, report number, journal or kind of work.
"""

import functools
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from kb.matching.identifiers import arxiv, bare_pmid, folded_doi, folded_pmcid, is_pmid
from kb.matching.journals import same_journal
from kb.matching.letters import compact, folded, table
from kb.matching.names import loose, same_person, surname
from kb.matching.pages import first_page, page_range, pages_conflict
from kb.matching.titles import main_title, same_title, unrelated_titles
from kb.model import Entry, Writing

# An entry is held against so many before it that share a key, so that a list of one work over and over stays linear.
_ENOUGH = 6
_FOOTNOTE = re.compile(r"\s*+(?:ibid|id\.|op\.? ?cit|loc\.? ?cit|see (?:note|above)|ders\.|ebd)", re.IGNORECASE)
_PREPRINT = re.compile(
    r"10\.1101/(?:\d{6}$|\d{4}\.\d\d\.\d\d\.)|10\.(?:48550|21203|31234|31219|31235|26434|20944|36227|22541|7287/peerj\.preprints)/?"
    r"|10\.2139/ssrn|10\.1002/essoar"
)
_SERVERS = re.compile(
    r"\b(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|techrxiv|ssrn|preprints?|research square|corr)\b"
)
# Titles that works share without being one.
_GENERIC = table(
    "introduction editorial preface foreword reply response comment commentary erratum correction corrigendum abstract"
    " discussion conclusion overview index contents lettertotheeditor bookreview authorsreply inreply"
)
_SHORTEST_TITLE = 12
_PARTS = frozenset({"chapter", "entry-encyclopedia", "entry-dictionary", "paper-conference"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entries that have something in common, the earlier first.

    `by` is the identifier that both have, or "". `against` says why they are two works all the same, or is "".
    """

    first: Entry
    later: Entry
    by: str = ""
    against: str = ""


def identifiers(entry: Entry) -> Iterator[str]:
    """Yield an entry's identifiers of the work itself, each with its kind; none that only stands for one."""
    if (value := entry.fields.get("DOI")) and (doi := folded_doi(value.text)):
        yield f"DOI {doi}"
    if (value := entry.fields.get("PMID")) and is_pmid(bare := bare_pmid(value.text)):
        yield f"PMID {bare}"
    if (value := entry.fields.get("PMCID")) and (pmcid := folded_pmcid(value.text)):
        yield f"PMCID {pmcid}"
    if (value := entry.fields.get("eprint")) and (found := arxiv(value.text)):
        yield f"arXiv {found.text}"


def is_preprint(entry: Entry) -> bool:
    """Tell whether an entry is of a preprint: by its DOI, by where it appeared, or as an e-print without a journal."""
    if _PREPRINT.match(folded_doi(entry.text("DOI"))):
        return True
    container = entry.text("container-title")
    return _is_server(container) if container else "eprint" in entry.fields


@functools.lru_cache(maxsize=20_000)
def _is_server(container: str) -> bool:
    return bool(_SERVERS.search(folded(container)))


def is_short_form(entry: Entry) -> bool:
    """Tell whether an entry only points to a work, as a footnote does: `Ibid.`, `Smith, 2006.`."""
    title, container = entry.text("title"), entry.text("container-title")
    return not (title or container) or bool(_FOOTNOTE.match(title or container))


def article_number(entry: Entry) -> str:
    """Give the article number that was taken for a range of pages; "" where the range is none, or the DOI is silent.

    A range that ends before it begins, under a DOI that ends with its first number: behind a hyphen and the volume
    (13-58), or filled up with zeros (9070425 for volume 9, article 425).
    """
    found = page_range(entry.text("page"))
    if not found or not found.inverted:
        return ""
    doi, number = folded_doi(entry.text("DOI")), str(found.first)
    if not doi.endswith(number):
        return ""
    before = doi[: -len(number)].rstrip("0")
    apart = before.endswith(("-", ".", "/", "_")) or before != doi[: -len(number)]
    volume = entry.text("volume").strip()
    return number if apart or len(number) > 2 or (bool(volume) and before.endswith(volume)) else ""


@functools.lru_cache(maxsize=4)
def pairs(writing: Writing) -> tuple[Pair, ...]:
    """Give the pairs of entries that are one work, or two with one identifier, in the order of the later entry."""
    found: list[Pair] = []
    by_key: dict[str, list[Entry]] = defaultdict(list)
    for entry in writing.entries:
        mine: list[Pair] = []
        keys = list(identifiers(entry))
        for key in keys:
            mine.extend(_of_identifier(entry, key, by_key[key], mine))
        if not is_short_form(entry):
            fields = list(_keys(entry))
            for key in fields:
                if all(pair.against for pair in mine):
                    mine.extend(_of_fields(entry, by_key[key], mine))
            keys += fields
        for key in keys:
            _keep(by_key[key], entry)
        found.extend(mine)
    return tuple(found)


def _keep(earlier: list[Entry], entry: Entry) -> None:
    if len(earlier) < _ENOUGH and (not earlier or earlier[-1] is not entry):
        earlier.append(entry)


def _of_identifier(entry: Entry, key: str, earlier: list[Entry], known: list[Pair]) -> list[Pair]:
    """Give the first work before that this one is, by an identifier; or the first that it only shares it with."""
    if any(not pair.against for pair in known):
        return []
    judged = [Pair(each, entry, key, against(each, entry)) for each in _unmet(earlier, known)]
    return [pair for pair in judged if not pair.against][:1] or judged[:1]


def _of_fields(entry: Entry, earlier: list[Entry], known: list[Pair]) -> list[Pair]:
    return [Pair(each, entry) for each in _unmet(earlier, known) if same_by_fields(each, entry)][:1]


def _unmet(earlier: list[Entry], known: list[Pair]) -> list[Entry]:
    return [each for each in earlier if all(each is not pair.first for pair in known)]


def _keys(entry: Entry) -> Iterator[str]:
    year, page = entry.text("issued")[:4], first_page(entry.text("page"))
    if entry.authors and page and year:
        yield f"{loose(surname(entry.authors[0]))} {year} {page}"
    if "title" in entry.fields:
        yield _title_key(entry)


def _title_key(entry: Entry) -> str:
    """Give first author and beginning of the title, by which to look for a work; what follows may hold a slip."""
    name = loose(surname(entry.authors[0])) if entry.authors else ""
    return f"{name} {compact(main_title(entry.fields['title'].text))[:16]}"


def against(one: Entry, other: Entry) -> str:
    """Say what shows that two entries of one identifier are two works; "" where nothing does."""
    if unrelated_titles(one.text("title"), other.text("title")):
        return "the titles differ"
    if pages_conflict(one.text("page"), other.text("page")):
        return "the pages differ"
    if _differ(one, other, "volume") and _differ(one, other, "issued"):
        return "year and volume differ"
    return ""


def _differ(one: Entry, other: Entry, name: str) -> bool:
    first, second = compact(one.text(name)), compact(other.text(name))
    if name == "issued":
        first, second = first[:4], second[:4]
    return bool(first and second) and first.lstrip("0") != second.lstrip("0")


def same_by_fields(one: Entry, other: Entry) -> bool:
    """Tell whether two entries without a common identifier are certainly one work."""
    if _kept_apart(one, other) or is_preprint(one) != is_preprint(other):
        return False
    same_page = _same_page(one, other)
    same_year = bool(one.text("issued")) and not _differ(one, other, "issued") and bool(other.text("issued"))
    same_volume = bool(one.text("volume") and other.text("volume"))
    titles = one.text("title"), other.text("title")
    if all(titles):
        if not same_title(*titles):
            return False
        telling = len(compact(main_title(titles[0]))) >= _SHORTEST_TITLE and compact(titles[0]) not in _GENERIC
        telling = telling and not _other_company(one, other)
        return (same_year and (telling or same_page)) or (same_page and same_volume)
    journals = one.text("container-title"), other.text("container-title")
    return same_year and same_page and (same_volume or (all(journals) and same_journal(*journals)))


def _same_page(one: Entry, other: Entry) -> bool:
    page = first_page(one.text("page"))
    return bool(page) and page == first_page(other.text("page"))


def _same_place(one: Entry, other: Entry) -> bool:
    """Tell whether two works without authors stand at one address, or under one title in one volume and page."""
    if one.text("URL") and one.text("URL") == other.text("URL"):
        return True
    return all(each.text("title") and each.text("volume") for each in (one, other)) and _same_page(one, other)


def _other_company(one: Entry, other: Entry) -> bool:
    """Tell whether two works have nobody in common but whom they name first."""
    mine, theirs = ({surname(author) for author in each.authors[1:]} for each in (one, other))
    return bool(mine and theirs) and not mine & theirs


def _kept_apart(one: Entry, other: Entry) -> bool:
    """Tell whether something says that two entries are two works."""
    if bool(one.authors) != bool(other.authors) or (one.type in _PARTS) != (other.type in _PARTS):
        return True
    if one.authors and not same_person(one.authors[0], other.authors[0]):
        return True
    if not one.authors and not _same_place(one, other):
        return True
    # An author who writes 2019a and 2019b says that they are two.
    letters = one.text("issued")[4:], other.text("issued")[4:]
    if all(letters) and letters[0] != letters[1]:
        return True
    if any(_differ(one, other, name) for name in ("volume", "issue", "edition", "number", "ISBN", "chapter-number")):
        return True
    mine, theirs = ({key.split()[0]: key for key in identifiers(each)} for each in (one, other))
    if any(mine[kind] != theirs[kind] for kind in mine.keys() & theirs.keys()):
        return True
    journals = one.text("container-title"), other.text("container-title")
    if all(journals) and not same_journal(*journals):
        return True
    return pages_conflict(one.text("page"), other.text("page"))


@functools.lru_cache(maxsize=4)
def preprints(writing: Writing) -> tuple[tuple[Entry, Entry], ...]:
    """Give the preprints that stand in a list beside the work that they became: preprint, work."""
    known = [entry for entry in writing.entries if entry.authors and "title" in entry.fields]
    early = [(_title_key(entry), entry) for entry in known if is_preprint(entry)]
    records: dict[str, list[Entry]] = defaultdict(list)
    for entry in known if early else ():
        if "container-title" in entry.fields and not is_preprint(entry):
            _keep(records[_title_key(entry)], entry)
    found = []
    for key, entry in early:
        for record in records.get(key, ()):
            if same_title(entry.text("title"), record.text("title")) and same_person(
                entry.authors[0], record.authors[0]
            ):
                found.append((entry, record))
                break
    return tuple(found)
