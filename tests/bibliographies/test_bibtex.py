"""BibTeX and BibLaTeX: what entries say, where each piece is written, and what could not be read."""

from hypothesis import given
from hypothesis import strategies as st

from kb.bibliographies.bibtex import read
from kb.model import Author, Unread, Value
from tests.bibliographies.places import places

CUPS = """\
@string{joc = "Journal of Cups"}
@comment{nothing}
@article{cups,
  author = {Smith, Ann and {The Kettle Group} and others},
  title = {Wide {Cups}},
  journal = joc # ", B",
  year = 2001,
  pages = {1--9},
  doi = {10.1234/a\\_b}
}
"""


def test_an_entry_is_read_by_csl_variable_and_under_its_own_names() -> None:
    (entry,) = read(CUPS).entries
    assert (entry.key, entry.type, entry.others) == ("cups", "article-journal", True)
    assert {name: value.text for name, value in entry.fields.items()} == {
        "title": "Wide Cups",
        "container-title": "Journal of Cups, B",
        "issued": "2001",
        "page": "1–9",
        "DOI": "10.1234/a_b",
    }
    assert [(name, value.text) for name, value in entry.raw] == [
        ("author", "Smith, Ann and {The Kettle Group} and others"),
        ("title", "Wide {Cups}"),
        ("journal", "Journal of Cups, B"),
        ("year", "2001"),
        ("pages", "1--9"),
        ("doi", "10.1234/a\\_b"),
    ]


def test_every_piece_is_found_where_it_is_written() -> None:
    (entry,) = read(CUPS).entries
    assert CUPS[entry.start : entry.end] == CUPS[CUPS.index("@article") :].rstrip()
    assert {name: CUPS[value.start : value.end] for name, value in entry.fields.items()} == {
        "title": "Wide {Cups}",
        "container-title": 'joc # ", B"',
        "issued": "2001",
        "page": "1--9",
        "DOI": "10.1234/a\\_b",
    }
    start = CUPS.index("Smith")
    group = CUPS.index("{The")
    assert entry.authors == (
        Author("Smith", "Ann", start, start + 10),
        Author("", "", group, group + 18, "The Kettle Group"),
    )


def test_definitions_and_their_uses_have_places() -> None:
    found = read(CUPS)
    assert found.definitions == (Value("joc", 8, 11),)
    use = CUPS.index("joc #")
    assert found.uses == (Value("joc", use, use + 3),)


def test_of_a_field_that_stands_twice_the_first_counts_and_both_are_kept() -> None:
    (entry,) = read("@book{a, year = {2001}, YEAR = {2002}}").entries
    assert entry.text("issued") == "2001"
    assert [(name, value.text) for name, value in entry.raw] == [("year", "2001"), ("year", "2002")]


def test_entries_of_one_key_are_all_read_each_at_its_place() -> None:
    text = "@book{a, title = {T}}\n@book{a, title = {T}}\n@book(b, title = {(U)})"
    assert [(e.key, e.start, e.end) for e in read(text).entries] == [("a", 0, 21), ("a", 22, 43), ("b", 44, 67)]


def test_biblatex_names_mean_the_same() -> None:
    text = "@report{a, date = {2001-05-03}, number = {TR-7}, journaltitle = {J}, location = {Leeds}, institution = {I}}"
    (entry,) = read(text).entries
    assert {name: value.text for name, value in entry.fields.items()} == {
        "issued": "2001",
        "number": "TR-7",
        "container-title": "J",
        "publisher-place": "Leeds",
        "publisher": "I",
    }


def test_a_broken_entry_is_a_problem_with_a_place_and_the_others_are_read() -> None:
    found = read("@book{a, title = {A}}\n@book{b, title = {B\n@book{c, title = {C}}\n")
    assert [entry.key for entry in found.entries] == ["a", "c"]
    (problem,) = found.problems
    assert (problem.start, problem.end) == (22, 41)
    assert problem.message == "an entry does not parse: the next one begins before it is closed"


def test_a_field_behind_a_missing_comma_is_a_problem_at_that_place() -> None:
    text = "@book{a, title = {A}\n  year = {2001}\n}"
    assert read(text).problems == (
        Unread("no comma before this, so it is lost", 23, 36, "Put a comma after the value."),
    )


def test_a_file_that_holds_no_bibtex_is_a_problem() -> None:
    assert [p.message for p in read("% a comment\n\n  404 Not Found\n").problems] == ["holds no BibTeX entry"]
    assert read("% only a comment\n") == read("")


def test_a_file_that_ends_in_the_middle_of_an_entry_is_a_problem() -> None:
    found = read("@book{a, title = {A}, author = {Sm")
    assert (found.entries, len(found.problems)) == ((), 1)


def test_braces_nested_beyond_reason_are_read() -> None:
    depth = 20_000
    (entry,) = read(f"@book{{a, title = {'{' * depth}T{'}' * depth}}}").entries
    assert entry.text("title") == "T"


@given(
    st.lists(
        st.sampled_from(
            ["@book{", "a,", "title", " = ", "{", "}", '"', "T", "#", "\n", "@string(", ")", "x", "\\", "@"]
        )
    )
)
def test_no_file_is_too_odd_to_be_read_and_every_place_lies_in_it(parts: list[str]) -> None:
    text = "".join(parts)
    found = read(text)
    assert all(0 <= start <= end <= len(text) for start, end in places(found))


def test_a_file_that_ends_where_an_entry_begins_is_cut_off_there() -> None:
    problems = read("@book{a, title = {A}}\n  @artic\n\n").problems
    assert [(each.start, each.end, each.cut) for each in problems] == [(24, 30, True)]
