"""States: what was answered without a record, as `states*.json` keeps it: not found, failed, and what addresses give.

Each is `{"source": "PubMed", "asked": "PMID 1", "status": "not-found", "detail": "404", "read_on": "2026-01-02"}`.
Of an address, `asked` is `URL https://…`, and `status` may be the number that the server gave: 404 and 410 are not
found; 2xx is found; 301 and 308 are found, and moved to the address in `to`; all others, and none, are a failure.
"""

import json
from collections.abc import Iterator
from typing import Any

from kb.model import RegistryRecord, RegistryStatus, Snapshot

NAME = "states"
FILES = "states*.json"

_GONE, _MOVED = (404, 410), (301, 308)


def answers(snapshot: Snapshot) -> Iterator[RegistryRecord]:
    """Give the states of the snapshot's files."""
    for text in snapshot.files.values():
        listed = json.loads(text)
        if not isinstance(listed, list):
            raise ValueError("it is no list of answers")
        for each in listed:
            yield _record(each, snapshot.read_on)


def _record(said: Any, read_on: str) -> RegistryRecord:
    if not isinstance(said, dict) or not isinstance(said.get("asked"), str):
        raise ValueError("an answer does not say what was asked")
    asked, given = said["asked"], said.get("status")
    source = str(said.get("source") or ("the web" if asked.startswith("URL ") else "a registry"))
    status = _status(given)
    moved = str(said.get("to") or "") if given in _MOVED else ""
    detail = str(said.get("detail") or (given if isinstance(given, int) else ""))
    day = str(said.get("read_on") or read_on)
    return RegistryRecord(source, asked, day, status, (asked,), moved_to=moved, detail=detail)


def _status(given: Any) -> RegistryStatus:
    if isinstance(given, int):
        if given in _GONE:
            return RegistryStatus.NOT_FOUND
        return RegistryStatus.FOUND if 200 <= given < 300 or given in _MOVED else RegistryStatus.FAILED
    try:
        return RegistryStatus(given)
    except ValueError:
        raise ValueError(f"`{given}` is no status: found, not-found, failed, or a number") from None
