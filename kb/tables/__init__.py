"""The records as tables, for everything that reads tables: made from the models, so that no field is left out."""

from kb.tables.made import graph_tables, tables
from kb.tables.table import Cell, Column, Kind, Table

__all__ = ["Cell", "Column", "Kind", "Table", "graph_tables", "tables"]
