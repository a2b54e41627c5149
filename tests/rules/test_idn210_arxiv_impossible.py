from pathlib import Path

import pytest

from kb.rules import idn210_arxiv_impossible as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 39, "9999.99999")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


@pytest.mark.parametrize(
    "field",
    [
        "journal = {arXiv preprint arXiv:2113.01234}",
        "url = {https://arxiv.org/abs/2113.01234}",
        "doi = {10.48550/arXiv.2113.01234}",
    ],
)
def test_it_is_found_wherever_it_stands(field: str) -> None:
    assert told(rule, f"@misc{{a, {field}}}\n") == [(1, "arXiv has no `2113.01234`: there is no month 13")]


def test_none_was_given_after_the_day_of_the_check() -> None:
    assert told(rule, "@misc{a, eprint = {2601.01234}}\n") == []
    assert told(rule, "@misc{a, eprint = {2602.01234}}\n") == [
        (1, "arXiv has no `2602.01234`: that month has not come yet")
    ]


def test_other_servers_have_other_forms() -> None:
    assert told(rule, "@misc{a, eprint = {1313.1234}, eprinttype = {hal}}\n") == []
