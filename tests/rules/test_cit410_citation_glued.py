from pathlib import Path

from kb.check import check_writing
from kb.reading import reread
from kb.rules import cit410_citation_glued as rule
from tests.rules.examples import silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written, f.message) for f in speaks(rule, tmp_path)] == [
        (3, 21, "(Osk and Tarn, 2001)", "no space parts the citation from the word beside it")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_key_behind_a_letter_is_told_and_an_address_is_not() -> None:
    bib = reread("refs.bib", "@book{osk2001, title = {A}}\n")
    text = "Reeds@osk2001 slow [@osk2001]. Write to reeds@osk2001.example.org.\n"
    found = check_writing(reread("paper.md", text, libraries=[bib]), ["CIT410"])
    assert [(f.line, f.column, f.written) for f in found] == [(1, 6, "@osk2001")]
