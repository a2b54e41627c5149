from pathlib import Path

from kb.rules import evd010_echo_counted as rule
from tests.rules.examples import silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    found = [(f.source.path, f.line, f.message) for f in speaks(rule, tmp_path)]
    assert found == [
        ("claims/essay/body.yaml", 6, "`essay/first`: 2 works, and all lead back to one study: smith-2001"),
        (
            "claims/essay/body.yaml",
            6,
            "`essay/first`: smith-2002 restates smith-2001, which stands beside it already, and adds nothing",
        ),
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []
