"""What a line looks like: a heading or not, and which part of a document a heading opens.

The lists are closed and general: the section names of scientific and professional writing.
"""

import re
from enum import StrEnum

_MOST_CHARACTERS, _MOST_WORDS, _MOST_PLAIN_WORDS = 120, 16, 10
_FEWEST_PROSE_WORDS, _FEWEST_SMALL_WORDS = 5, 3
_SECTION_NAMES = frozenset(
    """abstract|summary|executive summary|key points|introduction|background|rationale|aim|aims|objective|objectives
    aims and objectives|hypothesis|hypotheses|theory|literature review|related work|method|methods|methodology
    materials and methods|patients and methods|subjects and methods|participants|procedure|measures
    statistical analysis|data analysis|results|findings|results and discussion|discussion|general discussion
    limitations|strengths and limitations|implications|future directions|future work|recommendations|conclusion
    conclusions|concluding remarks|discussion and conclusion|discussion and conclusions|case report
    case presentation|case reports|acknowledgement|acknowledgements|acknowledgment|acknowledgments|funding
    conflict of interest|conflicts of interest|competing interests|declaration of interests|disclosure|disclosures
    disclaimer|ethics|ethical approval|author contributions|data availability|abbreviations|glossary|appendix
    appendices|supplementary material|supplementary materials|supplement|contents|table of contents|preface|foreword
    notes|footnotes|endnotes|keywords|overview|prologue|epilogue|afterword""".replace("\n", "|").split("|")
)
_LIST = (
    r"(?:references?|bibliography|works cited|literature(?: cited)?|further reading|citations?|reference list"
    r"|suggested reading|recommended reading|sources|références|literatur|literaturverzeichnis|bibliografía)"
)
_QUALIFIER = r"(?:(?:selected|cited|additional|key|full|main)\s)?"
_REFERENCES = re.compile(rf"{_QUALIFIER}{_LIST}(?:\s*(?:and|&|/)\s*(?:notes|{_QUALIFIER}{_LIST}))?|notes and {_LIST}")
_ABOUT = re.compile(
    r"about (?:the |our )?(?:authors?|writers?|contributors?|me|us)|authors?['’]?s?['’]? "
    r"(?:bio|bios|biography|biographies|information|details|notes?)|biograph(?:y|ies)|contributors?"
)
_DISCLAIMER = re.compile(r"(?:medical |legal |general |important )?disclaimers?")
_NUMBER = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?|[IVX]{1,5}\.|(?:chapter|part|section|appendix|step)\s+(?:\d{1,3}|[IVX]{1,5}|[A-Z])\b)"
    r"[:.]?\s+(?=\S)",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"(?:fig(?:ure)?|table|box|scheme|plate|image|photo)s?\.?\s*\d", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


class Look(StrEnum):
    """How much a line looks like a heading: by itself, only before prose, or not at all."""

    HEADING = "heading"
    MAYBE = "maybe"
    NO = "no"


class Part(StrEnum):
    """Which part of a document a heading opens."""

    BODY = "body"
    REFERENCES = "references"
    ABOUT = "about"
    DISCLAIMER = "disclaimer"


def look(text: str) -> Look:
    """Tell how much a line looks like a heading."""
    if len(text) > _MOST_CHARACTERS or text[-1] in ".,;!…。":
        return Look.NO
    if is_section_name(text):
        return Look.HEADING
    words = text.split(maxsplit=_MOST_WORDS)
    if len(words) > _MOST_WORDS or text[-1] == ":" or _CAPTION.match(text):
        return Look.NO
    first = next((letter for letter in text if letter.isalnum()), "a")
    if first.islower():
        return Look.NO
    if _NUMBER.match(text) or _is_titled(text):
        return Look.HEADING
    return Look.MAYBE if len(words) <= _MOST_PLAIN_WORDS else Look.NO


def is_prose(text: str) -> bool:
    """Tell whether a text is running prose rather than a line that stands by itself."""
    if len(text) > _MOST_CHARACTERS:
        return True
    words = text.split()
    small = len(words) >= _FEWEST_SMALL_WORDS and sum(word[0].islower() for word in words) * 2 > len(words)
    stopped = text.rstrip("\"'”’»)").endswith(tuple(".!?…:。！？؟।"))
    return stopped and (small or len(words) >= _FEWEST_PROSE_WORDS) and look(text) is not Look.HEADING


def level_of(text: str) -> int:
    """Give the depth that a heading's number tells: 2 for `3.1 Sampling`, 1 where it has no number."""
    number = re.match(r"\d{1,2}((?:\.\d{1,2})*)", text)
    return min(6, 1 + number[1].count(".")) if number else 1


def is_section_name(text: str) -> bool:
    """Tell whether a line is the name of a section as scientific and professional writing uses it."""
    name = _bare(text)
    return bool(name) and (name in _SECTION_NAMES or part_of(text) is not Part.BODY)


def part_of(heading: str) -> Part:
    """Tell which part of a document a heading opens."""
    name = _bare(heading)
    for part, pattern in ((Part.REFERENCES, _REFERENCES), (Part.ABOUT, _ABOUT), (Part.DISCLAIMER, _DISCLAIMER)):
        if pattern.fullmatch(name):
            return part
    return Part.BODY


def _bare(text: str) -> str:
    """Give a heading in small letters, without its number and its colon; nothing where it is too long for a name."""
    if len(text) > _MOST_CHARACTERS:
        return ""
    return " ".join(_NUMBER.sub("", text, count=1).rstrip(": ").lower().split())


def _is_titled(text: str) -> bool:
    """Tell whether most of the longer words have a capital, as in a title."""
    words = [word for word in _WORD.findall(text) if len(word) > 3] or _WORD.findall(text)
    cased = [word for word in words if word[0].isupper() or word[0].islower()]
    capitals = sum(word[0].isupper() for word in cased)
    return bool(cased) and capitals * 10 >= len(cased) * 6 and (len(cased) > 1 or len(text.split()) <= 3)
