from pathlib import Path

from kb.rules import evd013_retracted_work_cited as rule
from tests.rules.examples import silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    found = [(f.source.path, f.line, f.message) for f in speaks(rule, tmp_path)]
    assert found == [
        (
            "claims/essay/body.yaml",
            6,
            "`essay/first` leans on `smith-2001`, which has been retracted: it counts for nothing",
        ),
        (
            "claims/hypotheses/cups.yaml",
            11,
            "`cups/width-cools` leans on `smith-2001`, which has been retracted: it counts for nothing",
        ),
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []
