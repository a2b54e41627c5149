import pytest

from kb.load.bibtex import library
from kb.model import Reference
from kb.works.bibtex import entry
from tests.works.made import ALL, ALMAY, CUT, HOSTILE, LOST, reference


def _read_back(given: Reference) -> Reference:
    found, _, findings = library(entry(given), "library.bib")
    assert findings == []
    return found[given.id]


def test_an_entry_is_written_as_people_write_them() -> None:
    assert entry(ALMAY) == (
        "@article{almay-1978,\n"
        "  author = {Almay, B. G. L. and Johansson, F. and von Knorring, L. and Terenius, L. and Wahlström, A.},\n"
        "  title = {Endorphins in chronic pain. {I}. Differences in {CSF} endorphin levels between organic and psychogenic "
        "pain syndromes},\n"
        "  journal = {Pain},\n"
        "  shortjournal = {Pain},\n"
        "  year = {1978},\n"
        "  month = aug,\n"
        "  volume = {5},\n"
        "  number = {2},\n"
        "  pages = {153--162},\n"
        "  doi = {10.1016/0304-3959(78)90037-4},\n"
        "  pmid = {693070},\n"
        "}\n"
    )


def test_a_date_stands_beside_no_year_as_programs_would_take_its_year_for_the_works() -> None:
    given = reference(year=2018, month="Jun", date="2017-08-18", volume=39)
    assert entry(given) == (
        "@article{smith-2001,\n"
        "  year = {2018},\n"
        "  month = jun,\n"
        "  volume = {39},\n"
        "  note = {Online from 18 August 2017.},\n"
        "}\n"
    )


def test_the_day_of_an_issue_is_a_month_and_a_day() -> None:
    given = reference(type="online", date="2020-03-02", year=2020, title="Cups")
    assert entry(given) == (
        "@online{smith-2001,\n  year = {2020},\n  month = mar,\n  day = {2},\n  title = {Cups},\n}\n"
    )
    assert "  date = {2020-03-02},\n" in entry(reference(date="2020-03-02"))


def test_what_nobody_has_confirmed_is_named_in_a_note() -> None:
    assert "  note = {This work could not be found. Unconfirmed: author, title, year.},\n" in entry(LOST)


@pytest.mark.parametrize("given", [each for each in ALL if each is not HOSTILE], ids=lambda given: given.id)
def test_an_entry_reads_back_as_the_same_work(given: Reference) -> None:
    back = _read_back(given)
    own = ("note", "status", "month", "day", "date")
    assert (back.type, back.authors, back.others) == (given.type, given.authors, given.others)
    assert {k: v for k, v in back.fields.items() if k not in own} == {
        k: v for k, v in given.fields.items() if k not in own
    }


def test_text_that_means_something_to_tex_reads_back_as_text() -> None:
    back = _read_back(HOSTILE)
    # Our own reader takes every brace for one that protects, and knows TeX's circumflex as another letter.
    assert back.title == HOSTILE.title.replace("{", "").replace("}", "").replace("^", "ˆ")
    assert back.field("url") == HOSTILE.field("url")
    assert [str(name) for name in back.authors] == ["O'Brien <i> Á", "R&D Group, and Sons", "Smith Jr J"]


def test_braces_that_do_not_match_end_no_entry_early() -> None:
    broken = reference(title="a } b { c }}}", journal="\\", note="{", urldate="2026}{-11-22", doi="10.1/}x")
    back = _read_back(broken)
    assert (back.title, back.field("doi"), back.field("urldate")) == (
        "a  b  c".replace("  ", " "),
        "10.1/x",
        "2026-11-22",
    )


def test_further_authors_are_bibtexs_others() -> None:
    assert "author = {Aili, K. and others}" in entry(CUT)
