from pathlib import Path

from kb.rules import cit408_name_without_citation as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written, f.message) for f in speaks(rule, tmp_path)] == [
        (1, 71, "Wend", "no citation says which work is meant; Wend 2004 (line 9) is cited nowhere")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


LIST = rule.PASSES["paper.md"].partition("\n")[2]
TEXT = "Reeds slow the water (Osk & Tarn, 2001). So does mud (Mire, 2003). "


def test_two_names_of_whom_the_list_has_no_work_are_told() -> None:
    assert told(rule, TEXT + "Quist and Birl showed why.\n" + LIST, "paper.md") == [
        (1, "no citation stands here, and no work of the list begins with Quist and Birl")
    ]


def test_a_citation_later_in_the_sentence_is_enough() -> None:
    assert told(rule, TEXT + "Wend's team showed in two long trials why (Wend, 2004).\n" + LIST, "paper.md") == []


def test_a_single_name_that_may_be_another_word_is_passed_over() -> None:
    assert told(rule, TEXT + "Wend your way home.\n" + LIST, "paper.md") == []


def test_what_a_person_with_a_title_is_said_to_report_needs_a_citation() -> None:
    said = "As Dr. Eva Birl of the Marsh Centre has noted, weirs help.\n"
    assert told(rule, TEXT + said + LIST, "paper.md") == [
        (1, "no citation stands here, and no work of the list begins with Eva Birl")
    ]
    in_person = said.replace("weirs help", "weirs help (personal communication, May 2004)")
    works = "Dr. Eva Birl of the Marsh Centre built weirs.\n"
    assert [told(rule, TEXT + each + LIST, "paper.md") for each in (in_person, works)] == [[], []]
