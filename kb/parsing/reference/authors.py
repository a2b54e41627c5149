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
from kb.parsing.reference.words import (
    ABBREVIATED,
    ABSTRACT,
    AND,
    ARTICLES,
    BODIES,
    ENGLISH,
    GIVEN,
    OTHERS,
    PARTICLES,
    TITLE_WORDS,
    word_set,
)

_YEAR = r"[12][0-9]{3}"
# Authors between the sixth and the last, as APA leaves them out.
_LEFT_OUT = re.compile(r"…|\.[ ]?\.[ ]?\.")
_SEPARATOR = re.compile(
    rf"\s*+(?:[,;/]\s*+(?:(?:{AND}|&)[ ]++|\.[ ]?\.[ ]?\.[ ]?|…[ ]?)?+|(?:{AND}|&)[ ]++)",
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
    rf"[ ]?(?:{_YEAR},|\({_YEAR}\):?[ ](?:[0-9]++|[ivxlc]++)(?:[,:;(]|[ ][0-9]|\.?$)"
    rf"|[0-9]{{1,3}}[,:( ]|\(?{_YEAR}\)?\.?$|/)"
    rf"|\.[ ](?:Ed|Dir|Trans)\b|,?[ ]?(?!{OTHERS})(?:{AND}|&)[ ](?![A-Z]{{2,6}}\.)"
)
# J. Phys. is no person; some abbreviations are surnames too.
_NO_FAMILY = ABBREVIATED - word_set("lang mar may gen jan dev res arch hist bros stat st q am inst")

_NO_PARTICLES = word_set("of the and for with from")

_SURNAMES_TOO = word_set("case daily week books art works")
_NOTICES = word_set("erratum corrigendum correction corrections editorial introduction preface foreword reply")

_SHORT_NAME = re.compile(r"[^\W\d_]{2,3}\.")

# Where the year comes after the journal and before a semicolon, or editors behind bare names, names are inverted.
_VANCOUVER = re.compile(
    r"(?<![0-9])[12][0-9]{3}(?: [A-Z][a-z]{2,8}(?: [0-9]{1,2})?)? ?;[ ]?[0-9(S]|[^\W\d_] [A-Z]{1,3},? \(?[eE]ds?\b"
)
_AND_ON = re.compile(rf"[ ](?!{OTHERS})(?:{AND}|&)[ ]")
_GOES_ON = re.compile(rf"\.[ ](?:{_YEAR}|\")|,?[ ](?:{AND}|&|{OTHERS})|,[ ][^\W\d_][^\s,]*+[ ][^\s,]++[,.]")
_WORD_AND_INITIAL = re.compile(r"(?:[^\W\d_][^\s.]+ ){1,2}[^\W\d_]\.")

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
_LAST = (names.INVERTED_LAST, names.INVERTED_BARE_LAST, names.INVERTED_TWO_LAST)
_FIRST = (
    names.IDEOGRAPHS,
    names.INVERTED,
    names.INVERTED_BARE,
    names.INVERTED_MIXED,
    names.INVERTED_LAST,
    names.INVERTED_TWO_LAST,
    names.DIRECT,
    names.INVERTED_BRACKETED,
    names.INVERTED_TWO_GIVEN,
    *_FULL,
    names.INVERTED_BARE_LAST,
    names.ONE_NAME,
    names.ONE_LETTER,
    names.ONE_LETTER_DIRECT,
    names.ALL_SMALL,
    names.ALL_SMALL_DIRECT,
)
_LETTERS = (names.ONE_LETTER, names.ONE_LETTER_DIRECT)


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
    if first.re is names.DIRECT and (other := _before_title(plain, first, len(found) == 1)):
        return [other]
    return found


def _before_title(plain: str, match: re.Match[str], alone: bool) -> re.Match[str] | None:
    """Give the inverted name that `Shaw M. Small Wars` may be, where it is rather that and a title's first words."""
    if not _WORD_AND_INITIAL.fullmatch(match["given"]):
        return None
    stop = plain[match.end() : match.end() + 1]
    words = [word for word in match["family"].split() if word not in ("II", "III", "IV")]
    titled = len(words) > 1 and stop in ".:" and words[0].lower() not in PARTICLES
    titled = titled or bool(_AND_ON.match(plain, match.end())) or words[0].lower() in _NOTICES
    if (alone and titled) or _VANCOUVER.search(plain, match.end()):
        return names.INVERTED_BARE_LAST.match(plain, match.start())
    return None


def _following(first: re.Pattern[str]) -> tuple[re.Pattern[str], ...]:
    """Give the forms that may stand in a list after a first name of a form, the likeliest first."""
    if first in (names.IDEOGRAPHS, names.INVERTED_BRACKETED):
        return (first,)
    if first in _INVERTED or first is names.ONE_NAME:
        bare = (
            (names.INVERTED_BARE, names.INVERTED)
            if first is names.INVERTED_BARE
            else (names.INVERTED, names.INVERTED_BARE)
        )
        return (*bare, names.DIRECT, names.INVERTED_MIXED, *_LAST, *_FULL)
    if first in _LETTERS:
        return (*_LETTERS, names.INVERTED, names.INVERTED_BARE, names.DIRECT)
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
    if form is names.INVERTED_TWO_GIVEN:
        given, family = match["given"].lower().split(), match["family"].lower().split()
        return not GIVEN.issuperset(given) or not GIVEN.isdisjoint(family)
    if form is names.DIRECT:
        stop = match.string[match.end() : match.end() + 1]
        if stop == "." and match["family"].lower() in _NO_FAMILY:
            return True
        if stop == "," and match["given"][-2:] in (" I", " Y"):
            return bool(names.INVERTED_GOES_ON.match(match.string, match.end()))
        return match["given"].isupper() and _is_body_or_title(match)
    return form in _FULL and _is_body_or_title(match)


def _is_body_or_title(match: re.Match[str]) -> bool:
    """Tell by its words whether what has the form of a name is none."""
    direct = match.re in (names.DIRECT_FULL, names.DIRECT, names.CAPITALS_FULL)
    words = match[0].replace(",", " ").lower().split()
    # "Le Guin, Ursula. 2004" is a name, "La casa" a title.
    named = not direct and _GOES_ON.match(match.string, match.end())
    if len(words[0]) > 1 and words[0] in ARTICLES and not named:
        return True
    words = [part for word in words for part in word.split("-")]
    if any(word in BODIES for word in words):
        return True
    if not direct or (match.re is names.DIRECT and words[-1] in _SURNAMES_TOO):
        return False
    return any(word in TITLE_WORDS or word in _NO_PARTICLES or word.endswith(ABSTRACT) for word in words)


def _author(text: str, match: re.Match[str]) -> Author:
    start, end = match.start(), match.end()
    if match.re is names.IDEOGRAPHS:
        return Author("", "", start, end, written(text, start, end))
    family, given = match.span("family"), match.span("given")
    # C. Daniel Frisbie: what stands before the last word is a given name where it is one in English.
    first, _, rest = match["family"].partition(" ")
    if match.re is names.DIRECT and first.lower() in ENGLISH and rest and match["given"].endswith("."):
        cut = family[0] + len(first)
        family, given = (cut + 1, family[1]), (given[0], cut)
    return Author(written(text, *family), written(text, *given), start, end)


def _unstopped(authors: tuple[Author, ...]) -> tuple[Author, ...]:
    """Take the list's own full stop from the last name, where it is no initial's: Smith JA, Jones K.   Smith, Ada."""
    last = authors[-1]
    if _SHORT_NAME.fullmatch(last.given):
        return (*authors[:-1], replace(last, given=last.given[:-1], end=last.end - 1))
    if len(authors) < 2 or not last.given.endswith(".") or any("." in author.given for author in authors[:-1]):
        return authors
    bare = all(author.given.isupper() for author in authors[:-1])
    return (*authors[:-1], replace(last, given=last.given[:-1], end=last.end - 1)) if bare else authors
