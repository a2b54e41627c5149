from pathlib import Path

from kb.rules import dup302_same_work as rule
from tests.rules.examples import silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [
        (
            2,
            1,
            "@article{cups2, title = {Wide Cups and the Cooling of Tea.}, author = {Smith, Ann}, year = {2001}, journal = {Journal of Cups}}",
        )
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []
