"""A claim gives a figure that differs from the one its study reports for the same group.

Compared are the claim's figures with the finding that its citation names, group by group: value, spread and n. A
document that misquotes its source keeps its figure, and the verdict says so; a slip of the record is mended.

Remedy: read both again; correct the slip, or let the citation's verdict say that the figure is misquoted.
"""

from collections.abc import Iterator

from kb.model import Citation, Figure, Finding, GroupValue, KnowledgeBase, Severity, Source

CODE = "EVD008"
NAME = "figure-differs-from-study"
SEVERITY = Severity.WARNING
TIER = 0
FAILS = {
    "references/studies/smith-2001.yaml": """\
reports: [smith-2001]
design: cohort
kind: primary
subjects: human
findings:
  cooling-rate: {statement: Wide cups cooled faster., groups: [{group: wide cups, value: 3.5}], unit: K/min, p: "<0.001"}
read: abstract
""",
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  figures: [{what: cooling, group: wide cups, value: 5.3, unit: K/min}]
  cites:
    - {reference: smith-2001, finding: cooling-rate, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-01-02, judged: 8a55edd6d6ceb521}
""",
}
PASSES = {
    "references/studies/smith-2001.yaml": """\
reports: [smith-2001]
design: cohort
kind: primary
subjects: human
findings:
  cooling-rate: {statement: Wide cups cooled faster., groups: [{group: wide cups, value: 3.5}], unit: K/min, p: "<0.001"}
read: abstract
""",
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  figures: [{what: cooling, group: wide cups, value: 3.5, unit: K/min}]
  cites:
    - {reference: smith-2001, finding: cooling-rate, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-01-02, judged: 8a55edd6d6ceb521}
""",
}


_COMPARED = ("value", "spread", "n")


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Compare each figure with the groups of the findings that its claim's citations name."""
    for claim in base.claims.values():
        groups = [group for citation in claim.cites for group in _groups(base, citation)]
        for index, figure in enumerate(claim.figures):
            for group in groups:
                if figure.group and figure.group.casefold() == group.group.casefold():
                    yield from _differences(figure, group, base.source("claims", claim.id, "figures", index))


def _groups(base: KnowledgeBase, citation: Citation) -> tuple[GroupValue, ...]:
    study = base.studies.get(base.study_of.get(citation.reference, ""))
    finding = study.findings.get(citation.finding or "") if study else None
    return finding.groups if finding else ()


def _differences(figure: Figure, group: GroupValue, source: Source) -> Iterator[Finding]:
    for name in _COMPARED:
        written, expected = getattr(figure, name), getattr(group, name)
        if written is not None and expected is not None and written != expected:
            message = f"{name} of {figure.what} in {group.group} differs from the study's"
            remedy = "Read both again: correct the slip, or let the verdict say that the figure is misquoted."
            yield Finding(CODE, SEVERITY, source, message, str(written), str(expected), remedy)
