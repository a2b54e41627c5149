from kb.model import Severity
from kb.reading import reread
from kb.reports.text import excerpt


def shown(text: str, what: str) -> list[str]:
    writing = reread("refs.bib", text)
    start = text.index(what)
    return excerpt(writing, writing.finding(("BIB001", Severity.ERROR), (start, start + len(what)), "wrong"))


def test_carets_stand_under_the_place() -> None:
    assert shown("% one\n% two three", "two") == ["    2 | % two three", "      |   ^^^"]


def test_wide_letters_take_two_columns_and_tabs_one() -> None:
    assert shown("%\t中文 two", "two") == ["    1 | % 中文 two", "      |        ^^^"]


def test_of_a_long_line_the_place_is_shown() -> None:
    line, carets = shown("% " + "a" * 500 + "here" + "b" * 500, "here")
    assert line == "    1 | …" + "a" * 30 + "here" + "b" * 76 + "…"
    assert carets == "      |  " + " " * 30 + "^^^^"


def test_of_a_place_of_several_lines_the_first_is_shown() -> None:
    assert shown("% a b\n% c d", "b\n% c") == ["    1 | % a b", "      |     ^"]


def test_what_a_terminal_would_obey_is_shown_as_a_sign() -> None:
    assert shown("% \x1b[31m red", "red")[0] == "    1 | % �[31m red"
