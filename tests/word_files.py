"""Word files made for tests, from small pieces of their XML or from a notation that people can read.

In the notation a line is a paragraph, `[field for Osk & Tarn 2001; Mire 2003: (Osk & Tarn, 2001; Mire, 2003)]` a field
of Zotero with the works that it means and what it shows.
"""

import io
import json
import re
import zipfile
from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import escape, quoteattr

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_RELATED}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_FIELD = re.compile(r"\[field for ([^:\]]*): ([^\]]*)\]")


def document(body: str) -> str:
    """Give the main part around the XML of its paragraphs."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:document {W} {MC}><w:body>{body}</w:body></w:document>'


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Give an archive of some parts, and of those that every Word file has."""
    whole = {"[Content_Types].xml": _TYPES, "_rels/.rels": _RELATIONS, **parts}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in whole.items():
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """Give a Word file with the XML of its paragraphs, and of other parts of `word/` by name."""
    return packed({"word/document.xml": document(body), **{f"word/{name}.xml": text for name, text in parts.items()}})


def run(text: str, looks: str = "") -> str:
    """Give a run; `looks` is the XML of its properties."""
    properties = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*inner: str, style: str = "") -> str:
    """Give a paragraph of some runs, or of texts that are no XML yet."""
    properties = f"<w:pPr><w:pStyle w:val={quoteattr(style)}/></w:pPr>" if style else ""
    return f"<w:p>{properties}{''.join(one if one.startswith('<') else run(one) for one in inner)}</w:p>"


def sign(kind: str) -> str:
    """Give a sign of a complex field: begin, separate or end."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(text: str, pieces: int = 3) -> str:
    """Give an instruction, cut into runs as Word cuts it."""
    step = max(1, len(text) // pieces)
    cut = [text[at : at + step] for at in range(0, len(text), step)]
    return "".join(f'<w:r><w:instrText xml:space="preserve">{escape(each)}</w:instrText></w:r>' for each in cut)


def field(instructed: str, shown: str) -> str:
    """Give a complex field: its instruction, and what it shows as a text or as XML."""
    inner = shown if shown.startswith("<") else run(shown)
    return sign("begin") + instruction(instructed) + sign("separate") + inner + sign("end")


def work(family: str, year: int, *more: str, **fields: str) -> dict[str, Any]:
    """Give a work in CSL-JSON, by its authors' family names and its year."""
    people = [{"family": name, "given": "A."} for name in (family, *more)]
    return {"type": "article-journal", "author": people, "issued": {"date-parts": [[str(year)]]}, **fields}


def zotero(*works: Mapping[str, Any]) -> str:
    """Give the instruction of a citation of Zotero's."""
    items = [{"id": n, "uris": [_address(each)], "itemData": dict(each)} for n, each in enumerate(works, 1)]
    return f" ADDIN ZOTERO_ITEM CSL_CITATION {json.dumps({'citationID': 'x', 'citationItems': items})} "


def _address(one: Mapping[str, Any]) -> str:
    first = one["author"][0]["family"]
    return f"http://zotero.org/users/1/items/{first}{one['issued']['date-parts'][0][0]}"


def noted(text: str) -> bytes:
    """Give the Word file that a text in the notation stands for."""
    return docx("".join(paragraph(*_pieces(line)) for line in text.splitlines()))


def _pieces(line: str) -> list[str]:
    pieces, at = [], 0
    for found in _FIELD.finditer(line):
        pieces += [line[at : found.start()], field(zotero(*map(_named, found[1].split(";"))), found[2])]
        at = found.end()
    return [each for each in (*pieces, line[at:]) if each]


def _named(words: str) -> dict[str, Any]:
    names, _, year = words.strip().rpartition(" ")
    return work(names.split(" & ")[0], int(year), *names.split(" & ")[1:])
