from pathlib import Path

from kb.check import check_writing
from kb.reading import reread
from kb.rules import cit401_citation_without_entry as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written, f.message) for f in speaks(rule, tmp_path)] == [
        (1, 67, "Quist, 1999", "no entry of the list is `Quist 1999`")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


LIST = rule.PASSES["paper.md"].partition("\n")[2]


def test_a_work_that_is_missing_is_told_once_with_how_often_it_is_cited() -> None:
    text = "Reeds (Osk & Tarn, 2001; Quist, 1999) and mud (Mire, 2003; Quist, 1999).\n" + LIST
    assert told(rule, text, "paper.md") == [(1, "no entry of the list is `Quist 1999`; it is cited 2 times")]


def test_a_list_of_which_hardly_anything_is_cited_is_not_the_one_that_is_meant() -> None:
    text = "Reeds (Quist, 1999; Birl, 2000), mud (Alder, 2011), weirs (Dune, 2012; Wend, 2004).\n" + LIST
    assert told(rule, text, "paper.md") == []


def test_of_a_key_the_nearest_is_offered_and_capitals_are_another_rules() -> None:
    bib = reread("refs.bib", "@book{osk2001, title = {Reeds}}\n@book{mire2003, title = {Mud}}\n")
    text = "Reeds [@osk2010], mud [@Mire2003], weirs [@wend2004].\n"
    found = check_writing(reread("paper.md", text, libraries=[bib]), ["CIT401"])
    assert [(f.written, "osk2001" in f.remedy) for f in found] == [("@osk2010", True), ("@wend2004", False)]


def test_an_entry_of_the_library_that_may_be_meant_is_named() -> None:
    bib = reread("refs.bib", "@book{quist, author = {Quist, B.}, title = {Silt}, year = 1999}\n")
    text = rule.FAILS["paper.md"]
    (found,) = check_writing(reread("paper.md", text, libraries=[bib]), ["CIT401"])
    assert found.remedy.endswith("It may be `quist` (line 1) of refs.bib.")


def test_nobody_is_blamed_where_no_list_could_be_read() -> None:
    assert told(rule, "Reeds slow the water (Osk & Tarn, 2001; Quist, 1999) [@osk].\n", "paper.md") == []


def test_a_finding_of_a_name_in_the_sentence_begins_with_the_name() -> None:
    text = "Reeds (Osk & Tarn, 2001; Mire, 2003), as Quist et al. (1999) said.\n" + LIST
    (found,) = check_writing(reread("paper.md", text), ["CIT401"])
    assert found.written == "Quist et al. (1999)"
