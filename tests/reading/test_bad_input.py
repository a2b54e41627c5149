"""Bad input of every kind, to every reader: a message with place and remedy, exit code 2, and never a traceback."""

import io
import struct
import sys
import warnings
import zipfile
from pathlib import Path

import pytest

from kb.cli import main
from kb.reading import read, suffixes
from kb.segment import MOST_BYTES, Refused
from tests.word_files import document, docx, packed, paragraph

BIB = "@book{a, title = {A}}\n@book{b, title = {B}}\n"
RIS = "TY  - BOOK\nTI  - A\nER  - \nTY  - BOOK\nTI  - B\n"
XML = "<PubmedArticleSet><PubmedArticle><PMID>1</PMID></PubmedArticle>"
LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTER = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
WORD = docx(paragraph("Reeds slow the water."))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100
ODT = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}


def archive(*entries: tuple[str, str], **parts: str) -> bytes:
    """Give a Word file with further entries, whose names may be anything."""
    file = io.BytesIO(packed({"word/document.xml": document(paragraph("x")), **parts}))
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(file, "a") as whole:
        for name, text in entries:
            info = zipfile.ZipInfo("placeholder.xml")
            info.filename = name
            whole.writestr(info, text)
    return file.getvalue()


def lying() -> bytes:
    """Give a Word file whose main part says that it is shorter than it is."""
    data = bytearray(docx(paragraph("Reeds slow the water. " * 200)))
    at = data.find(b"PK\x01\x02", data.find(b"word/document.xml"))
    while data[at + 46 : at + 46 + 17] != b"word/document.xml":
        at = data.find(b"PK\x01\x02", at + 1)
    data[at + 24 : at + 28] = struct.pack("<I", 50)
    return bytes(data)


def locked() -> bytes:
    data = bytearray(WORD)
    for magic, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.find(magic)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(magic, at + 1)
    return bytes(data)


def bomb() -> bytes:
    """Give a Word file of some kilobytes whose text is longer than is read."""
    piece = document(paragraph("y"))
    return packed({"word/document.xml": piece.replace("y", "y" * (MOST_BYTES + 1))})


KINDS: dict[str, tuple[str, bytes, str]] = {
    "a .bib that is cut off": (
        "a.bib",
        f"{BIB}@book{{c, title = {{C\n".encode(),
        "2 entries before it can be read, the last `b`",
    ),
    "a .bib that is cut off in a quote": ("a.bib", f'{BIB}@book{{c, title = "C'.encode(), "line 3, column 1"),
    "a .bib that is cut off in a type": ("a.bib", f"{BIB}@artic".encode(), "line 3, column 1"),
    "a .bib that is cut off in its first entry": ("a.bib", b"@book{a,", "nothing before it can be read"),
    "a .ris that is cut off": ("a.ris", RIS.encode(), "one entry before it can be read"),
    "CSL-JSON that is cut off": ("a.json", b'[{"id": "a", "title": "A"}, {"id": "b", "ti', "line 1, column 41"),
    "PubMed's XML that is cut off": ("a.xml", XML.encode(), "one entry before it can be read, the last `1`"),
    "LaTeX that is cut off": ("a.tex", b"\\begin{document}\nReeds \\cite{a}\n", "its document does not end"),
    "a .docx that is cut off": ("a.docx", WORD[: len(WORD) // 2], "the end of the archive is missing"),
    "a .docx without its middle": ("a.docx", WORD[:100] + WORD[400:], "damaged"),
    "a picture": ("a.md", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
    "a PDF": ("a.txt", b"%PDF-1.7\n", "a PDF file"),
    "a PDF named .docx": ("a.docx", b"%PDF-1.7\n", "a PDF file"),
    "a NUL byte": ("a.bib", b"@book{a,\n title = {A\0}}", "line 2, column 12"),
    "JSON that is deep": ("a.json", b"[" * 200_000 + b"]" * 200_000, "nested too deeply"),
    "CSL-JSON of deep objects": ("a.json", b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "nested too deeply"),
    "XML that is deep": ("a.xml", b"<a>" * 200_000 + b"</a>" * 200_000, "no PubMed record"),
    "a .docx that is deep": (
        "a.docx",
        docx("<w:sdt><w:sdtContent>" * 600 + "</w:sdtContent></w:sdt>" * 600),
        "deep in each other",
    ),
    "a .docx that is a bomb": ("a.docx", bomb(), "unfolds to more than the 50,000,000"),
    "a .docx of too many entries": ("a.docx", archive(*((f"x{n}.xml", "") for n in range(10_001))), "more entries"),
    "a .docx with an entry twice": ("a.docx", archive(("word/document.xml", "<x/>")), "stands twice"),
    "a .docx with a way out": ("a.docx", archive(("../../etc/cron.d/x", "x")), "out of the archive"),
    "a .docx with a way from the root": ("a.docx", archive(("/etc/x", "x")), "out of the archive"),
    "a .docx that lies": ("a.docx", lying(), "damaged"),
    "a .docx that is locked": ("a.docx", locked(), "locked with a password"),
    "a .docx without a document": ("a.docx", packed({"word/styles.xml": "<x/>"}), "holds no word/document.xml"),
    "a .docx whose document is no XML": ("a.docx", packed({"word/document.xml": "<w:document"}), "it is no XML"),
    "a .docx of laughs": ("a.docx", packed({"word/document.xml": LAUGHS + "<a>&b;</a>"}), "document type"),
    "a .docx that asks for a file": ("a.docx", packed({"word/document.xml": OUTER + "<a>&a;</a>"}), "document type"),
    "a .docx with laughing styles": ("a.docx", docx(paragraph("x"), styles=LAUGHS + "<a>&b;</a>"), "word/styles.xml"),
    "an .odt named .docx": ("a.docx", packed(ODT), "an OpenDocument text"),
    "an .xlsx named .docx": ("a.docx", packed({"xl/workbook.xml": "<x/>"}), "an Excel file"),
    "a .docm": ("a.docx", packed({"[Content_Types].xml": "ms-word.document.macroEnabled.main+xml"}), "macros"),
    "an old .doc named .docx": ("a.docx", OLE, "an old Word or Office file"),
    "an old .doc": ("a.doc", OLE, "an old Office file"),
    "a .docx with a password": ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
    "rich text named .docx": ("a.docx", b"{\\rtf1 Reeds}", "rich text"),
    "rich text": ("a.txt", b"{\\rtf1 Reeds}", "rich text"),
    "a page of HTML named .docx": ("a.docx", b"<!DOCTYPE html><p>404", "XML or HTML"),
    "an empty .docx": ("a.docx", b"", "no zip archive"),
    "a Word file named .txt": ("a.txt", WORD, "a zip archive"),
    "laughs in PubMed's XML": ("a.xml", f"{LAUGHS}<a>&b;</a>".encode(), "an entity is declared"),
    "PubMed's XML that asks for a file": ("a.xml", f"{OUTER}<a>&a;</a>".encode(), "an entity is declared"),
    "UTF-8 with a byte of Latin-1": ("a.bib", "@book{a, title = {Mü".encode() + b"\xfc}}", "line 1, column 22"),
    "Latin-1 in LaTeX that does not say so": ("a.tex", b"M\xfcller", "byte 1, line 1, column 2"),
    "UTF-16 with a mark": ("a.md", "# Reeds".encode("utf-16"), "iconv -f UTF-16 -t UTF-8"),
    "UTF-16 without a mark": ("a.md", "# Reeds slow the water".encode("utf-16-le"), "iconv -f UTF-16LE -t UTF-8"),
    "UTF-16 in BibTeX without a mark": ("a.bib", BIB.encode("utf-16-be"), "as text in UTF-16 does"),
    "a name that nobody knows": ("a.zonk", b"x", "cannot be told from `.zonk`"),
    "BibTeX that holds none": ("a.bib", b"<html>404 Not Found</html>", "line 1, column 1"),
    "a number that cannot be held": ("a.json", b"[" + b"9" * 5000 + b"]", "no JSON that can be held"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_bad_input_is_refused_with_place_and_remedy(kind: str, tmp_path: Path) -> None:
    name, data, said = KINDS[kind]
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(Refused) as refused:
        read(path)
    assert said in str(refused.value)
    assert refused.value.remedy


@pytest.mark.parametrize("command", ["check", "parse"])
@pytest.mark.parametrize("kind", KINDS)
def test_bad_input_ends_a_command_with_2(
    kind: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    name, data, _ = KINDS[kind]
    (tmp_path / name).write_bytes(data)
    monkeypatch.setattr(sys, "argv", ["kb", command, str(tmp_path / name)])
    with pytest.raises(SystemExit) as ended:
        main()
    out, err = capsys.readouterr()
    if command == "parse" and name == "a.zonk":
        assert (ended.value.code, out) == (
            0,
            "1  x\n   title            x\n1 reference; 0 with names, a year, and a title or a container.\n",
        )
        return
    assert (ended.value.code, out) == (2, "")
    assert str(tmp_path / name) in err


@pytest.mark.parametrize("suffix", suffixes())
def test_a_file_of_more_than_fifty_megabytes_is_not_opened(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(Refused, match="50,000,001 bytes, more than the 50,000,000"):
        read(path)


DEEP = 20_000
NESTED: dict[str, str] = {
    "a.bib": "@book{a, title = {" + "{" * DEEP + "}" * DEEP + "}}",
    "b.bib": "@book{a, title = " + " # ".join(['"x"'] * DEEP) + "}",
    "a.html": "<div>" * DEEP + "x" + "</div>" * DEEP,
    "b.html": "<ul><li>" * DEEP + "x",
    "a.md": ">" * DEEP + "x",
    "b.md": "- " * DEEP + "x",
    "c.md": "[" * 2000 + "x" + "]" * 2000,
    "a.tex": "\\begin{document}\\begin{thebibliography}{9}\\bibitem{a} "
    + "{" * DEEP
    + "\\end{thebibliography}\\end{document}",
    "a.txt": "(" * DEEP + "Osk, 2001" + ")" * DEEP,
}


@pytest.mark.parametrize("name", NESTED)
def test_what_is_nested_deeply_where_that_is_no_fault_is_read(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(NESTED[name])
    assert read(tmp_path / name).text == ("x" if name.endswith(".html") else NESTED[name])


def test_entities_of_a_page_do_not_unfold_and_are_not_fetched(tmp_path: Path) -> None:
    for entities in (LAUGHS, OUTER):
        (tmp_path / "a.html").write_text(f"{entities}<p>Reeds &a; &b;</p>")
        assert read(tmp_path / "a.html").text.endswith("Reeds &a; &b;")
