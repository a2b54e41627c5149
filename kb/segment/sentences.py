"""Where the sentences of a paragraph end.

Rules over closed lists of general English abbreviations and sentence openers, in one pass. The rules are ours
because units need what general splitters lack together: exact offsets, references in brackets or superscript
kept with the sentence they follow, `et al. (2010)`, initials, dosing abbreviations, and linear time on any input.
"""

import re
import unicodedata
from collections.abc import Iterator

Span = tuple[int, int]


def _words(text: str) -> frozenset[str]:
    """Give the words of a list."""
    return frozenset(text.split())


_TITLES = _words(
    """
    dr drs prof profs mr mrs ms mx messrs st mt ft gen sen rep rev hon capt cmdr col maj lt sgt gov pres fr vs cf
    e.g i.e viz approx incl excl esp resp ibid
    """
)
_NUMBERED = _words(
    """
    no nos n° p pp par para vol vols fig figs eq eqs eqn ref refs tab tabs sect sec secs chap ch art suppl app ex ca
    c circa jan feb mar apr jun jul aug sep sept oct nov dec pt pts ser ed eds item lot
    """
)
_SOFT = _words(
    """
    al jr sr inc ltd co corp llc plc bros dept univ assoc assn est ave blvd rd sp spp subsp var cv ph.d dipl hons
    gmbh b.sc m.sc
    """
)
_OPENERS = _words(
    """
    a about above according across after again all also although among an and another any are as at because before
    below besides between beyond both but by can certain compared consequently conversely could current despite did
    do does due during each earlier either even every few finally first following for from furthermore future given
    had has have he hence her here his how however if importantly in indeed instead interestingly is it its just
    last later less like many meanwhile more moreover most much my nearly neither nevertheless next no nobody none
    nor not nothing notably now of often on once one only or other others our out overall patients perhaps please
    previous previously rather recent recently results second several she should similarly since so some sometimes
    still studies such taken than that the their then there therefore these they third this those though three
    through thus to together two under unlike until upon using was we were what when where whereas whether which
    while who whose why will with within without would yes yet you your
    """
)
_MARK = re.compile(r"\(|\.(?:[ \u00a0]\.)+|[.!?…]+|[。！？｡؟۔।॥]+")
_SPACELESS = frozenset("。！？｡")
_TAIL = re.compile(
    r"""["'”’»›)\]}*_]*+(?:[ ]?\[\d[\d,;\s–-]{0,60}\]|[⁰¹²³⁴-⁹⁻]++(?:[,–][⁰¹²³⁴-⁹]++)*+)*+["'”’»›)\]}*_]*+"""
)
_NOTE_DIGITS = re.compile(r"\d{1,3}(?:[,–-]\d{1,3}){0,20}(?=\s|$)")
_EMOJI = re.compile(r"\s?[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F\u200D]{1,40}(?=\s|$)")
_NEXT = re.compile(r"""\s*+((?:["'“”‘«‹(\[{¿¡*_`]|[—–-]\s)*+)(\S{0,40})""")
_WORD = re.compile(r"""[^\s(\["'“‘«—/]*$""")
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_])+")
_BRACKETED = re.compile(r"\((?:[^()]++|\([^()]*+\))*+\)")
_LABEL = re.compile(
    r"(?:(?:table|tab|fig(?:ure)?|box|scheme|chapter|section|part|stage|step|phase|appendix|example|theorem|lemma|note)"
    r"\.?\s)?(?:\d{1,4}[a-z]?|[a-z]|[IVX]{1,5})",
    re.IGNORECASE,
)
_ASIDE = 400


def sentences(text: str) -> Iterator[Span]:
    """Yield the start and end of each sentence of a paragraph, in code points, without the space around them."""
    start = _skip_space(text, 0)
    aside = 0
    for mark in _MARK.finditer(text):
        if mark[0] == "(":
            aside = max(aside, _aside_end(text, mark.start()) if mark.start() > start else 0)
            continue
        end = _tail_end(text, mark)
        if end >= aside and mark.start() >= start and _ends_sentence(text, start, mark, end):
            yield start, end
            start = _skip_space(text, end)
    end = len(text.rstrip())
    if start < end:
        yield start, end


def _skip_space(text: str, position: int) -> int:
    """Give the first place from here that is not space."""
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _aside_end(text: str, opening: int) -> int:
    """Give where a bracketed aside closes, or 0 where it does not close soon: then it is a stray bracket."""
    aside = _BRACKETED.match(text, opening, opening + _ASIDE)
    return aside.end() if aside else 0


def _tail_end(text: str, mark: re.Match[str]) -> int:
    """Give where a sentence ends once closing quotes, brackets, note numbers and emoji are taken with it."""
    end = mark.end()
    if mark[0] == "." and text[max(0, end - 4) : end - 1].isalpha() and text[end - 2].islower():
        digits = _NOTE_DIGITS.match(text, end)
        end = digits.end() if digits else end
    for pattern in (_TAIL, _EMOJI):
        found = pattern.match(text, end)
        end = found.end() if found else end
    return end


def _ends_sentence(text: str, start: int, mark: re.Match[str], end: int) -> bool:
    """Tell whether the mark ends the sentence that began at `start`; `end` is where its tail ends."""
    if end == len(text):
        return False
    if not text[end].isspace():
        return mark[0][0] in _SPACELESS
    following = _NEXT.match(text, end)
    opening, word = (following[1], following[2]) if following else ("", "")
    if not _can_begin(word) and not opening.endswith("`"):
        return False
    before = text[max(start, mark.start() - 40) : mark.start()]
    found = _WORD.search(before)
    last = found[0] if found else ""
    if mark[0] != ".":
        return bool(before.strip()) and not (before.endswith("[") or _trails_off(mark[0], word))
    return not _LABEL.fullmatch(text, start, mark.start()) and _period_ends(last, opening, word)


def _trails_off(mark: str, word: str) -> bool:
    """Tell whether an ellipsis breaks off before `I`, whose capital tells nothing."""
    return mark.replace(" ", "") in {"...", "…"} and re.split(r"['’]", word)[0] == "I"


def _can_begin(word: str) -> bool:
    """Tell whether a sentence can begin with this word: a capital, a figure, a script without case, `mRNA`, `β-`."""
    if not word:
        return False
    first = word[0]
    if first.islower():
        stem = re.split(r"\W", word, maxsplit=1)[0]
        greek = unicodedata.name(first, "").startswith("GREEK") and word[1:2] == "-"
        return greek or any(letter.isupper() for letter in stem)
    return first.isalnum() or unicodedata.category(first) in {"Sc", "So"} or first in "#@§†‡"


def _period_ends(last: str, opening: str, word: str) -> bool:
    """Tell whether a lone period after `last`, before `word`, ends a sentence rather than an abbreviation."""
    known = last.lower().lstrip("([\"'“‘")
    if known in _TITLES:
        return False
    figure = word[0].isdigit() or not word[:2].isalpha() or word[:4].rstrip(",.;:)").isupper()
    if known in _NUMBERED:
        return not figure and "(" not in opening
    initial = len(known) == 1 and known.isalpha()
    if initial or known in _SOFT or _DOTTED.fullmatch(known):
        return re.split(r"[\W\d_]", word.lower(), maxsplit=1)[0] in _OPENERS and "(" not in opening
    return True
