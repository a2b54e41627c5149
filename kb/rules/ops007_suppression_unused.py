"""A suppression suppresses nothing: the rule has nothing to say there.

The mistake was mended, or the comment stands at the wrong place: one that shares its line is about that line and the
entry that it stands in, one with a line to itself about the entry or paragraph that follows. Left standing, it would
hide the next mistake of this kind. Silent about rules that need registries' answers, where there are none, and about
files that were not checked.

Remedy: take it out, or put it where it is meant.
"""

from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "OPS007"
NAME = "suppression-unused"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": """\
% kb: ignore FLD105 -- the journal printed this volume from back to front
@article{cups, title = {Cups}, pages = {717--719}}
""",
}
PASSES = {
    "refs.bib": """\
% kb: ignore FLD105 -- the journal printed this volume from back to front
@article{cups, title = {Cups}, pages = {719--717}}
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look at every suppression."""
    for each in writing.suppressions:
        for code in each.idle:
            message = f"{code} has nothing to say here, so that nothing is suppressed"
            remedy = "Take it out, or put it where it is meant."
            yield writing.finding((CODE, SEVERITY), (each.start, each.end), message, "", remedy)
