from pathlib import Path

from kb.rules import cit414_list_order as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written, f.message) for f in speaks(rule, tmp_path)] == [
        (
            9,
            1,
            "Alder, D. (2004). On weirs. Journal of Marshes, 15(1), 1-4.",
            "the list is in the order of first authors, and this entry is not",
        )
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_numbered_list_in_no_order_is_told_as_a_whole() -> None:
    names = ["Dune", "Alder", "Fenn", "Birl", "Osk", "Carr", "Marl"]
    rows = [f"{n}. {name} A. On weir {n}. J Marsh. 200{n};{n}(1):1-4." for n, name in enumerate(names, 1)]
    text = "It floods [7], [3], [6], [1], [5], [2], and [4].\n\nReferences\n\n" + "\n".join(rows)
    assert told(rule, text, "paper.txt") == [
        (5, "the list is neither in the order of mention nor in that of first authors")
    ]
    in_order = text.replace("[7], [3], [6], [1], [5], [2], and [4]", "[1], [2], [3], [4], [5], [6], and [7]")
    assert told(rule, in_order, "paper.txt") == []
