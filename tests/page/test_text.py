import pytest

from kb.page.text import clean, count, plain, shortened, web_address


def test_a_text_becomes_one_line() -> None:
    assert clean(" a\n\n# b\r\n\tc  d ") == "a # b c d"


def test_what_cannot_be_shown_is_replaced() -> None:
    assert clean("a\x00b\x02c\x7fd\ufffee\ud800f") == "a�b�c�d�e�f"


def test_a_plain_text_turns_nothing_around() -> None:
    assert plain("a\u202eb\u202c \u2067c\u2069 א") == "ab c א"


def test_a_text_is_cut_between_words() -> None:
    assert shortened("one two three", 9) == "one two…"
    assert shortened("one two", 9) == "one two"
    assert shortened("x" * 20, 9) == "x" * 8 + "…"


@pytest.mark.parametrize(
    ("url", "given"),
    [
        ("https://example.org/a?b=c#d", True),
        ("http://example.org/", True),
        ("javascript:alert(1)", False),
        (" https://example.org/", False),
        ('https://example.org/"onclick="', False),
        ("data:text/html,x", False),
        ("//example.org/", False),
        ("", False),
        (None, False),
    ],
)
def test_only_pages_of_the_web_become_links(url: str | None, given: bool) -> None:
    assert web_address(url) == (url if given else "")


def test_a_number_takes_its_noun() -> None:
    assert (count(1, "study", "studies"), count(1200, "study", "studies"), count(0, "link")) == (
        "1 study",
        "1,200 studies",
        "0 links",
    )
