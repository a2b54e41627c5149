"""All rules of writers' files together: over sound lists, over odd ones, and in their order."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.check import WRITING, check_writing, reads, rules
from kb.model import Finding
from kb.reading import reread
from tests.references import bibliography
from tests.rules.examples import SOUND

TODAY = date(2026, 1, 2)
RULES = [module for module in rules().values() if reads(module) == WRITING]
PIECES = [
    *(
        "@article{a,",
        "@book{b,",
        "}",
        "\n",
        "title = {",
        "author = {",
        "year = ",
        "{",
        '"',
        "#",
        "2001",
        "20x",
        "doi = {",
    ),
    *("10.1234/a", "https://doi.org/", "pages = {", "12--9", "journal = ", "Journal of Cups", " and ", "others", ","),
    *("et al.", "\\", "$", "&amp;", "Ã¼", "url = {", "pmid = {0}", "eprint = {2113.1}", "isbn = {1}", "crossref = {a}"),
]


def told(text: str, name: str = "refs.bib") -> list[tuple[str, int]]:
    return [(each.rule, each.line) for each in check_writing(reread(name, text, TODAY))]


@pytest.mark.parametrize("name", SOUND)
def test_of_a_sound_list_no_rule_has_anything_to_say(name: str) -> None:
    assert told(SOUND[name], name) == []


def test_of_a_thousand_made_up_sound_references_no_rule_has_anything_to_say() -> None:
    assert told(bibliography(1000, seed=7)) == []


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_no_list_is_too_odd_to_be_checked_and_every_finding_has_a_place_in_it(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = check_writing(reread("refs.bib", text, TODAY))
    assert all(0 <= each.start <= each.end <= len(text) and each.line and each.column for each in found)
    assert found == sorted(found, key=lambda each: (each.start, each.end, each.rule, each.message))


def test_findings_of_one_file_do_not_depend_on_what_was_checked_before() -> None:
    text = "".join(text for module in RULES for text in module.FAILS.values())
    first: list[Finding] = check_writing(reread("refs.bib", text, TODAY))
    check_writing(reread("refs.bib", SOUND["sound.bib"], TODAY))
    assert check_writing(reread("refs.bib", text, TODAY)) == first


def test_entries_that_say_nothing_are_checked() -> None:
    rules_told = {rule for rule, _ in told("@book{a}\n@book{b,}\n@book{,}\n@misc{\n}")}
    assert rules_told == {"BIB010", "OPS003"}
