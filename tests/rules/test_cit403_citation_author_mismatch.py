from pathlib import Path

from kb.rules import cit403_citation_author_mismatch as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written, f.message) for f in speaks(rule, tmp_path)] == [
        (1, 23, "Osk & Tran", "Osk 2001 (line 7) is by Osk and Tarn")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_another_year_is_another_rules() -> None:
    assert told(rule, rule.PASSES["paper.md"].replace("Tarn, 2001)", "Tarn, 2002)"), "paper.md") == []


def test_names_that_are_printed_in_the_entry_may_not_have_been_read() -> None:
    text = rule.FAILS["paper.md"].replace("245-251.", "245-251. With C. Tran.")
    assert told(rule, text, "paper.md") == []
