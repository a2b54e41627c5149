from pathlib import Path

from kb.rules import bib012_latex_unescaped as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 49, "&")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_addresses_mathematics_and_entities_are_left_alone() -> None:
    text = "@misc{a, title = {$a_1$ and \\(b_2\\)}, howpublished = {\\url{http://example.org/a_b}}, note = {See http://example.org/x_y &amp; more}}\n"
    assert told(rule, text) == []


def test_every_sign_is_told_at_its_place() -> None:
    text = "@book{a, title = {5 % of A_1},\n note = {#1}}\n"
    assert told(rule, text) == [
        (1, "LaTeX obeys the `%` in `title`"),
        (1, "LaTeX obeys the `_` in `title`"),
        (2, "LaTeX obeys the `#` in `note`"),
    ]


def test_the_sign_that_joins_pieces_is_none_of_the_text() -> None:
    assert told(rule, '@book{a, title = {A} # {B}, note = "x" # {y}}\n') == []
