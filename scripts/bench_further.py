"""The part `further` of scripts/bench: manuscripts in further languages and manners, read from the file on.

Unlike the part `linking`, the list is read too, and what is wrongly said of a manuscript in which nothing is wrong is
counted. Works are real ones of ../shared/data, or made up where a manner needs names or dates of a kind.
"""

import random
import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bench_linking import _SYSTEM, _manual, _pubmed

from kb.check import check_writing
from kb.model import LinkState
from kb.reading import reread
from tests.parsing.made import Score, Work

ROUNDS, WORKS = 4, 24
_SIGN = re.compile("[\ue100\ue101]")
# What concerns taste is no false alarm here.
_TASTE = ("CIT406", "CIT407", "CIT409", "CIT411", "CIT414", "NUM503")

Cite = Callable[[random.Random, Sequence[Work], Sequence[int]], str]


@dataclass(frozen=True)
class Further:
    """A manner: how it cites and how its list prints a work, its prose, what cites nothing, what becomes of it."""

    cite: Cite
    prose: Callable[[], list[str]]
    distractors: tuple[str, ...] = ()
    works: Callable[[], list[Work]] = _pubmed
    printed: Callable[[int, Work], str] = lambda _, work: _apa(work)
    heading: str = "References"
    suffix: str = ".txt"
    after: Callable[[str], str] = str
    alone: bool = False


def rows(rounds: int = ROUNDS, notes: bool = False) -> list[dict[str, Any]]:
    """Give the figures of each manner."""
    return [row for name in FURTHER if (row := measure(name, rounds, notes))]


def measure(name: str, rounds: int = ROUNDS, notes: bool = False) -> dict[str, Any]:
    """Give the figures of one manner; nothing where its works or prose are absent."""
    genre = FURTHER[name]
    works, prose = genre.works(), genre.prose()
    if not works or not prose:
        return {}
    total, alarms, unread = Score(), Counter[str](), 0
    for number in range(rounds):
        chance = random.Random(number * 7 + 1)
        begin = chance.randrange(max(1, len(works) - WORKS))
        chosen = _distinct(works[begin : begin + WORKS])
        text, gold = _made(genre, chosen, prose[chance.randrange(max(1, len(prose) - 90)) :], chance)
        score, found, whole = _read(genre, text, gold, len(chosen), f"{name}: " if notes else "")
        total, alarms, unread = total + score, alarms + found, unread + (not whole)
    return {
        "manner": name,
        "links": total.true,
        "precision": f"{total.right / max(1, total.made):.4f}",
        "recall": f"{total.right / max(1, total.true):.4f}",
        "F1": f"{total.f1:.4f}",
        "wrongly missing": total.accused,
        "lists not read": unread,
        "false alarms": ", ".join(f"{code} {count}" for code, count in sorted(alarms.items())) or "none",
    }


def _distinct(works: Sequence[Work]) -> list[Work]:
    """Give works that no citation by first author and year can take for another, unless their years have letters."""
    return list({(work.authors[0][0].casefold(), work.year): work for work in works if not work.others}.values())


def _made(genre: Further, works: Sequence[Work], prose: Sequence[str], chance: random.Random) -> tuple[str, list[Any]]:
    """Write a manuscript; give it, and where each citation stands with what it means."""
    turn = list(range(len(works))) + chance.choices(range(len(works)), k=len(works))
    sentences, pieces, means = iter(prose), list[str](), list[frozenset[int]]()
    while turn:
        count = 1 if genre.alone else chance.choice((1, 1, 2, 3))
        taken, turn = sorted(dict.fromkeys(turn[:count])), turn[count:]
        sentence = next(sentences, "So it goes.")
        cited = genre.cite(chance, works, taken)
        # What a manner cannot cite together it cites in part.
        means.append(frozenset(_of(cited, taken)))
        pieces.append(
            f"{sentence[:-1]} {_MEANT.sub('', cited)}."
            if cited[0] in "([\ue100⁰¹²³"
            else f"{sentence} {_MEANT.sub('', cited)}"
        )
        if genre.distractors and chance.random() < 0.5:
            pieces.append(chance.choice(genre.distractors))
    body = "\n\n".join(" ".join(pieces[at : at + 4]) for at in range(0, len(pieces), 4))
    listed = "\n\n".join(genre.printed(number, work) for number, work in enumerate(works, 1))
    text = genre.after(f"{body}\n\n{genre.heading}\n\n{listed}\n")
    marks = [found.start() - seen for seen, found in enumerate(_SIGN.finditer(text))]
    return _SIGN.sub("", text), list(zip(marks[::2], marks[1::2], means, strict=True))


_MEANT = re.compile(r"\{\{only:([\d,]+)\}\}")


def _of(cited: str, taken: Sequence[int]) -> Sequence[int]:
    only = _MEANT.search(cited)
    return [int(each) for each in only[1].split(",")] if only else taken


def _read(genre: Further, text: str, gold: list[Any], count: int, notes: str) -> tuple[Score, Counter[str], bool]:
    writing = reread(f"paper{genre.suffix}", text)
    whole = len(writing.entries) == count
    true = {(place, work) for place, (_, _, works) in enumerate(gold) for work in works}
    links, accused = set(), 0
    for each in writing.links:
        one = writing.citations[each.citation]
        place = next((at for at, (a, b, _) in enumerate(gold) if a < one.end and one.start < b), -one.start - 1)
        if each.state is LinkState.MISSING:
            accused += 1
        elif each.state is LinkState.FOUND:
            links.add((place, each.entries[0]))
        if notes and each.state is not LinkState.FOUND:
            print(f"{notes}{each.state} {text[max(0, one.start - 20) : one.end + 10]!r}")
    alarms = [f for f in check_writing(writing, ["CIT", "NUM"]) if f.rule not in _TASTE and str(f.severity) != "info"]
    if notes:
        for kind, pairs in (("false", links - true), ("lost", true - links)):
            for place, work in sorted(pairs)[:8]:
                a, b = gold[place][:2] if place >= 0 else (-place - 1, -place + 20)
                print(f"{notes}{kind} {work} {text[max(0, a - 30) : a]!r} ⟦{text[a:b]}⟧ {text[b : b + 12]!r}")
        for f in alarms[:6]:
            print(f"{notes}{f.rule} {f.message}")
        if not whole:
            print(f"{notes}{len(writing.entries)} entries for {count}")
    return Score(len(links & true), len(links), len(true), accused), Counter(f.rule for f in alarms), whole


# How lists print a work


def _letters(given: str) -> list[str]:
    """Give the initials: of names written out, of `A. B.`, of `AB`."""
    return (re.findall(r"\b[^\W\d_]", given) if re.search(r"[a-z. ]", given) else list(given))[:2]


def _people(work: Work, last: str = "& ") -> str:
    people = [f"{family}, {' '.join(f'{letter}.' for letter in _letters(given))}" for family, given in work.authors]
    return ", ".join([*people[:-1], last + people[-1]]) if len(people) > 1 else people[0]


def _apa(work: Work) -> str:
    if not work.authors[0][1]:
        return f"{work.authors[0][0]}. ({work.year}). {work.title}. Journal of Cups, 12(3), 45–57."
    return f"{_people(work)} ({work.year}). {work.title}. Journal of Cups, 12(3), 45–57."


def _vancouver(number: int, work: Work) -> str:
    people = ", ".join(f"{family} {''.join(_letters(given)).upper()}" for family, given in work.authors)
    return f"{number}. {people}. {work.title}. J Cups. {work.year[:4]};12(3):45-57."


def _abnt(_: int, work: Work) -> str:
    people = "; ".join(f"{family.upper()}, {given[:1]}." for family, given in work.authors)
    return f"{people} {work.title}. Revista de Xícaras, v. 12, n. 3, p. 45-57, {work.year}."


def _din(_: int, work: Work) -> str:
    people = "; ".join(f"{family}, {given[:1]}." for family, given in work.authors)
    return f"{people} ({work.year}): {work.title}. In: Zeitschrift für Tassen 12 (3), S. 45–57."


# How citations are printed. Signs stand around each.


def _sign(text: str) -> str:
    return f"\ue100{text}\ue101"


def _short(work: Work, two: str, many: str, most: int = 2) -> str:
    family = [name for name, _ in work.authors]
    return family[0] + many if len(family) > most else two.join(family)


def _by_name(
    two: str, many: str, *, within: str = "", comma: str = ", ", part: str = "; ", leads: Sequence[str] = ("",),
    told: Sequence[str] = ("%s",), page: str = ", %d", upper: bool = False,
) -> Cite:  # fmt: skip
    """Give a manner by author and date: in brackets, or in the sentence."""

    def cite(chance: random.Random, works: Sequence[Work], taken: Sequence[int]) -> str:
        if len(taken) == 1 and chance.random() < 0.5:
            work = works[taken[0]]
            behind = page % chance.randint(2, 90) if chance.random() < 0.2 else ""
            return chance.choice(told).replace("%s", _sign(f"{_short(work, two, many)} ({work.year}{behind})"))
        names = [_short(works[at], within or two, many) for at in taken]
        said = [
            f"{name.upper().replace(many.upper(), many) if upper else name}{comma}{works[at].year}"
            for at, name in zip(taken, names, strict=True)
        ]
        said = [each + (page % chance.randint(2, 90) if chance.random() < 0.2 else "") for each in said]
        return _sign(f"({chance.choice(list(leads))}{part.join(said)})")

    return cite


def _numeric(form: str, told: Sequence[str], joined: str = ", ") -> Cite:
    def cite(chance: random.Random, works: Sequence[Work], taken: Sequence[int]) -> str:
        numbers = joined.join(str(at + 1) for at in taken)
        if len(taken) == 1 and chance.random() < 0.4:
            before, after = chance.choice(told).split("%n")
            return before.replace("%s", works[taken[0]].authors[0][0]) + _sign(form % numbers) + after
        return _sign(form % numbers)

    return cite


def _superscript(_: random.Random, __: Sequence[Work], taken: Sequence[int]) -> str:
    return _sign(",".join(str(at + 1) for at in taken).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")))


def _note(_: random.Random, __: Sequence[Work], taken: Sequence[int]) -> str:
    return _sign("".join(f"[^{at + 1}]" for at in taken))


def _possessive(chance: random.Random, works: Sequence[Work], taken: Sequence[int]) -> str:
    work = works[taken[0]]
    owner = f"{_short(work, ' and ', ' et al.')}{chance.choice('’' + chr(39))}s ({work.year})"
    return chance.choice(("", "In ")) + _sign(owner) + " study it did."


def _with_initials(chance: random.Random, works: Sequence[Work], taken: Sequence[int]) -> str:
    def one(work: Work, last: str) -> str:
        people = [" ".join([*(f"{letter}." for letter in _letters(given)), family]) for family, given in work.authors]
        return f"{people[0]} et al." if len(people) > 2 else last.join(people)

    if len(taken) == 1 and chance.random() < 0.5:
        work = works[taken[0]]
        return "As " + _sign(f"{one(work, ' and ')} ({work.year})") + " said, no."
    said = [(one(works[at], " & "), works[at].year) for at in taken]
    return _sign(f"({'; '.join(f'{name}, {year}' for name, year in said)})")


def _nested(_: random.Random, works: Sequence[Work], taken: Sequence[int]) -> str:
    first, *rest = (f"{_short(works[at], ' & ', ' et al.')}, {works[at].year}" for at in taken)
    return _sign(f"(see {first} [but cf. {', '.join(rest)}], for a review)" if rest else f"(see {first}, for a review)")


def _with_pages(chance: random.Random, works: Sequence[Work], taken: Sequence[int]) -> str:
    said = [f"{_short(works[at], ' and ', ' et al.')} {works[at].year}, {chance.randint(2, 80)}–{99}" for at in taken]
    return _sign(f"(cf. {', and '.join(said)})")


def _located(chance: random.Random, _: Sequence[Work], taken: Sequence[int]) -> str:
    where = ["", ", p. 3", ", Sec. 2", ", Fig. 4", ", pp. 3–5"] if len(taken) == 1 else [""]
    return _sign(", ".join(f"[{at + 1}{chance.choice(where)}]" for at in taken))


def _in_capitals(chance: random.Random, works: Sequence[Work], taken: Sequence[int]) -> str:
    names = [_short(works[at], " & ", " et al.").upper().replace("ET AL.", "et al.") for at in taken]
    if len(taken) == 1 and chance.random() < 0.5:
        return "As " + _sign(f"{names[0].replace('&', 'AND')} ({works[taken[0]].year})") + " said, no."
    return _sign(f"({'; '.join(f'{name} {works[at].year}' for name, at in zip(names, taken, strict=True))})")


def _inline_note(chance: random.Random, works: Sequence[Work], taken: Sequence[int]) -> str:
    said = [f"{_short(works[at], ' and ', ' et al.')} {works[at].year}, {chance.randint(2, 99)}" for at in taken]
    return "^[" + _sign(f"See {'; '.join(said)}") + ", and what is said there.]"


def _several_years(chance: random.Random, works: Sequence[Work], taken: Sequence[int]) -> str:
    """Cite all works of one author that stand together: Smith, 2019, 2020a,b."""
    name = works[taken[0]].authors[0][0]
    same = [at for at, work in enumerate(works) if work.authors[0][0] == name and len(work.authors) == 1]
    first = works[taken[0]]
    if len(first.authors) > 1 or len(same) < 2:
        return f"{{{{only:{taken[0]}}}}}" + _sign(f"{_short(first, ' & ', ' et al.')} ({first.year})") + " said so."
    years = ", ".join(works[at].year for at in same)
    years = re.sub(r"(\d{4})a, \1b", r"\1a,b" if chance.random() < 0.5 else r"\1a, \1b", years)
    only = f"{{{{only:{','.join(map(str, same))}}}}}"
    return only + (
        _sign(f"{name} ({years})") + " said so."
        if chance.random() < 0.5
        else "This " + _sign(f"({name}, {years})") + " holds."
    )


# Works of a kind

_ODD = "van der Berg|de la Cruz|O’Neill|Ben Simon|García-Márquez|Abd El-Rahman|D’Angelo|von Knorring|Le Goff|MacLeod|di Lorenzo|St. Clair|Núñez de Arce|Øster|Çelik|Ó Briain|Al-Khatib|Van Houten|Łukaszewski|dos Santos|Mc Daid|de Oliveira-Souza|Saint-Exupéry|ter Haar|Zu Guttenberg|Nguyen"  # noqa: E501
_BODIES = "World Health Organization|European Tea Council|National Institute of Cups|Kettle Safety Board|Ministry of Health|United Nations|American Society of Potters|Committee on Hot Drinks|Royal College of Brewers|Institute of Medicine|Food and Agriculture Organization|Centers for Disease Control and Prevention"  # noqa: E501


def _titles(count: int) -> Iterator[str]:
    for number in range(count):
        yield f"The cooling of tea in vessel number {number} and what follows from it"


def _odd() -> list[Work]:
    names, chance = _ODD.split("|"), random.Random(3)
    found = []
    for number, title in enumerate(_titles(60)):
        people = tuple(
            (name, chance.choice("ABEJKM") + ".") for name in chance.sample(names, chance.choice((1, 1, 2, 2, 4)))
        )
        found.append(Work(people, str(1990 + number % 31), f"odd{number}", "", title))
    return found


def _bodies() -> list[Work]:
    people = [*(((name, ""),) for name in _BODIES.split("|")), *(work.authors for work in _odd()[:14])]
    return [
        Work(one, str(2001 + number % 19), f"b{number}", "", title)
        for number, (one, title) in enumerate(zip(people, _titles(99), strict=False))
    ]


def _alike() -> list[Work]:
    found, titles = [], _titles(99)
    for name in ("Smith", "Moravec", "Lindqvist", "Okafor", "Brandt", "Castellani"):
        for year in ("2016", "2019", "2020a", "2020b"):
            found.append(Work(((name, "A."),), year, name + year, "", next(titles)))
    return found


def _russian() -> list[Work]:
    people = [tuple(one.split(" ", 1)) for one in _RUSSIANS.split("|")]
    chance = random.Random(4)
    found = []
    for number in range(60):
        chosen = tuple((one[0], one[1]) for one in chance.sample(people, chance.choice((1, 2, 3))))
        title = f"О том, как остывает чай в чашке номер {number} и что из этого"
        found.append(Work(chosen, str(1990 + number % 31), f"r{number}", "", title))
    return found


_RUSSIANS = "Иванов П. А.|Петров И.|Сидорова М. В.|Кузнецов Д.|Васильева О.|Морозов А.|Лебедев С. Н.|Ёлкина Т."


# What is done to the text


def _narrow(width: int, whole: bool = True) -> Callable[[str], str]:
    """Break lines as a page does, and words at their ends, as a scan leaves them."""

    def after(text: str) -> str:
        body, heading, tail = (text, "", "") if whole else text.partition("\n\nReferences\n\n")
        wrapped = []
        for paragraph in body.split("\n\n"):
            lines = textwrap.wrap(paragraph, width, break_long_words=False)
            for at in range(len(lines) - 1):
                first, space, rest = lines[at + 1].partition(" ")
                plain = re.fullmatch(r"[^\W\d_]{8,}", first)
                if plain and at % 3 == 0:
                    lines[at], lines[at + 1] = f"{lines[at]} {first[:4]}-", first[4:] + space + rest
            wrapped.append("\n".join(lines))
        return "\n\n".join(wrapped) + heading + tail

    return after


def _as_notes(number: int, work: Work) -> str:
    return f"[^{number}]: {_apa(work)}"


_ENGLISH = (
    "The difference was small (95% CI [1.2, 3.4]; n = 12).",
    "It rose by 3.5 mg (2–5 mg) in March 2019 (April 2020 for the rest).",
    "Figure 2 (1998 data) and Section 3 (below) show it.",
    "The area was 12 m², the rate 10⁻³ s⁻¹, and ¹⁴C was counted.",
    "In the interval [0, 1] it held, and for x[3] too.",
    "A pilot (personal communication, 2019) agreed.",
    "Since 2015 (and before 1990) nobody asked.",
)
_SAID = ("%s put it in other words.", "As %s showed, it is not so.", "This goes back to %s.", "According to %s, no.")

FURTHER: dict[str, Further] = {
    "notes of Markdown": Further(_note, _SYSTEM, _ENGLISH, printed=_as_notes, heading="", suffix=".md"),
    "German, u. a., slash": Further(
        _by_name(
            " und ",
            " u. a.",
            within="/",
            comma=" ",
            page=", S. %d",
            leads=("", "vgl. ", "siehe dazu ", "so auch "),
            told=("%s haben es anders gesagt.", "Wie %s zeigten, ist das nicht so.", "Laut %s gilt es nicht."),
        ),
        _manual("man/de/man*/*.gz"),
        ("Das war 2019 (im Mai 2018 nicht).", "Die Fläche betrug 12 m² (n = 30).", "Siehe Abb. 3 (Kap. 2)."),
        printed=_din,
        heading="Literaturverzeichnis",
    ),
    "Spanish, y cols.": Further(
        _by_name(
            " y ",
            " y cols.",
            leads=("", "véase ", "cf. ", "p. ej., "),
            page=", p. %d",
            told=("%s lo dijeron de otro modo.", "Según %s, no es así.", "Como mostraron %s, depende."),
        ),
        _manual("man/es/man*/*.gz"),
        (
            "La diferencia fue pequeña (p < 0,05).",
            "Se compraron en 2019 (mayo de 2018).",
            "Véase la Figura 2 (Tabla 3).",
        ),
        heading="Referencias bibliográficas",
    ),
    "Portuguese, ABNT": Further(
        _by_name(
            " e ",
            " et al.",
            within="; ",
            upper=True,
            page=", p. %d",
            leads=("", "cf. ", "ver "),
            told=("Segundo %s, não é assim.", "Para %s, depende.", "Conforme %s, sim."),
        ),
        _manual("man/pt_BR/man*/*.gz", "man/pt/man*/*.gz"),
        ("A diferença foi pequena (p < 0,05).", "Em 2019 (maio de 2018) não."),
        printed=_abnt,
        heading="Referências",
    ),
    "Italian, e coll.": Further(
        _by_name(
            " e ",
            " e coll.",
            leads=("", "cfr. ", "vedi "),
            told=("Secondo %s non è così.", "Come mostrano %s, dipende."),
        ),
        _manual("man/it/man*/*.gz"),
        ("La differenza era piccola (p < 0,05).", "Nel 2019 (maggio 2018) no."),
        heading="Bibliografia",
    ),
    "Dutch, e.a.": Further(
        _by_name(
            " en ",
            " e.a.",
            leads=("", "zie ", "vgl. ", "zie ook "),
            told=("Volgens %s is dat niet zo.", "%s zeggen het anders."),
        ),
        _manual("man/nl/man*/*.gz"),
        ("Het verschil was klein (p < 0,05).", "In 2019 (mei 2018) niet."),
        heading="Literatuur",
    ),
    "French, et coll., spaced": Further(
        _by_name(
            " et ",
            " et coll.",
            part=" ; ",
            leads=("", "voir ", "cf. "),
            told=("D’après %s, non.", "Selon %s, rien n’est simple."),
        ),
        _manual("man/fr/man*/*.gz"),
        ("La différence était faible (p < 0,05).", "En 2019 (en mai 2018) non."),
        heading="Références",
    ),
    "names with particles": Further(
        _by_name(" and ", " et al.", within=" & ", told=_SAID, leads=("", "see ", "e.g., ")),
        _SYSTEM,
        _ENGLISH,
        works=_odd,
    ),
    "bodies": Further(_by_name(" and ", " et al.", within=" & ", told=_SAID), _SYSTEM, _ENGLISH, works=_bodies),
    "several years": Further(_several_years, _SYSTEM, _ENGLISH, works=_alike),
    "possessive, model": Further(_possessive, _SYSTEM, _ENGLISH, alone=True),
    "colleagues [12]": Further(
        _numeric(
            "[%s]",
            (
                "%s and colleagues %n found it.",
                "As %s et al. %n said, no.",
                "In ref. %n it was so.",
                "See %n for more.",
                "%s’s group %n did.",
            ),
        ),
        _SYSTEM,
        _ENGLISH,
        printed=_vancouver,
    ),
    "(12, 13)": Further(
        _numeric("(%s)", ("%s and co-workers %n found it.", "%s %n did.")),
        _SYSTEM,
        _ENGLISH[1:4] + _ENGLISH[6:],
        printed=_vancouver,
    ),
    "raised signs": Further(_superscript, _SYSTEM, _ENGLISH, printed=_vancouver),
    "raised in HTML": Further(
        lambda chance, works, taken: _sign(",".join(f"<sup>{at + 1}</sup>" for at in taken)).replace(
            "</sup>,<sup>", ","
        ),
        _SYSTEM,
        ("It was 12 m<sup>2</sup> and 10<sup>-3</sup> of <sup>14</sup>C.", "In [0, 1] it held."),
        printed=_vancouver,
        suffix=".md",
    ),
    "Russian": Further(
        _by_name(" и ", " и др.", leads=("", "см. ", "ср. "), told=("Согласно %s, нет.",), page=", с. %d"),
        _manual("man/ru/man*/*.gz"),
        ("Разница мала (p < 0,05).", "В 2019 году (май 2018) нет."),
        works=_russian,
        heading="Список литературы",
    ),
    "Swedish, m.fl.": Further(
        _by_name(" och ", " m.fl.", within=" & ", leads=("", "se ", "jfr "), told=("Enligt %s är det inte så.",)),
        _manual("man/sv/man*/*.gz"),
        ("Skillnaden var liten (p < 0,05).", "År 2019 (maj 2018) inte."),
        heading="Referenser",
    ),
    "Polish, i in.": Further(
        _by_name(" i ", " i in.", leads=("", "por. ", "zob. "), told=("Według %s tak nie jest.",)),
        _manual("man/pl/man*/*.gz"),
        ("Różnica była mała (p < 0,05).",),
        heading="Bibliografia",
    ),
    "Turkish, ve ark.": Further(
        _by_name(" ve ", " ve ark.", leads=("", "bkz. "), told=("%s bunu gösterdi.",)),
        _manual("man/tr/man*/*.gz"),
        ("Fark küçüktü (p < 0,05).",),
        heading="Kaynaklar",
    ),
    "initials before names": Further(_with_initials, _SYSTEM, _ENGLISH),
    "brackets in brackets": Further(_nested, _SYSTEM, _ENGLISH),
    "humanities, pages": Further(_with_pages, _SYSTEM, _ENGLISH),
    "[1, Sec. 2]": Further(_located, _SYSTEM, _ENGLISH, printed=_vancouver),
    "capitals": Further(_in_capitals, _SYSTEM, _ENGLISH),
    "author and year in notes": Further(_inline_note, _SYSTEM, _ENGLISH, suffix=".md", heading="## References"),
    "scan of 70 columns": Further(
        _by_name(" and ", " et al.", within=" & ", told=_SAID), _SYSTEM, _ENGLISH, after=_narrow(70)
    ),
    "column of 36": Further(
        _numeric("[%s]", ("%s and colleagues %n found it.",)), _SYSTEM, _ENGLISH, printed=_vancouver, after=_narrow(36)
    ),
    "prose of 70 columns, list of none": Further(
        _by_name(" and ", " et al.", within=" & ", told=_SAID), _SYSTEM, _ENGLISH, after=_narrow(70, False)
    ),
    "scan of 45, names": Further(
        _by_name(" and ", " et al.", within=" & ", told=_SAID), _SYSTEM, _ENGLISH, works=_odd, after=_narrow(45)
    ),
}
