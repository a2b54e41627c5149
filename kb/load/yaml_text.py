"""YAML text to plain values, fast and safe, and back to line numbers where a finding needs one.

PyYAML's C parser gives the events; building from them here takes a sixth of the time of its own loader, and lets
every record file be held to what records need: YAML 1.2 scalars (so that `on:` and `no` are words), no key twice, no
anchors or aliases (so no file can unfold into more than it holds), no tags, one document, and a bounded depth.
"""

import re
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from kb.model import Pointer

DEPTH = 60
# A number with a leading zero, or as long as a fingerprint, is a name to people and stays text.
_NUMBER = 15
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,2})?\Z")
_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}
_STARTS = frozenset("-+.0123456789")
_NO_KEY = object()


@dataclass(frozen=True, slots=True)
class Repeated:
    """A key that stands twice in one mapping; the first value was kept."""

    key: str
    line: int


class YamlProblem(ValueError):
    """The text cannot be read as a record file; `line` and `column` count from 1."""

    def __init__(self, message: str, line: int, column: int = 0, remedy: str = "") -> None:
        super().__init__(message)
        self.message, self.line, self.column, self.remedy = message, line, column, remedy


def parse(text: str) -> tuple[Any, tuple[Repeated, ...]]:
    """Read one YAML document; give its value and the keys that stand twice.

    Raises YamlProblem where the text is not YAML, or uses what records do not.
    """
    try:
        return _build(yaml.CSafeLoader(text))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        raise YamlProblem(str(error.problem or error.context), line, column, _REMEDY) from None
    except yaml.YAMLError as error:
        raise YamlProblem(str(error).splitlines()[0], 0, 0, "Remove the character that YAML does not allow.") from None


_REMEDY = 'Mend the line: often an unclosed bracket or quote, a tab, or a text with ": " that wants quotes.'


def _build(parser: Any) -> tuple[Any, tuple[Repeated, ...]]:  # noqa: C901 one pass over the events; splitting it doubles its time
    next_event = parser.get_event
    root: Any = None
    repeated: list[Repeated] = []
    stack: list[tuple[Any, bool, Any]] = []
    into: Any = None
    mapping = False
    key: Any = _NO_KEY
    while True:
        event = next_event()
        kind = type(event)
        if kind is ScalarEvent:
            value: Any = scalar(event.value) if event.implicit[0] else event.value
            if event.tag or event.anchor:
                _refuse(event)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor or event.tag or len(stack) > DEPTH or (mapping and key is _NO_KEY):
                _refuse(event, len(stack) > DEPTH)
            stack.append((into, mapping, key))
            into, mapping, key = ({}, True, _NO_KEY) if kind is MappingStartEvent else ([], False, _NO_KEY)
            continue
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            value = into
            into, mapping, key = stack.pop()
        elif kind is StreamEndEvent:
            return root, tuple(repeated)
        elif kind is DocumentEndEvent or kind is AliasEvent or kind is DocumentStartEvent:
            if kind is AliasEvent or (kind is DocumentStartEvent and root is not None):
                _refuse(event)
            continue
        else:
            continue
        if into is None:
            root = value
        elif not mapping:
            into.append(value)
        elif key is _NO_KEY:
            key = str(value) if not isinstance(value, str) else value
            if key in into:
                repeated.append(Repeated(key, event.start_mark.line + 1))
        else:
            into.setdefault(key, value)
            key = _NO_KEY


def _refuse(event: Any, deep: bool = False) -> None:
    where = event.start_mark.line + 1, event.start_mark.column + 1
    if deep:
        raise YamlProblem(f"nested more than {DEPTH} levels deep", *where, "Records are never so deep: flatten it.")
    if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
        raise YamlProblem("an anchor or alias (& or *)", *where, "Write the value out, or put the text in quotes.")
    if getattr(event, "tag", None):
        raise YamlProblem(f"a tag ({event.tag})", *where, "Remove the tag; put a text that starts with ! in quotes.")
    if isinstance(event, DocumentStartEvent):
        raise YamlProblem("a second YAML document (---)", *where, "Keep one document in a file.")
    raise YamlProblem("a list or mapping used as a key", *where, "Use a plain word as the key.")


def scalar(text: str) -> Any:
    """Give what a plain scalar means in YAML 1.2's core schema, but for the numbers that are names."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in _STARTS and len(text) <= _NUMBER:
        if _INT.match(text):
            return int(text)
        if _FLOAT.match(text):
            return float(text)
    return text


def locate(text: str, pointer: Pointer) -> tuple[int, int]:
    """Give line and column (from 1) of one place in a text: see `Places`."""
    return Places(text).find(pointer)


class Places:
    """Where everything in a text stands: read once, then looked up for each finding.

    `find` gives line and column (from 1) of the value that a pointer leads to, or of the nearest thing around it. The
    line of a mapping's entry is that of its key. Texts that cannot be read give (0, 0).
    """

    def __init__(self, text: str) -> None:
        try:
            self._root = yaml.compose(text, Loader=yaml.CSafeLoader)
        except (yaml.YAMLError, RecursionError):
            self._root = None
        self._entries: dict[int, dict[str | int, tuple[Any, Any]]] = {}

    def find(self, pointer: Pointer) -> tuple[int, int]:
        """Give the line and column of a place."""
        if self._root is None:
            return 0, 0
        mark, node = self._root.start_mark, self._root
        for step in pointer:
            entry = self._inside(node).get(step if isinstance(node, yaml.SequenceNode) else str(step))
            if entry is None:
                break
            mark, node = entry
        return mark.line + 1, mark.column + 1

    def _inside(self, node: Any) -> dict[str | int, tuple[Any, Any]]:
        """Give what a list or mapping holds, each with where it begins; of a key that stands twice, the first."""
        if id(node) not in self._entries:
            if isinstance(node, yaml.SequenceNode):
                entries: dict[str | int, tuple[Any, Any]] = {i: (n.start_mark, n) for i, n in enumerate(node.value)}
            elif isinstance(node, yaml.MappingNode):
                pairs = [(key, value) for key, value in reversed(node.value) if isinstance(key, yaml.ScalarNode)]
                entries = {key.value: (key.start_mark, value) for key, value in pairs}
            else:
                entries = {}
            self._entries[id(node)] = entries
        return self._entries[id(node)]
