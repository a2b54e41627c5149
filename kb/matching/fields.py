"""One field of a reference against the same field on record: title, journal, year, volume and issue, pages.

What is on record may be said in more than one way (a journal's short name, a year online and one in print): one that
agrees is enough.
"""

import functools
import re

from kb.matching.degree import Degree
from kb.matching.identifiers import folded_doi
from kb.matching.journals import initials_of, same_journal
from kb.matching.letters import compact, folded
from kb.matching.pages import first_page, page_range, same_pages
from kb.matching.titles import main_title
from kb.matching.works import is_preprint
from kb.model import Entry

_STATUS = re.compile(
    r"\s*+[\[(]?(?:retracted|withdrawn|retraction|temporary removal|removed)(?: (?:article|paper|chapter|notice))?"
    r"(?:[\])]|(?=\s*+[:\-–—]))\s*+[:\-–—]?\s*+",
    re.IGNORECASE,
)
_STATUS_BEHIND = re.compile(r"[\[(](?:retracted|withdrawn)(?: article)?[^\])]{0,80}[\])]", re.IGNORECASE)
# Pairs of letters by which British and American spellings of a word differ, those that end it, and those that only do
# so before some endings: a doubled letter elsewhere (multiplle) is a slip.
_SPELLINGS = (("is", "iz"), ("ys", "yz"), ("ae", "e"), ("oe", "e"), ("ogue", "og"))
_BEFORE = (
    (re.compile(r"(?<=\w\w)ll(?=(?:ed|ings?|ers?|ors?|ists?|ations?|ments?|ous|ful)?$)"), "l"),
    (re.compile(r"(?<=\w\w)our(?=(?:s|al|ally|ed|ings?|able|ably|ists?|less|ful|ite|ites|hood)?$)"), "or"),
)
_ENDINGS = (("tre", "ter"), ("bre", "ber"), ("tres", "ters"), ("bres", "bers"), ("ence", "ense"))
_ISSUE_INSIDE = re.compile(r"\s*+(\w++)\s*+\(\s*+([^()]++)\)\s*+")
_ARTICLES = frozenset({"", "article-journal", "article", "article-magazine", "article-newspaper"})
_SHORTEST_INITIALS = 3
_SHORTEST_TITLE = 12


@functools.lru_cache(maxsize=20_000)
def bare_title(title: str) -> str:
    """Give a title without what a publisher puts before or behind it when the work is withdrawn."""
    return _STATUS_BEHIND.sub("", _STATUS.sub("", title, count=1) if _STATUS.match(title) else title).strip() or title


def title_degree(entry: Entry, record: Entry) -> Degree:
    """Compare titles: capitals, signs, accents and a subtitle that one leaves out are no difference."""
    mine = entry.text("title")
    theirs = [record.text(name) for name in ("title", "original-title") if record.text(name)]
    if not mine or not theirs:
        return Degree.SILENT
    degrees = [_titles(bare_title(mine), bare_title(other)) for other in theirs]
    return next((d for d in (Degree.AGREES, Degree.SLIGHT) if d in degrees), Degree.DIFFERS)


# Asked for an identifier's record, for the title itself, and for works that may be two in one.
@functools.lru_cache(maxsize=20_000)
def _titles(one: str, other: str) -> Degree:
    first, second = folded(one).split(), folded(other).split()
    if not first or not second:
        return Degree.SILENT
    if first == second or _subtitle_apart(one, other) or _subtitle_apart(other, one):
        return Degree.AGREES
    if "".join(first) == "".join(second):
        return Degree.SLIGHT
    if len(first) == len(second) and all(a == b or _respelled(a, b) for a, b in zip(first, second, strict=True)):
        return Degree.SLIGHT
    return Degree.DIFFERS


def _subtitle_apart(whole: str, short: str) -> bool:
    main = main_title(whole)
    return main != whole.strip() and len(compact(short)) >= _SHORTEST_TITLE and compact(main) == compact(short)


def _respelled(one: str, other: str) -> bool:
    """Tell whether two words are British and American spellings of one."""
    for first, second in ((one, other), (other, one)):
        if any(first.replace(a, b) == second for a, b in _SPELLINGS):
            return True
        if any(pattern.sub(letters, first) == second != first for pattern, letters in _BEFORE):
            return True
        if any(first.endswith(a) and first.removesuffix(a) + b == second for a, b in _ENDINGS):
            return True
    return False


def journal_degree(entry: Entry, record: Entry) -> Degree:
    """Compare journals: abbreviations, a leading The, a place in brackets and a subtitle are no difference."""
    mine = entry.text("container-title")
    theirs = [record.text(name) for name in ("container-title", "container-title-short") if record.text(name)]
    if not mine or not theirs or is_preprint(entry) or is_preprint(record):
        return Degree.SILENT
    if entry.type not in _ARTICLES or record.type not in _ARTICLES:
        return Degree.SILENT
    return Degree.AGREES if any(_journals(mine, other) for other in theirs) else Degree.DIFFERS


@functools.lru_cache(maxsize=20_000)
def _journals(one: str, other: str) -> bool:
    for first, second in ((one, other), (other, one)):
        if same_journal(first, second) or same_journal(first, main_title(second)):
            return True
        short = compact(first)
        if len(short) >= _SHORTEST_INITIALS and " " not in first.strip() and initials_of(second)[: len(short)] == short:
            return True
    return same_journal(main_title(one), main_title(other)) and ":" in one and ":" in other


def year_degree(entry: Entry, record: Entry) -> Degree:
    """Compare years: that of the copy online, or one beside it where there was one, is a slight difference."""
    mine, theirs, online = entry.text("issued")[:4], record.text("issued")[:4], record.text("available-date")[:4]
    if not mine.isdigit() or not theirs.isdigit():
        return Degree.SILENT
    if mine == theirs:
        return Degree.AGREES
    if online and (mine == online or abs(int(mine) - int(theirs)) == 1):
        return Degree.SLIGHT
    return Degree.DIFFERS


def volume_and_issue(entry: Entry) -> tuple[str, str]:
    """Give volume and issue, where the volume's field holds both too."""
    volume, issue = entry.text("volume"), entry.text("issue")
    inside = _ISSUE_INSIDE.fullmatch(volume) if "(" in volume else None
    return (inside[1], issue or inside[2]) if inside else (volume, issue)


def volume_degree(entry: Entry, record: Entry) -> Degree:
    """Compare volumes."""
    return _numbers(volume_and_issue(entry)[0], volume_and_issue(record)[0])


def issue_degree(entry: Entry, record: Entry) -> Degree:
    """Compare issues: a double one agrees with its half, and a supplement is called in too many ways to differ."""
    return _numbers(volume_and_issue(entry)[1], volume_and_issue(record)[1])


def _numbers(one: str, other: str) -> Degree:
    if one == other and one.isdigit():
        return Degree.AGREES
    first, second = folded(one), folded(other)
    if not first or not second:
        return Degree.SILENT
    mine, theirs = ({word.lstrip("0") for word in text.split()} for text in (first, second))
    if compact(one).lstrip("0") == compact(other).lstrip("0") or mine <= theirs or theirs <= mine:
        return Degree.AGREES
    plain = all(word.isdigit() for word in (*first.split(), *second.split()))
    return Degree.DIFFERS if plain else Degree.SILENT


def page_degree(entry: Entry, record: Entry) -> Degree:
    """Compare pages or an article's number: 1425-37 is 1425-1437; pages from 1 count inside a numbered article."""
    mine, theirs = _pages(entry), _pages(record)
    if not mine or not theirs:
        return Degree.SILENT
    if any(_same_pages(one, other) for one in mine for other in theirs):
        return Degree.AGREES
    if _in_doi(mine, record) or any(_within_article(one, other) for one in mine for other in theirs):
        return Degree.SILENT
    return Degree.DIFFERS


def _pages(entry: Entry) -> list[str]:
    return [text for name in ("page", "number") if (text := entry.text(name)) and any(c.isdigit() for c in text)]


def _same_pages(one: str, other: str) -> bool:
    if same_pages(one, other):
        return True
    first, second = page_range(one), page_range(other)
    if first and second:
        return False
    return bool(first_page(one)) and first_page(one) == first_page(other)


def _within_article(one: str, other: str) -> bool:
    """Tell whether one counts pages inside an article that the other gives the number of."""
    first, second = page_range(one), page_range(other)
    if not first or not second or first.ranged == second.ranged:
        return False
    return (first if first.ranged else second).first == 1


def _in_doi(mine: list[str], record: Entry) -> bool:
    """Tell whether an article's number is the end of its DOI: what is on record beside it is another way to count."""
    doi = folded_doi(record.text("DOI"))
    singles = [compact(text).lstrip("e") for text in mine if (found := page_range(text)) and not found.ranged]
    return any(len(number) >= _SHORTEST_INITIALS and doi.endswith(number) for number in singles)


DEGREES = {
    "title": title_degree,
    "container-title": journal_degree,
    "issued": year_degree,
    "volume": volume_degree,
    "issue": issue_degree,
    "page": page_degree,
}
