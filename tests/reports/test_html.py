import base64
import hashlib
import re
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup, Tag

from kb.model import Part, Report, Severity
from kb.reading import reread
from kb.reports.html import report
from tests.reports.made import made

HOSTILE = '<script>alert(1)</script><img src="https://evil.example/x" onerror=alert(1)>" onmouseover="x'


def page(made_up: Report) -> BeautifulSoup:
    return BeautifulSoup(report(made_up), "html.parser")


def one(text: str, what: str, message: str = "wrong", path: str = "refs.bib") -> Report:
    writing = reread(path, text)
    at = text.index(what)
    finding = writing.finding(("IDN201", Severity.ERROR), (at, at + len(what)), message, HOSTILE, HOSTILE)
    return Report(Part((finding,), (), {path: writing}))


def words(tag: Tag | None) -> str:
    return " ".join(tag.get_text().split()) if tag else ""


def test_nothing_in_it_asks_anything_of_anybody() -> None:
    found = page(made())
    assert found.select("script, link, img, iframe, object, embed, form, base, [style], [src]") == []
    assert "url(" not in words(found.style)
    assert "@import" not in words(found.style)


def test_its_policy_lets_nothing_but_its_own_style_sheet_in() -> None:
    found = page(made())
    style = found.style.string if found.style else ""
    digest = base64.b64encode(hashlib.sha256(str(style).encode()).digest()).decode()
    policy = found.select_one("meta[http-equiv=Content-Security-Policy]")
    assert policy
    assert policy["content"] == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


@pytest.mark.parametrize("path", ["refs.bib", f"{HOSTILE}.bib"])
def test_what_files_say_is_words_and_never_markup(path: str) -> None:
    found = page(one(f"% {HOSTILE}\n", HOSTILE, HOSTILE, path))
    assert found.select("script, img, [onerror], [onmouseover]") == []
    assert words(found.select_one("mark")) == HOSTILE


def test_control_characters_and_turns_of_direction_are_shown_as_signs() -> None:
    found = page(one("% a\x1b\u202eb\u2066c\n", "a\x1b\u202eb\u2066c"))
    assert words(found.select_one("mark")) == "a��b�c"


def test_the_place_is_marked_in_its_paragraph() -> None:
    found = page(one("one\n\n  two three\n  four\n\nfive\n", "three", path="paper.txt"))
    piece = found.select_one(".piece")
    assert piece
    assert piece.get_text() == "two three\nfour"


def test_of_a_long_line_what_stands_around_the_place_is_shown() -> None:
    found = page(one("a" * 900 + "here" + "b" * 900, "here", path="paper.txt"))
    assert words(found.select_one(".piece")) == "…" + "a" * 260 + "here" + "b" * 260 + "…"


def test_a_severity_is_a_word_and_a_shape() -> None:
    shown = {words(each) for each in page(made()).select(".finding .sev")}
    assert shown == {"■Error", "▲Warning", "●Info"}


def test_what_is_on_record_stands_beside_what_is_written() -> None:
    rows = [[words(cell) for cell in row.select("th, td")] for row in page(made()).select("table tbody tr")]
    assert ["line 15", "year", "2011", "2001", "Crossref, DOI 10.1234/joc.1", "2026-01-01"] in rows
    links = {str(a["href"]) for a in page(made()).select("table a[rel=noreferrer]")}
    assert links == {"https://doi.org/10.1234/joc.1"}


def test_what_is_suppressed_is_told_with_the_reason() -> None:
    found = page(made()).select_one("section[aria-labelledby=suppressed] li")
    assert words(found).startswith("printed from back to front▲Warning FLD105, odd: name, 100%.bib, line 7: page 717")


def test_it_says_what_was_not_looked_at() -> None:
    told = replace(made(ignored=("FLD",), preview=("XYZ999",)), registry=None, printed=None)
    said = words(page(told).select_one("section[aria-labelledby=limits]"))
    assert "No registry was asked" in said
    assert "Rules left out: FLD." in said
    assert "were not asked: XYZ999." in said
    assert "1 place could not be read, or not be asked about: OPS003" in said


def test_every_way_within_the_page_leads_somewhere() -> None:
    found = page(made())
    names = [str(each["id"]) for each in found.select("[id]")]
    assert len(names) == len(set(names))
    assert {str(a["href"])[1:] for a in found.select('a[href^="#"]')} <= set(names)


def test_the_same_run_gives_the_same_page() -> None:
    assert report(made()) == report(made())


def test_no_line_is_empty_for_want_of_a_value() -> None:
    assert not re.search(r"<d[td]>\s*</d[td]>|None", report(made()))
