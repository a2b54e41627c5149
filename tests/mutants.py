"""Sound samples for every parser, spoilt in ways that writers, programs and enemies spoil them; seeded."""

import io
import random
import zipfile
from collections.abc import Callable

from tests.rules.examples import SOUND
from tests.word_files import noted, packed

REFERENCES = [
    "Osk B, Tarn AC, van der Wend D, et al. Slow water in reed beds: a trial. J Marsh. 2001;12(3 Suppl 1):S245-51. doi:10.1234/jm.2001.12.245. PMID: 11588250",
    "Osk, B., & Tarn, A. C. (2001a). Slow water in reed beds. *Journal of Marshes*, 12(3), 245–251. https://doi.org/10.1234/jm.2001",
    "[12] B. Osk and A. C. Tarn, “Slow water in reed beds,” J. Marsh., vol. 12, no. 3, pp. 245–251, May 2001, arXiv:2001.01234.",
    "Osk, Birgit. “Slow Water.” In Reeds and Their Uses, edited by Ann Tarn and D. Wend, 2nd ed., 12–40. Leeds: Teapot Press, 1998.",
    "1 B. Osk, A. Tarn, Phys. Rev. Lett. 12, 245 (2001).",
    "Организация. Медленная вода // Болота. — 2001. — Т. 12, № 3. — С. 245-251.",
    "World Reed Organization. Guidelines (WRO/12). Geneva; 2001 [cited 2020 May 3]. Available from: http://example.org/a_(b)?c=d",
]
PROSE = [
    "Reeds slow the water (Osk & Tarn, 2001; Wend et al., 2004, pp. 12–14; see also Mire 2003a, b). Osk and Tarn (2001) say so.",
    "Mud is deep [1, 3–5]; so are weirs.2,7–9 Ref. 12 agrees with [4]–[6] and (3), x² and 10^3^.",
    "As O’Neill-Ménard, van der Wend, and the WRO [World Reed Organization] ([1998] 2001: 12) found, it was 12.4 (SD 3.1).",
    "Reeds [@osk2001, p. 3; -@wend2004] and \\citep[see][p.~3]{osk,wend} with [Osk01] say @mire that.",
]
LIST = "\n\nReferences\n\n" + "".join(f"{n}. {one}\n" for n, one in enumerate(REFERENCES, 1))
TEXTS = {
    "bib": SOUND["sound.bib"] + '@comment{x}\n@preamble{"y"}\n@book(z, title = "T" # joc, year = may)\n',
    "ris": SOUND["sound.ris"],
    "nbib": SOUND["sound.nbib"],
    "json": SOUND["sound.json"],
    "xml": SOUND["sound.xml"],
    "md": SOUND["sound.md"]
    + "\n\n".join(PROSE)
    + "\n\n| a | b |\n|---|---|\n| [^1] | <b>c</b> |\n\n[^1]: Note (Osk, 2001).\n",
    "txt": "On reeds\n\n" + "\n\n".join(PROSE) + LIST,
    "tex": SOUND["sound.tex"].replace("as \\citet{birl} saw.", "as \\citet{birl} saw. " + " ".join(PROSE)),
    "html": "<!DOCTYPE html><html><body><h1>Reeds</h1>"
    + "".join(f"<p>{each.replace('&', '&amp;')}<sup>1,2</sup></p>" for each in PROSE)
    + "<table><tr><td>a</td></tr></table><h2>References</h2><ol>"
    + "".join(f"<li>{each}</li>" for each in REFERENCES)
    + "</ol></body></html>",
}
HOSTILE = (
    *(
        "{",
        "}",
        "[",
        "]",
        "(",
        ")",
        '"',
        "'",
        "\\",
        "@",
        "%",
        "$",
        "#",
        "&",
        "<",
        ">",
        "|",
        "`",
        "*",
        "_",
        "~",
        "^",
        "-",
    ),
    *(
        ",",
        ";",
        ".",
        ":",
        "=",
        "\n",
        "\n\n",
        "\t",
        " ",
        "\u00a0",
        "\u2028",
        "\u200b",
        "\ufeff",
        "\u0130",
        "ß",
        "é",
        "e\u0301",
    ),
    *(
        "\ud7ff",
        "😀",
        "ﬁ",
        "א",
        "२०२०",
        "²",
        "⁻",
        "–",
        "…",
        "“",
        "”",
        "x",
        "A",
        "0",
        "12",
        "2001",
        "2001a",
        "et al.",
        "and ",
    ),
    *(
        "&amp;",
        "&#8211;",
        "&#99999999;",
        "<!--",
        "-->",
        "<p>",
        "</p>",
        "<br>",
        "<sup>1</sup>",
        "<table>",
        "<![CDATA[",
        "]]>",
    ),
    *(
        "\\cite{",
        "\\bibitem{",
        "\\begin{thebibliography}",
        "\\end{document}",
        "\\input{a}",
        "\\n",
        "\\u0000",
        "\\ud800",
    ),
    *(
        "@book{",
        "@string{",
        "title = {",
        " # ",
        "TY  - JOUR\n",
        "ER  - \n",
        "PMID- 1\n",
        "AU  - ",
        "null",
        "true",
        "-1e999",
    ),
    *(
        "doi:10.1234/",
        "https://",
        "(Osk, 2001)",
        "[1]",
        "[1-9]",
        "[@osk]",
        "Osk ",
        "References\n",
        "1. ",
        "- ",
        "> ",
        "# ",
        "---\n",
    ),
    *(
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "</w:r>",
        "<w:del>",
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:fldChar w:fldCharType="end"/>',
    ),
    *(
        "<w:instrText>ADDIN EN.CITE </w:instrText>",
        "<w:br/>",
        "<w:tbl>",
        "<w:t>",
        "</w:t>",
        "0" * 30,
        "A" * 200,
        "9" * 5000,
    ),
)


def spoilt(rng: random.Random, text: str, other: str = "") -> str:
    """Give a text with one to four things done to it; `other` is one to borrow from."""
    for _ in range(rng.randint(1, 4)):
        text = rng.choice(_WAYS)(rng, text, other or text)
    return text


def _span(rng: random.Random, text: str, longest: int = 200) -> tuple[int, int]:
    start = rng.randint(0, len(text))
    return start, min(len(text), start + rng.randint(0, longest))


def _deleted(rng: random.Random, text: str, _: str) -> str:
    start, end = _span(rng, text)
    return text[:start] + text[end:]


def _repeated(rng: random.Random, text: str, _: str) -> str:
    start, end = _span(rng, text, 40)
    return text[:end] + text[start:end] * rng.randint(1, 20) + text[end:]


def _put(rng: random.Random, text: str, _: str) -> str:
    at = rng.randint(0, len(text))
    return text[:at] + rng.choice(HOSTILE) * rng.choice((1, 1, 1, 2, 3, 30)) + text[at:]


def _replaced(rng: random.Random, text: str, _: str) -> str:
    start, end = _span(rng, text, 5)
    return text[:start] + rng.choice(HOSTILE) + text[end:]


def _moved(rng: random.Random, text: str, _: str) -> str:
    start, end = _span(rng, text)
    rest = text[:start] + text[end:]
    at = rng.randint(0, len(rest))
    return rest[:at] + text[start:end] + rest[at:]


def _cut(rng: random.Random, text: str, _: str) -> str:
    at = rng.randint(0, len(text))
    return text[:at] if rng.random() < 0.7 else text[at:]


def _borrowed(rng: random.Random, text: str, other: str) -> str:
    start, end = _span(rng, other, 400)
    at = rng.randint(0, len(text))
    return text[:at] + other[start:end] + text[at:]


_WAYS: tuple[Callable[[random.Random, str, str], str], ...] = (
    *(_deleted, _repeated, _put, _put, _replaced, _replaced, _moved, _cut, _borrowed),
)

_WORD = noted(SOUND["sound.docx"])
_MAIN = zipfile.ZipFile(io.BytesIO(_WORD)).read("word/document.xml").decode()


def spoilt_word(rng: random.Random) -> bytes:
    """Give a Word file whose text, or whose bytes, are spoilt."""
    if rng.random() < 0.3:
        data = bytearray(_WORD)
        for _ in range(rng.randint(1, 6)):
            data[rng.randrange(len(data))] = rng.randrange(256)
        return bytes(data[: rng.randint(0, len(data))] if rng.random() < 0.2 else data)
    spoilt_text = spoilt(rng, _MAIN) if rng.random() < 0.5 else _with_text(rng)
    return packed({"word/document.xml": spoilt_text.encode("utf-8", "replace")})


def _with_text(rng: random.Random) -> str:
    """Give a document that stays XML: a piece between two tags is doubled, moved or left out, or its text spoilt."""
    pieces = _MAIN.replace("<", "\0<").replace(">", ">\0").split("\0")
    at = rng.randrange(4, len(pieces) - 2)
    if not pieces[at].startswith("<"):
        pieces[at] = spoilt(rng, pieces[at]).replace("&", "&amp;").replace("<", "&lt;")
    elif pieces[at].endswith("/>"):
        pieces[at] *= rng.randrange(3)
    return "".join(pieces)
