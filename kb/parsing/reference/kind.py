"""What kind of work a string shows: the CSL type, where its words or its parts tell."""

import re
from collections.abc import Mapping

from kb.parsing.reference.words import word_set

_THESIS = re.compile(
    r"\b(?:Ph\.? ?D\.?|M\.? ?Sc\.?|[Mm]aster(?:'?s)?|[Dd]octoral|MA|MS|[Bb]achelor'?s|[Ll]icentiate|[Uu]npublished)"
    r"[ -](?:[Tt]hesis|[Dd]issertation)"
    r"|\b(?:[Uu]npublished [Dd]octoral [Dd]issertation|[Dd]iplomarbeit|[Dd]issertation|[Tt]hèse|[Tt]esis|Thesis)\b"
    r"(?! Abstracts)"
)
_REPORT = re.compile(
    r"\b(?:[Tt]ech(?:nical|\.)? ?[Rr]ep(?:ort|\.)|[Rr]esearch [Rr]ep(?:ort|\.)|(?:[Ww]orking|[Dd]iscussion) [Pp]aper"
    r"|[Tt]echnical (?:[Mm]emo(?:randum)?|[Nn]ote|[Ss]ummary)|TR[- ][0-9]|RFC ?[0-9]|[Pp]olicy [Bb]rief"
    r"|[Rr]eport (?:[Nn]o|[Nn]umber|#))"
)
# The number that stands right behind these words, or behind a body's in capitals, is the report's own.
_NUMBERED = re.compile(rf"{_REPORT.pattern}(?: (?:[A-Z-]++|[Nn]o\.|[Nn]umber|\#))*+ ?$")
_MEETING = re.compile(
    r"\b(?:Proc(?:eedings|s)?\b|Conf(?:erence)?\b|Symp(?:osium|osia)?\b|Workshop|Congress|Colloquium|Kongress|Tagung"
    r"|Congrès|Actes|Atti|[Pp]oster (?:session )?presented|[Pp]aper presented|Meeting)"
)
# A periodical may be a society's proceedings: Proc Natl Acad Sci.
_PERIODICAL = re.compile(
    r"\bProc(?:eedings)?\.? (?:of the )?(?:Nat|Royal|R\.|Roy|IEEE|Am|Acad|Inst|Soc|Zool|Phys|Edinb|Camb|Lond|Biol|Linn)"
)
# What tells the kind stands after the title: , PhD thesis   . Technical Report 12   (Unpublished doctoral dissertation)
_GENRE = re.compile(rf"[,.;(\[]\s*(?:{_THESIS.pattern}|{_REPORT.pattern})")
# Without these letters neither a thesis nor a report is named; most strings have none of them.
_HINTS = word_set("hes issert iplom èse esis eport Rep rep. aper emo TR RFC rief ote ummary")


def genre(plain: str, start: int) -> int:
    """Give where words begin that tell the kind of a work and are no title; -1 where there are none."""
    match = _GENRE.search(plain, start) if any(hint in plain for hint in _HINTS) else None
    return match.start() if match else -1


def numbers_report(plain: str, at: int) -> bool:
    """Tell whether the number at a place is that of the report that the words before it name."""
    return bool(_NUMBERED.search(plain, max(0, at - 60), at))


def kind(plain: str, has: Mapping[str, object], journal: bool, inside: bool, container: str) -> str:
    """Give the type, or an empty text.

    `has` are the fields read; `journal` tells that volume, issue and pages stand as a journal's; `inside` that "In"
    or editors stand before the container.
    """
    if any(hint in plain for hint in _HINTS):
        if _THESIS.search(plain):
            return "thesis"
        if _REPORT.search(plain):
            return "report"
    meeting = _MEETING.search(container) and not _PERIODICAL.search(container)
    if meeting and (inside or "volume" not in has):
        return "paper-conference"
    if inside:
        return "chapter"
    if journal and container:
        return "article-journal"
    if "publisher" in has and not container:
        return "book"
    if "URL" in has and not container:
        return "webpage"
    return ""
