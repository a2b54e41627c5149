"""A small sound knowledge base for tests: one essay on cups, in one call."""

from collections.abc import Mapping
from pathlib import Path

from kb.load import load
from kb.model import KnowledgeBase

_HEAD = "# yaml-language-server: $schema={}schemas/{}.schema.json\n"

FILES: dict[str, str] = {
    "kb.yaml": _HEAD.format("", "kb") + "title: Cups\nbase_iri: https://example.org/cups/\n",
    "claims/concepts.yaml": _HEAD.format("../", "concepts")
    + "cup-width: {label: width of the cup}\ncooling: {label: cooling of tea}\n",
    "claims/topics.yaml": _HEAD.format("../", "topics")
    + "- {id: temperature, title: Temperature, question: How warm is it?}\n",
    "claims/essay/document.yaml": _HEAD.format("../../", "document")
    + """\
title: An essay on cups
authors: [A. Smith]
length: 60
sha256: 0000000000000000
sections: [{id: s01, title: Cups}]
units:
  s01.p01.s01: {type: sentence, at: [0, 20], sha256: 0000000000000000, role: claim}
  s01.p01.s02: {type: sentence, at: [21, 40], sha256: 0000000000000000, role: background}
""",
    "claims/essay/body.yaml": _HEAD.format("../../", "claims")
    + """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  appeals_to: nothing
""",
    "claims/hypotheses/cups.yaml": _HEAD.format("../../", "hypothesis")
    + """\
title: Cup shape and cooling
proposed_by: essay
links:
  width-cools:
    from: cup-width
    to: cooling
    sign: increases
    question: cause
    statement: A wider cup cools its tea faster.
    further_evidence:
      - {study: smith-2001, finding: cooling-rate, verdict: supports, read: abstract, why: It measured both.,
         by: curator, on: 2026-01-02, judged: 8ecbf57245f556a9}
    searched: {where: a library, query: cups that keep tea warm, on: 2026-01-02, found: Nothing.}
needs: {all_of: [width-cools]}
""",
    "references/library.bib": """\
@article{smith-2001,
  author = {Smith, A.},
  title = {Cups},
  journal = {Journal of Cups},
  year = {2001},
}
""",
    "references/studies/smith-2001.yaml": _HEAD.format("../../", "study")
    + """\
reports: [smith-2001]
design: cohort
kind: primary
subjects: human
findings: {cooling-rate: {statement: Wide cups cooled faster.}}
read: abstract
""",
}


def write(root: Path, changes: Mapping[str, str] | None = None, without: tuple[str, ...] = ()) -> Path:
    """Write the small knowledge base under a folder, with some files changed, added or left out.

    A YAML file of the changes gets the line that names its schema unless it begins with a comment of its own.
    """
    for name, text in {**FILES, **(changes or {})}.items():
        if name in without:
            continue
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def base(root: Path, changes: Mapping[str, str] | None = None, without: tuple[str, ...] = ()) -> KnowledgeBase:
    """Write the small knowledge base and load it."""
    return load(write(root, changes, without))
