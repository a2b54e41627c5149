"""Findings to line numbers: done last, and only for the files that have findings."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kb.load.files import read_text
from kb.load.yaml_text import locate
from kb.model import Finding, Pointer


def located(root: Path, findings: Iterable[Finding]) -> list[Finding]:
    """Give the findings with line and column where the file can be read and the place found."""
    texts: dict[str, str] = {}
    places: dict[tuple[str, Pointer], tuple[int, int]] = {}
    result = []
    for finding in findings:
        if not finding.line:
            place = (finding.source.path, finding.source.pointer)
            if place not in places:
                places[place] = _find(root, *place, texts)
            finding = replace(finding, line=places[place][0], column=places[place][1])
        result.append(finding)
    return result


def _find(root: Path, path: str, pointer: Pointer, texts: dict[str, str]) -> tuple[int, int]:
    if path not in texts:
        text = read_text(root, root / path) if (root / path).is_file() else ""
        texts[path] = text if isinstance(text, str) else ""
    find = _in_bibtex if path.endswith(".bib") else locate
    return find(texts[path], pointer)


def _in_bibtex(text: str, pointer: Pointer) -> tuple[int, int]:
    if not pointer:
        return (1, 1) if text else (0, 0)
    entry = re.search(rf"@\s*\w+\s*[{{(]\s*{re.escape(str(pointer[0]))}\s*,", text)
    if entry is None:
        return 0, 0
    start = entry.start()
    if len(pointer) > 1:
        field = re.compile(rf"^\s*({re.escape(str(pointer[1]))})\s*=", re.MULTILINE | re.IGNORECASE).search(text, start)
        start = field.start(1) if field else start
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
