"""A part of the file cannot be read.

An unclosed brace or quote, a missing comma, a broken tag: whatever stands there is lost to every program that reads the
file, and here too nothing is guessed about it. In BibTeX, reading goes on at the next `@` that begins a line.

Remedy: mend the place; it often lies at the end of the line before.
"""

from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "BIB001"
NAME = "parse-error"
SEVERITY = Severity.ERROR
TIER = 0
READS = "writing"
FAILS = {"refs.bib": "@article{cups, title = {Cups\n@book{pots, title = {Pots}}\n"}
PASSES = {"refs.bib": "@article{cups, title = {Cups}}\n@book{pots, title = {Pots}}\n"}


def check(writing: Writing) -> Iterator[Finding]:
    """Give what reading found."""
    for problem in writing.problems:
        yield writing.finding((CODE, SEVERITY), problem, problem.message, "", problem.remedy)
