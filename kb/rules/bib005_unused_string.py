"""An abbreviation is defined and never used.

Remedy: delete the @string, or leave it where several files share a set of abbreviations.
"""

from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "BIB005"
NAME = "unused-string"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": """\
@string{joc = "Journal of Cups"}
@article{cups, title = {Cups}, journal = {Pots}}
""",
}
PASSES = {
    "refs.bib": """\
@string{joc = "Journal of Cups"}
@string{jocb = joc # " B"}
@article{cups, title = {Cups}, journal = jocb}
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look for each definition among the names that are used."""
    if not writing.entries:
        # A file of abbreviations alone is there for others.
        return
    used = {use.text.lower() for use in writing.uses}
    for definition in writing.definitions:
        if definition.text.lower() not in used:
            message = f"nothing uses the abbreviation `{definition.text}`"
            yield writing.finding((CODE, SEVERITY), definition, message, "", "Delete it.")
