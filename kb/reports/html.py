"""One page to send to a co-author: every finding in its context, what it rests on, and what was not looked at.

The page needs no script and asks nothing of anybody: its policy allows its own style sheet and nothing else.
"""

import base64
import functools
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from types import ModuleType
from typing import Any
from urllib.parse import quote

from jinja2 import Environment
from markupsafe import Markup

from kb.check import RANK, counts, rules
from kb.model import Evidence, Finding, LinkState, Part, Report, Suppressed, Writing
from kb.tally import shown, statistics
from kb.theme import environment

NAME = "html"
MEDIA_TYPE = "text/html"

# What a browser would obey or hide: control characters, and those that turn the direction of what follows.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_AROUND, _LONGEST = 260, 600
# Kinds of files whose text is data, not prose.
_DATA = frozenset({"bibtex", "ris", "csl_json", "nbib", "pubmed_xml", "settings", "latex"})
# Rules that tell of what could not be read or asked.
_UNREAD = ("BIB001", "OPS001", "OPS002", "OPS003")
_FIELDS = {"issued": "year", "container-title": "journal", "page": "pages", "author": "authors"}
_KINDS = {
    "bibtex": "BibTeX",
    "ris": "RIS",
    "csl_json": "CSL-JSON",
    "nbib": "PubMed’s text",
    "pubmed_xml": "PubMed’s XML",
    "plain": "plain text",
    "markdown": "Markdown",
    "html": "HTML",
    "latex": "LaTeX",
    "word": "Word",
}


@dataclass(frozen=True, slots=True)
class _Told:
    """A finding as the page shows it: `piece` is its text with what stands before and behind."""

    finding: Finding
    anchor: str
    name: str
    piece: tuple[str, str, str] | None
    data: bool
    reason: str = ""


def report(report: Report) -> str:
    """Give the page."""
    template, style = _environment().get_template("report.html"), _style()
    known = rules()
    groups = [group for part in report.parts for group in _groups(report, part, known)]
    told: list[_Told] = [each for group in groups for each in group["told"]]
    rows = sorted(statistics(each.finding for each in told), key=lambda row: -RANK[row.severity])
    away = [_told(each, part, known, 0) for part in report.parts for each in part.suppressed]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return template.render(
        report=report,
        style=Markup(style),  # noqa: S704  it is our own
        digest=digest,
        version=version("kb"),
        title=_title(list(report.main.writings.values())),
        counts=counts(report.main.findings),
        groups=groups,
        suppressed=away,
        rows=rows,
        pages={row.rule: _page(known[row.rule]) for row in rows},
        first={each.finding.rule: each.anchor for each in reversed(told)},
        evidence=[each for each in told if each.finding.evidence and each.finding.evidence.field],
        unread=[each for each in told if each.finding.rule in _UNREAD],
        links=_links(report.main.writings.values()),
        sources=_sources(report),
        address=_address,
        fields=_FIELDS,
    )


def _title(writings: Sequence[Writing]) -> str:
    names = [writing.path for writing in writings if writing.kind != "settings"]
    if not names:
        return "The records"
    return (
        " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
        if len(names) < 4
        else (f"{len(names)} files")
    )


def _groups(report: Report, part: Part, known: Mapping[str, ModuleType]) -> Iterator[dict[str, Any]]:
    """Yield each file with its findings, in the order of the findings, then those without."""
    told = shown(report, part)
    paths = dict.fromkeys([*part.writings, *(finding.source.path for finding in told)])
    before = 0 if part is report.main else len(report.main.findings)
    of: dict[str, list[_Told]] = {path: [] for path in paths}
    for number, finding in enumerate(told, before + 1):
        of[finding.source.path].append(_told(finding, part, known, number))
    for path, findings in of.items():
        writing = part.writings.get(path)
        if findings or (writing and writing.kind != "settings"):
            printed = part is report.printed
            yield {"path": path, "told": findings, "about": _about(writing), "writing": writing, "printed": printed}


def _about(writing: Writing | None) -> str:
    """Say in a few words what a file was read as."""
    if writing is None or writing.kind == "settings":
        return ""
    kind = _KINDS.get(writing.kind, writing.kind)
    if writing.kind == "latex" and not (writing.entries or writing.citations):
        # One of several files: references and citations are read in all of them as one.
        return f"read as {kind}"
    parts = [f"{len(writing.entries)} reference{'' if len(writing.entries) == 1 else 's'}"]
    if writing.prose or writing.citations:
        parts.append(f"{len(writing.citations)} citation{'' if len(writing.citations) == 1 else 's'}")
    return f"read as {kind}: {', '.join(parts)}"


def _told(each: Finding | Suppressed, part: Part, known: Mapping[str, ModuleType], number: int) -> _Told:
    finding = each.finding if isinstance(each, Suppressed) else each
    writing = part.writings.get(finding.source.path)
    return _Told(
        finding,
        f"f{number}",
        known[finding.rule].NAME,
        _piece(writing.text, finding.start, finding.end) if writing else None,
        writing is not None and writing.kind in _DATA,
        each.reason if isinstance(each, Suppressed) else "",
    )


def _coded(text: str) -> Markup:
    """Give a sentence in which what stands between backticks is set as what is written."""
    pieces = text.split("`")
    if len(pieces) % 2 == 0:
        return Markup("{}").format(_finished(text))
    coded = (Markup("<code>{}</code>") if at % 2 else Markup("{}") for at in range(len(pieces)))
    return Markup("").join(form.format(_finished(piece)) for form, piece in zip(coded, pieces, strict=True))


def _headline(text: str) -> Markup:
    return _coded(text[:1].upper() + text[1:])


def _piece(text: str, start: int, end: int) -> tuple[str, str, str]:
    """Give what stands before a place, the place, and what stands behind, up to an empty line, a few hundred letters.

    Lines are set in no further than the least of them is.
    """
    before, place, behind = text[max(0, start - _AROUND) : start], text[start:end], text[end : end + _AROUND]
    _, gap, near = before.rpartition("\n\n")
    cut = not gap and start > _AROUND
    before = near.partition("\n")[2] if cut and "\n" in near else f"…{near}" if cut else near
    near, gap, _ = behind.partition("\n\n")
    cut = not gap and end + _AROUND < len(text)
    behind = near.rpartition("\n")[0] if cut and "\n" in near else f"{near}…" if cut else near
    place = place if len(place) <= _LONGEST else f"{place[:_LONGEST]}…"
    margin = _margin(before + place + behind)
    set_in = f"\n{' ' * margin}"
    head = f"\n{before.lstrip(chr(10))}".replace(set_in, "\n")[1:]
    return head, place.replace(set_in, "\n"), behind.rstrip().replace(set_in, "\n")


def _margin(text: str) -> int:
    """Give by how many spaces every line is set in."""
    return min((len(line) - len(line.lstrip(" ")) for line in text.split("\n") if line.strip()), default=0)


def _page(module: ModuleType) -> list[str]:
    """Give the paragraphs of a rule's manual page."""
    return [" ".join(piece.split()) for piece in (module.__doc__ or "").strip().split("\n\n")]


def _links(writings: Any) -> int:
    """Give how many citations were not looked up, because what they may mean could not be read."""
    return sum(link.state is LinkState.UNREAD for writing in writings for link in writing.links)


def _sources(report: Report) -> list[tuple[str, int, str]]:
    """Give each source that answered, how many answers it gave, and the days on which they were read."""
    of: dict[str, list[str]] = {}
    for record in report.registry.records if report.registry else ():
        of.setdefault(record.source, []).append(record.read_on)
    days = {source: sorted({day for day in read if day}) for source, read in of.items()}
    return [
        (source, len(of[source]), " to ".join(dict.fromkeys((found[0], found[-1]))) if found else "an unknown day")
        for source, found in sorted(days.items())
    ]


def _address(evidence: Evidence) -> str:
    """Give the address of a record, where its name is an identifier that has one."""
    kind, _, name = evidence.record.partition(" ")
    if kind == "DOI" and name.startswith("10."):
        return f"https://doi.org/{quote(name)}"
    return f"https://pubmed.ncbi.nlm.nih.gov/{name}/" if kind == "PMID" and name.isdigit() else ""


def _finished(value: Any) -> Any:
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", value) if type(value) is str else "" if value is None else value


@functools.cache
def _environment() -> Environment:
    found = environment(_finished)
    found.filters.update(coded=_coded, headline=_headline)
    return found


def _style() -> str:
    source, _, _ = _environment().loader.get_source(_environment(), "report.css")  # type: ignore[union-attr]
    return source
