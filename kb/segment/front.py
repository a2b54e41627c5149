"""What the lines of the front matter are: title, subtitle, byline, credentials, credits, links."""

import re
from collections.abc import Sequence

from kb.model import UnitType
from kb.segment.titles import is_prose

_DEGREE = (
    r"M\.?D|D\.?O|Ph\.?\s?D|D\.?Phil|M\.?P\.?H|M\.?Sc|M\.?S|M\.?A|B\.?Sc|B\.?A|R\.?N|N\.?P|P\.?A(?:-C)?|D\.?D\.?S|D\.?V\.?M|Pharm\.?D"
    r"|Psy\.?D|Ed\.?D|J\.?D|M\.?B\.?A|M\.?B\.?B\.?S|MBChB|D\.?C|N\.?D|L\.?Ac|FRCP|FRCS|FACP|FACC|LCSW|RD|CNS|DNP|Esq|Jr|Sr|II|III"
)
_DEGREES = re.compile(rf"(?:{_DEGREE})\.?")
_BY = re.compile(r"(?:(?:written|posted|edited|reviewed|medically reviewed)\s+)?by[:\s]\s*|authors?:\s*", re.IGNORECASE)
_DATE = re.compile(
    r"(?:(?:published|updated|last updated|posted|received|accepted|date)\b.*\d{4}|\w+\s+\d{1,2},?\s+\d{4}"
    r"|\d{1,2}\.?\s+\w+\s+\d{4}|\d{4}-\d\d-\d\d)\.?",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:cover\s+)?(?:photo(?:graph)?s?|pictures?|images?|illustrations?|artwork|credits?|graphics?)\b.{0,20}?(?:\bby\b|:|\bcourtesy\b|\bfrom\b|©)",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"(?:related|recommended|suggested)\b.{0,40}[:–—-]\s+\S"
    r"|(?:see also|read (?:more|next|also|on)|more on|you may also)\b|https?://\S+$|www\.\S+$|doi:\s*\S+$",
    re.IGNORECASE,
)
_POST = re.compile(
    r"\b(?:board[- ]certified|physicians?|professor|surgeon|nurse|psychologist|psychiatrist|scientist|researcher|fellow"
    r"|lecturer|director|editor|consultant|specialist|department|division|school|faculty|university|institute|college"
    r"|hospital|clinic|cent(?:er|re)|laboratory|foundation|correspond(?:ence|ing)|e-?mail)\b|@|\s\|\s",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]*|[“\"‘(][^”\"’)]{1,30}[”\"’)]|(?:van|von|de|der|den|di|da|del|la|le|al|bin|ter)\b)"
)


def front_types(texts: Sequence[str]) -> list[UnitType]:
    """Give the type of each line of the front matter; the first that is not prose is the title."""
    types: list[UnitType] = []
    for index, text in enumerate(texts):
        types.append(_type(text, texts[:index], types))
    return types


def line_type(text: str) -> UnitType | None:
    """Give the type of a line that is about the document wherever it stands, as a credit, byline or link is."""
    if len(text) > 300 or is_prose(text) or text.endswith(":"):
        return None
    if _CREDIT.match(text):
        return UnitType.PHOTO_CREDIT
    if _RELATED.match(text):
        return UnitType.RELATED_LINK
    return UnitType.BYLINE if _BY.match(text) and _is_byline(text, ()) else None


def authors_of(byline: str) -> tuple[str, ...]:
    """Give the names in a byline, without degrees."""
    names = re.split(r"\s*(?:[,;]|\band\b|&)\s*", _BY.sub("", byline, count=1))
    return tuple(name for name in names if name and not _DEGREES.fullmatch(name) and _all_names(name))


def _type(text: str, before: Sequence[str], types: Sequence[UnitType]) -> UnitType:
    """Give the type of a line of the front matter, after the lines before it."""
    if UnitType.TITLE not in types and not is_prose(text) and not _is_byline(text, before):
        return UnitType.TITLE
    if any(kind is UnitType.TITLE and _same(text, other) for kind, other in zip(types, before, strict=True)):
        return UnitType.TITLE_REPEAT
    told = line_type(text)
    if told or _is_byline(text, before):
        return told or UnitType.BYLINE
    if is_prose(text):
        return UnitType.SENTENCE
    return UnitType.CREDENTIALS if UnitType.BYLINE in types or _POST.search(text) else UnitType.SUBTITLE


def _same(one: str, other: str) -> bool:
    """Tell whether two titles have the same words."""
    return one.casefold().split() == other.casefold().split()


def _is_byline(text: str, before: Sequence[str]) -> bool:
    """Tell whether a line names who wrote it, or says when."""
    if len(text) > 300:
        return False
    by = _BY.match(text)
    if by:
        return _all_names(re.split(r"[,;]|\band\b", text[by.end() :])[0])
    return bool(_DATE.fullmatch(text)) or (bool(before) and _is_names(text))


def _is_names(text: str) -> bool:
    """Tell whether a line is a list of names: each of two to five words, with degrees, initials or a second name."""
    parts = [part for part in re.split(r"\s*(?:[,;|]|\band\b|&)\s*", text) if part]
    names = [part for part in parts if not _DEGREES.fullmatch(part) and not _DATE.fullmatch(part)]
    shaped = bool(names) and all(2 <= len(name.split()) <= 5 and _all_names(name) for name in names)
    initials = re.search(r"\b[A-Z]\.(?:\s|-|[A-Z]\.)", text)
    return shaped and not _POST.search(text) and (len(parts) > len(names) or bool(initials))


def _all_names(text: str) -> bool:
    """Tell whether every word could belong to a person's name."""
    return bool(text.strip()) and all(_NAME.fullmatch(word.strip(",*†‡0123456789")) for word in text.split())
