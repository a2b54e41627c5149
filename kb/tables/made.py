"""The tables of a knowledge base: one for each kind of record, one for each list within one, and the graph's two."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from kb.graph import network
from kb.model import (
    Change,
    Claim,
    Concept,
    Disagreement,
    Document,
    Hypothesis,
    KnowledgeBase,
    Printed,
    Reference,
    RegistryAnswer,
    Study,
    Topic,
)
from kb.standing import standards, weigh
from kb.tables.shape import Part, held, row, shape
from kb.tables.table import Cell, Column, Kind, Table

# A table for each kind of record; `references` is a word that SQL keeps for itself.
_RECORDS: tuple[tuple[str, str, type[msgspec.Struct]], ...] = (
    ("claims", "claims", Claim),
    ("concepts", "concepts", Concept),
    ("disagreements", "disagreements", Disagreement),
    ("documents", "documents", Document),
    ("hypotheses", "hypotheses", Hypothesis),
    ("registry", "registry", RegistryAnswer),
    ("works", "references", Reference),
    ("studies", "studies", Study),
    ("topics", "topics", Topic),
)
# What the lists within records are called; others are named after their table and field.
_PARTS = {
    ("claims", "figures"): "claim_figures",
    ("claims", "cites"): "citations",
    ("claims", "bears_on"): "bearings",
    ("concepts", "ids"): "concept_ids",
    ("documents", "sections"): "sections",
    ("documents", "units"): "units",
    ("findings", "groups"): "finding_groups",
    ("hypotheses", "links"): "links",
    ("links", "further_evidence"): "further_evidence",
    ("printed", "authors"): "printed_authors",
    ("registry", "notices"): "notices",
    ("studies", "findings"): "findings",
    ("studies", "groups"): "study_groups",
    ("works", "authors"): "authors",
}
Keyed = tuple[tuple[Cell, ...], msgspec.Struct]
# What nobody should have to put together from other columns.
_TOLD: dict[str, dict[str, Callable[[tuple[Cell, ...], Any], Cell]]] = {
    "claims": {"document": lambda key, record: record.document},
    "links": {"id": lambda key, record: f"{key[0]}/{key[1]}"},
    "works": {
        "label": lambda key, record: record.label,
        "title": lambda key, record: record.field("title") or None,
        "year": lambda key, record: record.year or None,
        "container": lambda key, record: record.container or None,
        "doi": lambda key, record: record.field("doi") or None,
        "pmid": lambda key, record: record.field("pmid") or None,
        "pmcid": lambda key, record: record.field("pmcid") or None,
    },
}


def tables(base: KnowledgeBase) -> tuple[Table, ...]:
    """Give every table, in the order of their names."""
    found = [*graph_tables(base), _settings(base), _standings(base)]
    for name, kind, model in _RECORDS:
        records: list[Keyed] = [((key,), record) for key, record in getattr(base, kind).items()]
        # A record's own id is its key, and not told twice.
        found += _tables(name, model, (Column("id", Kind.TEXT, "", True),), records, "")
    printed: list[Keyed] = [((each.document, each.id), each) for group in base.printed.values() for each in group]
    keys = (Column("document", Kind.TEXT, "", True), Column("id", Kind.TEXT, "", True))
    found += _tables("printed", Printed, keys, printed, "")
    changes: list[Keyed] = [((place,), each) for place, each in enumerate(base.changes, start=1)]
    found += _tables("changes", Change, (Column("place", Kind.INTEGER, "", True),), changes, "")
    return tuple(sorted(found, key=lambda table: table.name))


def _tables(
    name: str, model: type[msgspec.Struct], keys: tuple[Column, ...], records: Iterable[Keyed], parent: str
) -> Iterator[Table]:
    records = list(records)
    found = shape(model)
    told = {column.name for column in keys} if not parent else set()
    chosen = [place for place, column in enumerate(found.columns) if column.name not in told]
    more = _TOLD.get(name, {})
    columns = (*keys, *(Column(each, Kind.TEXT) for each in more), *(found.columns[place] for place in chosen))
    rows = tuple(
        (*key, *(tell(key, record) for tell in more.values()), *_chosen(row(record), chosen)) for key, record in records
    )
    yield Table(name, columns, rows, len(keys), parent)
    for part in found.parts:
        yield from _part(name, part, keys, records)


def _chosen(cells: tuple[Cell, ...], places: list[int]) -> tuple[Cell, ...]:
    return tuple(cells[place] for place in places)


def _part(name: str, part: Part, keys: tuple[Column, ...], records: list[Keyed]) -> Iterator[Table]:
    """Give the table of a list within records: its rows begin with the names of the records they are part of."""
    own = _PARTS.get((name, part.field), f"{name}_{part.field}")
    above = (*keys[:-1], Column(_singular(name), keys[-1].kind, "", True))
    place = Column("name", Kind.TEXT, "", True) if part.named else Column("place", Kind.INTEGER, "", True)
    rows = [((*key, where), each) for key, record in records for where, each in held(record, part)]
    yield from _tables(own, part.model, (*above, place), rows, name)


def _singular(name: str) -> str:
    """Give what a row of a table is called, as the column that leads to it."""
    return {"hypotheses": "hypothesis", "studies": "study", "registry": "registry"}.get(name, name.removesuffix("s"))


def _settings(base: KnowledgeBase) -> Table:
    found = shape(type(base.settings))
    columns = (Column("id", Kind.INTEGER, "", True), *found.columns)
    return Table("knowledge_base", columns, ((1, *row(base.settings)),))


def _standings(base: KnowledgeBase) -> Table:
    """Give how every claim, link, part and hypothesis stands under every standard of proof, and on which studies."""
    kinds = {"standard": Kind.TEXT, "kind": Kind.TEXT, "id": Kind.TEXT, "label": Kind.TEXT}
    kinds |= {"in_favour": Kind.BOOLEAN, "against": Kind.BOOLEAN, "reason": Kind.TEXT}
    kinds |= {"studies_for": Kind.TEXTS, "studies_against": Kind.TEXTS}
    rows = tuple(
        (name, kind, key, str(s.label), s.for_, s.against, s.reason or None, s.studies_for, s.studies_against)
        for name in standards()
        for kind in ("claims", "links", "parts", "hypotheses")
        for key, s in getattr(weigh(base, name), kind).items()
    )
    return Table("standings", tuple(Column(name, kind) for name, kind in kinds.items()), rows, 3)


def graph_tables(base: KnowledgeBase) -> tuple[Table, Table]:
    """Give the nodes and the edges of the graph."""
    graph = network(base)
    nodes = [{"address": address, **data} for address, data in graph.nodes(data=True)]
    edges = [
        {"source": source, "target": target, "relation_key": key, **data}
        for source, target, key, data in graph.edges(keys=True, data=True)
    ]
    return (
        _of_dicts("nodes", ("address", "kind", "id", "label"), nodes, 1),
        _of_dicts("edges", ("source", "target", "relation_key", "relation"), edges, 3),
    )


def _of_dicts(name: str, first: tuple[str, ...], rows: list[dict[str, Cell]], keys: int) -> Table:
    others = sorted({key for each in rows for key in each} - set(first))
    whole = {key for key in others if all(type(each[key]) is int for each in rows if key in each)}
    columns = (
        *(Column(key, Kind.TEXT, "", True) for key in first),
        *(
            Column("group_name" if key == "group" else key, Kind.INTEGER if key in whole else Kind.TEXT)
            for key in others
        ),
    )
    return Table(name, columns, tuple(tuple(each.get(key) for key in (*first, *others)) for each in rows), keys)
