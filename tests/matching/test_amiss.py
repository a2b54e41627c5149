"""What a printed reference says of its record, though our reading of it does not."""

from kb.matching.amiss import names_all, no_name, stands_in
from kb.model import Author, Entry, Value, Writing
from kb.model.registry import on_record, person

TEXT = "Smith, A. & Zhou, D. Cups from 298.15 K. Journal of Cups 12, 3–9 (2001)."
WRITING = Writing("a.md", TEXT, "markdown")
PRINTED = Entry(0, len(TEXT))
RECORD = on_record(
    "article-journal",
    (person("Smith", "Ann"), person("Zhou", "Dan Li")),
    {"title": "Cups from 298.15 K", "container-title": "Journal of Cups"},
)


def test_a_value_stands_in_it_between_signs_and_numbers() -> None:
    assert stands_in(WRITING, PRINTED, "Journal of Cups")
    assert stands_in(WRITING, PRINTED, "Cups from 298.15 k.")


def test_a_part_of_a_longer_name_does_not_stand_there() -> None:
    assert not stands_in(WRITING, PRINTED, "Journal")
    assert not stands_in(WRITING, PRINTED, "Journal of Cupsmanship")


def test_of_a_files_own_fields_nothing_is_read_amiss() -> None:
    field = Entry(0, len(TEXT), raw=(("journal", Value("Kettles", 0, 7)),))
    assert not stands_in(WRITING, field, "Journal of Cups")
    assert not names_all(WRITING, field, RECORD.authors)
    assert not no_name(field, person("Journal of", "C"), RECORD)


def test_all_are_named_whose_family_names_stand_there_in_order() -> None:
    assert names_all(WRITING, PRINTED, RECORD.authors)
    assert not names_all(WRITING, PRINTED, (*RECORD.authors, person("Cruz", "João")))
    assert not names_all(WRITING, PRINTED, RECORD.authors[::-1])


def test_words_of_a_title_or_of_one_persons_names_are_no_other_name() -> None:
    assert no_name(PRINTED, Author("Journal of", "Cups", 0, 1), RECORD)
    assert no_name(PRINTED, Author("Li", "Dan", 0, 1), RECORD)
    assert not no_name(PRINTED, Author("Zhou", "S.", 0, 1), RECORD)
    assert not no_name(PRINTED, Author("Dan Zhou", "S.", 0, 1), RECORD)
    assert not no_name(PRINTED, Author("Cruz", "João", 0, 1), RECORD)
