from pathlib import Path

from kb.rules import met616_newer_version as rule
from tests.rules.examples import silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, str(f.severity), f.message) for f in speaks(rule, tmp_path)] == [
        (1, "info", "the preprint has been published: DOI 10.1234/joc.1")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []
