"""Which columns a record has: read off its model."""

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec

from kb.model import Tree
from kb.tables.table import Cell, Column, Kind

_PLAIN: dict[type, Kind] = {bool: Kind.BOOLEAN, int: Kind.INTEGER, float: Kind.REAL, datetime.date: Kind.DATE}
# Words that SQL keeps for itself.
_RENAMED = {"from": "from_concept", "to": "to_concept", "on": "day", "by": "role", "group": "group_name"}


@dataclass(frozen=True, slots=True)
class Part:
    """A field that has a table of its own: its name, the model of its rows, and whether they go by name or place."""

    field: str
    model: type[msgspec.Struct]
    named: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """The columns of a model's rows, the way to each value, and the fields that have a table of their own."""

    columns: tuple[Column, ...]
    ways: tuple[tuple[str, ...], ...]
    parts: tuple[Part, ...]


@cache
def shape(model: type[msgspec.Struct]) -> Shape:
    """Give the shape of a model. A record within a record becomes columns with its name before them."""
    columns: list[Column] = []
    ways: list[tuple[str, ...]] = []
    parts: list[Part] = []
    for field in msgspec.structs.fields(model):
        hint, means, optional = _bare(field.type)
        if (part := _part(field.name, hint)) is not None:
            parts.append(part)
        elif isinstance(hint, type) and issubclass(hint, msgspec.Struct) and hint is not Tree:
            inner = shape(hint)
            columns += [
                Column(f"{field.encode_name}_{c.name}", c.kind, c.means, unknown=c.unknown) for c in inner.columns
            ]
            ways += [(field.name, *way) for way in inner.ways]
        else:
            name = _RENAMED.get(field.encode_name, field.encode_name)
            columns.append(Column(name, _kind(hint), means, not optional and field.required, optional))
            ways.append((field.name,))
    return Shape(tuple(columns), tuple(ways), tuple(parts))


def _inside(name: str, column: Column) -> Column:
    """Give a column of a record within a record, which may be absent as a whole."""
    return Column(name, column.kind, column.means, unknown=column.unknown)


def _bare(hint: Any) -> tuple[Any, str, bool]:
    """Give a type without its notes, what the notes say it means, and whether it may be absent."""
    means, optional = "", False
    while True:
        if get_origin(hint) is Annotated:
            hint, *notes = get_args(hint)
            means = means or next((note.description or "" for note in notes if isinstance(note, msgspec.Meta)), "")
        elif get_origin(hint) in (Union, UnionType):
            some = [each for each in get_args(hint) if each is not type(None)]
            optional = optional or len(some) < len(get_args(hint))
            # A number that is written whole may be one of a scale that is not.
            hint = float if {_bare(each)[0] for each in some} == {int, float} else some[0]
        else:
            return hint, means, optional


def _part(name: str, hint: Any) -> Part | None:
    held = [_bare(each)[0] for each in get_args(hint) if each is not ...]
    if not held or not isinstance(held[-1], type) or not issubclass(held[-1], msgspec.Struct) or held[-1] is Tree:
        return None
    return Part(name, held[-1], get_origin(hint) is dict)


def _kind(hint: Any) -> Kind:
    if get_origin(hint) is tuple:
        return Kind.INTEGERS if _bare(get_args(hint)[0])[0] is int else Kind.TEXTS
    if get_origin(hint) is Literal or (isinstance(hint, type) and issubclass(hint, str | StrEnum)):
        return Kind.TEXT
    return _PLAIN.get(hint, Kind.JSON)


def row(record: msgspec.Struct) -> tuple[Cell, ...]:
    """Give the cells of a record, as its shape orders them."""
    found = shape(type(record))
    return tuple(_cell(record, way, column.kind) for way, column in zip(found.ways, found.columns, strict=True))


def _cell(record: Any, way: tuple[str, ...], kind: Kind) -> Cell:
    value = record
    for step in way:
        value = getattr(value, step) if value is not None else None
    if value is None:
        return None
    if kind is Kind.JSON:
        plain = msgspec.to_builtins(value, order="deterministic")
        return json.dumps(plain, ensure_ascii=False, sort_keys=True) if plain else None
    if kind is Kind.REAL:
        return float(value)
    if isinstance(value, tuple):
        return tuple(_text(each) for each in value) if kind is Kind.TEXTS else value
    return value if kind in (Kind.INTEGER, Kind.BOOLEAN) else _text(value)


def _text(value: Any) -> str:
    return str(value.value) if isinstance(value, Enum) else str(value)


def held(record: msgspec.Struct, part: Part) -> list[tuple[str | int, msgspec.Struct]]:
    """Give the rows of a part of a record, each with its name or its place, which counts from 1."""
    value = getattr(record, part.field)
    if isinstance(value, Mapping):
        return list(value.items())
    return [(place, each) for place, each in enumerate(value or (), start=1)]
