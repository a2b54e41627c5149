"""Authors that are no persons with two names: bodies, names of one word, the dash that repeats the item before."""

import re

from kb.model.bibliography import Author
from kb.parsing.reference.letters import UPPER
from kb.parsing.reference.spelling import written
from kb.parsing.reference.words import BODIES, SMALL, TITLE_WORDS, word_set

_YEAR = r"[12][0-9]{3}"
# A part of a body, behind a comma: American Bar Association, Commission on Women in the Profession.
_PART = r"(?:Commission|Committee|Council|Department|Division|Bureau|Office|Section|Board|Subcommittee)"
# Up to a full stop, a year or a colon; the full stops of U.S. and the like are within.
_BODY = re.compile(
    rf"(?:[Tt]he[ ])?[{UPPER}]"
    r"(?:[^.,;:()\[\]\"\x00\d]|\.(?=[A-Z]\.|(?<=[ .][A-Z]\.)[ ][A-Z])|\.(?<=[ (.][A-Z]\.)){2,120}+"
    rf"(?:,[ ]{_PART}\b[^.,;:()\[\]\"\x00\d]{{2,60}}+(?=\.[ ]))?+"
    rf"(?:[ ]?\([A-Z]{{2,8}}\))?+(?=\.(?:[ ]|$)|[ ]?\([12]|,?[ ]{_YEAR}|,[ ]\"|:)"
)
# Homer. The Odyssey    INSEE, 2009    UNESCO (1998)    Carles. 1871 Monographie    and what records print for no name
_ONE_NAME = re.compile(
    rf"[{UPPER}][^\W\d_]{{2,20}}+(?=\.[ ](?:[{UPPER}\"][^.]*+\.|{_YEAR}[ ][{UPPER}]))|&NA;"
    rf"|[{UPPER}]{{2,9}}(?=[ ]\({_YEAR}|\.[ ]{_YEAR}|,[ ]{_YEAR})"
)
# What is printed ends with these words, a body's name does not.
_PRINTED = word_set(
    "journal review reviews news index guidelines dataset report issue letters dictionary handbook online"
)
_BOOKS = word_set("dictionary handbook encyclopedia encyclopaedia companion")
_EDITORIAL = re.compile(r"editorial|edited|the editor", re.IGNORECASE)
_DASH = re.compile(r"(?:-{2,}|[—_]+[—_-]*)")
# After persons: Smith J, Jones K; for the Some Trial Group.
_GROUP = re.compile(
    r"[;,]\s*+(?:and[ ]|&[ ])?+(?:(?:on behalf of|for)[ ])?+"
    rf"((?:[Tt]he[ ])?[{UPPER}][^.;:,()\x00\"]{{3,90}}?(?:\([A-Z-]{{2,12}}\)[ ])?"
    r"(?:[Gg]roup|Consortium|Investigators|Collaborat(?:ion|ive|ors)|Network|Committee|Team|Trialists|Initiative))"
    r"(?=[.,;:(]|$|[ ]\()"
)


def body(text: str, plain: str, start: int) -> Author | None:
    """Read what stands at a place as a body, a name of one word or a dash; a dash is the literal name."""
    match = _DASH.match(plain, start)
    if match is None:
        match = _BODY.match(plain, start)
        if match and not _names_a_body(match[0]):
            match = None
    match = match or _ONE_NAME.match(plain, start)
    if match is None or match[0].lower() in TITLE_WORDS:
        return None
    return _literal(text, start, start + len(match[0].rstrip()))


def group(text: str, plain: str, start: int) -> Author | None:
    """Read the body that a list of persons ends with."""
    match = _GROUP.match(plain, start)
    return _literal(text, *match.span(1)) if match else None


def _literal(text: str, start: int, end: int) -> Author:
    return Author("", "", start, end, written(text, start, end))


def _names_a_body(phrase: str) -> bool:
    words = [word.strip("().,'") for word in phrase.split()]
    known = [word.lower() in BODIES for word in words]
    in_small = any(word[:1].islower() and word not in SMALL for word in words)
    titled = words[-1].lower() in _PRINTED or _BOOKS.intersection(map(str.lower, words)) or _EDITORIAL.match(phrase)
    return any(known) and (known[0] or not in_small) and not titled
