from pathlib import Path

from kb.rules import cit411_citation_group as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written, f.message) for f in speaks(rule, tmp_path)] == [
        (1, 53, "Mire, 2003", "Mire 2003 (line 5) is cited in this bracket already")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_two_pages_of_one_work_are_cited_for_good_reason() -> None:
    text = (
        rule.FAILS["paper.md"].replace("(Mire, 2003;", "(Mire, 2003, p. 3;").replace("Mire, 2003)", "Mire, 2003, p. 7)")
    )
    assert told(rule, text, "paper.md") == []


def test_one_group_out_of_the_order_of_the_others_is_told() -> None:
    rest = rule.FAILS["paper.md"].partition("\n")[2]
    text = "A (Mire, 2003; Wend, 2004). B (Osk & Tarn, 2001; Wend, 2004). C (Mire, 2003; Osk & Tarn, 2001). "
    text += "D (Mire, 2003; Wend, 2004). E (Wend, 2004; Mire, 2003).\n"
    assert told(rule, text + rest, "paper.md") == [
        (1, "the works in this bracket are in another order than those in the others")
    ]
