from pathlib import Path

from kb.rules import ops003_reference_not_parsed as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [
        (1, 21, "A. Smith, Cups. J. Cups 12 (2001) 3")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_an_entry_for_others_to_take_from_is_left_alone() -> None:
    assert told(rule, "@xdata{a, publisher = {Teapot}}\n@book{b, crossref = {c}, note = {In two volumes}}\n") == []


def test_an_item_of_a_printed_list_that_names_no_work_is_told() -> None:
    text = "Reeds slow it [1].\n\n## References\n\n1. Tarn A. Slow water. J Marsh. 2001;1:2-3.\n2. Many further studies of reeds and mud.\n"
    assert told(rule, text, "paper.md") == [
        (6, "nothing says which work it is: no author, year, address or place where it appeared could be read")
    ]
