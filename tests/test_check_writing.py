"""All rules of writers' files together: over sound lists, over odd ones, and in their order."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.check import WRITING, check_writing, chosen, in_preview, reads, rules
from kb.model import Finding
from kb.reading import reread
from tests.references import bibliography
from tests.rules.examples import SOUND, written

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
    return [(each.rule, each.line) for part in written(name, text).whole for each in check_writing(part)]


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


def test_a_rule_in_preview_is_asked_by_its_whole_code_or_name_or_where_that_is_wished_for() -> None:
    unsure = {module.CODE: module for module in RULES if in_preview(module)}
    assert set(unsure) == {"DUP306"}
    asked = [set(unsure) & {module.CODE for module in chosen(*words)} for words in WORDS]
    assert asked == [set(), set(), {"DUP306"}, {"DUP306"}, {"DUP306"}, set()]


WORDS: list[tuple[list[str], list[str], bool]] = [
    ([], [], False),
    (["DUP"], [], False),
    (["dup306"], [], False),
    (["uneven-fields"], [], False),
    ([], [], True),
    ([], ["DUP306"], True),
]


def test_entries_that_say_nothing_are_checked() -> None:
    rules_told = {rule for rule, _ in told("@book{a}\n@book{b,}\n@book{,}\n@misc{\n}")}
    assert rules_told == {"BIB010", "OPS003"}


TEXTS = [
    "(Osk, 2001)",
    "Osk and Tarn (2002)",
    "[1]",
    "[2-1]",
    "[1, 7]",
    "[@osk]",
    "\\cite{osk,tarn}",
    "a@osk",
    "Osk’s",
    "\n\n",
]
TEXTS += [
    "References\n\n",
    "## References\n\n",
    "1. Osk B. Mud. J Marsh. 2001;2:3.\n",
    "2. Tarn A, Osk B. Reeds. J Marsh. 2002;1:2.\n",
]
TEXTS += [
    "2. Wend D.\n",
    "\\begin{thebibliography}{9}\n",
    "\\bibitem{osk} B. Osk, Mud, 2001.\n",
    "\\end{thebibliography}",
    "and ",
    "et al. ",
]
BIB = "@book{osk, author = {Osk, B.}, title = {Mud}, year = 2001}\n@book{Osk, author = {Osk, B.}, title = {Silt}, year = 2001}\n"


@given(
    st.lists(st.sampled_from(TEXTS), max_size=30),
    st.sampled_from(["a.md", "a.txt", "a.tex", "a.html"]),
    st.booleans(),
)
def test_no_manuscript_is_too_odd_to_be_checked_and_every_finding_has_a_place_in_it(
    pieces: list[str], name: str, shelved: bool
) -> None:
    writing = reread(name, "".join(pieces), TODAY, [reread("refs.bib", BIB)] if shelved else [])
    found = check_writing(writing)
    assert all(0 <= each.start <= each.end <= len(writing.text) and each.line and each.column for each in found)
