"""Was a printed reference read amiss? What its record says stands in it, though our reading took something else for it.

Strings have no fields: where a title ends and a journal begins is our guess. Nobody is accused of that.
"""

import re
from collections.abc import Sequence

from kb.matching.letters import folded
from kb.model import Author, Entry, Writing

_SIGNS = str.maketrans(dict.fromkeys("‐‑–—−", "-") | dict.fromkeys("“”„«»", '"') | dict.fromkeys("’‘ʼ", "'"))
_BEFORE, _BEHIND = r"(?:^|[.,;:?!\"')\]}&] ?)", r"(?= ?(?:$|[.,;:?!\"'(\[\d]))"
# Fewer letters stand anywhere.
_SHORTEST = 4


def stands_in(writing: Writing, entry: Entry, value: str) -> bool:
    """Tell whether a printed reference has a value, whole and between signs or numbers; never of a file's own field."""
    words = _plain(value).rstrip(".")
    if entry.raw or len(words) < _SHORTEST:
        return False
    return bool(re.search(_BEFORE + re.escape(words) + _BEHIND, _plain(_text(writing, entry))))


def names_all(writing: Writing, entry: Entry, authors: Sequence[Author]) -> bool:
    """Tell whether a printed reference has the family names of all, in order."""
    text, at = f" {folded(_text(writing, entry))} ", 0
    for author in () if entry.raw else authors:
        name = f" {folded(author.family or author.literal)} "
        at = text.find(name, at) + 1
        if not at:
            return False
    return not entry.raw


def no_name(entry: Entry, author: Author, record: Entry) -> bool:
    """Tell whether a name was made of what is none, in a printed reference: of a title, or one person's names."""
    if entry.raw:
        return False
    read = folded(f"{author.family} {author.given} {author.literal}")
    for name in ("title", "container-title"):
        if f" {read} " in f" {folded(record.text(name))} ":
            return True
    family, given = ({word for word in folded(part).split() if len(word) > 1} for part in (author.family, author.given))
    # With other initials than on record, a double name is another's.
    others = (set(folded(f"{each.given} {each.family}").split()) for each in record.authors)
    return bool(family and given) and any(family | given <= other for other in others)


def _text(writing: Writing, entry: Entry) -> str:
    return writing.text[entry.start : entry.end]


def _plain(text: str) -> str:
    return " ".join(text.translate(_SIGNS).casefold().split())
