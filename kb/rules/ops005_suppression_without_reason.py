"""A suppression gives no reason, so that nothing is suppressed by it.

Who reads the file next year has to know why a finding was left: a rule that was wrong here, a work that is cited so on
purpose, a record that nobody can correct. Behind `--` stands that reason, in the file's comment; in the settings it is
`reason`.

Remedy: write the reason, or take the suppression out.
"""

from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "OPS005"
NAME = "suppression-without-reason"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "% kb: ignore FLD105\n@article{cups, title = {Cups}, pages = {719--717}}\n",
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
        if not each.reason:
            message = f"no reason is given for suppressing {', '.join((*each.rules, *each.unknown)) or 'anything'}"
            remedy = "Write why, or take the suppression out."
            yield writing.finding((CODE, SEVERITY), (each.start, each.end), message, "-- reason", remedy)
