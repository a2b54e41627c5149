from pathlib import Path

from kb.rules import fld115_booktitle_carries_metadata as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [
        (1, 51, "Proc. of the Cup Days, Leeds, 2019, pp. 3-9")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_date_is_told_and_a_year_in_the_name_is_not() -> None:
    carried = "Cup Days, CD 2018, Leeds, UK, June 18-22, 2018"
    text = f"@inproceedings{{a, booktitle = {{{carried}}}}}\n@inproceedings{{b, booktitle = {{2018 Cup Days (CD)}}}}\n"
    assert told(rule, text) == [(1, "`June 18-22, 2018` is no part of a title")]
