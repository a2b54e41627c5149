"""What a writer hands in to be checked: a bibliography or a manuscript, read, with every piece at its place."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from kb.model.bibliography import Author, Citation, CitationLink, CitedItem, Entry, Value
from kb.model.finding import Evidence, Finding, Source
from kb.model.manuscript import Anchor
from kb.model.registry import Registry
from kb.model.suppression import Suppression
from kb.model.words import Severity

_TYPE = re.compile(r"@\s*+(\w++)")


# So much of a title is shown.
_MOST = 50


def _cut(title: str) -> str:
    """Cut a title behind a word."""
    return title if len(title) <= _MOST else f"{title[:_MOST].rpartition(' ')[0] or title[:_MOST]} …"


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of a file that could not be read: what is wrong with it, where, and what to do.

    `cut` tells that the file ends in the middle of it, so that more may be missing than anybody can see.
    """

    message: str
    start: int
    end: int
    remedy: str = ""
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a text that was put together from files: from `start` on, it is a file's from `at` on."""

    start: int
    path: str
    at: int


@dataclass(frozen=True, slots=True)
class FieldCode:
    """A field that a reference manager keeps in a Word file.

    `start` and `end` are the place of what it shows, `program` who keeps it, `works` the works that it means, as
    positions among those in the fields; `lists` tells that it is the list of references.
    """

    start: int
    end: int
    program: str
    works: tuple[int, ...] = ()
    lists: bool = False


@dataclass(frozen=True, slots=True)
class Bibliography:
    """What a bibliography file holds.

    `definitions` are the abbreviations that a file defines (@string in BibTeX), each by its name and at it; `uses` the
    names that stand for one, defined or not.
    """

    entries: tuple[Entry, ...] = ()
    problems: tuple[Unread, ...] = ()
    definitions: tuple[Value, ...] = ()
    uses: tuple[Value, ...] = ()


@dataclass(frozen=True, eq=False)
class Writing:
    """A file of a writer's: the one thing that rules for writers' files get.

    `path` is as the writer gave it; `kind` the name of the format, that of the shelf file which read it (`bibtex`,
    `ris` …). Places are code points into `text`, whose line ends are single line feeds; it is the file's own text,
    unless `as_seen` tells that it is what a reader sees of it. `entries` are a bibliography's, or the items of a
    manuscript's list; `citations` and their `links` are a manuscript's, and so are the `mentions`, which are names
    in the prose without a year, with their `mentioned`. `prose` is where a manuscript may cite. `libraries` are the
    bibliographies that it names or that came with it; where `from_libraries`, links lead to their entries, else to
    its own. `headings` are those over its lists. `today` is the day of the check, for rules that need one: without
    it they are silent. `registry` is what registries answered, where any were asked. `suppressions` are the comments in
    which the writer says what is not to be told; of a text that was put together, each file has its own.

    Of a Word file, whose lines are its paragraphs, `codes` are the fields of reference managers, `coded` the works in
    them as a bibliography of its own, and `anchors` say from which run each stretch of the text came. Of a text that
    was put together from several files, `files` are the files as they are, and `stretches` say whose each stretch is.
    """

    path: str
    text: str
    kind: str
    entries: tuple[Entry, ...] = ()
    citations: tuple[Citation, ...] = ()
    links: tuple[CitationLink, ...] = ()
    problems: tuple[Unread, ...] = ()
    definitions: tuple[Value, ...] = ()
    uses: tuple[Value, ...] = ()
    today: date | None = None
    mentions: tuple[Citation, ...] = ()
    mentioned: tuple[CitationLink, ...] = ()
    prose: tuple[tuple[int, int], ...] = ()
    headings: tuple[Value, ...] = ()
    libraries: tuple["Writing", ...] = ()
    from_libraries: bool = False
    as_seen: bool = False
    registry: Registry | None = None
    suppressions: tuple[Suppression, ...] = ()
    codes: tuple[FieldCode, ...] = ()
    coded: "Writing | None" = None
    anchors: tuple[Anchor, ...] = ()
    files: tuple["Writing", ...] = ()
    stretches: tuple[Stretch, ...] = ()

    @cached_property
    def _lines(self) -> list[int]:
        starts, at = [0], self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    @cached_property
    def _by_path(self) -> Mapping[str, "Writing"]:
        return {file.path: file for file in self.files}

    def stands(self, position: int) -> tuple["Writing", int]:
        """Give the file in which a code point stands, and its place there."""
        if not self.stretches:
            return self, position
        found = self.stretches[max(0, bisect_right(self.stretches, position, key=lambda each: each.start) - 1)]
        return self._by_path[found.path], found.at + max(0, position - found.start)

    def where(self, position: int) -> str:
        """Give line and column of a code point for people; with the file, where it is another than the first."""
        file, at = self.stands(position)
        line, column = file.place(at)
        return f"{line}:{column}" if file.path == self.path else f"{file.path}:{line}:{column}"

    def place(self, position: int) -> tuple[int, int]:
        """Give line and column, from 1, of a code point, in the file in which it stands."""
        if self.stretches:
            file, at = self.stands(position)
            return file.place(at)
        line = bisect_right(self._lines, position)
        return line, position - self._lines[line - 1] + 1

    @cached_property
    def listed(self) -> tuple[Entry, ...]:
        """The entries that links lead to: its own, or those of its libraries."""
        if not self.from_libraries:
            return self.entries
        return tuple(entry for library in self.libraries for entry in library.entries)

    @cached_property
    def by_key(self) -> Mapping[str, Entry]:
        """Entries that links lead to by their key; of a key that stands twice, the first."""
        return {entry.key: entry for entry in reversed(self.listed) if entry.key}

    @cached_property
    def linked(self) -> tuple[tuple[Citation, CitedItem, CitationLink], ...]:
        """Every cited item that was looked up, with its citation and what became of it, in order."""
        rows = ((self.citations[link.citation], link) for link in self.links)
        return tuple((citation, citation.items[link.item], link) for citation, link in rows)

    @cached_property
    def used(self) -> frozenset[int]:
        """Positions in `listed` of what a citation means, or may mean."""
        return frozenset(place for link in self.links for place in link.entries)

    def own_type(self, entry: Entry) -> Value:
        """Give the type that a BibTeX file itself gives an entry, in small letters; it stands behind the `@`."""
        found = _TYPE.match(self.text, entry.start, entry.end)
        return Value(found[1].lower(), *found.span(1)) if found else Value("", entry.start, entry.start)

    @property
    def sources(self) -> tuple["Writing", ...]:
        """The texts that findings show: of a text put together from files, those of its files."""
        return self.files or (self,)

    @property
    def whole(self) -> tuple["Writing", ...]:
        """All that is checked of a file: itself, and the works in its fields."""
        return (self, self.coded) if self.coded else (self,)

    @property
    def counted(self) -> str:
        """Say what lines and columns are, where they are not those of the file."""
        if self.anchors:
            return "a line is a paragraph of its text as a reader sees it; notes come after the text"
        return (
            "lines and columns are those of its text as a reader sees it, not those of the file" if self.as_seen else ""
        )

    def name(self, entry: Entry) -> str:
        """Give words by which a reader finds an entry: its key, number, first author or title, and its line."""
        number, _ = self.place(entry.start)
        file, _ = self.stands(entry.start)
        line = f"{'paragraph' if self.anchors else 'line'} {number}"
        line += f" of {file.path}" if file.path != self.path and file is not self else ""
        if entry.key or entry.number:
            return f"`{entry.key}` ({line})" if entry.key else f"number {entry.number} ({line})"
        first = next(iter(entry.authors or entry.editors), None)
        who, title = (first.literal or first.family) if first else "", entry.text("title")
        said = f"{who} {entry.text('issued')}".rstrip() if who else title and f"“{_cut(title)}”"
        return f"{said} ({line})" if said else f"that of {line}"

    def called(self, place: int) -> str:
        """Give words by which a reader finds the entry at a position of `listed`."""
        entry = self.listed[place]
        if not self.from_libraries:
            return self.name(entry)
        for library in self.libraries:
            if place < len(library.entries):
                return f"{library.name(entry)} of {library.path}"
            place -= len(library.entries)
        raise IndexError(place)

    def finding(
        self,
        rule: tuple[str, Severity],
        at: Value | Author | Entry | Unread | tuple[int, int],
        message: str,
        expected: str = "",
        remedy: str = "",
        evidence: Evidence | None = None,
    ) -> Finding:
        """Give a finding at a place of this file.

        `rule` is its code and severity; of an entry, whose text is long, what is written is its first line.
        """
        start, end = at if isinstance(at, tuple) else (at.start, at.end)
        code, severity = rule
        file, begin = self.stands(start)
        last, stop = self.stands(max(start, end - 1))
        # What goes on in another file is shown to the end of its own line.
        stop = stop + (end > start) if last is file and stop >= begin else len(file.text)
        line, column = file.place(begin)
        written = file.text[begin:stop].partition("\n")[0]
        source = Source(file.path)
        return Finding(code, severity, source, message, written, expected, remedy, line, column, begin, stop, evidence)
