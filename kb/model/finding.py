"""Findings: what is wrong, where, and what to do about it. Bad data is a value; only a bug is an exception."""

from dataclasses import dataclass

from kb.model.words import Severity

Pointer = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a record stands: its file, relative to the knowledge base, and the way to it inside the file."""

    path: str
    pointer: Pointer = ()

    def at(self, *steps: str | int) -> "Source":
        """Give a place further in."""
        return Source(self.path, self.pointer + steps)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a source says of a reference: a field, its value on record, the source, its record, the day it was read."""

    field: str
    value: str
    source: str
    record: str
    read: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong.

    `line` and `column` count from 1; 0 means not located. `written` is what stands there, `expected` what should. In
    a writer's file `start` and `end` are the place as code points, the end excluded. `evidence` is what a finding
    rests on that needs more than the files.
    """

    rule: str
    severity: Severity
    source: Source
    message: str
    written: str = ""
    expected: str = ""
    remedy: str = ""
    line: int = 0
    column: int = 0
    start: int = 0
    end: int = 0
    evidence: Evidence | None = None
