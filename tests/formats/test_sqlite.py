import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kb.formats import sqlite
from kb.graph import network
from kb.load import load
from kb.model import KnowledgeBase
from tests.tiny import base

ROOT = Path(__file__).parent.parent.parent


@contextmanager
def _opened(made: KnowledgeBase) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(sqlite.export(made))
        yield database


def test_the_database_is_sound_and_holds_every_record_node_and_edge() -> None:
    records = load(ROOT)
    graph = network(records)
    expected = {
        "claims": len(records.claims),
        "links": len(records.links),
        "works": len(records.references),
        "studies": len(records.studies),
        "nodes": graph.number_of_nodes(),
        "edges": graph.number_of_edges(),
    }
    with _opened(records) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        counts = {name: database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in expected}
    assert counts == expected


def test_no_name_is_a_word_that_sql_keeps_for_itself() -> None:
    with _opened(load(ROOT)) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        for table in tables:
            columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
            database.execute(f"SELECT {', '.join(columns)} FROM {table} LIMIT 1")


def test_the_same_records_give_the_same_bytes() -> None:
    assert sqlite.export(load(ROOT)) == sqlite.export(load(ROOT))


def test_a_question_across_tables_has_its_answer(tmp_path: Path) -> None:
    asked = """
        SELECT links.id, works.title, further_evidence.verdict
        FROM links JOIN further_evidence ON (links.hypothesis, links.name) = (further_evidence.hypothesis, further_evidence.link)
        JOIN studies ON studies.id = further_evidence.study
        JOIN json_each(studies.reports) AS report JOIN works ON works.id = report.value
    """
    with _opened(base(tmp_path)) as database:
        assert database.execute(asked).fetchall() == [("cups/width-cools", "Cups", "supports")]
