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
class Finding:
    """One thing that is wrong.

    `line` and `column` count from 1; 0 means not located. `written` is what stands there, `expected` what should.
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
