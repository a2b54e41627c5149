"""A file lies among the records where no kind of record belongs, so it is not read.

Remedy: move it to the folder of its kind, with the ending of its kind (.yaml, .bib, .json), or out of claims/ and
references/.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity

CODE = "REC006"
NAME = "misplaced-file"
SEVERITY = Severity.WARNING
TIER = 0
FAILS = {
    "claims/essay.yml": """\
title: Essay
""",
}
PASSES: dict[str, str] = {}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Give what loading found of this kind."""
    return (problem for problem in base.problems if problem.rule == CODE)
