"""What a writer's folder says once for all runs of `kb check`: `kb-check.toml`, or `[tool.kb.check]` of pyproject.toml.

    library = ["refs.bib"]
    ignore = ["FLD112"]
    fail-on = "warning"

    [[suppress]]
    rule = "CIT402"
    path = "paper.md"
    entry = "smith-2001"
    reason = "a further reading, not cited on purpose"

Paths are relative to the file. What the command line says wins.
"""

import os
import re
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec

from kb.files import way
from kb.model import Suppression, Writing
from kb.segment import Refused, decode

FILE, SHARED, TABLE = "kb-check.toml", "pyproject.toml", "tool.kb.check"
KIND = "settings"
_HEADER = re.compile(rf"^[ \t]*+\[\[[ \t]*+(?:{re.escape(TABLE)}\.)?suppress[ \t]*+\]\]", re.MULTILINE)


class _Suppress(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A suppression as it is written; one of `path` alone is about the whole file."""

    rule: str | list[str]
    path: str
    entry: str = ""
    text: str = ""
    reason: str = ""


class Wishes(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """What may be set. Each means what the option of its name means."""

    select: list[str] = []
    ignore: list[str] = []
    fail_on: Literal["error", "warning", "info", "never"] | None = None
    library: list[str] = []
    snapshot: str | None = None
    baseline: str | None = None
    preview: bool = False
    suppress: list[_Suppress] = []


class Settings(msgspec.Struct, frozen=True):
    """Settings with the folder that they are for, and the file, read so that findings have a place in it."""

    wishes: Wishes = Wishes()
    folder: Path = Path()
    writing: Writing | None = None

    def suppressions(self, path: str) -> list[tuple[int, Suppression]]:
        """Give those that are about a file, each with its position among all."""
        if not self.writing:
            return []
        name = way(path, self.folder)
        pairs = enumerate(zip(self.wishes.suppress, self.writing.suppressions, strict=True))
        return [(at, each) for at, (said, each) in pairs if _pattern(said.path).fullmatch(name)]

    def all_checked(self, at: int, paths: Iterable[str]) -> bool:
        """Tell whether every file that a suppression is about is among those that were checked."""
        there = {each.resolve() for each in self.folder.glob(self.wishes.suppress[at].path)}
        return there <= {Path(path).resolve() for path in paths}


def settings_for(files: Sequence[Path], folder: Path, given: Path | None = None) -> Settings:
    """Give the settings of a file, or else of the nearest folder at or above all files, up to that of the repository.

    Without files, `folder` is where it is looked for. Raises Refused where they cannot be read.
    """
    if given:
        return _read(given, given.name == SHARED)
    near = Path(os.path.commonpath([each.absolute().parent for each in files])) if files else folder.absolute()
    for place in (near, *near.parents):
        if (place / FILE).is_file():
            return _read(place / FILE, False)
        if (place / SHARED).is_file() and TABLE in _text(place / SHARED):
            return _read(place / SHARED, True)
        if (place / ".git").exists():
            break
    return Settings()


def _read(path: Path, shared: bool) -> Settings:
    text = _text(path)
    try:
        table: Any = tomllib.loads(text)
        for name in TABLE.split(".") if shared else ():
            table = table.get(name, {}) if isinstance(table, dict) else {}
        wishes = msgspec.convert(table, Wishes)
        for each in wishes.suppress:
            _pattern(each.path)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, RecursionError, ValueError) as error:
        raise Refused(f"{way(path)}: {error}", "", _REMEDY) from None
    return Settings(wishes, path.absolute().parent, _as_writing(path, text, wishes))


_REMEDY = f"It may set {', '.join(field.encode_name for field in msgspec.structs.fields(Wishes))}."


def _text(path: Path) -> str:
    try:
        return decode(path.read_bytes())
    except OSError as error:
        raise Refused(f"{way(path)} cannot be opened: {error.strerror}", "", "Check the path.") from None


def _as_writing(path: Path, text: str, wishes: Wishes) -> Writing:
    """Give the file with its suppressions, each at the line that opens it, where that can be told."""
    places = [found.span() for found in _HEADER.finditer(text)]
    if len(places) != len(wishes.suppress):
        places = [(0, min(1, len(text)))] * len(wishes.suppress)
    said = tuple(
        Suppression(
            (each.rule,) if isinstance(each.rule, str) else tuple(each.rule),
            " ".join(each.reason.split()),
            *place,
            entry=each.entry,
            text=each.text,
        )
        for each, place in zip(wishes.suppress, places, strict=True)
    )
    return Writing(way(path), text, KIND, suppressions=said)


def _pattern(glob: str) -> re.Pattern[str]:
    """Give what a path must look like: `**/` stands for any folders, `*` and `?` for letters of a name."""
    if not glob or glob.startswith("/"):
        raise ValueError(f"`{glob}` is no path from the folder of the settings")
    pieces = re.split(r"(\*\*/|\*|\?)", Path(glob).as_posix())
    meant = {"**/": "(?:[^/]++/)*+", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(meant.get(piece) or re.escape(piece) for piece in pieces))
