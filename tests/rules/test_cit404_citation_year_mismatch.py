from pathlib import Path

from kb.rules import cit404_citation_year_mismatch as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written, f.message) for f in speaks(rule, tmp_path)] == [
        (1, 35, "2002", "Osk 2001 (line 7) is of 2001; no work of theirs in the list is of 2002")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_letter_behind_the_year_is_no_other_year() -> None:
    assert told(rule, rule.PASSES["paper.md"].replace("Tarn, 2001)", "Tarn, 2001a)"), "paper.md") == []


def test_a_year_that_is_printed_in_the_entry_may_have_been_misread() -> None:
    text = rule.FAILS["paper.md"].replace("245-251.", "245-251. Reprint of 2002.")
    assert told(rule, text, "paper.md") == []
