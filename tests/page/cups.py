"""The small knowledge base with a little of everything that pages show, and the book that its pages are made from."""

from collections.abc import Mapping
from pathlib import Path

from kb.page import Book
from kb.site.gather import book_of
from tests.tiny import FILES, base, write

_JUDGED = "by: curator, on: 2026-01-02, judged: '0000000000000000'"

CUPS: dict[str, str] = {
    "claims/concepts.yaml": """\
cup-width: {label: width of the cup, synonyms: [cup diameter], definition: How wide a cup is.}
cooling: {label: cooling of tea, ids: [{id: 'CHEBI:15377', label: water}]}
joy: {label: joy of drinking}
""",
    "claims/essay/document.yaml": FILES["claims/essay/document.yaml"]
    + "  s01.p02.s01: {type: sentence, at: [41, 60], sha256: 0000000000000000, role: claim}\n",
    "claims/essay/body.yaml": f"""\
- id: third
  statement: Warm tea gives joy.
  kind: background
  hedge: hedged
  at: [s01.p02.s01]
  appeals_to: unnamed-studies
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  about: {{subject: cooling, relation: increased-in, object: cup-width}}
  topics: [temperature]
  figures: [{{what: rate, group: wide cups, value: 3, spread: 0.5, spread_is: unstated, unit: K/min, n: 12, p: '<0.001'}}]
  cites:
    - {{reference: smith-2001, verdict: supports, finding: cooling-rate, read: abstract, why: It measured both., {_JUDGED}}}
    - {{reference: jones-2002, verdict: cannot-verify, read: nothing, why: It could not be read., {_JUDGED}}}
  bears_on:
    - {{link: cups/width-cools, direction: supports, verdict: partly-supports, why: Only of tea., {_JUDGED}}}
- id: second
  statement: So wide cups are no good.
  kind: argument
  hedge: speculative
  at: [s01.p01.s02]
  premises: {{all_of: [essay/first]}}
  restates: [essay/first]
""",
    "claims/disagreements.yaml": """\
- {id: cup-or-tea, kind: conflict, claims: [essay/first, essay/third], difference: One blames the cup., topics: [temperature]}
""",
    "claims/changes.yaml": "- {on: 2026-01-03, what: First records.}\n",
    "claims/hypotheses/cups.yaml": f"""\
title: Wide cups cool tea, which takes the joy out of it
short: Cup shape and joy
summary: From the cup to the joy.
proposed_by: essay
links:
  width-cools:
    from: cup-width
    to: cooling
    sign: increases
    question: cause
    statement: A wider cup cools its tea faster.
    short: Wide cups cool
    further_evidence:
      - {{study: lee-2003, finding: cooling-rate, verdict: contradicts, read: abstract, why: It did not., {_JUDGED}}}
    searched: {{where: PubMed, query: cup AND tea, on: 2026-01-02, found: Nothing more.}}
  cooling-takes-joy:
    from: cooling
    to: joy
    sign: decreases
    question: cause
    statement: Cool tea gives less joy.
needs: {{all_of: [width-cools, cooling-takes-joy]}}
parts: {{cup: {{any_of: [width-cools]}}}}
""",
    "references/library.bib": FILES["references/library.bib"]
    + """\
@article{jones-2002,
  author = {Jones, B. and Li, C.},
  title = {Tea},
  journal = {Tea Review},
  year = {2002},
  volume = {4},
  pages = {10--17},
  doi = {10.1000/tea},
  unverified = {doi},
}
@article{lee-2003, author = {Lee, D.}, title = {Cups again}, journal = {Journal of Cups}, year = {2003}}
@book{lost-1999, author = {Lost, E.}, title = {No such book}, year = {1999}, status = {not-found}}
""",
    "references/printed/essay.bib": """\
@article{jones-2002,
  number = {2}, reference = {jones-2002}, author = {Jones, B and Li, C}, title = {Tea}, journal = {Tea Review},
  year = {2003}, volume = {4}, pages = {10-7},
}
""",
    "references/studies/smith-2001.yaml": FILES["references/studies/smith-2001.yaml"].replace(
        "findings: {cooling-rate: {statement: Wide cups cooled faster.}}",
        "groups: [{name: wide cups, n: 12}, {name: narrow cups}]\n"
        "findings: {cooling-rate: {statement: Wide cups cooled faster., unit: K/min, spread_is: sd,\n"
        "  groups: [{group: wide cups, n: 12, value: 3, spread: 0.5}, {group: narrow cups, value: 2, spread: 0.4}]}}\n",
    ),
    "references/studies/lee-2003.yaml": FILES["references/studies/smith-2001.yaml"].replace("smith-2001", "lee-2003"),
}


def book(root: Path, changes: Mapping[str, str] | None = None) -> Book:
    """Write the knowledge base and give its book."""
    return book_of(base(root, {**CUPS, **(changes or {})}))


def folder(root: Path, changes: Mapping[str, str] | None = None) -> Path:
    """Write the knowledge base."""
    return write(root, {**CUPS, **(changes or {})})
