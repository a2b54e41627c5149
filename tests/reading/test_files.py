"""A writer's file from its path to a Writing."""

from datetime import date
from pathlib import Path

import pytest

from kb.reading import read, reread
from kb.segment import Refused

BIB = "@book{a, title = {Ä}}\r\n@book{b, title = {B}}\r\n"


def test_a_file_is_read_with_single_line_feeds_and_places_to_match(tmp_path: Path) -> None:
    path = tmp_path / "refs.bib"
    path.write_bytes(b"\xef\xbb\xbf" + BIB.encode())
    found = read(path, date(2026, 1, 2))
    assert (found.path, found.kind, found.today) == (str(path), "bibtex", date(2026, 1, 2))
    assert found.text == BIB.replace("\r\n", "\n")
    assert [found.place(entry.start) for entry in found.entries] == [(1, 1), (2, 1)]


def test_an_empty_file_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "refs.bib"
    path.write_bytes(b"")
    assert (read(path).entries, read(path).problems) == ((), ())


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("refs.bib", b"@book{a, title = {M\xfcller}}", "byte 19, line 1, column 20"),
        ("refs.bib", b"\x00\x01", "NUL byte"),
        ("refs.bib", b"%PDF-1.4", "a PDF file"),
        ("refs.bib", "@book{a}".encode("utf-16"), "text in UTF-16"),
        ("refs.zonk", b"x", "cannot be told from `.zonk`"),
        ("refs.bib", b"<html>404 Not Found</html>", "line 1, column 1"),
        ("refs.bib", b"@book{a, title = {A", "line 1, column 1"),
        ("refs.json", b"[" * 100_000, "nested too deeply"),
        ("refs.xml", b'<!DOCTYPE a [<!ENTITY b "c">]>\n<a>&b;</a>', "an entity is declared"),
        ("refs.bib", b"x" * 50_000_001, "more than the 50,000,000"),
    ],
)
def test_what_cannot_be_read_is_refused_with_place_and_remedy(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(Refused, match=said) as error:
        read(path)
    assert error.value.remedy


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="There is no such file"):
        read(tmp_path / "nowhere.bib")


def test_a_text_is_read_as_a_file_of_its_name_would_be() -> None:
    assert [entry.key for entry in reread("x.bib", "@book{a, title = {A}}").entries] == ["a"]
