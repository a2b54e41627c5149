"""Answers of registries, from a folder in which they were stored and from the knowledge base's own frozen ones.

A snapshot is a folder of files as the services gave them (`crossref*.json`, `pubmed*.xml`, `openalex*.json`,
`datacite*.json`), of states (`states*.json`: see kb.registries.states), and of `snapshot.json`, which says when they
were read: `{"read_on": "2026-01-02"}`. Nothing here asks the network.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path

from kb.collecting import held_back
from kb.model import KnowledgeBase, Registry, RegistryRecord, Snapshot
from kb.segment import MOST_BYTES, Refused, decode
from kb.shelf import members

ABOUT = "snapshot.json"
_Answers = Callable[[Snapshot], Iterator[RegistryRecord]]


def registry(files: Mapping[str, str], base: KnowledgeBase | None = None) -> Registry:
    """Give all answers of some files, by name, and of a knowledge base.

    Raises Refused where a file is not what its name says.
    """
    read_on = _read_on(files[ABOUT]) if ABOUT in files else ""
    records: list[RegistryRecord] = []
    with held_back():
        for module in members("kb.registries").values():
            for name in sorted(files) if module.FILES else ("",):
                if fnmatchcase(name, module.FILES):
                    own = Snapshot({name: files[name]} if name else {}, read_on, base)
                    records += _answers(module.answers, own, name)
    return Registry(tuple(records))


def frozen_answers(base: KnowledgeBase) -> Registry:
    """Give what registries answered a knowledge base, without what its own library says."""
    own = members("kb.registries")["frozen"].NAME
    return Registry(tuple(record for record in registry({}, base).records if record.source != own))


def _answers(
    answers: Callable[[Snapshot], Iterator[RegistryRecord]], own: Snapshot, name: str
) -> Iterable[RegistryRecord]:
    try:
        return tuple(answers(own))
    except (ValueError, RecursionError) as error:
        raise Refused(f"{name or 'The library'} is no answer of a registry: {error}", "", "Store it anew.") from None


def _read_on(text: str) -> str:
    try:
        said = json.loads(text)
        return str(said["read_on"])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Refused(f"{ABOUT} does not say when it was read", "", 'Write {"read_on": "2026-01-02"}.') from None


def read_snapshot(folder: Path) -> dict[str, str]:
    """Give the texts of a snapshot's files by name. Raises Refused where one cannot be read."""
    if not folder.is_dir():
        raise Refused(f"{folder} is no folder", "", "Name the folder in which the answers were stored.")
    patterns = [ABOUT, *(module.FILES for module in members("kb.registries").values() if module.FILES)]
    texts = {}
    for path in sorted(folder.iterdir()):
        if path.is_file() and any(fnmatchcase(path.name, pattern) for pattern in patterns):
            if path.stat().st_size > MOST_BYTES:
                raise Refused(f"{path.name} has more than {MOST_BYTES:,} bytes", "", "Split it into parts.")
            texts[path.name] = decode(path.read_bytes())
    if not texts:
        raise Refused(f"{folder} holds no answers of registries", "", f"They are named {', '.join(patterns[1:])}.")
    return texts
