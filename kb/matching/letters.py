"""Letters to compare: without accents, capitals and signs, and with Greek and mathematics spelled out."""

import functools
import re
import unicodedata

# Letters that do not fall apart into a plain one and a mark, and what stands for each.
_PLAIN = str.maketrans(
    dict(zip("øłđðıȷħŋĸəƒ’ʼ", "olddijhnkaf''", strict=True)) | {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)


def _table(text: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in text.split())


_GREEK = _table("""
    α=alpha β=beta γ=gamma δ=delta ε=epsilon ζ=zeta η=eta θ=theta ι=iota κ=kappa λ=lambda μ=mu ν=nu ξ=xi ο=omicron
    π=pi ρ=rho ς=sigma σ=sigma τ=tau υ=upsilon φ=phi χ=chi ψ=psi ω=omega ϵ=epsilon ϑ=theta ϕ=phi ϱ=rho µ=mu
""")
_MATHS = _table("±=plus-minus ×=times ≥=greater-equal ≤=less-equal →=to ∞=infinity &=and +=plus %=percent °=degrees")
# What TeX makes of a lone ^ or ~ counts as a letter in Unicode, and is none.
_SPELLED = str.maketrans({sign: f" {word} " for sign, word in (_GREEK | _MATHS).items()} | dict.fromkeys("ˆ˜", " "))
_TAG = re.compile(r"</?(?:i|b|em|strong|su[bp]|sc|italic|bold|jats:[a-z-]+|mml:[a-z-]+)\s*+/?>", re.IGNORECASE)
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ](?=\w)")
_SIGNS = re.compile(r"[^\w]++|_++")


@functools.lru_cache(maxsize=100_000)
def folded(text: str) -> str:
    """Give a text as words in small Latin letters and digits, one space between: `β-Endorphin` is `beta endorphin`.

    What is written in another script than Latin and Greek stays in it.
    """
    if "<" in text:
        text = _TAG.sub("", text)
    text = _APOSTROPHE.sub("", text.casefold()) if "'" in text or "’" in text or "ʼ" in text else text.casefold()
    text = text.translate(_SPELLED)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_PLAIN))
        text = "".join(letter for letter in text if not unicodedata.combining(letter)).translate(_SPELLED).casefold()
    return " ".join(_SIGNS.sub(" ", text).split())


def table(text: str) -> frozenset[str]:
    """Give the words of a table."""
    return frozenset(text.split())


def compact(text: str) -> str:
    """Give a folded text without spaces, so that `well-known`, `well known` and `wellknown` are one."""
    return folded(text).replace(" ", "")
