import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.bibliographies.csl_json import read
from kb.model import Author
from tests.bibliographies.places import places
from tests.rules.examples import SOUND


def test_an_item_is_read_with_places() -> None:
    text = SOUND["sound.json"]
    (entry,) = read(text).entries
    assert (entry.key, entry.type) == ("smith-2001", "article-journal")
    assert json.loads(text[entry.start : entry.end])["id"] == "smith-2001"
    assert {name: value.text for name, value in entry.fields.items()} == {
        "title": "Wide cups and the cooling of tea: a trial",
        "container-title": "Journal of Cups",
        "issued": "2001",
        "volume": "12",
        "issue": "3",
        "page": "101-109",
        "DOI": "10.1234/joc.2001.12.101",
    }
    assert all(text[value.start : value.end] == value.text for value in entry.fields.values())


def test_people_keep_their_particles_and_bodies_their_names() -> None:
    text = '[{"author": [{"family": "Berg", "non-dropping-particle": "van", "given": "A"}, {"literal": "Kettle"}]}]'
    (entry,) = read(text).entries
    first, second = text.index('{"family'), text.index('{"literal')
    assert entry.authors == (
        Author("van Berg", "A", first, second - 2),
        Author("", "", second, second + 21, "Kettle"),
    )


def test_escapes_are_read_and_half_a_character_is_lost() -> None:
    (entry,) = read('{"title": "C\\u00fcps \\ud83c\\udf75 \\ud800 \\"x\\""}').entries
    assert entry.text("title") == 'Cüps 🍵 \N{REPLACEMENT CHARACTER} "x"'


@pytest.mark.parametrize(
    "text",
    [
        '[{"title": "A"}]',
        '{"title": "A"}',
        '{"items": [{"title": "A"}]}',
        '{"references": [{"title": "A"}]}',
        '[{"title": ["A"]}]',
    ],
)
def test_items_are_found_alone_in_a_list_and_under_a_name(text: str) -> None:
    assert [entry.text("title") for entry in read(text).entries] == ["A"]


@pytest.mark.parametrize(
    ("issued", "year"),
    [
        ('{"date-parts": [[2001, 5]]}', "2001"),
        ('{"date-parts": [["2001"]]}', "2001"),
        ('{"raw": "May 2001"}', "2001"),
        ('{"literal": "2001"}', "2001"),
        ('"2001-05"', "2001"),
        ('{"date-parts": [[null]]}', ""),
        ("{}", ""),
    ],
)
def test_a_year_is_read_from_every_form_of_a_date(issued: str, year: str) -> None:
    (entry,) = read(f'[{{"title": "A", "issued": {issued}}}]').entries
    assert entry.text("issued") == year


def test_a_key_that_stands_twice_is_kept_twice_and_the_first_counts() -> None:
    (entry,) = read('[{"title": "A", "title": "B"}]').entries
    assert (entry.text("title"), [value.text for _, value in entry.raw]) == ("A", ["A", "B"])


@pytest.mark.parametrize(
    ("text", "message", "start"),
    [
        ('[{"title": "A",}]', "no JSON: ", 15),
        ("[" * 200_000, "nested too deeply to be read", 0),
        ("1" * 5000, "no JSON that can be held", 0),
        ('{"name": "a package"}', "holds no CSL-JSON item", 0),
        ('"text"', "holds no CSL-JSON item", 1),
        ("[1, 2]", "holds no CSL-JSON item", 0),
    ],
)
def test_what_is_no_csl_json_is_a_problem_with_a_place(text: str, message: str, start: int) -> None:
    (problem,) = read(text).problems
    assert problem.message.startswith(message)
    assert abs(problem.start - start) <= 1


def test_an_empty_file_and_an_empty_list_hold_nothing() -> None:
    assert read("").problems == read("[]").problems == ()


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["title", "2001"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["title", "author", "issued", "date-parts", "family", "items", "id", ""]), inner, max_size=4
        )
    ),
    max_leaves=20,
)


@given(VALUES)
def test_no_json_is_too_odd_to_be_read(value: object) -> None:
    text = json.dumps(value)
    found = read(text)
    assert all(0 <= start <= end <= len(text) for start, end in places(found))


@given(st.text(alphabet='[]{},:"a1\\ \n', max_size=30))
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    found = read(text)
    assert all(0 <= start <= end <= len(text) for start, end in places(found))
