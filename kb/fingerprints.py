"""What a finding is known by from one run to the next, though lines have moved and other findings have come or gone.

It is made of the rule, the file, and what the finding is about: the entry (its key, else its title, else its words) and
the words at its place. Equal ones of a file are told apart by their order.
"""

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from kb.model import Entry, Finding, Writing


def fingerprints(
    findings: Sequence[Finding], writings: Mapping[str, Writing], paths: Mapping[str, str] | None = None
) -> list[str]:
    """Give each finding's fingerprint, in order, as 16 hexadecimal digits, a colon and its number among equals.

    `paths` are other names of the files: those that a reader of the fingerprints knows them by.
    """
    starts = {path: [entry.start for entry in writing.entries] for path, writing in writings.items()}
    equal: Counter[str] = Counter()
    found = []
    for finding in findings:
        path = finding.source.path
        writing = writings.get(path)
        about = _in_writing(finding, writing, starts[path]) if writing else _in_record(finding)
        words = "\x00".join((finding.rule, (paths or {}).get(path, path), *about))
        digest = hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:16]
        equal[digest] += 1
        found.append(f"{digest}:{equal[digest]}")
    return found


def _in_record(finding: Finding) -> Iterator[str]:
    """Yield what a finding in a record is about; numbers are positions, which move."""
    yield from (step for step in finding.source.pointer if isinstance(step, str))
    yield finding.message
    yield finding.written


def _in_writing(finding: Finding, writing: Writing, starts: Sequence[int]) -> Iterator[str]:
    entry = _entry_at(writing, finding, starts)
    if entry is None or not (finding.start <= entry.start and entry.end <= finding.end):
        yield _words(writing.text[finding.start : finding.end])
    if entry is not None:
        yield entry.key or entry.text("title") or _words(writing.text[entry.start : entry.end])


def _entry_at(writing: Writing, finding: Finding, starts: Sequence[int]) -> Entry | None:
    """Give the entry in which a finding begins."""
    at = bisect_right(starts, finding.start) - 1
    entry = writing.entries[at] if at >= 0 else None
    return entry if entry and finding.start < max(entry.end, entry.start + 1) else None


def _words(text: str) -> str:
    return " ".join(text.split())
