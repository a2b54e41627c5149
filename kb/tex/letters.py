r"""What TeX means, in Unicode: accents, signs, and commands that only dress a text.

The accents and signs that bibliographies are full of are read here, by tables; pylatexenc reads whatever else begins
with a backslash. What it cannot read stays as it is written.
"""

import contextlib
import functools
import re
import unicodedata

from pylatexenc.latex2text import LatexNodes2Text


def _table(text: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in text.split())


# Each accent's command, and the code point that combines with a letter.
_MARKS = dict(
    zip(
        "\"'`^~=.uvHckrdb",
        map(chr, (776, 769, 768, 770, 771, 772, 775, 774, 780, 779, 807, 808, 778, 803, 817)),
        strict=True,
    )
)
_SIGNS = _table("""
    ss=ß o=ø O=Ø l=ł L=Ł ae=æ AE=Æ oe=œ OE=Œ aa=å AA=Å i=ı j=ȷ dh=ð DH=Ð th=þ TH=Þ dj=đ DJ=Đ ldots=…
    textendash=– textemdash=— textquoteright=’ textquoteleft=‘ textregistered=® texttrademark=™ textdegree=°
    dots=… S=§ copyright=© pounds=£ alpha=α beta=β gamma=γ delta=δ epsilon=ε kappa=κ lambda=λ mu=μ pi=π sigma=σ
    tau=τ omega=ω Delta=Δ times=× pm=± sim=∼
""")
_ACCENT = re.compile(
    r"""\\(?:(["'`^~=.])\s*+|([uvHckrdb])(?:\s++|(?=\{)))(?:\{\s*+\\?+([A-Za-z])\s*+\}|\\([ij])(?![A-Za-z])\s?|([A-Za-z]))"""
)
_SIGN = re.compile(r"\\([A-Za-z]++)(?:\s++|\{\})?")
_DRESS = re.compile(
    r"\\(?:emph|text(?:it|bf|sc|rm|tt|sf|up|md|sl|normal|superscript|subscript)|math(?:rm|bf|it|cal|bb|sf)|url"
    r"|enquote|mkbibquote|mkbibemph|ensuremath|mbox|uppercase|lowercase|(?:em|it|bf|sc|rm|tt|sl|itshape|bfseries"
    r"|scshape)(?![A-Za-z]))\s*+"
)
_ESCAPED = re.compile(r"\\([&%_#$ ,/-])")
_DASHES = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("~", " "))
# Without any of these a text is what it prints.
_ODD = re.compile(r"[\\${}~]|--|``|''|[^\S ]|  |^ | $")
# Beyond it a text is no text: what is left in TeX stays so, whatever pylatexenc would make of it.
_LONGEST = 5_000
_READER = LatexNodes2Text(math_mode="text", keep_comments=True)


def plain(text: str) -> str:
    """Give a text without TeX: accents and signs as letters, no braces, single spaces."""
    if not _ODD.search(text):
        return text
    if "\\" in text or "$" in text:
        text = _commands(text)
    for sign, letter in _DASHES:
        if sign in text:
            text = text.replace(sign, letter)
    if "{" in text or "}" in text:
        text = text.replace("{", "").replace("}", "")
    return " ".join(text.split())


def verbatim(text: str) -> str:
    """Give an address or identifier, in which TeX means nothing but an escaped sign."""
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text.replace("\\~{}", "~").replace("\\textasciitilde", "~").replace("\\url", ""))
    return text.replace("{", "").replace("}", "").strip()


@functools.lru_cache(maxsize=20_000)
def _commands(text: str) -> str:
    text = _ESCAPED.sub(lambda m: m[1] if m[1] in "&%_#$" else " " if m[1] in " ," else "", _ACCENT.sub(_accent, text))
    text = _SIGN.sub(_sign, _DRESS.sub("", text))
    if "\\" in text and len(text) <= _LONGEST:
        # Commands nested beyond all reason stay as they are written, and are shown so.
        with contextlib.suppress(RecursionError):
            text = _READER.latex_to_text(text)
    return text.replace("$", "")


def _accent(found: re.Match[str]) -> str:
    letter = found[3] or found[4] or found[5]
    return unicodedata.normalize("NFC", letter + _MARKS[found[1] or found[2]])


def _sign(found: re.Match[str]) -> str:
    return _SIGNS.get(found[1], found[0])
