"""SQLite: the tables and the graph in one database file, for SQL, R, pandas, DuckDB and Datasette.

Lists are JSON arrays (`json_each` takes them apart), booleans are 0 and 1, dates are texts as 2026-11-22.
"""

import json
import sqlite3
from contextlib import closing

from kb.model import KnowledgeBase
from kb.tables import Cell, Column, Kind, Table, tables

NAME = "sqlite"
SUFFIX = ".sqlite"
MEDIA_TYPE = "application/vnd.sqlite3"
_TYPES = {Kind.INTEGER: "INTEGER", Kind.REAL: "REAL", Kind.BOOLEAN: "INTEGER"}
# The header's last number is the version of the library that wrote it, which says nothing about the content.
# Source: SQLite's file format, section 1.3.
_WRITER = slice(96, 100)


def export(base: KnowledgeBase) -> bytes:
    """Give the database's bytes: the same for the same records."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("PRAGMA page_size = 4096")
        found = tables(base)
        for table in found:
            database.execute(_created(table, {each.name: each for each in found}))
            places = ", ".join("?" * len(table.columns))
            database.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', map(_row, table.rows))  # noqa: S608  our names
        database.commit()
        data = bytearray(database.serialize())
    data[_WRITER] = bytes(4)
    return bytes(data)


def _created(table: Table, by_name: dict[str, Table]) -> str:
    keys = ", ".join(f'"{column.name}"' for column in table.columns[: table.keys])
    lines = [*map(_column, table.columns), f"PRIMARY KEY ({keys})"]
    if table.parent:
        above = by_name[table.parent]
        ours = ", ".join(f'"{column.name}"' for column in table.columns[: above.keys])
        theirs = ", ".join(f'"{column.name}"' for column in above.columns[: above.keys])
        lines.append(f'FOREIGN KEY ({ours}) REFERENCES "{above.name}" ({theirs})')
    return f'CREATE TABLE "{table.name}" ({", ".join(lines)}) WITHOUT ROWID'


def _column(column: Column) -> str:
    return f'"{column.name}" {_TYPES.get(column.kind, "TEXT")}{" NOT NULL" if column.required else ""}'


def _row(cells: tuple[Cell, ...]) -> tuple[str | int | float | None, ...]:
    return tuple(json.dumps(cell, ensure_ascii=False) if isinstance(cell, tuple) else cell for cell in cells)
