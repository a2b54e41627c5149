"""What holds for any text: nothing crashes, places lie where they say, and time grows with the text."""

import random
import sys
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.model.bibliography import LinkState
from kb.parsing.citation import citations, link
from tests.parsing.citation.shorthand import listed
from tests.parsing.made import Manner, Score, Work, make
from tests.parsing.scoring import score

PIECES = [
    "Mora", "Lind", "et al.", " and ", " & ", ", ", "; ", "(", ")", "[", "]", "2019", "2019a", "a", "b", "1923/1990", "n.d.",
    "in press", "see ", "’s", "'s", "'", " ", "\n", ".", "van der ", "de la ", "Cup Board Organization", "[CBO]", "3", "12", "–",
    "-", "²", "³⁻⁵", "^3^", "@", "@mora2019", "{", "}", "\\cite", "\\citep[", "{mora,lind}", "%", "p. 5", ":", "J. ", "（", "）",
    "，", "莫小明", "等", "Моров", "и", "\ufffd", "ß", "\u0301", "١", "𝟛", "*", "_", "Table ", "May ", "ref. ", "O’Brann", "€", "\0",
]  # fmt: skip
ENTRIES = listed(
    "Mora; Lind | 2019",
    "Mora | 2019a",
    "Lind, J. | 1990",
    "{Cup Board Organization} | 2019",
    " | 2018 | Tea",
    "莫, 小明 | 2019",
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60)


@given(TEXTS, st.booleans())
@settings(max_examples=600)
def test_citations_lie_apart_in_order_and_hold_their_items(text: str, known: bool) -> None:
    found = citations(text, entries=ENTRIES if known else ())
    end = 0
    for one in found:
        assert end <= one.start < one.end <= len(text)
        assert one.items
        end = one.end
        for item in one.items:
            assert one.start <= item.start < item.end <= one.end
            for value in (*item.names, *([item.year] if item.year else ())):
                assert one.start <= value.start < value.end <= one.end


@given(TEXTS)
@settings(max_examples=300)
def test_every_item_has_its_links_and_states_their_entries(text: str) -> None:
    found = citations(text)
    links = link(found, ENTRIES, text)
    assert {(each.citation, each.item) for each in links} == {
        (number, place) for number, one in enumerate(found) for place, _ in enumerate(one.items)
    }
    counts = {LinkState.FOUND: {1}, LinkState.NEAR: {1}, LinkState.MISSING: {0}, LinkState.UNREAD: {0}}
    assert all(len(each.entries) in counts.get(each.state, range(2, 99)) for each in links)


@given(TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_citations_stay_within_their_stretches(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert all(start <= each.start and each.end <= end for each in citations(text, [(start, end)]))


WORKS = [
    Work(
        tuple((family, "A.") for family in chosen), str(2000 + number % 9), f"key{number}", f"{chosen[0]}, A. ({2000 + number % 9}). T{number}."
    )
    for number, chosen in enumerate(
        random.Random(5).sample(
            ["Mora", "Lindqvist", "Brandt", "Weißler", "O’Brann", "van der Berk", "de la Cuva", "Núñez-Alva", "Åkermo", "Zeller", "Tillies", "Kettle"],
            1 + number % 4,
        )
        for number in range(40)
    )
]  # fmt: skip
PROSE = [
    "Tea that stands in a cold room cools within the hour",
    "In the 1920s cups were dear, and 12 of them cost more than a pot",
    "Nobody in Delft (a town of potters) had seen the like",
    "The pots of May 1911 held 2 l (0.5–1.5 l for the small ones)",
    "See Figure 3 and Table 2 for the price of 10² cups",
    "The Board met in London in 1999, and again in 2001 (Paris)",
] * 20
MANNERS = {
    "APA": Manner(),
    "Harvard": Manner(comma=" ", last=" and ", most=3),
    "square brackets for years": Manner(open="[", shut="]"),
    "German": Manner(
        comma=" ", last=" und ", told=" und ", others=" u. a.", page="S. %d", language="de", leads=("", "vgl. ")
    ),
    "French": Manner(last=" et ", told=" et ", language="fr", leads=("", "voir ", "cf. ")),
    "dense": Manner(group=12),
    "numbers in square brackets": Manner("numeric", open="[", shut="]", part=", "),
    "numbers in round brackets": Manner("numeric", part=", "),
    "raised numbers": Manner("numeric", raised="%s "),
    "numbers between carets": Manner("numeric", raised="^%s^"),
    "numbers that lost their raising": Manner("numeric", raised="%s"),
    "pandoc": Manner("pandoc"),
    "LaTeX": Manner("latex"),
}


@pytest.mark.parametrize("name", MANNERS)
def test_every_link_of_a_made_manuscript_is_found_and_no_other(name: str) -> None:
    made = make(WORKS, [f"{one}." for one in PROSE], MANNERS[name], 7)
    notes: list[str] = []
    figures = score(made, notes=notes)
    assert notes == []
    assert figures == Score(figures.true, figures.true, figures.true, 0)


LONG: dict[str, Callable[[int], str]] = {
    "open brackets": lambda n: "(" * n,
    "brackets within brackets": lambda n: "(" * n + "Mora 2019" + ")" * n,
    "brackets of two kinds": lambda n: "([" * n + ")" * n,
    "citations within brackets": lambda n: "(Mora 2019 " * n + ")" * n,
    "names without an end": lambda n: "Mora and Lind, " * n + "2019",
    "names": lambda n: "Mora " * n + "2019",
    "small words": lambda n: "van de la " * n + "Mora (2019)",
    "a body": lambda n: "(" + "Board of " * n + "Cups, 2019)",
    "a title": lambda n: "(" + "Tea is hot " * n + ", 2019)",
    "years": lambda n: "2019 " * n,
    "years in a bracket": lambda n: "(Mora, " + "2019, " * n + ")",
    "letters of a year": lambda n: "(Mora, 2019a" + ",b" * n + ")",
    "one year after another": lambda n: "2019/2020-2021[2022]" * n,
    "works in a bracket": lambda n: "(" + "Mora, 2019; " * n + ")",
    "small words before a bracket": lambda n: "tea is hot (2019) " * n,
    "numbers in a bracket": lambda n: "[" + "1, " * n + "1]",
    "many brackets": lambda n: "[1, 2]" * n,
    "ranges": lambda n: "[1-200]" * (n // 20),
    "ranges of brackets": lambda n: "[1]–[3], " * n,
    "labels in a bracket": lambda n: "[1, p. " * n,
    "spaces": lambda n: "(" + " " * n + "2019" + " " * n + ")",
    "at signs": lambda n: "[@" * n,
    "keys": lambda n: "@a.b:c" * n,
    "a long key": lambda n: "@" + "a:" * n,
    "keys in a bracket": lambda n: "[" + "@a; " * n + "]",
    "commands": lambda n: "\\cite" * n,
    "commands without an end": lambda n: "\\cite[" * n,
    "commands with keys": lambda n: "\\cites" + "[2]{a}" * n,
    "options": lambda n: "\\cite" + "[]" * n,
    "comments": lambda n: "%" * n + "\\cite{a}" * n,
    "comments between keys": lambda n: "\\cite{" + "a,%b\n" * n + "}",
    "stops": lambda n: "a" + "." * n + "3",
    "figures after stops": lambda n: "tea.3 " * n,
    "raised figures": lambda n: "²" * n,
    "carets": lambda n: "^1" * n,
    "dashes": lambda n: "a-" * n + " (2019)",
    "apostrophes": lambda n: "Mora's'" * n + "(2019)",
    "a long word": lambda n: "M" + "o" * n + " (2019)",
    "Chinese": lambda n: "莫小明和林四" * n + "（2019）",
    "et al.": lambda n: "Mora et al. " * n + "2019",
}


def _steps(text: str) -> int:
    """Count the calls and lines that reading a text takes, as a measure of time that no other work disturbs."""
    count = 0

    def tick(*_: object) -> object:
        nonlocal count
        count += 1
        return tick

    sys.settrace(tick)  # type: ignore[arg-type]
    try:
        link(citations(text, entries=ENTRIES), ENTRIES)
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize("name", LONG)
def test_reading_takes_steps_in_proportion_to_the_text(name: str) -> None:
    half, whole = _steps(LONG[name](600)), _steps(LONG[name](1200))
    assert whole <= 2.5 * half + 2000


def test_linking_takes_steps_in_proportion_to_citations_and_entries() -> None:
    def steps(size: int) -> int:
        entries = listed(*(f"Mora; Lind{number} | 2019" for number in range(size)))
        text = " ".join(f"Mora and Lind{number} (2019), Morra and Lind{number} (2018)." for number in range(size))
        read = citations(text)
        count = 0

        def tick(*_: object) -> object:
            nonlocal count
            count += 1
            return tick

        sys.settrace(tick)  # type: ignore[arg-type]
        try:
            link(read, entries)
        finally:
            sys.settrace(None)
        return count

    assert steps(800) <= 3 * steps(400)
