import pytest

from kb.matching import main_title, numbers, same_title, unrelated_titles

SAME = [
    ("Wide cups and cooling", "wide cups and cooling."),
    ("Well-known cups of tea", "Well known cups of tea"),
    ("β-endorphin in tea drinkers", "Beta-endorphin in tea drinkers"),
    ("The cooling of tea in wide cups: a trial", "The cooling of tea in wide cups"),
    ("The cooling of tea in wide cups and of cofee", "The cooling of tea in wide cups and of coffee"),
    ("CO2 in the kettle", "CO<sub>2</sub> in the kettle"),
]
OTHER = [
    ("The cooling of tea in wide cups, part I", "The cooling of tea in wide cups, part II"),
    ("A report on cups 12", "A report on cups 13"),
    ("Vitamin C in tea drinkers of Leeds", "Vitamin D in tea drinkers of Leeds"),
    ("Wide cups", "A history of the kettle in seven chapters"),
    ("Cups: a trial", "Cups"),
    ("", ""),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_titles_that_are_one(one: str, other: str) -> None:
    assert (same_title(one, other), same_title(other, one), unrelated_titles(one, other)) == (True, True, False)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_titles_that_are_two(one: str, other: str) -> None:
    assert (same_title(one, other), same_title(other, one)) == (False, False)


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("Wide cups and cooling", "A history of the kettle", True),
        ("The cooling of tea, part I", "The cooling of tea, part II", True),
        ("The cooling of tea in cups", "The cooling of tea in wide cups and pots of other shapes", False),
        ("Cooling in wide cups of tea", "Wide cups of tea: cooling in", False),
        ("CO 2 in the kettle at night", "CO2 in the kettles at night", False),
        ("", "Wide cups and cooling", False),
    ],
)
def test_titles_are_unrelated_only_where_nothing_joins_them(one: str, other: str, are: bool) -> None:
    assert unrelated_titles(one, other) == are


def test_a_main_title_ends_at_colon_question_or_dash() -> None:
    titles = ["Cups: a trial", "Why cups? A trial", "Cups – a trial", "Cups in pre-war Leeds", "Cups. A trial"]
    assert [main_title(title) for title in titles] == ["Cups", "Why cups", "Cups", "Cups in pre-war Leeds", "Cups"]


def test_numbers_of_a_title_are_figures_roman_numerals_and_single_letters() -> None:
    assert numbers("A report on vitamin C, part IV of 12b") == ("c", "iv", "12b")
