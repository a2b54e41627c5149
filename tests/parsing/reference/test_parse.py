"""One string a style, each made up, compared whole; and what holds of any text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kb.parsing.reference import parse
from tests.parsing.reference.reading import read

# The same work in the styles that print all of it.
_WORK = {
    "type": "article-journal",
    "authors": ["Tarn, A. B.", "Osk, C."],
    "title": "Slow water in reed beds",
    "container-title": "Journal of Marsh Studies",
    "issued": "2004",
    "volume": "12",
    "issue": "3",
    "page": "245-51",
}


def test_vancouver() -> None:
    assert read("Tarn AB, Osk C. Slow water in reed beds. Journal of Marsh Studies. 2004 May;12(3):245-51.") == {
        **_WORK,
        "authors": ["Tarn, AB", "Osk, C"],
    }


def test_apa() -> None:
    assert (
        read("Tarn, A. B., & Osk, C. (2004). Slow water in reed beds. Journal of Marsh Studies, 12(3), 245-51.")
        == _WORK
    )


def test_harvard() -> None:
    text = "Tarn, A.B. and Osk, C., 2004. Slow water in reed beds. Journal of Marsh Studies, 12(3), pp.245-51."
    assert read(text) == {**_WORK, "authors": ["Tarn, A.B.", "Osk, C."]}


def test_chicago_author_date() -> None:
    text = "Tarn, Ada B., and Cy Osk. 2004. “Slow water in reed beds.” Journal of Marsh Studies 12 (3): 245-51."
    assert read(text) == {**_WORK, "authors": ["Tarn, Ada B.", "Osk, Cy"]}


def test_chicago_notes() -> None:
    text = "Ada B. Tarn and Cy Osk, “Slow water in reed beds,” Journal of Marsh Studies 12, no. 3 (2004): 245-51."
    assert read(text) == {**_WORK, "authors": ["Tarn, Ada B.", "Osk, Cy"]}


def test_mla() -> None:
    text = "Tarn, Ada B., and Cy Osk. “Slow water in reed beds.” Journal of Marsh Studies, vol. 12, no. 3, 2004, pp. 245-51."
    assert read(text) == {**_WORK, "authors": ["Tarn, Ada B.", "Osk, Cy"]}


def test_ieee() -> None:
    text = "[7] A. B. Tarn and C. Osk, “Slow water in reed beds,” Journal of Marsh Studies, vol. 12, no. 3, pp. 245-51, May 2004."
    assert read(text) == {**_WORK, "number": "7"}


def test_physics_prints_no_title() -> None:
    assert read("3 A.B. Tarn and C. Osk, Journal of Marsh Studies 12, 245 (2004).") == {
        "number": "3",
        "type": "article-journal",
        "authors": ["Tarn, A.B.", "Osk, C."],
        "container-title": "Journal of Marsh Studies",
        "issued": "2004",
        "volume": "12",
        "page": "245",
    }


def test_acs_prints_no_title() -> None:
    assert read("(3) Tarn, A. B.; Osk, C. Journal of Marsh Studies 2004, 12, 245-251.") == {
        "number": "3",
        "type": "article-journal",
        "authors": ["Tarn, A. B.", "Osk, C."],
        "container-title": "Journal of Marsh Studies",
        "issued": "2004",
        "volume": "12",
        "page": "245-251",
    }


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.text(max_size=200))
def test_any_text_is_read_without_a_crash_and_within_its_bounds(text: str) -> None:
    entry = parse(text)
    places = [(author.start, author.end) for author in (*entry.authors, *entry.editors)]
    places += [(value.start, value.end) for value in entry.fields.values()]
    assert all(0 <= start < end <= len(text) for start, end in places)
