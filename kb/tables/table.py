"""A table: typed columns and rows."""

from dataclasses import dataclass
from enum import StrEnum

Cell = str | int | float | bool | tuple[str, ...] | tuple[int, ...] | None


class Kind(StrEnum):
    """What the cells of a column are. `json` is for the few things that have no table form: trees, free maps."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    BOOLEAN = "boolean"
    DATE = "date"
    TEXTS = "texts"
    INTEGERS = "integers"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what its cells are, what it means, and whether every row has a value in it.

    `unknown` tells that a list that is absent is another thing than an empty one: nobody has looked.
    """

    name: str
    kind: Kind
    means: str = ""
    required: bool = False
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table. The first `keys` columns name a row; all but the last of them name the row of `parent` it is part of."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    keys: int = 1
    parent: str = ""
