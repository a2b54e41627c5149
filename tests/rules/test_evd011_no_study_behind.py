from pathlib import Path

from kb.rules import evd011_no_study_behind as rule
from tests.rules.examples import silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    found = [(f.source.path, f.line, f.message) for f in speaks(rule, tmp_path)]
    assert found == [
        (
            "claims/essay/body.yaml",
            6,
            "no study with data of its own is on record behind what is named for it (review: smith-2001)",
        ),
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []
