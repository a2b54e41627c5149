"""In how many ways a name may be printed: with or without particles, by a part, by an acronym.

The table of cases:

| in the list | in the text | how sure |
|---|---|---|
| Müller | Mueller, Muller | whole |
| O'Brien | OBrien, O’Brien | whole |
| van der Berg; Berg, A. van der | Berg, Van der Berg, vanderBerg | whole, or without particles |
| Smith, Jr | Smith | whole |
| García Márquez; Smith-Jones | García, Márquez; Smith | by a part |
| Smith, Jane | Jane Smith, Smith Jane | whole |
| World Health Organization | WHO, World Health Organisation (WHO) | whole, or by its acronym |
| Li, Wei | Wei | by a part |
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from kb.model.bibliography import Author
from kb.parsing.citation.folding import fold, spellings, words
from kb.parsing.citation.tokens import tokens
from kb.parsing.citation.vocabulary import AND, BODIES, CONNECTORS, PARTICLES

WHOLE, BARE, PART = 0, 1, 2
_SUFFIX = re.compile(r",?\s+(?:jr|sr|jnr|snr|ii|iii|iv)\b\.?\Z", re.IGNORECASE)
# Ó before an Irish family name is part of it.
_INITIALS = re.compile(r"(?:[^\W\d_]\.[\s\-]?)+|\b(?!Ó)[^\W\d_](?=\s)")
_TRAILING = re.compile(r",?\s*(?:[^\W\d_]\.[\s\-]?)+\Z|,\s*[^\W\d_a-z]{1,3}\Z|\s[A-Z]{1,2}\Z")
_BRACKET = re.compile(r"[(\[]([^()\[\]]{1,60})[)\]]")
_CACHE = 1 << 16


@dataclass(frozen=True, slots=True)
class Spelt:
    """The folded spellings of a name, by how sure they are; and the first letters of its given names, if known."""

    whole: tuple[str, ...]
    bare: tuple[str, ...] = ()
    part: tuple[str, ...] = ()
    initials: str = ""

    @property
    def all(self) -> tuple[str, ...]:
        """Give every spelling once, the surest first."""
        return _once(self.whole, self.bare, self.part)


@lru_cache(_CACHE)
def _once(*rows: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for row in rows for each in row))


@lru_cache(_CACHE)
def author(person: Author) -> Spelt:
    """Give the spellings under which an author of the list may be cited."""
    if person.literal or not person.family:
        return body(person.literal or person.given)
    family = _SUFFIX.sub("", person.family)
    whole = spellings(family)
    # Some lists' initials end up with the family name: Mora A, B.
    bare = spellings(_bare(family)) + spellings(_TRAILING.sub("", family))
    particles = [word for word in person.given.split() if word.islower() and word.lower() in PARTICLES]
    if particles:
        bare += spellings(" ".join([*particles, family]))
    given = fold(person.given)
    if len(given) > 3 or (given and not given.isascii()):
        whole += (given + whole[0], whole[0] + given) if whole else ()
    part = _parts(family)
    first = words(person.given)
    if first and len(first[0]) > 2:
        part += (first[0],) if len(first) == 1 else ()
        bare += (first[0] + whole[0],) if whole else ()
    return Spelt(whole, bare, part, _initials(person.given))


@lru_cache(_CACHE)
def body(name: str) -> Spelt:
    """Give the spellings under which a body may be cited."""
    short = _BRACKET.search(name)
    plain = _BRACKET.sub(" ", name)
    whole = spellings(plain) + (spellings(short[1]) if short else ())
    bare = spellings(re.sub(r"\A\s*(?:the|die|der|das|le|la|les|el)\s+", "", plain, flags=re.IGNORECASE))
    # A person whose names were not told apart is cited by the last.
    row = plain.split()
    person = len(row) in {2, 3} and not _is_body(row)
    part = spellings(row[-1].strip(",.")) + spellings(row[0].strip(",.")) if person else ()
    return Spelt(whole, bare, part + acronyms(plain))


@lru_cache(_CACHE)
def cited(name: str) -> Spelt:
    """Give the spellings of a name as a text has it: with initials or given names before it, or none."""
    plain = _SUFFIX.sub("", _TRAILING.sub("", name)) or name
    initials = _initials(name[len(plain) :]) if len(plain) < len(name) else ""
    leading = _INITIALS.match(plain)
    if leading and plain[leading.end() :].strip():
        initials, plain = _initials(leading[0]), plain[leading.end() :].strip()
    row = plain.split()
    # Two authors, or two parts of one name: not each by itself.
    joint = "–" in plain or any(word.lower() in AND for word in row)
    tail = spellings(row[-1]) if len(row) > 1 and not _is_body(row) else ()
    part = (() if joint else tail + _parts(plain)) + (acronyms(plain) if len(row) > 1 else ())
    return Spelt(spellings(plain), spellings(_bare(plain)), part, initials)


def agreement(one: Spelt, other: Spelt) -> int | None:
    """Give how sure it is that two names are one, from WHOLE down; None where they are not."""
    if one.whole[:1] == other.whole[:1] and one.whole:
        return WHOLE
    # Müller is nearer to Muller than to Mueller, where a list has both.
    sure, also_sure = {*one.whole, *one.bare}, {*other.whole, *other.bare}
    if not sure.isdisjoint(also_sure):
        return BARE
    return None if sure.isdisjoint(other.part) and also_sure.isdisjoint(one.part) else PART


@lru_cache(_CACHE)
def acronyms(name: str) -> tuple[str, ...]:
    """Give the acronyms that a body's name may have, with and without its small words."""
    row = [token.text for token in tokens(name, 0, len(name)) if token.word]
    large = [word for word in row if word.lower() not in CONNECTORS]
    if len(large) < 2 or len(row) > 15:
        return ()
    every = "".join(word[0] for word in row)
    return tuple(
        dict.fromkeys(each for each in (fold("".join(word[0] for word in large)), fold(every)) if len(each) > 1)
    )


def _is_body(row: list[str]) -> bool:
    return any(word.strip(",.").lower() in BODIES for word in row)


def _bare(family: str) -> str:
    """Give a family name without its particles."""
    row = family.split()
    while len(row) > 1 and row[0].lower().strip("'’") in PARTICLES:
        row = row[1:]
    text = " ".join(row)
    return re.sub(r"\A(?:[dlDL]['’ʼ]|al[-‐]|el[-‐])(?=\w)", "", text)


def _parts(family: str) -> tuple[str, ...]:
    """Give the parts of a family name of several, save its particles."""
    row = words(family)
    if len(row) < 2 or len(row) > 6:
        return ()
    return tuple(part for part in row if part not in PARTICLES and (len(part) > 2 or not part.isascii()))


def _initials(given: str) -> str:
    """Give the first letters of given names."""
    row = words(given)
    if len(row) == 1 and len(given.strip(". ")) <= 3 and given.strip(". ").isupper():
        return row[0]
    return "".join(word[0] for word in row if word not in PARTICLES)
