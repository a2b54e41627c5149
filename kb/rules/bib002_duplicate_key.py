"""Two entries have one key.

A citation of that key means one of them, and which one depends on the program. Keys that differ only in capitals
count as one, as BibTeX takes them. Where the two are the same work, DUP301 or DUP302 says so too.

Remedy: rename one, and what cites it, or delete it.
"""

from collections.abc import Iterator

from kb.model import Entry, Finding, Severity, Writing

CODE = "BIB002"
NAME = "duplicate-key"
SEVERITY = Severity.ERROR
TIER = 0
READS = "writing"
FAILS = {"refs.bib": "@book{cups84, title = {Cups}}\n@book{Cups84, title = {Pots}}\n"}
PASSES = {"refs.bib": "@book{cups84a, title = {Cups}}\n@book{cups84b, title = {Pots}}\n"}


def check(writing: Writing) -> Iterator[Finding]:
    """Give every entry whose key an earlier one has."""
    first: dict[str, Entry] = {}
    for entry in writing.entries:
        folded = entry.key.casefold()
        if folded in first:
            place = _key(writing, entry.start, entry.key)
            message = f"the key `{entry.key}` is that of {writing.name(first[folded])} too"
            yield writing.finding((CODE, SEVERITY), place, message, "", "Rename one of them, or delete it.")
        elif folded:
            first[folded] = entry


def _key(writing: Writing, start: int, key: str) -> tuple[int, int]:
    at = writing.text.find(key, start)
    return at, at + len(key)
