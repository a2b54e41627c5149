import hashlib
import json
from dataclasses import replace
from pathlib import Path

from kb.export import exported
from kb.page import Book
from kb.views import data
from tests.page.cups import book
from tests.views.shown import page, shown, texts


def _given(folder: Path) -> Book:
    given = book(folder)
    return replace(given, exports=tuple(exported(given.base)))


def test_every_format_is_offered_with_what_reads_it_its_size_and_its_checksum(tmp_path: Path) -> None:
    given = _given(tmp_path)
    soup = shown(data, given, "data/")
    assert [a["href"] for a in soup.select("#exports th a")] == [f"/data/{each.file}" for each in given.exports]
    assert {"/data/kb.bib", "/data/kb.csl.json", "/data/kb.ttl"} <= {a["href"] for a in soup.select("#exports th a")}
    bibtex = given.exports[0]
    assert texts(soup, "#exports tbody tr")[0] == (
        "bibtex BibTeX: the library as it truly is, for LaTeX, JabRef and Zotero; what nobody has confirmed is named in "
        f"notes. application/x-bibtex Checksum {hashlib.sha256(bibtex.data).hexdigest()} (SHA-256) "
        f"{len(bibtex.data)} bytes"
    )


def test_the_table_is_there_for_programs_too(tmp_path: Path) -> None:
    given = _given(tmp_path)
    form = json.loads(page(data, given, "data/").files[".json"])
    assert [each["file"] for each in form["files"]] == [f"data/{each.file}" for each in given.exports]
    assert form["files"][0]["sha256"] == given.exports[0].sha256


def test_a_book_without_exports_says_so(tmp_path: Path) -> None:
    assert "This build wrote no exports." in shown(data, book(tmp_path), "data/").get_text()


def test_our_own_vocabulary_is_named_as_our_own(tmp_path: Path) -> None:
    own = [text for text in texts(shown(data, book(tmp_path), "data/"), "#vocabulary dd") if "our own" in text]
    assert len(own) == 1


def test_a_format_that_could_not_be_made_is_named_with_the_reason(tmp_path: Path) -> None:
    given = replace(_given(tmp_path), left_out={"rare": "rare needs a library that is not installed"})
    assert "Not in this build: rare needs a library that is not installed." in shown(data, given, "data/").get_text()
