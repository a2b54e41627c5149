"""A work whose title nobody has seen is named as one, and never by the key of its record."""

from kb.model import Name, Reference

ONE, TWO = Name(family="Smith", given="Ann B."), Name(family="Jones")


def _named(*authors: Name, others: bool = False, **fields: str) -> Reference:
    return Reference(id="smith-2001", type="article", authors=authors, others=others, fields=fields)


def test_a_title_is_given_as_it_is() -> None:
    assert _named(ONE, title="Cups", year="2001").title == "Cups"


def test_without_a_title_authors_journal_and_year_stand_in_for_it() -> None:
    given = _named(ONE, TWO, journal="J Cups", year="2001")
    assert given.title == "Title not on record (Smith AB, Jones, J Cups, 2001)"


def test_further_authors_are_said_and_a_long_list_is_cut() -> None:
    assert _named(ONE, others=True).title == "Title not on record (Smith AB, et al.)"
    assert _named(ONE, TWO, ONE, TWO).title == "Title not on record (Smith AB, Jones, Smith AB, et al.)"


def test_of_a_work_of_which_nothing_is_known_only_that_is_said() -> None:
    assert _named().title == "Title not on record"


def test_a_label_is_never_made_of_what_is_missing() -> None:
    assert _named(year="2001", journal="J Cups").label == "J Cups 2001"
    assert _named(ONE, year="2001").label == "Smith 2001"
