from pathlib import Path

from kb.rules import evd016_rating_above_ceiling as rule
from tests.rules.examples import silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    found = [(f.source.path, f.line, f.message) for f in speaks(rule, tmp_path)]
    assert found == [
        (
            "claims/essay/body.yaml",
            9,
            "`essay/first` is rated high, but is at most low (computed ceiling, not a GRADE rating)",
        ),
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []
