"""Lists of authors against the one on record."""

import pytest

from kb.matching import author_differences, same_author, share_author
from kb.model import Author, Entry
from kb.model.registry import on_record, person


def people(names: str) -> tuple[Author, ...]:
    return tuple(
        person("", "", each[1:-1]) if each[0] == "{" else person(*each.split(", ")) for each in names.split("; ")
    )


def entry(names: str, others: bool = False) -> Entry:
    return on_record("article-journal", people(names), {}, others=others)


def told(mine: Entry, theirs: Entry) -> list[tuple[str, str]]:
    return [(str(each.fault), each.author.family) for each in author_differences(mine, theirs)]


RECORD = entry("Smith, Ann B.; Zhou, Dan; de la Cruz, João; Müller, Eva")


@pytest.mark.parametrize(
    "names",
    [
        "Smith, A; Zhou, D; Cruz, J; Mueller, E",
        "Smith, AB; Zhou, D.; Cruz, João de la; Muller, Eva",
        "Smith, B.; Dan, Zhou; De La Cruz, J.; Müller, E.",
        "{The Kettle Group}; Zhou, D",
        "Smith, A; Zhou, D; {The Kettle Group}; Cruz, J; Müller, E",
    ],
)
def test_ways_to_write_a_list_are_no_difference(names: str) -> None:
    assert told(entry(names), RECORD) == []


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ("Smith, A; Zhou, S; Cruz, J; Müller, E", [("not-on-record", "Zhou")]),
        ("Smythe, B; Zhou, D; Cruz, J; Müller, E", [("first", "Smythe")]),
        ("Smith, A; Zhou, D; Cruz, J; Müller, E; Stone, P", [("not-on-record", "Stone")]),
        ("Smith, A; Zhou, D; Cruz, J", [("dropped", "Cruz")]),
        ("Smith, A; Cruz, J; Zhou, D; Müller, E", [("order", "Cruz")]),
        ("Zhou, D; Smith, A; Cruz, J; Müller, E", [("order", "Zhou")]),
    ],
)
def test_each_difference_is_told_by_its_kind(names: str, said: list[tuple[str, str]]) -> None:
    assert told(entry(names), RECORD) == said


def test_a_list_that_says_it_goes_on_drops_nobody() -> None:
    assert told(entry("Smith, A", others=True), RECORD) == []


def test_nobody_is_missing_from_a_record_that_names_not_all() -> None:
    assert told(RECORD, entry("Smith, Ann", others=True)) == []


def test_initials_left_out_make_no_other_person_but_a_wrong_one_does() -> None:
    assert same_author(person("Smith", "J. Robert"), person("Smith", "Robert"))
    assert not same_author(person("Zhou", "S"), person("Zhou", "D"))


def test_bodies_neither_share_nor_lack_an_author_with_people() -> None:
    assert share_author(entry("{The Kettle Group}"), RECORD) is None
    assert share_author(entry("{The Kettle Group}"), entry("{Kettle Group}")) is True
    assert share_author(entry("Stone, P"), RECORD) is False


def test_a_list_of_ten_thousand_namesakes_is_compared() -> None:
    crowd = entry("; ".join(f"Li, {'ABCDE'[n % 5]}" for n in range(10_000)))
    assert told(crowd, crowd) == []
    assert len(told(entry("Li, Z"), crowd)) == 2


def test_half_a_surname_that_became_an_initial_is_another_author() -> None:
    record = entry("Krug, A. J.; Ben Simon, E.; Mandel, B. A.; Greer, S. M.")
    assert told(entry("Krug, AJ; Simon, EB", others=True), record) == [("not-on-record", "Simon")]


def test_a_site_in_the_place_of_a_pages_author_is_told() -> None:
    page = on_record("webpage", people("Smith, Ann"), {})
    (found,) = author_differences(entry("{The Kettle Site}"), page)
    assert (str(found.fault), found.author.literal, found.expected) == ("site", "The Kettle Site", "Smith, Ann")
    assert author_differences(entry("{The Kettle Site}"), entry("Smith, Ann")) == ()
