"""One file of a registry, asked."""

import json
from types import ModuleType
from typing import Any

from kb.model import RegistryRecord, Snapshot

DAY = "2026-01-02"


def answers(module: ModuleType, content: Any) -> list[RegistryRecord]:
    """Give what a registry says of one file: of a text as it is, of all else as JSON."""
    text = content if isinstance(content, str) else json.dumps(content)
    return list(module.answers(Snapshot({"file": text}, DAY)))


def fields(record: RegistryRecord) -> dict[str, str]:
    """Give the fields of the work on record, as texts."""
    assert record.work
    return {name: value.text for name, value in record.work.fields.items()}


def authors(record: RegistryRecord) -> list[str]:
    """Give the authors of the work on record, as `Family, Given` or the body's name."""
    assert record.work
    return [each.literal or f"{each.family}, {each.given}" for each in record.work.authors]
