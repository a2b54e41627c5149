"""What became of a work on record: retracted, corrected, doubted, reinstated; and whether a writer says so.

Each source is taken by itself: the last of its notices that decides counts. So an answer that is missing can hide a
retraction, but can never make one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kb.matching.fields import bare_title
from kb.matching.letters import folded
from kb.matching.on_record import Met, met_by
from kb.model import Evidence, LinkState, Notice, NoticeKind, RegistryRecord, Severity, Writing

_SAID = re.compile(r"\b(?:retract(?:ed|ion|s)|withdrawn|withdrawal)\b", re.IGNORECASE)
_NOTICE_TITLE = re.compile(
    r"(?:retraction|withdrawal)(?: note| notice)?(?: of| to| for|:)|notice of (?:retraction|withdrawal)"
)
_SENTENCE = re.compile(r"[.!?]\s++|\n\s*+\n")
# A sentence is looked for no further away than this from the citation, in code points.
_NEAR = 600


@dataclass(frozen=True, slots=True)
class Noticed:
    """A notice about an entry's work, and the record that shows it."""

    met: Met
    record: RegistryRecord
    notice: Notice

    @property
    def told(self) -> str:
        """Give it in words: source, day, its own identifier and the reason, as far as they are on record."""
        on = self.notice.on.isoformat() if self.notice.on else ""
        parts = [self.notice.source or self.record.source, on, self.notice.id or ""]
        return ", ".join([*filter(None, parts), *([f"reason: {self.notice.reason}"] if self.notice.reason else [])])

    @property
    def evidence(self) -> Evidence:
        """Give what a finding about it rests on."""
        return self.record.evidence("notice", str(self.notice.kind))

    def held(self, severity: Severity) -> Severity:
        """Give a finding's severity: a missing answer speaks against it only where no identifier led to the work."""
        return self.met.held(severity) if self.met.searched else severity


def withdrawals(writing: Writing) -> Iterator[Noticed]:
    """Give the entries whose works are retracted or withdrawn; never a notice itself."""
    for met in met_by(writing):
        if is_notice(met) or _NOTICE_TITLE.match(met.entry.text("title").casefold().lstrip("[( ")):
            continue
        for record in met.records:
            deciding = [n for n in record.notices if n.kind not in (NoticeKind.CORRECTION, NoticeKind.CONCERN)]
            if deciding and deciding[-1].kind is not NoticeKind.REINSTATEMENT:
                yield Noticed(met, record, deciding[-1])
                break


def notices_of(writing: Writing, kind: NoticeKind) -> Iterator[Noticed]:
    """Give the entries with a notice of a kind, each once; one that says what it is about before one that does not."""
    for met in met_by(writing):
        found = [
            Noticed(met, record, notice) for record in met.records for notice in record.notices if notice.kind is kind
        ]
        if found:
            yield next((each for each in found if each.notice.reason), found[0])


def is_notice(met: Met) -> RegistryRecord | None:
    """Give the record that says that an entry is itself the notice of a retraction."""
    kinds = ("retraction", "withdrawal")
    return next((each for each in met.records if any(kind in kinds for kind in each.notice_of)), None)


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
    for citation, _, link in writing.linked:
        if link.state in (LinkState.FOUND, LinkState.NEAR) and link.entries:
            entry = writing.listed[link.entries[0]]
            found.setdefault(id(entry), []).append((citation.start, citation.end))
    return found


def _sentence(text: str, start: int, end: int) -> str:
    """Give the sentence around a place."""
    before = _SENTENCE.split(text[max(0, start - _NEAR) : start])[-1]
    behind = _SENTENCE.split(text[end : end + _NEAR], maxsplit=1)[0]
    return before + text[start:end] + behind
