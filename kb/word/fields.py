"""What the fields of reference managers say: which works a citation means, and that a list is theirs.

A field's instruction names its program. Zotero and Mendeley keep the works as CSL-JSON behind it, EndNote as XML of its
own, in the instruction or, where it is long, as data of the field. Programs whose works are not kept in the file, or in
a form of their own, are known by name only.
"""

import base64
import binascii
import json
import re
from dataclasses import dataclass
from typing import Any

from kb.word.endnote import cited

Item = dict[str, Any]

# How an instruction begins, the program that writes it, and whether it keeps a list.
_INSTRUCTIONS = tuple(
    (re.compile(pattern, re.IGNORECASE), program, lists)
    for pattern, program, lists in (
        (r"ADDIN ZOTERO_BIBL\b", "Zotero", True),
        (r"ADDIN ZOTERO_(?:ITEM|CITATION)\b", "Zotero", False),
        (r"ADDIN CSL_CITATION\b|ADDIN Mendeley Citation\b", "Mendeley", False),
        (r"ADDIN Mendeley[ _]Bibliography", "Mendeley", True),
        (r"ADDIN EN\.CITE(?!\.DATA)", "EndNote", False),
        (r"ADDIN EN\.(?:SECTION\.)?REFLIST\b", "EndNote", True),
        (r"ADDIN (?:CITAVI\.PLACEHOLDER|Citavi\.?Placeholder)", "Citavi", False),
        (r"ADDIN CITAVI\.BIBLIOGRAPHY", "Citavi", True),
        (r"ADDIN REFMGR\.CITE", "Reference Manager", False),
        (r"ADDIN REFMGR\.REFLIST", "Reference Manager", True),
        (r"ADDIN RW\.CITE", "RefWorks", False),
        (r"ADDIN RW\.BIB", "RefWorks", True),
        (r"ADDIN PAPERS2_CITATIONS(?!_BIBL)", "Papers", False),
        (r"ADDIN PAPERS2_CITATIONS_BIBL", "Papers", True),
        (r"CITATION\s", "Word", False),
        (r"BIBLIOGRAPHY\b", "Word", True),
    )
)
_TAGS = (
    ("MENDELEY_CITATION", "Mendeley", False),
    ("MENDELEY_BIBLIOGRAPHY", "Mendeley", True),
    ("ZOTERO_ITEM", "Zotero", False),
    ("ZOTERO_BIBL", "Zotero", True),
)
_ENCODED = re.compile(r"[A-Za-z0-9+/=_-]{8,}+\Z")
_BOOKMARK = "ZOTERO_BREF_"


@dataclass(frozen=True, slots=True)
class Meant:
    """What a field stands for: its program, whether it keeps the list, and the works that it cites, as CSL-JSON.

    `fault` says why the works could not be read, where they should be there.
    """

    program: str
    lists: bool = False
    works: tuple[Item, ...] = ()
    fault: str = ""


def instructed(instruction: str, data: str = "") -> Meant | None:
    """Give what a field's instruction says, with the data of the field, or None where it is no reference manager's."""
    words = instruction.lstrip()
    for pattern, program, lists in _INSTRUCTIONS:
        if pattern.match(words):
            return Meant(program, True) if lists else _works(program, words, data)
    return None


def tagged(tag: str) -> Meant | None:
    """Give what the tag of a content control says."""
    for prefix, program, lists in _TAGS:
        if tag.startswith(prefix):
            encoded = _ENCODED.search(tag.removeprefix(prefix).removeprefix("_v3_"))
            return Meant(program, True) if lists else _of_json(program, _decoded(encoded[0] if encoded else ""))
    return None


def bookmarked(name: str, properties: dict[str, str]) -> Meant | None:
    """Give what a bookmark of Zotero's means; the works are properties of the file, cut into pieces."""
    if not name.startswith(_BOOKMARK):
        return None
    pieces, number = [], 1
    while (piece := properties.get(f"{name}_{number}")) is not None:
        pieces.append(piece)
        number += 1
    return instructed(f"ADDIN ZOTERO_{''.join(pieces).removeprefix('ZOTERO_').removeprefix('ADDIN ')}")


def _works(program: str, words: str, data: str) -> Meant:
    if program == "EndNote":
        begin = words.find("<EndNote")
        found, fault = cited(words[begin:] if begin >= 0 else _decoded(data))
        return Meant(program, False, found, fault)
    if program in ("Zotero", "Mendeley"):
        begin = words.find("{")
        # Mendeley's first versions named works by their number in its own store.
        if program == "Mendeley" and not words.upper().startswith("ADDIN CSL"):
            return Meant(program)
        return _of_json(program, words[begin:] if begin >= 0 else "")
    return Meant(program)


def _of_json(program: str, text: str) -> Meant:
    try:
        found, _ = json.JSONDecoder(strict=False).raw_decode(text)
    except (ValueError, RecursionError):
        return Meant(program, fault="what it keeps of the works is no JSON")
    items = found.get("citationItems") if isinstance(found, dict) else None
    if not isinstance(items, list):
        return Meant(program, fault="it names no works")
    return Meant(program, False, tuple(filter(None, map(_item, items))))


def _item(item: Any) -> Item | None:
    """Give a cited work's data, with its address in the program's store."""
    data = item.get("itemData") if isinstance(item, dict) else None
    if not isinstance(data, dict):
        return None
    addresses = item.get("uris") or item.get("uri") or ()
    first = addresses[0] if isinstance(addresses, list) and addresses else addresses
    own = first if isinstance(first, str) and first else str(item.get("id", data.get("id", "")))
    return {**data, "uri": own}


def _decoded(data: str) -> str:
    """Give the text of data in base 64, or none of what is not."""
    plain = "".join(data.split()).replace("-", "+").replace("_", "/").rstrip("=")
    try:
        whole = base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (binascii.Error, ValueError):
        return ""
    return whole.rstrip(b"\0").decode("utf-8", errors="replace")
