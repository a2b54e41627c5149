from pathlib import Path

from kb.rules import evd018_review_restates_itself as rule
from tests.rules.examples import silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    found = [(f.source.path, f.line, f.message) for f in speaks(rule, tmp_path)]
    assert found == [
        ("references/studies/smith-2001.yaml", 5, "works restate each other in a circle: smith-2001, smith-2002"),
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []
