"""Names of records as sentences hold them: of words that a record's name joins by hyphens, each in its own spelling.

A name says `nk-cells`, and the texts beside it NK cells: whoever wrote them knew where capitals and hyphens stand.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kb.matching import folded
from kb.model import KnowledgeBase, Study
from kb.page.book import Book

_WORD = re.compile(r"[^\W_]++(?:['’][^\W_]++)*+")
# What may stand between the words of one name.
_JOINED = r"[\s‐‑–-]"


def spelled(name: str, texts: Iterable[str], people: Iterable[str] = ()) -> str:
    """Give a name's words as texts spell them: all of them together, else each that is no common noun.

    `people` are family names, which keep their capitals, and an en dash between two of them.
    """
    texts, people, words = tuple(texts), tuple(people), [word for word in name.split("-") if word]
    known = {folded(word): word for word in _proper(texts)}
    together = re.compile(rf"(?<!\w){_JOINED.join(map(re.escape, words))}(?!\w)", re.IGNORECASE)
    if words and (found := next(filter(None, map(together.search, texts)), None)):
        return _within(" ".join(found[0].split()), known)
    # Of each word the spelling, and the family name that it is of.
    persons = {folded(word): (word, family) for family in people for word in _WORD.findall(family)}
    told = [persons.get(folded(word), (known.get(folded(word), word), "")) for word in words]
    return "".join(_before(told, at) + word for at, (word, _) in enumerate(told))


def _before(told: list[tuple[str, str]], at: int) -> str:
    """Give what stands before a word: nothing, a space, or the dash between the names of two people."""
    if at == 0:
        return ""
    one, other = told[at - 1][1], told[at][1]
    return "–" if one and other and one != other else " "


def _within(text: str, known: dict[str, str]) -> str:
    """Give a text as it stands within a sentence: without a capital that is only that of a beginning."""
    first = _WORD.match(text)
    if not first or folded(first[0]) in known or first[0][1:] != first[0][1:].lower():
        return text
    return text[:1].lower() + text[1:]


def _proper(texts: Iterable[str]) -> Iterator[str]:
    """Give the words whose capitals are their own: a capital inside, or one at the head within a sentence."""
    for text in texts:
        for found in _WORD.finditer(text):
            word, before = found[0], text[max(0, found.start() - 2) : found.start()]
            inside = word[1:] != word[1:].lower()
            if inside or (word[0].isupper() and re.fullmatch(r"[\w,;(][ (]|/|.[/–-]", before)):
                yield word


def of_group(book: Book, group: str) -> str:
    """Give what an independence group is called: from its authors' names and the places that its records name."""
    return _of_group(book.base, group, book.of_group.get(group, ()))


@lru_cache(maxsize=10_000)
def _of_group(base: KnowledgeBase, group: str, members: tuple[str, ...]) -> str:
    studies = [base.studies[name] for name in members]
    reports = [base.references[name] for study in studies for name in study.reports if name in base.references]
    return spelled(
        group,
        [text for study in studies for text in _told(study)],
        [author.family for report in reports for author in report.authors],
    )


def _told(study: Study) -> Iterator[str]:
    yield from (text for text in (study.population, study.funding, study.note, study.measures) if text)


@lru_cache(maxsize=10_000)
def of_part(base: KnowledgeBase, hypothesis: str, part: str) -> str:
    """Give what a part of a hypothesis is called, spelled as its links and their concepts are."""
    record = base.hypotheses[hypothesis]
    links = record.links.values()
    ends = dict.fromkeys(end for link in links for end in (link.from_, link.to))
    concepts = [base.concepts[name] for name in ends if name in base.concepts]
    texts = [text for link in links for text in (link.short, link.statement) if text]
    return spelled(part, [*(concept.label for concept in concepts), *texts, record.summary or "", record.note or ""])
