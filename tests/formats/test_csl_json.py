import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from kb.formats import csl_json
from kb.load import load

# The parts of CSL's schema for items that we write: anything else would be refused.
_TEXTS = {
    "id",
    "type",
    "title",
    "container-title",
    "container-title-short",
    "publisher",
    "publisher-place",
    "volume",
    "issue",
}
_TEXTS |= {"page", "edition", "number-of-pages", "DOI", "PMID", "PMCID", "ISBN", "URL", "language", "note"}
_TYPES = {"article-journal", "book", "chapter", "document", "paper-conference", "report", "thesis", "webpage"}
_NAMES = ({"literal"}, {"family"}, {"family", "given"}, {"family", "given", "suffix"})
SCHEMA = Path(__file__).parent.parent.parent.parent / "shared" / "schemas" / "csl-data.json"
ITEMS = json.loads(csl_json.export(load(Path(__file__).parent.parent.parent)))


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item["id"])
def test_an_item_holds_what_the_schema_allows_and_nothing_else(item: dict[str, Any]) -> None:
    assert item["type"] in _TYPES
    assert set(item) <= _TEXTS | {"author", "issued", "accessed"}
    assert all(isinstance(item[key], str) and item[key] for key in _TEXTS & set(item))
    assert all(set(name) in _NAMES for name in item.get("author", ()))
    for date in (item.get("issued"), item.get("accessed")):
        parts = date["date-parts"] if date else []
        assert all(1 <= len(one) <= 3 and all(isinstance(part, int) for part in one) for one in parts)
        assert len(parts) <= 2
    assert re.fullmatch(r"[^–]*", item.get("page", ""))


def test_every_reference_is_an_item_and_what_is_unconfirmed_is_said() -> None:
    base = load(Path(__file__).parent.parent.parent)
    assert [item["id"] for item in ITEMS] == list(base.references)
    doubted = {name for name, reference in base.references.items() if reference.unverified}
    assert {item["id"] for item in ITEMS if "Unconfirmed: " in item.get("note", "")} == doubted


@pytest.mark.skipif(not SCHEMA.exists(), reason="the published schema is not at hand")
def test_the_published_schema_finds_it_valid() -> None:
    Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(ITEMS)
