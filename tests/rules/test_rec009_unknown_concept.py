from pathlib import Path

from kb.rules import rec009_unknown_concept as rule
from tests.rules.examples import silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    found = [(f.source.path, f.line, f.message) for f in speaks(rule, tmp_path)]
    assert found == [
        ("claims/hypotheses/cups.yaml", 3, "no concept `coolness`"),
        ("references/studies/smith-2001.yaml", 6, "no concept `coldness`"),
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []
