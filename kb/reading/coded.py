"""The works in the fields of a Word file, as a bibliography in CSL-JSON of its own: each once, however often cited."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kb.bibliographies import csl_json
from kb.model import FieldCode, Unread, Writing
from kb.word import Code

# What the bibliography is called, behind the name of the file.
_FIELDS = "#fields"
# What a program keeps for itself, or what is long and says nothing of which work it is.
_LEFT_OUT = frozenset({"abstract", "id", "uri", "citation-key"})
_REMEDY = "Open the file in Word with the reference manager, and refresh its citations."


@dataclass(frozen=True, slots=True)
class Coded:
    """The fields of a Word file, the works that they mean, where there are any, and fields that cannot be read."""

    codes: tuple[FieldCode, ...]
    library: Writing | None
    problems: tuple[Unread, ...]


def coded(path: str, codes: tuple[Code, ...], today: date | None) -> Coded:
    """Gather the works of the fields of a file."""
    items: dict[str, tuple[int, Mapping[str, Any]]] = {}
    made = []
    for code in codes:
        works = []
        for item in code.meant.works:
            place, _ = items.setdefault(_identity(item), (len(items), item))
            works.append(place)
        made.append(FieldCode(code.start, code.end, code.meant.program, tuple(dict.fromkeys(works)), code.meant.lists))
    problems = tuple(_fault(code) for code in codes if code.meant.fault)
    library = _library(f"{path}{_FIELDS}", [item for _, item in items.values()], today) if items else None
    return Coded(tuple(made), library, problems)


def _identity(item: Mapping[str, Any]) -> str:
    """Give what tells works apart: the address in the program's store; some only count the works of a field."""
    return json.dumps([item.get(name) for name in ("uri", "title", "issued")], sort_keys=True, default=str)


def _fault(code: Code) -> Unread:
    return Unread(f"a field of {code.meant.program} cannot be read: {code.meant.fault}", code.start, code.end, _REMEDY)


def _library(path: str, items: list[Mapping[str, Any]], today: date | None) -> Writing:
    text = "[\n" + ",\n".join(_shown(item, key) for item, key in zip(items, _keys(items), strict=True)) + "\n]\n"
    # Half a character, as an escape can write it, is none.
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    found = csl_json.read(text)
    return Writing(path, text, "csl_json", found.entries, problems=found.problems, today=today, as_seen=True)


def _shown(item: Mapping[str, Any], key: str) -> str:
    """Write a work with a line for each field, to be read by people."""
    fields = {"id": key, **{name: value for name, value in item.items() if name not in _LEFT_OUT and value}}
    fields["uri"] = item.get("uri") or ""
    lines = (f"  {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items())
    return " {\n" + ",\n".join(lines) + "\n }"


def _keys(items: list[Mapping[str, Any]]) -> Iterator[str]:
    """Yield a name for each work: its author and year, and a number where several have both."""
    times: dict[str, int] = {}
    for item in items:
        people = item.get("author") or item.get("editor")
        first = people[0] if isinstance(people, list) and people and isinstance(people[0], dict) else {}
        name = str(first.get("family") or first.get("literal") or item.get("title") or "work").split()
        key = "-".join((*name[:3], _year(item.get("issued")))).strip("-")
        times[key] = times.get(key, 0) + 1
        yield key if times[key] == 1 else f"{key}-{times[key]}"


def _year(issued: Any) -> str:
    if not isinstance(issued, dict):
        return ""
    parts = issued.get("date-parts")
    while isinstance(parts, list) and parts:
        parts = parts[0]
    return str(parts or issued.get("raw") or "")[:10]
