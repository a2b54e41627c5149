"""A document's units overlap, stand out of order, or reach beyond its text.

Units cut a text: each begins where the one before has ended or later, in the order of their numbers, inside the
text's length, in a section that the document lists.

Remedy: segment the text again (`kb segment FILE`), and carry the roles over.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity

CODE = "REC017"
NAME = "units-out-of-order"
SEVERITY = Severity.ERROR
TIER = 0
FAILS = {
    "claims/essay/document.yaml": """\
title: An essay on cups
length: 60
sha256: 0000000000000000
sections: [{id: s01, title: Cups}]
units:
  s01.p01.s01: {type: sentence, at: [0, 20], sha256: 0000000000000000, role: claim}
  s01.p01.s02: {type: sentence, at: [10, 40], sha256: 0000000000000000, role: background}
""",
}
PASSES = {
    "claims/essay/document.yaml": """\
title: An essay on cups
length: 60
sha256: 0000000000000000
sections: [{id: s01, title: Cups}]
units:
  s01.p01.s01: {type: sentence, at: [0, 20], sha256: 0000000000000000, role: claim}
  s01.p01.s02: {type: sentence, at: [21, 40], sha256: 0000000000000000, role: background}
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Walk through each document's units in the order of the record."""
    for document in base.documents.values():
        sections = {section.id for section in document.sections}
        before, end = "", 0
        for name, unit in document.units.items():
            start, stop = unit.at
            wrong = _wrong(start, stop, end, document.length)
            if name <= before:
                wrong = f"stands after {before}"
            if name.partition(".")[0] not in sections:
                wrong = "is in a section that is not listed"
            if wrong:
                source = base.source("documents", document.id, "units", name)
                remedy = "Segment the text again with `kb segment FILE`, and carry the roles over."
                yield Finding(CODE, SEVERITY, source, f"unit {name} {wrong}", f"{start}–{stop}", "", remedy)
            before, end = name, stop


def _wrong(start: int, stop: int, end: int, length: int) -> str:
    if stop <= start:
        return "is empty"
    if start < end:
        return "overlaps the one before"
    return "reaches beyond the text" if stop > length else ""
