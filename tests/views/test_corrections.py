from pathlib import Path

from kb.views import corrections
from tests.page.cups import book
from tests.tiny import FILES
from tests.views.shown import shown, texts

HERE = "corrections/"
HEAD = FILES["kb.yaml"]


def test_it_says_what_a_correction_needs_with_a_text_to_copy(tmp_path: Path) -> None:
    soup = shown(corrections, book(tmp_path), HERE)
    assert texts(soup, "#say .kb-copied p") == [
        "Page: https://example.org/cups/ · What is wrong: … · Where I read it: …"
    ]


def test_without_an_address_it_says_that_there_is_none(tmp_path: Path) -> None:
    assert "names no address for corrections" in shown(corrections, book(tmp_path), HERE).get_text()


def test_a_repository_and_a_contact_are_offered(tmp_path: Path) -> None:
    settings = HEAD + "repository: https://example.org/cups/source\ncontact: cups@example.org\n"
    soup = shown(corrections, book(tmp_path, {"kb.yaml": settings}), HERE)
    assert [a["href"] for a in soup.select("#say a")] == ["https://example.org/cups/source/issues/new"]
    assert "Write to cups@example.org ." in texts(soup, "#say p")


def test_a_contact_that_is_an_address_of_the_web_is_a_link(tmp_path: Path) -> None:
    soup = shown(corrections, book(tmp_path, {"kb.yaml": HEAD + "contact: https://example.org/write\n"}), HERE)
    assert [a["href"] for a in soup.select("#say a")] == ["https://example.org/write"]
