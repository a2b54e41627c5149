"""A title is all in capitals.

Some databases give titles so. A style can make capitals of small letters, but not tell from capitals which word was a
name.

Remedy: write it as the work prints it in a sentence.
"""

from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "FLD113"
NAME = "title-all-caps"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {A STUDY OF WIDE CUPS}}\n",
}
PASSES = {
    "refs.bib": """\
@article{cups, title = {A study of wide cups}}
@article{pots, title = {DNA REPAIR}}
""",
}


_LETTERS, _WORDS = 14, 3


def check(writing: Writing) -> Iterator[Finding]:
    """Look for titles of several words without a small letter."""
    for entry in writing.entries:
        value = entry.fields.get("title")
        if value and value.text.isupper():
            letters = sum(map(str.isalpha, value.text))
            if letters >= _LETTERS and len(value.text.split()) >= _WORDS and value.text.lower() != value.text:
                message = "the title is all in capitals"
                yield writing.finding((CODE, SEVERITY), value, message, "", "Write it as in a sentence.")
