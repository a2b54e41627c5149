from pathlib import Path

from kb.rules import bib002_duplicate_key as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written, f.message) for f in speaks(rule, tmp_path)] == [
        (2, 7, "Cups84", "the key `Cups84` is that of `cups84` (line 1) too")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_it_names_the_first_entry_of_the_key_each_time() -> None:
    text = "@book{a, title = {A}}\n" * 3
    assert told(rule, text) == [(n, "the key `a` is that of `a` (line 1) too") for n in (2, 3)]
