"""A suppression names a rule that there is not, or none at all.

A mistyped code suppresses nothing, and nobody notices. Rules are named by their whole code, as in `CIT401`, or by their
name, as in `citation-without-entry`; several with commas between them. A family of rules is left out with `--ignore`.

Remedy: name the rule as the report does.
"""

from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "OPS006"
NAME = "suppression-of-unknown-rule"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "paper.md": "Reeds slow the water. <!-- kb: ignore CIT999 -- the list follows with the proofs -->\n",
}
PASSES = {
    "refs.bib": """\
% kb: ignore pages-inverted -- the journal printed this volume from back to front
@article{cups, title = {Cups}, pages = {719--717}}
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look at every suppression."""
    remedy = "`kb explain` lists the rules."
    for each in writing.suppressions:
        for name in each.unknown:
            yield writing.finding((CODE, SEVERITY), (each.start, each.end), f"no rule is `{name}`", "", remedy)
        if not (each.unknown or each.rules):
            message = "it names no rule, so that nothing is suppressed"
            yield writing.finding(
                (CODE, SEVERITY), (each.start, each.end), message, "kb: ignore CODE -- reason", remedy
            )
