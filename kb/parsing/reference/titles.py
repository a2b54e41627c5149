"""Title, container and the container's editors: what stands between the names and the numbers.

The title ends where quotation marks close, where "In" begins a container, or at a full stop; where commas alone part
it from a journal, at the last comma before words that look like a journal's name.
"""

import re
from dataclasses import dataclass

from kb.model.bibliography import Author
from kb.parsing.reference.authors import people
from kb.parsing.reference.letters import UPPER
from kb.parsing.reference.quotes import double, single
from kb.parsing.reference.sentences import sentences
from kb.parsing.reference.words import SMALL

Span = tuple[int, int]

IN = re.compile(
    rf"(?:(?<=[.,;?!:\"')\]])|^)\s*(?:In\b:?|in:)\s+(?=[{UPPER}\"'(0-9])"
    rf"|(?<=[,;.\"'])[ ]in:?\s+(?=[{UPPER}\"'])|(?<=[.,\"'])[ ]in\s+the\s+(?=[A-Z])"
)
_INTRODUCED = re.compile(rf"[Ii]n\b:?\s+(?:the\s+)?(?=[{UPPER}\"'(0-9])")
# Remarks that end what they stand behind.
_REMARK = re.compile(
    r"(?<=[.,;:\"' (\[])(?:[Aa]vailable (?:at|from|online)|[Rr]etrieved from|[Oo]nline:|URL\b|[Dd]isponible"
    r"|[Ll]ast modified|[Tt]o appear|[Ii]n press|[Ff]orthcoming|[Ss]pecial [Ii]ssue|[Uu]npublished|[Ss]ubmitted)"
)
_DATE_BEHIND = re.compile(
    r"[,(]?[ ](?:[0-9]{1,2}(?:-[0-9]{1,2})?[ ])?"
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?(?:[ ][0-9]{1,2}(?:-[0-9]{1,2})?)?[,. ]*$"
)
_MEETING = re.compile(r"\b(?:Proc|Conf|Symp|Workshop|Congress|Colloqui|Meeting)")
# Signs before these words are left out in code: a pattern may not begin with a run that it would read again and again.
_EDITED = re.compile(
    rf"\b(?:[Ee]dited by|[Ee]ds?\. by|(?<=\()[Ee]ds?\.|[Ee]ds?\.(?= [{UPPER}][^\s.]*[. ])|[Hh]rsg\. v(?:on|\.)"
    r"|[Hh]erausgegeben von|sous la dir(?:ection|\.) de)\s+"
)
_TRANSLATED = re.compile(
    r"(?<=[,.;(\"] )(?:[Tt]ranslated by|[Tt]rans(?:l\.|\.)(?: by)?|[Tt]rad(?:\.|uction de)|übersetzt von)\s"
    r"|(?<=\()[Tt]ranslated by"
)
# What the patterns above hold in any case: most strings have none of it, and that is quickly seen.
_TRANSLATES = re.compile("ra[nd]|setzt")
_EDITS = re.compile(r"dited|ds?\.|rsg|gegeben|sous")
_MEDIUM = re.compile(
    r"\[(?:Internet|[Oo]n-?line|[Ee]lectronic|[Ee]n ligne|CD-ROM|DVD|[Mm]otion picture|J|M|C|D|EB/OL)[^\]]{0,20}\]"
)
_PERIODICAL = re.compile(
    r"\b(?:J|Journal|Proc|Proceedings|Trans|Transactions|Lett|Letters|Rev|Review|Ann|Annals|Bull|Bulletin|Acta|Arch"
    r"|Archives|Z|Zeitschrift|Nature|Science|Cell|Lancet|Mag|Magazine|Quarterly|Conf|Conference|Symp|Symposium|Workshop"
    r"|Commun|Communications|IEEE|ACM|Advances|Int|International|Studies|Record|Reports?|News|Times|Post|Revue|Revista"
    r"|Rivista|Annales|Comptes|Lecture Notes|Physics|Chemistry|Phys|Chem|Sci|Biol|Math|Med)\b"
)
_LONGEST_CONTAINER = 120


@dataclass(frozen=True, slots=True)
class Names:
    """Where title and container stand, the editors, and whether the container is one that "In" or editors open."""

    title: Span | None = None
    container: Span | None = None
    editors: tuple[Author, ...] = ()
    inside: bool = False


def titles(
    text: str, plain: str, start: int, end: int, journal: bool, year: Span | None = None, published: bool = False
) -> Names:
    """Read the stretch between the names (and an early year) and the numbers or the imprint.

    `journal` tells that volume, issue or pages follow, so that the last part of the stretch is a container; `published`
    that a publisher does, so that what stands alone is a title; `year` is the place of a year that parts the two.
    """
    start = skip(plain, start, end)
    if (remark := _REMARK.search(plain, start, end)) and plain[start : remark.start()].strip(" (["):
        end = remark.start()
    if quoted := _quoted(plain, start, end):
        inner, after = quoted
        return _contained(text, plain, inner, year[1] if year and year[0] >= after - 1 else after, end)
    if year and start < year[0]:
        return _contained(text, plain, (start, year[0]), year[1], end)
    slashes = plain.find(" // ", start, end)
    if slashes > start:
        return Names(_trim(plain, (start, slashes)), _trim(plain, (slashes + 4, end), dots=True))
    if opened := IN.search(plain, start, end):
        before = (start, opened.start()) if opened.start() > start else None
        return _contained(text, plain, before, opened.start(), end)
    translated = _TRANSLATED.search(plain, start, end) if _TRANSLATES.search(plain, start, end) else None
    end = translated.start() if translated and translated.start() > start else end
    edited = _EDITED.search(plain, start, end) if _EDITS.search(plain, start, end) else None
    editors: tuple[Author, ...] = ()
    if edited and edited.start() > start:
        editors = people(text, plain, edited.end()).names
        end = edited.start()
    title, container = _parted(plain, start, end, journal, published)
    return Names(_trim(plain, title), _trim(plain, container, dots=True), editors)


def skip(plain: str, start: int, end: int) -> int:
    """Give the place of the next sign that is neither a space nor one that ends what stood before."""
    while start < end and plain[start] in " .,;:)]-\x00":
        start += 1
    return start


def _quoted(plain: str, start: int, end: int) -> tuple[Span, int] | None:
    """Give a title in quotation marks that begins here, and where they end."""
    if plain[start : start + 1] == '"':
        spans = double(plain, start)
        if spans and spans[0][0] == start + 1 and spans[0][1] <= end + 1:
            return spans[0], spans[0][1] + 1
    span = single(plain, start)
    return (span, span[1] + 1) if span and span[1] <= end else None


def _contained(text: str, plain: str, title: Span | None, start: int, end: int) -> Names:
    """Read what follows a title: "In" with editors before or after the container, or a container alone."""
    first = skip(plain, start, end)
    opened = _INTRODUCED.match(plain, first)
    first = opened.end() if opened else first
    who = people(text, plain, first) if opened else None
    if who and who.editors and who.end <= end:
        first = skip(plain, who.end, end)
    else:
        who = None
    if edited := _EDITED.search(plain, first, end):
        who = who or people(text, plain, edited.end())
        if plain[first : edited.start()].strip(" .,;("):
            end = edited.start()
        else:
            first = skip(plain, min(who.end, end), end)
    inner = _quoted(plain, first, end)
    container = inner[0] if inner else _container(plain, first, end, bool(opened))
    editors = who.names if who else ()
    return Names(_trim(plain, title), _trim(plain, container, dots=True), editors, bool(opened or editors))


def _container(plain: str, start: int, end: int, opened: bool) -> Span:
    """Give a container: after "In" up to its sentence's end, since a series, a place or a note follow; else all."""
    parts = sentences(plain, start, end)
    if not parts:
        return start, end
    return parts[0] if opened else (parts[0][0], parts[-1][1])


def _parted(plain: str, start: int, end: int, journal: bool, published: bool) -> tuple[Span | None, Span | None]:
    """Part a stretch without quotation marks and "In" into title and container."""
    parts = sentences(plain, start, end)
    if not parts:
        return None, None
    if not journal and (len(parts) == 1 or not _PERIODICAL.search(plain, *parts[-1])):
        return parts[0], None
    if len(parts) == 1 and published:
        return parts[0], None
    if len(parts) == 1:
        return _at_comma(plain, *parts[0])
    last = len(parts) - 1
    # An unknown abbreviation has cut the container: Acta Derm. Venereol.
    while last > 1 and _short(plain[slice(*parts[last - 1])]):
        last -= 1
    return (parts[0][0], parts[last - 1][1]), (parts[last][0], parts[-1][1])


def _short(part: str) -> bool:
    words = part.split()
    return len(words) <= 3 and all(word[:1].isupper() and len(word) < 9 for word in words) and part[-1:] not in "?!"


def _at_comma(plain: str, start: int, end: int) -> tuple[Span | None, Span | None]:
    """Part a title from a journal at a comma; without one that fits, all is the container: physics prints no title."""
    piece = plain[start:end].rstrip(" ,;:")
    comma = len(piece)
    while (comma := piece.rfind(", ", 0, comma)) > 0 and len(piece) - comma <= _LONGEST_CONTAINER:
        before, after = piece[:comma], piece[comma + 2 :]
        if not (_capitalised(after) and _PERIODICAL.search(after)):
            continue
        if _capitalised(before) and (len(before.split()) < 5 or _PERIODICAL.search(before)):
            continue
        return (start, start + comma), (start + comma + 2, start + len(piece))
    comma = piece.rfind(", ")
    if comma > 0 and not _capitalised(piece) and piece[comma + 2 : comma + 3].isupper():
        return (start, start + comma), (start + comma + 2, start + len(piece))
    return None, (start, start + len(piece))


def _capitalised(phrase: str) -> bool:
    """Tell whether all words begin with a capital, but for those that never do: a journal's name, not a title."""
    return all(word[:1].isupper() or word.strip(",&") in SMALL | {""} or word[0].isdigit() for word in phrase.split())


def _trim(plain: str, span: Span | None, dots: bool = False) -> Span | None:
    """Give a span without the signs around it; the full stop of an abbreviated container stays."""
    if span is None:
        return None
    start, end = span
    medium = _MEDIUM.search(plain, start, end)
    if medium and not plain[medium.end() : end].strip(" .,;:"):
        end = medium.start()
    if dots:
        end = _without_day_and_place(plain, start, end)
    while start < end and plain[start] in " .,;:)]\x00":
        start += 1
    while end > start and plain[end - 1] in " .,;:([\x00\"'":
        end -= 1
    if dots and plain[end : end + 1] == "." and (". " in plain[start:end] or end - start <= 6):
        end += 1
    return (start, end) if end > start else None


def _without_day_and_place(plain: str, start: int, end: int) -> int:
    """Give where a container ends before its day, and a meeting's before its place: Proc. Foo '88, Orlando, FL."""
    date = _DATE_BEHIND.search(plain, max(start, end - 40), end)
    end = date.start() if date and date.start() > start else end
    end = start + len(plain[start:end].rstrip(" .,;:"))
    if not _MEETING.search(plain, start, end):
        return end
    for _ in range(3):
        comma = plain.rfind(", ", start, end)
        words = plain[comma + 2 : end].strip(" .,;").split()
        if comma < 0 or not words or len(words) > 3 or not all(word[0].isupper() for word in words):
            break
        if _PERIODICAL.search(plain, comma, end) or not _MEETING.search(plain, start, comma):
            break
        end = comma
    return end
