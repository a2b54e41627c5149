"""Records that are not the same in two states, and in which fields."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from kb.model import KnowledgeBase, Pointer, Source

KINDS = (
    "claims",
    "hypotheses",
    "studies",
    "references",
    "registry",
    "documents",
    "printed",
    "concepts",
    "topics",
    "disagreements",
)
# What tells the items of a list apart, so that one that moves up is not taken for another that changed.
_NAMES = ("id", "reference", "link", "study", "domain")


@dataclass(frozen=True, slots=True)
class Field:
    """A field that differs: the way to it in the record, and its value on either side, None where it is not there."""

    at: Pointer
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Altered:
    """A record that is new, gone or different; `what` is added, removed or changed, `source` its place."""

    kind: str
    id: str
    what: str
    source: Source
    fields: tuple[Field, ...] = ()


def altered(before: KnowledgeBase, after: KnowledgeBase) -> tuple[Altered, ...]:
    """Give every record that differs, kind by kind, in the order of the records."""
    return tuple(each for kind in KINDS for each in _of_kind(kind, before, after))


def verdicts(records: Sequence[Altered]) -> tuple[tuple[Altered, Field], ...]:
    """Give the verdicts among what changed: of citations, of bearings on links, of further evidence."""
    return tuple((each, field) for each in records for field in each.fields if field.at[-1] == "verdict")


def _of_kind(kind: str, before: KnowledgeBase, after: KnowledgeBase) -> Iterator[Altered]:
    was, is_ = records_of(before, kind), records_of(after, kind)
    for name in dict.fromkeys((*was, *is_)):
        if name not in is_:
            yield Altered(kind, name, "removed", before.source(kind, name))
        elif name not in was:
            yield Altered(kind, name, "added", after.source(kind, name))
        elif was[name] != is_[name]:
            fields = tuple(_fields((), plain(was[name]), plain(is_[name])))
            yield Altered(kind, name, "changed", after.source(kind, name), fields)


def records_of(base: KnowledgeBase, kind: str) -> Mapping[str, Any]:
    """Give the records of a kind by name."""
    found: Mapping[str, Any] = getattr(base, kind)
    return found


def plain(record: object) -> Any:
    """Give a record as plain values."""
    return msgspec.json.decode(msgspec.json.encode(record, enc_hook=sorted))


def _fields(at: Pointer, before: Any, after: Any) -> Iterator[Field]:
    """Give the innermost fields that differ: all that is not on one side at all is told as one."""
    if isinstance(before, dict) and isinstance(after, dict):
        for name in dict.fromkeys((*before, *after)):
            yield from _fields((*at, name), before.get(name), after.get(name))
    elif isinstance(before, list) and isinstance(after, list) and (named := _named(before, after)):
        for name in dict.fromkeys((*named[0], *named[1])):
            yield from _fields((*at, name), named[0].get(name), named[1].get(name))
    elif before != after:
        yield Field(at, before, after)


def _named(*lists: list[Any]) -> list[dict[str, Any]] | None:
    """Give the items of lists by what tells them apart; None where nothing does."""
    for name in _NAMES:
        found = [{str(item[name]): item for item in each if isinstance(item, dict) and name in item} for each in lists]
        if all(len(items) == len(each) for items, each in zip(found, lists, strict=True)) and any(lists):
            return found
    return None
