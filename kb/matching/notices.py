"""What became of a work on record: retracted, corrected, doubted, reinstated; and whether a writer says so.

Each source is taken by itself: the last of its notices that decides counts. So an answer that is missing can hide a
retraction, but can never make one.
"""

import re

from kb.matching.fields import bare_title
from kb.matching.letters import folded
from kb.matching.on_record import Met
from kb.model import LinkState, Notice, NoticeKind, RegistryRecord, Writing

_SAID = re.compile(r"\b(?:retract(?:ed|ion|s)|withdrawn|withdrawal)\b", re.IGNORECASE)
_NOTICE_TITLE = re.compile(
    r"(?:retraction|withdrawal)(?: note| notice)?(?: of| to| for|:)|notice of (?:retraction|withdrawal)"
)
_SENTENCE = re.compile(r"[.!?]\s++|\n\s*+\n")
# A sentence is looked for no further away than this from the citation, in code points.
_NEAR = 600


def withdrawn(met: Met) -> tuple[RegistryRecord, Notice] | None:
    """Give the record and notice by which a work is retracted or withdrawn; None for a notice itself."""
    if is_notice(met) or _NOTICE_TITLE.match(met.entry.text("title").casefold().lstrip("[( ")):
        return None
    for record in met.records:
        deciding = [n for n in record.notices if n.kind not in (NoticeKind.CORRECTION, NoticeKind.CONCERN)]
        if deciding and deciding[-1].kind is not NoticeKind.REINSTATEMENT:
            return record, deciding[-1]
    return None


def noticed(met: Met, kind: NoticeKind) -> tuple[RegistryRecord, Notice] | None:
    """Give the first record with a notice of a kind; one that says what it is about before one that does not."""
    found = [(record, notice) for record in met.records for notice in record.notices if notice.kind is kind]
    return next((each for each in found if each[1].reason), found[0] if found else None)


def is_notice(met: Met) -> RegistryRecord | None:
    """Give the record that says that an entry is itself the notice of a retraction."""
    kinds = ("retraction", "withdrawal")
    return next((each for each in met.records if any(kind in kinds for kind in each.notice_of)), None)


def told(record: RegistryRecord, notice: Notice) -> str:
    """Give a notice in words: source, day, its own identifier and the reason, as far as they are on record."""
    parts = [notice.source or record.source, notice.on.isoformat() if notice.on else "", notice.id or ""]
    return ", ".join([*filter(None, parts), *([f"reason: {notice.reason}"] if notice.reason else [])])


def acknowledged(writing: Writing, met: Met) -> bool:
    """Tell whether an entry says that its work is retracted, or every sentence of the text that cites it does.

    A title about retractions says nothing of the work itself.
    """
    entry = met.entry
    title = bare_title(entry.text("title"))
    said = len(_SAID.findall(writing.text, entry.start, entry.end))
    if said > len(_SAID.findall(title)) or folded(title) != folded(entry.text("title")):
        return True
    places = _cited(writing).get(id(entry), [])
    return bool(places) and all(_SAID.search(_sentence(writing.text, *place)) for place in places)


def _cited(writing: Writing) -> dict[int, list[tuple[int, int]]]:
    """Give where each entry is cited, by the entry's identity: only for the few that are retracted."""
    found: dict[int, list[tuple[int, int]]] = {}
    for link in writing.links:
        if link.state in (LinkState.FOUND, LinkState.NEAR) and link.entries:
            citation = writing.citations[link.citation]
            found.setdefault(id(writing.entries[link.entries[0]]), []).append((citation.start, citation.end))
    return found


def _sentence(text: str, start: int, end: int) -> str:
    """Give the sentence around a place."""
    before = _SENTENCE.split(text[max(0, start - _NEAR) : start])[-1]
    behind = _SENTENCE.split(text[end : end + _NEAR], maxsplit=1)[0]
    return before + text[start:end] + behind
