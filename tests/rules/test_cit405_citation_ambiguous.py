from pathlib import Path

from kb.rules import cit405_citation_ambiguous as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written, f.message) for f in speaks(rule, tmp_path)] == [
        (1, 23, "Kim, 2001", "`Kim 2001` may be Kim 2001 (line 5), Kim 2001 (line 7)")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_one_work_that_is_listed_twice_is_another_rules() -> None:
    text = rule.FAILS["paper.md"].replace("Kim, B.", "Kim, A.").replace("Deep mud", "Slow water in reed beds")
    assert told(rule, text, "paper.md") == []
