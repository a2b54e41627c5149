"""CSL-JSON (`.json`): what citation processors read, and Zotero, Crossref and DataCite give.

Python's json tells whether the text is JSON, and reads its strings; where each value is written is found by a walk
over its signs that needs no stack of calls, so that no depth is too deep. A list of items is read, one item alone, and
a list under `items` or `references`.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kb.model import Author, Bibliography, Entry, Unread, Value

SUFFIXES = (".json", ".csl", ".csljson")

_TOKEN = re.compile(r'\s*+([\[\]{},:"]|[^\s\[\]{},:"]++)')
_STRINGS = json.JSONDecoder()
_YEAR = re.compile(r"(?<![\d-])\d{4}(?!\d)")
_PEOPLE = ("author", "editor")
_DATES = frozenset({"issued", "accessed", "original-date", "submitted", "event-date", "available-date"})


@dataclass(slots=True)
class _Node:
    """A value of the JSON with its place, without the quotes of a string: the text of a scalar, or what is inside."""

    start: int
    end: int = 0
    text: str | None = None
    pairs: list[tuple[str, "_Node"]] | None = None
    items: list["_Node"] = field(default_factory=list)

    def get(self, name: str) -> "_Node | None":
        """Give the value of a key, the first where it stands twice."""
        return next((node for key, node in self.pairs or () if key == name), None)


def read(text: str) -> Bibliography:
    """Read a file of CSL-JSON."""
    if not text.strip():
        return Bibliography()
    problem = _invalid(text)
    if problem:
        return Bibliography(problems=(problem,))
    top = _located(text)
    if top.pairs is not None:
        inner = top.get("items") or top.get("references")
        items = inner.items if inner else [top]
    else:
        items = top.items
    entries = tuple(_entry(text, item) for item in items if item.pairs is not None and _is_reference(item))
    if entries or not (items or top.text):
        return Bibliography(entries)
    remedy = "Give a list of items, each with `type` and `title`."
    return Bibliography(problems=(Unread("holds no CSL-JSON item", top.start, top.start + 1, remedy),))


def _invalid(text: str) -> Unread | None:
    """Say why a text is no JSON."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        remedy = "Mend the JSON: double quotes, and no comma after the last entry."
        end = min(error.pos + 1, len(text))
        if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
            remedy = "Copy or download the file again, whole."
        return Unread(f"no JSON: {error.msg[:1].lower()}{error.msg[1:]}", min(error.pos, end), end, remedy)
    except RecursionError:
        return Unread("nested too deeply to be read", 0, 1, "References are never so deep: flatten it.")
    except ValueError as error:
        return Unread(f"no JSON that can be held: {error}", 0, 1, "Shorten the number, or quote it.")
    return None


def _located(text: str) -> _Node:
    """Give a valid JSON text as nodes with places."""
    root = _Node(0)
    stack, keys, at = [root], [""], 0
    while found := _TOKEN.match(text, at):
        sign, start, at = found[1], found.start(1), found.end()
        if sign in "]}":
            stack.pop().end = at
            keys.pop()
        elif sign == ":":
            # What stood before it was no value but its key.
            holder = stack[-1].items
            keys[-1] = holder.pop().text or ""
        elif sign != ",":
            node = _Node(start)
            if sign == '"':
                node.text, at = _STRINGS.raw_decode(text, start)
                node.start, node.end = start + 1, at - 1
                if not node.text.isprintable():
                    node.text = _whole(node.text)
            elif sign in "[{":
                node.pairs = [] if sign == "{" else None
            else:
                node.text, node.end = sign, at
            _put(stack[-1], keys, node)
            if sign in ("[", "{"):
                stack.append(node)
                keys.append("")
    return root.items[0]


def _whole(text: str) -> str:
    """Give a text in which half a character, as an escape can write it, has become the sign for one that is lost."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _put(holder: _Node, keys: list[str], node: _Node) -> None:
    if holder.pairs is not None and keys[-1]:
        holder.pairs.append((keys[-1], node))
        keys[-1] = ""
    else:
        holder.items.append(node)


def _is_reference(item: _Node) -> bool:
    return any(item.get(name) for name in ("title", "type", "author", "DOI", "container-title", "issued"))


def _entry(text: str, item: _Node) -> Entry:
    authors, editors = (_people(item.get(role)) for role in _PEOPLE)
    key, type_ = item.get("id"), item.get("type")
    raw = tuple((name, _own(text, node)) for name, node in item.pairs or ())
    return Entry(
        item.start,
        item.end,
        (key.text or "") if key else "",
        "",
        (type_.text or "") if type_ else "",
        authors,
        False,
        editors,
        dict(_fields(item)),
        raw,
    )


def _own(text: str, node: _Node) -> Value:
    return Value(text[node.start : node.end] if node.text is None else node.text, node.start, node.end)


def _people(node: _Node | None) -> tuple[Author, ...]:
    return tuple(_author(each) for each in (node.items if node else ()) if each.pairs)


def _author(node: _Node) -> Author:
    said = {name: (part.text or "") for name, part in node.pairs or ()}
    particles = " ".join(filter(None, (said.get("dropping-particle"), said.get("non-dropping-particle"))))
    family = f"{particles} {said.get('family', '')}".strip()
    given = f"{said.get('given', '')} {said.get('suffix', '')}".strip()
    return Author(family, given, node.start, node.end, said.get("literal", said.get("name", "")) if not family else "")


def _fields(item: _Node) -> Iterator[tuple[str, Value]]:
    seen = set()
    for name, node in item.pairs or ():
        if name in _PEOPLE or name in ("id", "type") or name in seen:
            continue
        seen.add(name)
        if name in _DATES:
            if value := _date(node):
                yield name, value
        elif node.text is not None and node.text not in ("null", ""):
            yield name, Value(" ".join(node.text.split()), node.start, node.end)
        elif node.pairs is None and node.items and node.items[0].text:
            # Crossref's own JSON has a list where CSL has a text.
            yield name, Value(node.items[0].text, node.items[0].start, node.items[0].end)


def _date(node: _Node) -> Value | None:
    """Give the year of a date in parts, or in words."""
    parts = node.get("date-parts")
    if parts and parts.items and parts.items[0].items:
        year = parts.items[0].items[0]
        return Value(year.text, year.start, year.end) if year.text and year.text != "null" else None
    words = node if node.text else node.get("raw") or node.get("literal")
    found = _YEAR.search(words.text) if words and words.text else None
    if not words or not found:
        return None
    # Escapes move what is behind them, so the place is that of the whole.
    return Value(found[0], words.start, words.end)
