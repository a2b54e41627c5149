"""One string a style, each made up, compared whole; and what holds of any text."""

from itertools import pairwise

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


def test_authors_left_out_before_the_last_are_others() -> None:
    text = (
        "Tarn, A. B., Osk, C., Wend, D. E., … Reth, F. (2004). Slow water in reed beds. "
        "Journal of Marsh Studies, 12(3), 245-51."
    )
    names = ["Tarn, A. B.", "Osk, C.", "Wend, D. E.", "Reth, F."]
    assert read(text) == {**_WORK, "authors": names, "others": True}
    assert read(text.replace("…", ". . .")) == {**_WORK, "authors": names, "others": True}


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


# Pieces that references are made of, so that what hypothesis strings together is often nearly one.
_WRITTEN = (
    "Tarn, A. B.|C. Osk|&|and|et al.|(2004)|2004a|Slow water.|“Reeds,”|In|(Eds.),|eds.|Marsh Stud.|12(3)|12,|no. 3|vol. XII,"
    "|pp. 4–51|245-51|e123|London:|Reed Press,|;|:|doi:10.1000/a(b)c|https://example.org/a_b.|PMID: 12|[cited 2010 May 4]|May"
    "|3rd ed.|[12]|\n|'|张三|Т. 12|№|''|\"|\x00|\u0301|—|S1-S5|50.9-10|n.d.|Jr.|van der|(|)"
)
_PIECES = st.sampled_from(_WRITTEN.split("|"))


@settings(derandomize=True, deadline=None, max_examples=500)
@given(st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=30).map(" ".join)), st.integers(0, 3))
def test_every_piece_of_any_text_is_where_it_says_and_apart_from_others(text: str, start: int) -> None:
    entry = parse(text, start)
    assert (entry.start, entry.end) == (start, start + len(text))
    for value in entry.fields.values():
        written = text[value.start - start : value.end - start]
        assert value.text in (written, " ".join(written.split()))
        assert value.text.strip()
    places = [(author.start, author.end) for author in (*entry.authors, *entry.editors)]
    places += [(value.start, value.end) for value in entry.fields.values()]
    places.sort()
    assert all(start <= first < end <= start + len(text) for first, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))


def test_places_count_from_where_the_string_stands() -> None:
    text = "Tarn A. Slow water. Marsh Stud. 2004;12:3."
    document = f"References\n\n{text}"
    entry = parse(text, 12)
    assert {name: document[value.start : value.end] for name, value in entry.fields.items()} == {
        name: value.text for name, value in entry.fields.items()
    }
    assert document[entry.authors[0].start : entry.authors[0].end] == "Tarn A."


def test_a_run_of_initials_is_read_in_one_way_only() -> None:
    # With two ways to take a space, this would never end.
    assert parse("A. " * 2000).authors == ()


def test_initials_may_stand_apart_or_be_joined() -> None:
    given = [parse(f"{name}. Slow water.").authors[0].given for name in ("J. A. B. Osk", "J.A. Osk", "J.-P. Osk")]
    assert given == ["J. A. B.", "J.A.", "J.-P."]
