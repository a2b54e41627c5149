from hypothesis import given
from hypothesis import strategies as st

from kb.bibliographies.nbib import read
from tests.bibliographies.places import places
from tests.rules.examples import SOUND


def test_a_record_is_read_by_csl_variable_with_places() -> None:
    text = SOUND["sound.nbib"]
    (entry,) = read(text).entries
    assert (entry.key, entry.type, text[entry.start : entry.end]) == ("11588250", "article-journal", text.rstrip())
    assert {name: value.text for name, value in entry.fields.items()} == {
        "PMID": "11588250",
        "PMCID": "PMC123456",
        "title": "Wide cups and the cooling of tea: a trial.",
        "container-title": "Journal of Cups",
        "volume": "12",
        "issue": "3",
        "page": "101-9",
        "ISSN": "0317-8471 (Print)",
        "issued": "2001",
        "DOI": "10.1234/joc.2001.12.101",
    }
    title = entry.fields.pop("title")
    assert text[title.start : title.end] == "Wide cups and the cooling of tea:\n      a trial."
    assert all(text[value.start : value.end] == value.text for value in entry.fields.values())


def test_full_names_count_where_there_are_any_and_bodies_have_a_name() -> None:
    (full,) = read("PMID- 1\nFAU - Smith, Ann B\nAU  - Smith AB\nCN  - Kettle Group\n").entries
    (short,) = read("PMID- 1\nAU  - van der Berg AB\nAU  - Plato\n").entries
    assert [(each.family, each.given, each.literal) for each in (*full.authors, *short.authors)] == [
        ("Smith", "Ann B", ""),
        ("", "", "Kettle Group"),
        ("van der Berg", "AB", ""),
        ("Plato", "", ""),
    ]


def test_records_begin_at_their_pmid() -> None:
    found = read("\nPMID- 1\nTI  - A\n\nPMID- 2\nTI  - B\n")
    assert [(entry.key, entry.start) for entry in found.entries] == [("1", 1), ("2", 18)]


def test_lines_that_belong_to_nothing_are_told() -> None:
    found = read("TI  - A\nPMID- 1\nzonk\n")
    assert [(each.start, each.end) for each in found.problems] == [(0, 7), (16, 20)]


@given(
    st.lists(
        st.sampled_from(["PMID- 1\n", "TI  - ", "A", "\n", "      more\n", "FAU - A, B\n", "DP  - 2001\n", "zonk\n"])
    )
)
def test_no_file_is_too_odd_to_be_read(parts: list[str]) -> None:
    text = "".join(parts)
    found = read(text)
    assert all(0 <= start <= end <= len(text) for start, end in places(found))
