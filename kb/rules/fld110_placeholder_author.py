"""An author is a name that stands for any name.

John Doe and First Author stand in templates, and in references that a machine made up. A John Smith alone is taken
for a person.

Remedy: look up who wrote the work.
"""

from collections.abc import Iterator

from kb.model import Author, Finding, Severity, Writing

CODE = "FLD110"
NAME = "placeholder-author"
SEVERITY = Severity.ERROR
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, author = {Doe, John and Smith, Jane}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, title = {Cups}, author = {Smith, John and Doe, C. Q.}}\n",
}


_ALWAYS = frozenset(
    (
        *(
            "john doe",
            "jane doe",
            "jon doe",
            "first author",
            "second author",
            "third author",
            "author one",
            "author two",
        ),
        *("author three", "firstname lastname", "first name last name", "first last", "given family", "your name"),
        *(
            "author name",
            "name surname",
            "firstname surname",
            "lorem ipsum",
            "foo bar",
            "author a",
            "author b",
            "a author",
        ),
        *(
            "b author",
            "c author",
            "n n",
            "author1",
            "author2",
            "author 1",
            "author 2",
            "xxx",
            "tbd",
            "todo",
            "unknown author",
        ),
    )
)
# Names of people and of nobody: they tell only where all authors are such.
_COMMON = frozenset({"john smith", "jane smith", "joe bloggs", "max mustermann", "erika mustermann", "richard roe"})
_FULL = 2
_LAST = frozenset(word for name in _ALWAYS | _COMMON for word in (name, name.split()[-1]))


def check(writing: Writing) -> Iterator[Finding]:
    """Look up every author's whole name."""
    for entry in writing.entries:
        if all(author.family.casefold() not in _LAST and not author.literal for author in entry.authors):
            continue
        names = [_name(author) for author in entry.authors]
        certain = any(name in _ALWAYS for name in names)
        common = len(names) >= _FULL and all(name in _COMMON or name in _ALWAYS for name in names)
        if certain or common:
            for author, name in zip(entry.authors, names, strict=True):
                if name in _ALWAYS or name in _COMMON:
                    message = f"`{name.title()}` is a name that stands for any"
                    yield writing.finding((CODE, SEVERITY), author, message, "", "Look up who wrote the work.")


def _name(author: Author) -> str:
    whole = author.literal or f"{author.given} {author.family}"
    return " ".join(whole.casefold().replace(".", " ").replace("_", " ").split())
