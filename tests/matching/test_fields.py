"""One field against the one on record."""

from collections.abc import Mapping

import pytest

from kb.matching import DEGREES, Degree, bare_title
from kb.model import Entry
from kb.model.registry import on_record

ONLINE = {"issued": "2002", "available-date": "2001"}


def degree(field: str, mine: str | Mapping[str, str], theirs: str | Mapping[str, str]) -> str:
    pair = [each if isinstance(each, Mapping) else {field: each} for each in (mine, theirs)]
    first, second = (_work(each) for each in pair)
    return str(DEGREES[field](first, second))


def _work(fields: Mapping[str, str]) -> Entry:
    return on_record("article-journal", (), fields)


@pytest.mark.parametrize(
    ("mine", "theirs", "said"),
    [
        ("Wide Cups & the Cooling of Tea.", "Wide cups and the cooling of tea", "agrees"),
        ("β-Cups", "<i>Beta</i> cups", "agrees"),
        ("Wide cups in tea rooms", "Wide cups in tea rooms: a trial", "agrees"),
        ("Wide cups", "RETRACTED: Wide cups", "agrees"),
        ("Wide cups", "[Retracted] Wide cups", "agrees"),
        ("Retracted papers and cups", "Papers and cups", "differs"),
        ("Teacups of tin", "Tea-cups of tin", "slight"),
        ("Colour of randomised cups", "Color of randomized cups", "slight"),
        ("Labelled tumours", "Labeled tumors", "slight"),
        ("Erˆ3+ in cups", "Er^3+ in cups", "agrees"),
        ("Multiplle cups", "Multiple cups", "differs"),
        ("A corse of tea", "A course of tea", "differs"),
        ("Wide cups of tin", "Wide cups of zinc", "differs"),
        ("Cups of ceramic", "Cups of ecramic", "differs"),
        ("Cups, part I", "Cups, part II", "differs"),
        ("", "Wide cups", "silent"),
    ],
)
def test_titles(mine: str, theirs: str, said: str) -> None:
    assert degree("title", mine, theirs) == said


def test_a_title_in_its_own_language_agrees_too() -> None:
    theirs = {"title": "[On cups]", "original-title": "Über Tassen"}
    assert degree("title", "Über Tassen", theirs) == Degree.AGREES


@pytest.mark.parametrize(
    ("mine", "theirs", "said"),
    [
        ("The Journal of Cups", "Journal of Cups", "agrees"),
        ("J Cups", "Journal of Cups", "agrees"),
        ("Cups & Saucers", "Cups and Saucers", "agrees"),
        ("Cups (London)", "Cups", "agrees"),
        ("Kettle", "Kettle : a journal of tea", "agrees"),
        ("JCS", "Journal of Cups and Saucers", "agrees"),
        ("Journal of Cups", "Cups", "differs"),
        ("Journal of Cups", "Journal of Kettles", "differs"),
        ("arXiv preprint arXiv:2001.00001", "CoRR", "silent"),
        ("CoRR", "Journal of Cups", "silent"),
    ],
)
def test_journals(mine: str, theirs: str, said: str) -> None:
    assert degree("container-title", mine, theirs) == said


@pytest.mark.parametrize(
    ("mine", "theirs", "said"),
    [
        ("2002", ONLINE, "agrees"),
        ("2002a", ONLINE, "agrees"),
        ("2001", ONLINE, "slight"),
        ("2003", ONLINE, "slight"),
        ("1999", ONLINE, "differs"),
        ("2001", "2002", "differs"),
        ("in press", "2002", "silent"),
    ],
)
def test_years(mine: str, theirs: str | Mapping[str, str], said: str) -> None:
    assert degree("issued", mine, theirs) == said


@pytest.mark.parametrize(
    ("mine", "theirs", "said"),
    [
        ("1425-37", "1425-1437", "agrees"),
        ("1425", "1425–1437", "agrees"),
        ("e12", "12", "agrees"),
        ("1425-39", "1425-1437", "differs"),
        ("1452", "1425", "differs"),
        ("1-9", "48", "silent"),
        ("in press", "48", "silent"),
        ("e2325", {"page": "7", "DOI": "10.1234/joc-2325"}, "silent"),
    ],
)
def test_pages(mine: str, theirs: str | Mapping[str, str], said: str) -> None:
    assert degree("page", mine, theirs) == said


@pytest.mark.parametrize(
    ("field", "mine", "theirs", "said"),
    [
        ("volume", "12", "012", "agrees"),
        ("volume", {"volume": "12(3)"}, "12", "agrees"),
        ("issue", {"volume": "12(3)"}, "4", "differs"),
        ("issue", "3", "3-4", "agrees"),
        ("issue", "Suppl 1", "3", "silent"),
        ("volume", "12", "13", "differs"),
    ],
)
def test_volumes_and_issues(field: str, mine: str | Mapping[str, str], theirs: str, said: str) -> None:
    assert degree(field, mine, theirs) == said


def test_what_a_publisher_adds_when_a_work_is_withdrawn_is_no_part_of_its_title() -> None:
    assert bare_title("Retracted article: Wide cups") == "Wide cups"
    assert bare_title("Wide cups (Retracted Article. See vol. 3)") == "Wide cups"
    assert bare_title("Retraction of the leg in horses") == "Retraction of the leg in horses"
