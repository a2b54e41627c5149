"""Findings to line numbers: done last, and only for the files that have findings."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kb.load.files import read_text
from kb.load.yaml_text import Places
from kb.model import Finding, Pointer


def located(root: Path, findings: Iterable[Finding]) -> list[Finding]:
    """Give the findings with line and column where the file can be read and the place found."""
    files: dict[str, Places | _BibtexPlaces] = {}
    result = []
    for finding in findings:
        if not finding.line:
            path = finding.source.path
            if path not in files:
                files[path] = _places(root, path)
            line, column = files[path].find(finding.source.pointer)
            finding = replace(finding, line=line, column=column)
        result.append(finding)
    return result


def _places(root: Path, path: str) -> "Places | _BibtexPlaces":
    text = read_text(root, root / path) if (root / path).is_file() else ""
    text = text if isinstance(text, str) else ""
    return _BibtexPlaces(text) if path.endswith(".bib") else Places(text)


class _BibtexPlaces:
    """Where the entries of a BibTeX text stand: a pointer is an entry's key, and a field's name after it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        entries = list(re.finditer(r"@\s*\w+\s*[{(]\s*([^\s,]+)\s*,", text))
        ends = [*(entry.start() for entry in entries[1:]), len(text)]
        # Of a key that stands twice, the first.
        self._entries = {
            entry[1]: (entry.start(), end) for entry, end in reversed(list(zip(entries, ends, strict=False)))
        }

    def find(self, pointer: Pointer) -> tuple[int, int]:
        """Give line and column (from 1) of an entry or of its field, (0, 0) where there is no such entry."""
        if not pointer:
            return (1, 1) if self._text else (0, 0)
        if str(pointer[0]) not in self._entries:
            return 0, 0
        start, end = self._entries[str(pointer[0])]
        if len(pointer) > 1:
            name = re.compile(rf"^\s*({re.escape(str(pointer[1]))})\s*=", re.MULTILINE | re.IGNORECASE)
            field = name.search(self._text, start, end)
            start = field.start(1) if field else start
        line = bisect_right(self._lines, start)
        return line, start - self._lines[line - 1] + 1
