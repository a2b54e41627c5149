from pathlib import Path

from kb.rules import dup301_same_identifier as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [
        (
            2,
            1,
            "@article{cups2, title = {Wide cups and tea}, pmid = {123}, author = {Smith, Ann}, year = {2001}, journal = {Journal of Cups}}",
        )
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_each_further_entry_is_told_once() -> None:
    text = "@article{a, title = {Wide cups and tea}, doi = {10.1234/a}, pmid = {1}}\n" * 3
    assert told(rule, text) == [(n, "DOI 10.1234/a is that of `a` (line 1) too") for n in (2, 3)]
