"""Which entries citations mean: the table of cases, all names made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.model.bibliography import CitationLink, Entry, LinkState
from kb.parsing.citation import citations, link
from tests.parsing.citation.shorthand import entry, linked, listed

FOUND, NEAR, AMBIGUOUS, MISSING, UNREAD = LinkState

NAMES = [
    ("van der Berk (2019)", "van der Berk, A. | 2019"),
    ("Berk (2019)", "van der Berk, A. | 2019"),
    ("van der Berk (2019)", "Berk, A. van der | 2019"),
    ("Van Der Berk (2019)", "van der Berk | 2019"),
    ("de la Cuva (2019)", "De la Cuva, M. | 2019"),
    ("Möra (2019)", "Moera | 2019"),
    ("Moera (2019)", "Möra | 2019"),
    ("Mora (2019)", "Möra | 2019"),
    ("Lindsø (2019)", "Lindso | 2019"),
    ("Lindsoe (2019)", "Lindsø | 2019"),
    ("Weiss (2019)", "Weiß | 2019"),
    ("O'Brann (2019)", "O’Brann | 2019"),
    ("OBrann (2019)", "O'Brann | 2019"),
    ("Mora-Lind (2019)", "Mora Lind | 2019"),
    ("Mora‐Lind (2019)", "Mora-Lind | 2019"),
    ("Mora–Lind (2019)", "Mora-Lind | 2019"),
    ("Mora–Lind (2019)", "Mora; Lind | 2019"),
    ("García Mora (2019)", "García Mora, A. | 2019"),
    ("García (2019)", "García Mora, A. | 2019"),
    ("Mora (2019)", "García Mora, A. | 2019"),
    ("Lind (2019)", "Lind, Jr., A. | 2019"),
    ("Lind (2019)", "Lind Jr, A. | 2019"),
    ("A. Mora (2019)", "Mora, Ana | 2019"),
    ("Ana Mora (2019)", "Mora, Ana | 2019"),
    ("MORA (2019)", "Mora, Ana | 2019"),
    ("(Mora, A., 2019)", "Mora, Ana | 2019"),
    ("(CBO, 2019)", "{Cup Board Organization} | 2019"),
    ("(CBO, 2019)", "{Cup Board of the Organization} | 2019"),
    ("(Cup Board Organization [CBO], 2019)", "{Cup Board Organization} | 2019"),
    ("(Cup Board Organization, 2019)", "{CBO} | 2019"),
    ("(CBO, 2019)", "{Cup Board Organization (CBO)} | 2019"),
    ("(Cup Board Organization, 2019)", "{The Cup Board Organization} | 2019"),
    ("Ministry of Cups and Saucers (2019)", "{Ministry of Cups and Saucers} | 2019"),
    ("(莫小明, 2019)", "莫, 小明 | 2019"),
    ("Mora et al. (2019)", "Mora; Lind; Brandt | 2019"),
    ("Mora et al. (2019)", "Mora + | 2019"),
    ("Mora et al. (2019)", "Mora; Lind | 2019"),
    ("Mora, Lind, et al. (2019)", "Mora; Lind; Brandt; Weiß | 2019"),
    ("Mora and Lind (2019)", "Mora; Lind | 2019"),
    ("Mora and Lind (2019)", "Mora; Lind; Brandt | 2019"),
    ("Lind and Mora (2019)", "Mora; Lind | 2019"),
    ("Mora (2019)", "Mora; Lind | 2019"),
    ("(Mora & Lind, 2019a)", "Mora; Lind | 2019a"),
    ("Mora (2019a)", "Mora | 2019"),
    ("Mora (1923/1990)", "Mora | 1990"),
    ("Mora (1923/1990)", "Mora | 1923"),
    ("(Mora, n.d.)", "Mora | "),
    ("(Mora, in press)", "Mora | in press"),
    ("(“Cooling of tea,” 2019)", "| 2019 | Cooling of tea in cold rooms"),
    ("(Cooling of Tea, 2019)", "| 2019 | Cooling of tea in cold rooms"),
]


@pytest.mark.parametrize(("text", "line"), NAMES)
def test_a_work_is_found_by_each_way_to_name_its_authors(text: str, line: str) -> None:
    others = ("Brandtner; Zeller | 2019 | Other", "Zeller | 2018 | Pots", "Uhl; Wirt; Zeller | 2019 | Cups")
    assert linked(f"As {text} says.", listed(others[0], line, *others[1:])) == [(FOUND, (1,))]


BEST = [
    ("Mora (2019)", ["Mora | 2019", "Mora; Lind | 2019"], 0),
    ("Mora and Lind (2019)", ["Mora; Brandt | 2019", "Mora; Lind | 2019"], 1),
    ("Mora and Lind (2019)", ["Mora; Lind; Brandt | 2019", "Mora; Lind | 2019"], 1),
    ("Mora et al. (2019)", ["Mora | 2019", "Mora; Lind; Brandt | 2019"], 1),
    ("Mora, Lind, et al. (2019)", ["Mora; Weiß; Brandt | 2019", "Mora; Lind; Brandt | 2019"], 1),
    ("Mora (2019b)", ["Mora | 2019a", "Mora | 2019b"], 1),
    ("B. Mora (2019)", ["Mora, Ana | 2019", "Mora, Ben | 2019"], 1),
    ("Mora (2019)", ["van Mora | 2019", "Mora | 2019"], 1),
    ("García (2019)", ["García Lind | 2019", "García | 2019"], 1),
    ("Mora (2018)", ["Mora | 2019", "Mora | 2018"], 1),
]


@pytest.mark.parametrize(("text", "lines", "place"), BEST)
def test_of_several_works_the_one_that_fits_best_is_meant(text: str, lines: list[str], place: int) -> None:
    assert linked(f"As {text} says.", listed(*lines)) == [(FOUND, (place,))]


SEVERAL = [
    ("Mora (2019)", ["Mora, Ana | 2019", "Mora, Ben | 2019"]),
    ("Mora (2019)", ["Mora | 2019a", "Mora | 2019b"]),
    ("Mora et al. (2019)", ["Mora; Lind; Weiß | 2019", "Mora; Brandt; Weiß | 2019"]),
    ("(CBO, 2019)", ["{Cup Board Organization} | 2019", "{Cup Brewing Office} | 2019"]),
]


@pytest.mark.parametrize(("text", "lines"), SEVERAL)
def test_works_that_fit_alike_are_ambiguous(text: str, lines: list[str]) -> None:
    assert linked(f"As {text} says.", listed(*lines)) == [(AMBIGUOUS, (0, 1))]


SLIPS = [
    ("Mora (2018)", "Mora | 2019"),
    ("Mora (2091)", "Mora | 2019"),
    ("Mora and Lind (2009)", "Mora; Lind | 2019"),
    ("Mroa (2019)", "Mora | 2019"),
    ("Morra (2019)", "Mora | 2019"),
    ("Morandt (2019)", "Morand | 2019"),
    ("Morra and Lind (2019)", "Mora; Lind | 2019"),
    ("Mora and Lint (2019)", "Mora; Lind | 2019"),
    ("Mora and Brandt (2019)", "Mora; Lind | 2019"),
    ("Mora (2019b)", "Mora | 2019a"),
    ("(Mora, in press)", "Mora | 2019"),
]


@pytest.mark.parametrize(("text", "line"), SLIPS)
def test_a_single_slip_is_near(text: str, line: str) -> None:
    assert linked(f"As {text} says, and Zeller (2001) too.", listed(line, "Zeller | 2001", "Uhl | 2019"))[0] == (
        NEAR,
        (0,),
    )


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Brandt et al. (2019)", ["Mora | 2019", "Lind | 2018"]),
        ("Mora et al. (2017)", ["Mora; Lind; Weiß | 2016", "Mora; Lind; Weiß | 2018"]),
        ("Mora et al. (1990)", ["Mora; Lind; Weiß | 2018"]),
        ("Mora et al. (2019)", ["Lind; Mora | 2019"]),
        ("Wanz et al. (2019)", ["Yanz | 2019"]),
    ],
)
def test_what_no_single_slip_explains_is_missing(text: str, lines: list[str]) -> None:
    assert linked(f"As {text} says.", listed(*lines)) == [(MISSING, ())]


def test_nothing_is_missing_from_a_list_that_was_not_read() -> None:
    read = citations("Mora (2019) [3] @mora2019")
    assert {each.state for each in link(read, [])} == {UNREAD}


def test_a_work_may_be_the_entry_of_which_no_author_was_read() -> None:
    entries = listed("Mora | 2019", "| 2018 | Tea", "Lind | ")
    assert linked("Brandt et al. (2018) and Weiß et al. (2019)", entries) == [(UNREAD, ()), (MISSING, ())]
    assert linked("Lind et al. (2010)", entries) == [(UNREAD, ())]


def test_with_the_printed_list_only_an_entry_that_holds_the_name_may_be_meant() -> None:
    text = "Brandt et al. (2018) and Weiß et al. (2018)\nMora A. Tea. 2019.\n?? Brandt K. Cups, 2018"
    at = text.index("\n")
    entries = [entry("Mora | 2019"), Entry(text.index("??"), len(text))]
    read = citations(text, [(0, at)], entries)
    assert [each.state for each in link(read, entries, text)] == [UNREAD, MISSING]


def test_numbers_are_those_that_the_list_prints() -> None:
    entries = [entry("Mora | 2019", number=number) for number in ("[2]", "3.", "3.")]
    assert linked("[2], [3], [1]", entries) == [(FOUND, (0,)), (AMBIGUOUS, (1, 2)), (MISSING, ())]


def test_numbers_count_the_entries_of_a_list_that_prints_none() -> None:
    assert linked("[2, 3]", listed("Mora | 2019", "Lind | 2018")) == [(FOUND, (1,)), (MISSING, ())]


def test_numbers_say_nothing_of_a_bibliography_file() -> None:
    read = citations("[1]")
    assert [each.state for each in link(read, [entry("Mora | 2019", key="mora2019")])] == [UNREAD]


def test_a_number_is_unread_where_an_entry_lost_its_own() -> None:
    entries = [entry("Mora | 2019", number="1"), entry("Lind | 2018"), entry("Weiß | 2018", number="4")]
    assert linked("[1], [3]", entries) == [(FOUND, (0,)), (UNREAD, ())]


def test_keys_are_found_to_the_letter_and_near_to_a_letter_or_capital() -> None:
    entries = [entry("Mora | 2019", key=key) for key in ("mora2019", "lind2018", "brandt", "brandt")]
    text = "[@mora2019; @Lind2018; @mora2091; @brandt; @zeller]"
    assert linked(text, entries) == [(FOUND, (0,)), (NEAR, (1,)), (NEAR, (0,)), (AMBIGUOUS, (2, 3)), (MISSING, ())]


def test_everything_is_cited_where_a_command_says_so() -> None:
    entries = [entry("Mora | 2019", key="a1"), entry("Lind | 2018", key="b1")]
    assert linked(r"\nocite{*} \nocite{*}", entries) == [(FOUND, (0,)), (FOUND, (1,))]


_lines = st.lists(
    st.builds(
        "{} | {}".format,
        st.sampled_from(
            ["Mora", "Mora; Lind", "Mora; Lind; Weiß", "Lind", "Weiss", "van Lind", "{Cup Board Office}", ""]
        ),
        st.sampled_from(["2018", "2019", "2019a", "2019b", ""]),
    ),
    max_size=8,
)
_TEXT = (
    "Mora (2019a), Mora and Lind (2018), Weiß et al. (2019), Mora et al. (2019), Lind (2017), (CBO, 2019), Mroa et al. "
    "(2018), (Lind, n.d.)"
)


@given(_lines, st.randoms(use_true_random=False))
def test_links_do_not_depend_on_the_order_of_the_list(lines: list[str], random: object) -> None:
    entries = listed(*lines)
    order = list(range(len(entries)))
    random.shuffle(order)  # type: ignore[attr-defined]
    read = citations(_TEXT)
    shuffled = link(read, [entries[place] for place in order])
    back = [
        CitationLink(each.citation, each.item, each.state, tuple(sorted(order[place] for place in each.entries)))
        for each in shuffled
    ]
    assert back == link(read, entries)
