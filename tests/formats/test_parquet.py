import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from kb.formats import parquet
from kb.load import load
from kb.model import KnowledgeBase
from kb.tables import tables
from tests.tiny import base

pytest.importorskip("pyarrow")
ROOT = Path(__file__).parent.parent.parent


def _read(files: dict[str, bytes], name: str) -> Any:
    from pyarrow import parquet as reader

    return reader.read_table(BytesIO(files[f"{name}.parquet"]))


@pytest.fixture(scope="module")
def records() -> KnowledgeBase:
    return load(ROOT)


def test_every_cell_reads_back_as_it_is(records: KnowledgeBase) -> None:
    files = parquet.export(records)
    assert sorted(files) == [f"{table.name}.parquet" for table in tables(records)]
    for table in tables(records):
        back = _read(files, table.name)
        assert back.column_names == [column.name for column in table.columns]
        columns = [column.to_pylist() for column in back.columns]
        rows = [tuple(map(_plain, row)) for row in zip(*columns, strict=True)]
        assert rows == list(table.rows)


def _plain(cell: Any) -> Any:
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return tuple(cell) if isinstance(cell, list) else cell


def test_types_are_kept(tmp_path: Path) -> None:
    schema = _read(parquet.export(base(tmp_path)), "further_evidence").schema
    types = {name: str(schema.field(name).type) for name in ("place", "day", "indirect", "why")}
    assert types == {"place": "int64", "day": "date32[day]", "indirect": "list<element: string>", "why": "string"}


def test_the_same_records_give_the_same_bytes(records: KnowledgeBase) -> None:
    assert parquet.export(records) == parquet.export(load(ROOT))
