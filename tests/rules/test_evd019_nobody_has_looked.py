from pathlib import Path

from kb.rules import evd019_nobody_has_looked as rule
from tests.rules.examples import silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    found = [(f.source.path, f.line, f.message) for f in speaks(rule, tmp_path)]
    assert found == [
        ("claims/hypotheses/cups.yaml", 4, "nobody has looked for evidence against `cups/width-cools`"),
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []
