"""The folders of a knowledge base, read file by file."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from kb.load import bibtex
from kb.load.convert import convert
from kb.load.files import read_text, unreadable
from kb.load.json_text import parse_json
from kb.load.layout import FOLDERS, KINDS, LIBRARY, PRINTED, Kind
from kb.load.names import check_name
from kb.load.yaml_text import Repeated, YamlProblem, parse
from kb.model import Finding, KnowledgeBase, Settings, Severity, Source

_FALLBACK = Settings(title="A knowledge base", base_iri="https://example.org/kb/")
_HEAD = "# yaml-language-server: $schema="
_EMPTY: dict[str, Any] = {"one": {}, "map": {}, "list": []}


class _Shelves:
    """What has been read so far."""

    def __init__(self) -> None:
        self.records: dict[str, dict[str, Any]] = {kind.mapping: {} for kind in KINDS}
        self.records |= {"references": {}, "printed": {}}
        self.sources: dict[tuple[str, str], Source] = {}
        self.problems: list[Finding] = []

    def put(self, mapping: str, name: str, record: Any, source: Source) -> None:
        """Keep a record under its name; the second of a name is a finding and is left out."""
        if (first := self.sources.get((mapping, name))) is not None:
            message = f"`{name}` is there already, in {first.path}"
            self.problems.append(
                Finding(
                    "REC005", Severity.ERROR, source.at("id"), message, name, "", "Rename one of the two, or remove it."
                )
            )
            return
        self.records[mapping][name] = record
        self.sources[mapping, name] = source


def load(root: Path) -> KnowledgeBase:
    """Read a knowledge base. Never fails on bad records: see `problems` of what is given."""
    shelves = _Shelves()
    for path in _files(root, shelves.problems):
        name = path.relative_to(root).as_posix()
        kind = next((kind for kind in KINDS if kind.files.fullmatch(name)), None)
        if name == LIBRARY or PRINTED.fullmatch(name):
            _read_bibtex(root, path, name, shelves)
        elif kind is None:
            shelves.problems.append(_misplaced(name))
        else:
            _read_records(root, path, name, kind, shelves)
    records = shelves.records
    settings = records.pop("settings").get("kb", _FALLBACK)
    changes = tuple(records.pop("changes").values())
    return KnowledgeBase(
        settings=settings,
        changes=tuple(sorted(changes, key=lambda change: change.on, reverse=True)),
        sources=shelves.sources,
        problems=tuple(shelves.problems),
        **records,
    )


def _files(root: Path, problems: list[Finding]) -> Iterator[Path]:
    """Give every file that could be a record, in an order that does not depend on the file system.

    A folder that cannot be read, or is a link, is a finding: what it holds would be missing without a word.
    """

    def unlisted(error: OSError) -> None:
        name = Path(error.filename).relative_to(root).as_posix()
        problems.append(
            unreadable(name, f"is a folder that cannot be read: {error.strerror}", "Check who may read it.")
        )

    if (root / "kb.yaml").exists():
        yield root / "kb.yaml"
    for top in FOLDERS:
        if (root / top).is_symlink() or (root / top).is_file():
            problems.append(_no_folder(top))
        elif (root / top).exists():
            yield from _walk(root, top, unlisted, problems)


def _walk(root: Path, top: str, unlisted: Callable[[OSError], None], problems: list[Finding]) -> Iterator[Path]:
    for folder, subfolders, names in os.walk(root / top, onerror=unlisted):
        here = Path(folder)
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        links = [name for name in subfolders if (here / name).is_symlink()]
        problems += [_no_folder((here / name).relative_to(root).as_posix()) for name in links]
        yield from (here / name for name in sorted(names) if not name.startswith((".", "~")))


def _no_folder(name: str) -> Finding:
    return unreadable(name, "is a link or a file where a folder of records belongs", "Put the folder itself there.")


def _misplaced(name: str) -> Finding:
    return Finding(
        "REC006",
        Severity.WARNING,
        Source(name),
        "no record file belongs here, so it is not read",
        name,
        "a file that the list of folders in the documentation names",
        "Move it where its kind belongs (.yaml, not .yml), or out of claims/ and references/.",
        1,
    )


def _read_records(root: Path, path: Path, name: str, kind: Kind, shelves: _Shelves) -> None:
    text = read_text(root, path)
    if isinstance(text, Finding):
        shelves.problems.append(text)
        return
    try:
        value, repeated = _parse(text, name)
    except YamlProblem as problem:
        shelves.problems.append(unreadable(name, problem.message, problem.remedy, problem.line, problem.column))
        return
    shelves.problems += [_repeated(name, key) for key in repeated]
    if not _names_schema(text, value, kind):
        shelves.problems.append(_no_schema(name, kind))
    value = _EMPTY[kind.holds].copy() if value is None else value
    if not isinstance(value, list if kind.holds == "list" else dict):
        found = "a list" if isinstance(value, list) else "a mapping" if isinstance(value, dict) else "a single text"
        wanted = "a list of records" if kind.holds == "list" else "a mapping"
        shelves.problems.append(
            unreadable(name, f"holds {found}, not {wanted}", "See the schema of this kind of file.", 1)
        )
        return
    _keep(value, name, kind, shelves)


def _names_schema(text: str, value: Any, kind: Kind) -> bool:
    """Tell whether a file names its schema: JSON in a key, YAML in its first line. Takes the key out of the value."""
    first = text.partition("\n")[0]
    named = value.pop("$schema", "") if isinstance(value, dict) else ""
    if not named and first.startswith(_HEAD):
        named = first.removeprefix(_HEAD).strip()
    return str(named).endswith(f"/{kind.schema}.schema.json")


def _no_schema(name: str, kind: Kind) -> Finding:
    way = f"{'../' * name.count('/')}kb/schemas/{kind.schema}.schema.json"
    line = f'"$schema": "{way}",' if name.endswith(".json") else _HEAD + way
    message = "does not name its schema, so that no editor can help"
    return Finding("REC018", Severity.WARNING, Source(name), message, "", line, "Put that line at the top.", 1, 1)


def _parse(text: str, name: str) -> tuple[Any, tuple[Repeated, ...]]:
    return parse_json(text) if name.endswith(".json") else parse(text)


def _repeated(name: str, key: Repeated) -> Finding:
    message = f"the key `{key.key}` stands twice; the first was read"
    return Finding("REC004", Severity.ERROR, Source(name), message, key.key, "", "Keep one of the two.", key.line)


def _keep(value: Any, name: str, kind: Kind, shelves: _Shelves) -> None:
    """Convert what a file holds, record by record, and put each under its identifier."""
    match = kind.files.fullmatch(name)
    groups = match.groupdict() if match else {}
    document = groups.get("document", "")
    for folder in filter(None, (groups.get("id"), document)):
        if (problem := check_name(folder, Source(name))) is not None:
            shelves.problems.append(problem)
            return
    for key, raw, source in _items(value, name, kind, groups.get("id", "kb")):
        if kind.holds == "list" and kind.mapping != "changes":
            key = raw.get("id") if isinstance(raw, dict) else key
        if (problem := check_name(key, source.at("id") if kind.holds == "list" else source)) is not None:
            shelves.problems.append(problem)
            continue
        full = f"{document}/{key}" if document else str(key)
        if isinstance(raw, dict) and kind.mapping not in ("changes", "settings"):
            raw = {**raw, "id": full}
        record, findings = convert(raw, kind.record, source)
        shelves.problems += findings
        if record is not None:
            shelves.put(kind.mapping, full, record, source)


def _items(value: Any, name: str, kind: Kind, identifier: str) -> Iterator[tuple[Any, Any, Source]]:
    """Give each record of a file: its name where the file's form gives one, its raw value, and its place."""
    if kind.holds == "one":
        yield identifier, value, Source(name)
    elif kind.holds == "map":
        yield from ((key, raw, Source(name, (key,))) for key, raw in value.items())
    else:
        yield from ((f"entry-{index + 1}", raw, Source(name, (index,))) for index, raw in enumerate(value))


def _read_bibtex(root: Path, path: Path, name: str, shelves: _Shelves) -> None:
    text = read_text(root, path)
    if isinstance(text, Finding):
        shelves.problems.append(text)
    elif name == LIBRARY:
        references, sources, findings = bibtex.library(text, name)
        shelves.problems += findings
        shelves.records["references"] = references
        shelves.sources.update({("references", key): source for key, source in sources.items()})
    else:
        _read_printed(text, path, name, shelves)


def _read_printed(text: str, path: Path, name: str, shelves: _Shelves) -> None:
    document = path.stem
    if (problem := check_name(document, Source(name))) is not None:
        shelves.problems.append(problem)
        return
    entries, sources, findings = bibtex.printed(text, name, document)
    shelves.problems += findings
    shelves.records["printed"][document] = entries
    for entry, source in zip(entries, sources, strict=True):
        shelves.sources["printed", f"{document}/{entry.id}"] = source
