"""The run of names that a string begins with: persons in the forms of `names`, bodies, "et al."; where it ends.

The first name settles which forms may follow: after `J. Smith,` two capitalised words are rather a title than a name,
unless an "and" before a last name vouches for them.
"""

import re
from dataclasses import dataclass, replace

from kb.model.bibliography import Author
from kb.parsing.reference import names
from kb.parsing.reference.bodies import body, group
from kb.parsing.reference.spelling import written
from kb.parsing.reference.words import ABBREVIATED, ABSTRACT, AND, ARTICLES, BODIES, OTHERS, TITLE_WORDS, word_set

_YEAR = r"[12][0-9]{3}"
# Authors between the sixth and the last, as APA leaves them out.
_LEFT_OUT = re.compile(r"…|\.[ ]?\.[ ]?\.")
_SEPARATOR = re.compile(
    rf"\s*+(?:[,;]\s*+(?:(?:{AND}|&)[ ]++|\.[ ]?\.[ ]?\.[ ]?|…[ ]?)?+|(?:{AND}|&)[ ]++)",
)
_OTHERS = re.compile(rf"\s*+[,;]?+\s*+(?:(?:{AND}|&)[ ])?{OTHERS}")
_EDITORS = re.compile(
    r"\s*+,?+\s*+[(\[]?+(?i:eds?\b\.?|editors?\b\.?|hrsg\b\.?|hgg?\b\.?|éds?\b\.|dir\b\.|coords?\b\.)[)\]]?+"
)
_OTHER_ROLE = re.compile(
    r"\s*+,?+\s*+[(\[]?(?:Writer/)?(?i:directors?|producers?|performers?|conductors?|dir\.|prod\.)\b[)\]]?"
)
# What ends a list of names given in full, so that the last needs no "and".
_CLOSED = re.compile(rf"\.|[ ]?(?:\([12]|[\"\x00])|,?[ ]{_YEAR}(?![0-9])")
# What follows two capitalised words that are no name: a volume or a year of a journal, "and" without a name.
_NO_NAME = re.compile(
    rf"[ ]?(?:{_YEAR},|\({_YEAR}\):?[ ][0-9ivxlc]|[0-9]{{1,3}}[,:( ]|\(?{_YEAR}\)?\.?$|/)"
    rf"|\.[ ](?:Ed|Dir|Trans)\b|,?[ ]?(?!{OTHERS})(?:{AND}|&)[ ](?![A-Z]{{2,6}}\.)"
)
# J. Phys. is no person; some abbreviations are surnames too.
_NO_FAMILY = ABBREVIATED - word_set("lang mar may gen jan dev res arch hist bros stat st q am inst")

_SHORT_NAME = re.compile(r"[^\W\d_]{2,3}\.")

_FULL = (
    names.INVERTED_TWO_FULL,
    names.INVERTED_TWO_TWO,
    names.INVERTED_FULL,
    names.INVERTED_FULL_LAST,
    names.CAPITALS_FULL,
    names.DIRECT_FULL,
)
_INVERTED = (
    names.INVERTED,
    names.INVERTED_BARE,
    names.INVERTED_LAST,
    names.INVERTED_BARE_LAST,
    names.INVERTED_TWO_LAST,
)
_FIRST = (
    names.IDEOGRAPHS,
    names.INVERTED,
    names.INVERTED_BARE,
    names.INVERTED_MIXED,
    names.INVERTED_LAST,
    names.INVERTED_TWO_LAST,
    names.DIRECT,
    names.INVERTED_BRACKETED,
    *_FULL,
    names.INVERTED_BARE_LAST,
)


@dataclass(frozen=True, slots=True)
class People:
    """Names of a run, whether more are meant than are named, whether they are editors, and where the run ends."""

    names: tuple[Author, ...] = ()
    others: bool = False
    editors: bool = False
    end: int = 0


def people(text: str, plain: str, start: int) -> People:
    """Read the names that stand at a place; none where the text there is no name."""
    found = _persons(plain, start)
    others = None
    if found:
        authors = _unstopped(tuple(_author(text, match) for match in found))
        end = found[-1].end()
        others = _OTHERS.match(plain, end)
        end = others.end() if others else end
        last = group(text, plain, end)
    else:
        authors, end, last = (), start, body(text, plain, start)
    if last:
        authors, end = (*authors, last), last.end
    if not authors:
        return People(end=start)
    if role := _OTHER_ROLE.match(plain, end):
        return People(end=role.end())
    role = _EDITORS.match(plain, end)
    left_out = bool(others or _LEFT_OUT.search(plain, start, authors[-1].start))
    return People(authors, left_out, bool(role), role.end() if role else end)


def _persons(plain: str, start: int) -> list[re.Match[str]]:
    first = _match(plain, start, _FIRST)
    if first is None:
        return []
    found, sure = [first], 1
    forms = _following(first.re)
    while separator := _SEPARATOR.match(plain, found[-1].end()):
        name = _match(plain, separator.end(), forms)
        if name is None:
            break
        found.append(name)
        # Given names in full look like a title's words: an "and" before the last vouches for those before it.
        if name.re not in _FULL or separator[0].strip(" ,"):
            sure = len(found)
    end = found[-1].end()
    if (first.re in _FULL and _CLOSED.match(plain, end)) or _OTHERS.match(plain, end):
        sure = len(found)
    del found[sure:]
    doubtful = all(name.re in _FULL for name in found) or (len(found) == 1 and first.re is names.INVERTED_BARE)
    if doubtful and _NO_NAME.match(plain, found[-1].end()):
        return []
    return found


def _following(first: re.Pattern[str]) -> tuple[re.Pattern[str], ...]:
    """Give the forms that may stand in a list after a first name of a form, the likeliest first."""
    if first in (names.IDEOGRAPHS, names.INVERTED_BRACKETED):
        return (first,)
    if first in _INVERTED:
        bare = (
            (names.INVERTED_BARE, names.INVERTED)
            if first is names.INVERTED_BARE
            else (names.INVERTED, names.INVERTED_BARE)
        )
        return (*bare, names.DIRECT, names.INVERTED_MIXED, names.INVERTED_LAST, names.INVERTED_BARE_LAST, *_FULL)
    if first is names.DIRECT:
        return (names.DIRECT, names.INVERTED, names.INVERTED_BARE, *_FULL)
    return (names.INVERTED, names.DIRECT, *_FULL, names.INVERTED_BARE)


def _match(plain: str, start: int, forms: tuple[re.Pattern[str], ...]) -> re.Match[str] | None:
    for form in forms:
        match = form.match(plain, start)
        if match and not _is_no_person(match):
            return match
    return None


def _is_no_person(match: re.Match[str]) -> bool:
    """Tell a body, a title or an abbreviated journal from a person, where the form may be either."""
    form = match.re
    if form is names.DIRECT:
        stop = match.string[match.end() : match.end() + 1]
        if stop == "." and match["family"].lower() in _NO_FAMILY:
            return True
        if not match["given"].isupper():
            return False
    elif form not in _FULL:
        return False
    words = match[0].replace(",", " ").replace("-", " ").lower().split()
    if (len(words[0]) > 1 and words[0] in ARTICLES) or any(word in BODIES for word in words):
        return True
    if form not in (names.DIRECT_FULL, names.DIRECT, names.CAPITALS_FULL):
        return False
    return any(word in TITLE_WORDS or word.endswith(ABSTRACT) for word in words)


def _author(text: str, match: re.Match[str]) -> Author:
    start, end = match.start(), match.end()
    if match.re is names.IDEOGRAPHS:
        return Author("", "", start, end, written(text, start, end))
    return Author(written(text, *match.span("family")), written(text, *match.span("given")), start, end)


def _unstopped(authors: tuple[Author, ...]) -> tuple[Author, ...]:
    """Take the list's own full stop from the last name, where it is no initial's: Smith JA, Jones K.   Smith, Ada."""
    last = authors[-1]
    if _SHORT_NAME.fullmatch(last.given):
        return (*authors[:-1], replace(last, given=last.given[:-1], end=last.end - 1))
    if len(authors) < 2 or not last.given.endswith(".") or any("." in author.given for author in authors[:-1]):
        return authors
    bare = all(author.given.isupper() for author in authors[:-1])
    return (*authors[:-1], replace(last, given=last.given[:-1], end=last.end - 1)) if bare else authors
