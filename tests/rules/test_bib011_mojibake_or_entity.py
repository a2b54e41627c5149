from pathlib import Path

from kb.rules import bib011_mojibake_or_entity as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 27, "Ã¼"), (1, 55, "&amp;#8211;")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_what_was_meant_is_offered(tmp_path: Path) -> None:
    assert [f.expected for f in speaks(rule, tmp_path)] == ["ü", "–"]


def test_a_sign_for_an_unread_letter_is_told_and_addresses_are_left_alone() -> None:
    text = "@book{a, title = {M\ufffdller}, url = {https://example.org/?a=1&amp;b=2}}\n"
    assert told(rule, text) == [(1, "`\ufffd` is a letter that was lost")]


def test_letters_that_are_meant_as_they_stand_are_left_alone() -> None:
    assert told(rule, "@book{a, title = {SÃO PAULO: À la carte, Île, Ñandú, Ångström, “IRMÃ”, AT&T; R&D}}\n") == []


def test_comments_are_left_alone() -> None:
    assert told(rule, "MÃ¼ller\n@book{a, title = {A}}\n") == []
