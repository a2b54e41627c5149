"""Manuscripts made from works and prose, in which it is known by construction which work each citation means."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kb.model.bibliography import Author, Entry, Value

# Numbers, years, figures and names in brackets that cite nothing; %d is any number.
DISTRACTORS = {
    "en": [
        "The rest (n = %d) stayed at home.",
        "The difference was small (p < 0.05; 95%% CI 0.3–0.5).",
        "It lay in [0.3, 0.5] throughout.",
        "This is shown in Figure %d and in (Table 2).",
        "They were bought in 2019 (May 2018 for the others).",
        "The area was 10² m² and the fit good (R² = 0.81).",
        "Doses of 3–5 mg (0.5–4.5 mg) were given in 2007.",
        "By equation (%d), nothing else follows.",
        "Write to the office@example.org for a copy.",
        "Windows were open (since 2003), and doors shut.",
    ],
    "de": [
        "Die übrigen (n = %d) blieben zu Hause.",
        "Der Unterschied war klein (p < 0,05).",
        "Dies zeigen Abbildung %d und (Tabelle 2).",
        "Sie wurden 2019 gekauft (im Mai 2018 die anderen).",
        "Die Fläche betrug 10² m² (seit 2003).",
    ],
    "fr": [
        "Les autres (n = %d) restèrent chez eux.",
        "La différence était faible (p < 0,05).",
        "La figure %d et le (Tableau 2) le montrent.",
        "Ils furent achetés en 2019 (en mai 2018 pour le reste).",
    ],
}


@dataclass(frozen=True)
class Work:
    """A work to be cited: its authors (family and given names), year, key and printed form; `others` is an et al."""

    authors: tuple[tuple[str, str], ...]
    year: str
    key: str
    printed: str
    title: str = ""
    others: bool = False


@dataclass(frozen=True)
class Manner:
    """How a kind of document cites: `sort` is dated, numeric, pandoc or latex; the rest is how it prints."""

    sort: str = "dated"
    comma: str = ", "
    last: str = " & "
    told: str = " and "
    others: str = " et al."
    most: int = 2
    open: str = "("
    shut: str = ")"
    part: str = "; "
    page: str = "p. %d"
    language: str = "en"
    leads: tuple[str, ...] = ("", "", "", "see ", "see also ", "e.g., ", "cf. ")
    templates: tuple[str, ...] = (
        "%s put it in other words.",
        "As %s showed, it is not so simple.",
        "This goes back to %s.",
        "In %s nothing of the kind is said.",
    )
    possessive: str = "'s"
    group: int = 3
    dash: str = "–"
    raised: str = ""


@dataclass(frozen=True)
class Made:
    """A manuscript with its list: where each citation stands and which entries it means; -1 is a work not listed."""

    text: str
    entries: tuple[Entry, ...]
    gold: tuple[tuple[int, int, frozenset[int]], ...]


def make(works: Sequence[Work], prose: Sequence[str], manner: Manner, seed: int) -> Made:
    """Make a manuscript: sentences of prose with citations of the works, distractors, and the printed list."""
    chance = random.Random(seed)
    works = _lettered(works, manner)
    missing = set(chance.sample(range(len(works)), len(works) // 25))
    listed = [place for place in range(len(works)) if place not in missing]
    numbers = {place: number for number, place in enumerate(listed)}
    numeric = manner.sort == "numeric"
    citable = listed if numeric else list(range(len(works)))
    writer = _Writer(chance, manner, works, numbers)
    turn = chance.sample(citable, len(citable)) + chance.choices(citable, k=len(citable))
    if numeric:
        turn = sorted(turn[: len(citable)]) + turn[len(citable) :]
    sentences = iter(prose)
    while turn:
        taken, turn = _some(turn, chance, manner)
        writer.write(next(sentences, "So it goes."), taken)
    return writer.finish(listed)


def _some(turn: list[int], chance: random.Random, manner: Manner) -> tuple[list[int], list[int]]:
    count = chance.randint(1, manner.group) if chance.random() < 0.6 else 1
    return list(dict.fromkeys(turn[:count])), turn[count:]


def _lettered(works: Sequence[Work], manner: Manner) -> list[Work]:
    """Give letters to the years of works that would be cited alike."""
    alike: dict[tuple[str, str], list[int]] = {}
    for place, work in enumerate(works):
        alike.setdefault((_names(work, manner, manner.last).casefold(), work.year), []).append(place)
    made = list(works)
    for places in alike.values():
        if len(places) > 1:
            for number, place in enumerate(places):
                year = works[place].year + "abcdefghijklmnopqrtuvwxyz"[number]
                made[place] = replace(works[place], year=year)
    return made


def _names(work: Work, manner: Manner, last: str) -> str:
    family = [family for family, _ in work.authors]
    if len(family) > manner.most or work.others:
        return family[0] + manner.others
    return last.join([", ".join(family[:-1]), family[-1]]) if len(family) > 1 else family[0]


class _Writer:
    """The text so far, and the gold of what stands in it."""

    def __init__(self, chance: random.Random, manner: Manner, works: Sequence[Work], numbers: dict[int, int]) -> None:
        self.chance, self.manner, self.works, self.numbers = chance, manner, works, numbers
        self.pieces: list[str] = []
        self.length = 0
        self.gold: list[tuple[int, int, frozenset[int]]] = []

    def add(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def cite(self, text: str, works: Sequence[int]) -> None:
        self.gold.append((self.length, self.length + len(text), frozenset(self.numbers.get(w, -1) for w in works)))
        self.add(text)

    def write(self, sentence: str, works: list[int]) -> None:
        """Write a sentence that cites some works, and sometimes another that cites none."""
        sentence = sentence.replace("%", r"\%") if self.manner.sort == "latex" else sentence
        inner, stop = (sentence[:-1], sentence[-1]) if sentence[-1] in ".!?" else (sentence, ".")
        form = getattr(self, f"_{self.manner.sort}")
        form(inner, stop, works)
        if self.chance.random() < 0.3:
            said = self.chance.choice(DISTRACTORS[self.manner.language])
            said = said % self.chance.randint(1, 30) if "%d" in said else said.replace("%%", "%")
            self.add(" " + (said.replace("%", r"\%") if self.manner.sort == "latex" else said))
        self.add("\n\n" if self.chance.random() < 0.25 else " ")

    def _dated(self, inner: str, stop: str, works: list[int]) -> None:
        manner = self.manner
        if len(works) == 1 and self.chance.random() < 0.5:
            before, after = self.chance.choice(manner.templates).split("%s")
            self.add(f"{inner}{stop} {before}")
            self.cite(self._told(self.works[works[0]]), works)
            self.add(after)
            return
        self.add(inner + " ")
        lead = self.chance.choice(manner.leads)
        self.cite(manner.open + lead + manner.part.join(self._work(w) for w in works) + manner.shut, works)
        self.add(stop)

    def _told(self, work: Work) -> str:
        names = _names(work, self.manner, self.manner.told)
        if self.manner.possessive and self.chance.random() < 0.1:
            names += self.manner.possessive
        page = f", {self._page()}" if self.chance.random() < 0.15 else ""
        return f"{names} {self.manner.open}{work.year}{page}{self.manner.shut}"

    def _work(self, place: int) -> str:
        work = self.works[place]
        page = f", {self._page()}" if self.chance.random() < 0.2 else ""
        return f"{_names(work, self.manner, self.manner.last)}{self.manner.comma}{work.year}{page}"

    def _page(self) -> str:
        number = self.chance.randint(1, 400)
        return self.manner.page.replace("%d", str(number) + (f"–{number + 3}" if self.chance.random() < 0.3 else ""))

    def _numeric(self, inner: str, stop: str, works: list[int]) -> None:
        manner = self.manner
        numbers = sorted(self.numbers[work] + 1 for work in works)
        text = _ranges(numbers, manner.dash, "," if manner.raised else manner.part)
        if manner.raised:
            self.add(inner + stop)
            self.cite(
                manner.raised.replace("%s", text.translate(_UP) if manner.raised == "%s " else text).rstrip(), works
            )
            return
        if self.chance.random() < 0.2 and not self.works[works[0]].others:
            self.add(f"{inner}{stop} {_names(self.works[works[0]], manner, manner.told)} ")
            self.cite(manner.open + str(self.numbers[works[0]] + 1) + manner.shut, works[:1])
            self.add(" say more." if manner.language == "en" else ".")
            return
        self.add(inner + " ")
        self.cite(manner.open + text + manner.shut, works)
        self.add(stop)

    def _pandoc(self, inner: str, stop: str, works: list[int]) -> None:
        keys = [self.works[work].key for work in works]
        if len(keys) == 1 and self.chance.random() < 0.4:
            self.add(f"{inner}{stop} ")
            self.cite(f"@{keys[0]}", works)
            self.add(self.chance.choice([" says so.", "'s words are others.", " [p. 3] says so."]))
            return
        self.add(inner + " ")
        self.cite("[" + "; ".join(self.chance.choice(["@", "see @", "-@"]) + key for key in keys) + "]", works)
        self.add(stop)

    def _latex(self, inner: str, stop: str, works: list[int]) -> None:
        command = self.chance.choice(["cite", "citep", "citet", "parencite", "autocite", "citep[see][]", "cite[p.~4]"])
        self.add(inner + "~")
        self.cite(f"\\{command}{{{', '.join(self.works[work].key for work in works)}}}", works)
        self.add(stop)

    def finish(self, listed: Sequence[int]) -> Made:
        """Write the list; give the manuscript."""
        self.add("\n\nReferences\n\n")
        numeric = self.manner.sort == "numeric"
        entries = []
        for number, place in enumerate(listed, 1):
            work = self.works[place]
            self.add(f"{number}. " if numeric else "")
            start = self.length
            self.add(work.printed)
            entries.append(_entry(work, start, self.length, str(number) if numeric else ""))
            self.add("\n\n")
        if self.manner.sort in {"pandoc", "latex"}:
            entries = [replace(entry, key=self.works[place].key) for entry, place in zip(entries, listed, strict=True)]
        return Made("".join(self.pieces), tuple(entries), tuple(self.gold))


_UP = str.maketrans("0123456789–-", "⁰¹²³⁴⁵⁶⁷⁸⁹–⁻")


def _ranges(numbers: Sequence[int], dash: str, part: str) -> str:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    printed = [f"{run[0]}{dash}{run[-1]}" if len(run) > 2 else part.join(map(str, run)) for run in runs]
    return part.join(printed)


def _entry(work: Work, start: int, end: int, number: str) -> Entry:
    people = tuple(Author(family, given, start, end) for family, given in work.authors)
    fields = {name: Value(text, start, end) for name, text in (("issued", work.year), ("title", work.title)) if text}
    return Entry(start, end, number=number, authors=people, others=work.others, fields=fields)


Read = Callable[[Made], Sequence[Entry]]


@dataclass(frozen=True)
class Score:
    """How many links were right, how many were made, how many there are; and what was said to be missing and is not."""

    right: int = 0
    made: int = 0
    true: int = 0
    accused: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(*(getattr(self, name) + getattr(other, name) for name in ("right", "made", "true", "accused")))

    @property
    def f1(self) -> float:
        """Give the harmonic mean of precision and recall."""
        return 2 * self.right / (self.made + self.true)


def sentences(text: str) -> list[str]:
    """Give the sentences of a prose that are fit to have a citation put into them."""
    found = re.split(r"(?<=[.!?])\s+(?=[^\W\d_a-z])", " ".join(text.split()))
    return [one for one in found if 30 < len(one) < 400 and one[-1] in ".!?"]
