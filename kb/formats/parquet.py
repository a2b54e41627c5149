"""Parquet: a folder of tables with all types kept, lists too, for pandas, Polars, DuckDB, Arrow and Spark."""

import datetime
from io import BytesIO
from typing import Any

from kb.model import KnowledgeBase
from kb.tables import Cell, Column, Kind, Table, tables

NAME = "parquet"
SUFFIX = ".zip"
MEDIA_TYPE = "application/zip"
NEEDS = "pyarrow"


def export(base: KnowledgeBase) -> dict[str, bytes]:
    """Give a file for each table. Raises ModuleNotFoundError where pyarrow, an extra, is not installed."""
    import pyarrow
    from pyarrow import parquet

    files = {}
    for table in tables(base):
        fields = [pyarrow.field(c.name, _type(c, pyarrow), not c.required, {"means": c.means}) for c in table.columns]
        columns = [_cells(table, place) for place in range(len(fields))]
        made = [pyarrow.array(cells, field.type) for cells, field in zip(columns, fields, strict=True)]
        out = BytesIO()
        parquet.write_table(pyarrow.Table.from_arrays(made, schema=pyarrow.schema(fields)), out, compression="zstd")
        files[f"{table.name}.parquet"] = out.getvalue()
    return files


def _type(column: Column, pyarrow: Any) -> Any:
    texts = pyarrow.string()
    return {
        Kind.INTEGER: pyarrow.int64(),
        Kind.REAL: pyarrow.float64(),
        Kind.BOOLEAN: pyarrow.bool_(),
        Kind.DATE: pyarrow.date32(),
        Kind.TEXTS: pyarrow.list_(texts),
        Kind.INTEGERS: pyarrow.list_(pyarrow.int64()),
    }.get(column.kind, texts)


def _cells(table: Table, place: int) -> list[Cell | datetime.date]:
    cells: list[Cell | datetime.date] = [row[place] for row in table.rows]
    if table.columns[place].kind is Kind.DATE:
        return [datetime.date.fromisoformat(str(cell)) if cell is not None else None for cell in cells]
    return cells
