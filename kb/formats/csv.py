r"""CSV: a folder of tables for Excel, R, pandas, DuckDB and Neo4j; datapackage.json tells the type of every column.

UTF-8 with the mark that Excel wants to see; lists have `|` between their members, and a `|` or a backslash of a member
has a backslash before it. An empty cell is a value that is absent; where an empty list means something else than none,
it is `[]`. Texts are as the records have them: a spreadsheet may take one that begins with = for a formula.
"""

import csv
import json
from io import StringIO
from typing import Any

from kb.model import KnowledgeBase
from kb.tables import Cell, Column, Kind, Table, tables

NAME = "csv"
SUFFIX = ".zip"
MEDIA_TYPE = "application/zip"
_MARK = "\ufeff"
# Types of the Frictionless Data Table Schema. A list is a text to it.
_TYPES = {Kind.INTEGER: "integer", Kind.REAL: "number", Kind.BOOLEAN: "boolean", Kind.DATE: "date", Kind.JSON: "object"}


def export(base: KnowledgeBase) -> dict[str, str]:
    """Give a file for each table, and the description of all."""
    found = tables(base)
    package = {
        "profile": "tabular-data-package",
        "name": "knowledge-base",
        "title": base.settings.title,
        "homepage": base.settings.site_url or base.settings.base_iri,
        "licenses": [{"name": base.settings.licence}],
        "resources": [_resource(table) for table in found],
    }
    told = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
    return {"datapackage.json": told, **{f"{table.name}.csv": _text(table) for table in found}}


def _text(table: Table) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    for row in table.rows:
        writer.writerow(_cell(cell, column) for cell, column in zip(row, table.columns, strict=True))
    return _MARK + out.getvalue()


def _cell(cell: Cell, column: Column) -> str:
    if cell is None:
        return ""
    if isinstance(cell, tuple):
        members = (str(each).replace("\\", "\\\\").replace("|", "\\|") for each in cell)
        return "|".join(members) if cell or not column.unknown else "[]"
    return str(cell).lower() if isinstance(cell, bool) else str(cell)


def _resource(table: Table) -> dict[str, Any]:
    keys = [column.name for column in table.columns[: table.keys]]
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "primaryKey": keys}
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    means = {"description": column.means} if column.means else {}
    required = {"constraints": {"required": True}} if column.required else {}
    return {"name": column.name, "type": _TYPES.get(column.kind, "string"), **means, **required}
