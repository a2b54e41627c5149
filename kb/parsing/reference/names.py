"""One name as lists print it: the forms, each a pattern with a `family` and a `given` group.

    inverted             Smith, J. A.    Smith JA    van der Berg J.-P.    Smith, J. A., Jr.
    direct               J. A. Smith     JA Smith    Jane A. Smith
    inverted, in full    Smith, Jane Ann           García López, María
    direct, in full      Jane Smith
    with capitals        SMITH Jane
    with brackets        SMITH (J.)
    one name, one letter Plato; Smith, J.       M, Rayyan    R. M

Patterns are for the plain copy of `spelling`. A pattern ends before what may follow a name; those that end in `_LAST`
are for a name whose last initial's full stop is that of the list too.
"""

import re

from kb.parsing.reference.letters import IDEOGRAPH, LOWER, UPPER
from kb.parsing.reference.words import AND, OTHERS, PARTICLES

_LONG_PARTICLES = "|".join(sorted((re.escape(p) for p in PARTICLES if len(p) > 1), key=len, reverse=True))
# Before initials alone it is the family name: Le CH.
_NOT_INITIALS = rf"(?!(?<=[a-z][ ])[{UPPER}]{{1,3}}(?![\w'-]))"
_PARTICLE = (
    rf"(?:(?:von und zu|(?i:{_LONG_PARTICLES})|[eyÓ]|[sS]t\.)[ ]{_NOT_INITIALS}"
    r"|[dDlL]'[ ]?|[aAeE]l-|'t[ ])"
)
_LETTER = r"[^\W\d_]"
# A word of a name, with hyphens and apostrophes within: O'Brien, Pérez-Higueras; K-S are initials.
_WORD = rf"[{UPPER}](?!-[{UPPER}](?!\w|[ ][{UPPER}](?!\w)))(?:{_LETTER}|['-](?={_LETTER}))++"
_FAMILY = rf"{_PARTICLE}{{0,4}}+{_WORD}"
# Up to three words: Vega de Lille, Llimargas i Marsal.
_FAMILIES = rf"{_FAMILY}(?:[ ](?:[iIyY][ ])?{_FAMILY}){{0,2}}"
# Two full stops, and a lost space (EdwardL.), are slips that printed lists are full of.
_SAINT = r"St\.[ ](?:John|Clair|George|Germain|Pierre|Louis)"
_DOTTED = rf"(?!{_SAINT})[{UPPER}](?:[{LOWER}]{{0,2}}+|[{LOWER}]{{3,12}}+[{UPPER}])\.{{1,2}}+"
# A gap is matched in one way only, and initials are few: what a pattern may give back, it gives back in few steps.
_GAP = r"(?:[ ]?-[ ]?|[ ])?+"
_DOTTEDS = rf"{_DOTTED}(?:{_GAP}{_DOTTED}){{0,6}}+"
# Initials of two letters without a stop: Popov GYa, McDonald Th
_TWO_LETTERS = "(?:Yu|Ya|Ye|Iu|Ia|Zh|Kh|Ch|Sh|Th|Ph)"
_BARE = (
    rf"(?:[{UPPER}]{{2,4}}(?![\w'])|[{UPPER}]{{0,2}}{_TWO_LETTERS}[{UPPER}]{{1,2}}(?!\w)|[{UPPER}]{{1,2}}{_TWO_LETTERS}(?!\w)"
    r"|[ZKCSTP]h(?!\w)"
    rf"|[{UPPER}](?![\w'.]))(?:[ -][{UPPER}]{{1,2}}(?![\w'])){{0,2}}+"
)
_INITIALS = rf"(?:{_DOTTEDS}(?:[ ]?-?(?!Ó)[{UPPER}](?![\w.']))?+|{_BARE}(?![\w']))"
_ONE = rf"[{UPPER}]\.{{1,2}}+"
_PLAIN = (
    rf"(?:{_ONE}(?:{_GAP}{_DOTTED})*+(?:[ ]?-?(?!Ó)[{UPPER}](?![\w.']))?+"
    rf"|{_DOTTED}(?:{_GAP}{_ONE})++|{_BARE}(?![\w']))"
)
_SUFFIX = r"(?:,?+[ ](?:[JS]r|II|III|IV|2nd|3rd|2d|3d)\b\.?+)?+"
_NICK = rf"\((?!Eds?\b|Hrsg|Produc|Direct|Writer|Compil|Trans)[{UPPER}][{LOWER}]++\)"
# Freitas, C. G. de    Li, Z. (Jenny)
_BEHIND = "(?:d[eaiou]|do?s|del|(?:van )?'t|al-|el|la|e|te[nr]?|zu|(?:von|van|de)(?: de[rn]?| la| und zu)?)"
_TAIL = rf"(?:[ ]{_BEHIND}(?=[,;.])|[ ]{_NICK})?+"
_YEAR = r"[12][0-9]{3}(?![0-9])"
_BOUND = rf"(?=\s*+(?:[,;.:&(\[/\"'\x00]|$|{AND}[ ]|{OTHERS}|{_YEAR}|[Ee]ds?\.|Hrsg|Hgg?\.))"

INVERTED = re.compile(
    rf"(?P<family>{_FAMILIES}),{_SUFFIX},?+[ ]?(?P<given>{_INITIALS}{_TAIL}){_SUFFIX}{_BOUND}",
)
# Without a comma an initial of two letters (Yu.) needs one of one letter beside it: Wei Li. is no Wei, Li.
INVERTED_BARE = re.compile(
    rf"(?P<family>{_FAMILIES}){_SUFFIX}[ ]?(?P<given>{_PLAIN}{_TAIL}){_SUFFIX}{_BOUND}",
)
INVERTED_LAST = re.compile(rf"(?P<family>{_FAMILY}),{_SUFFIX},?+[ ]?(?P<given>{_DOTTEDS})(?=[ ])")
INVERTED_BARE_LAST = re.compile(
    rf"(?P<family>{_FAMILY}(?:[ ](?:[iIyY][ ])?{_FAMILY})?)[ ](?P<given>{_ONE}(?:{_GAP}{_ONE})*+)(?=[ ])"
)
# Two words before the comma and no name behind the initials: García López, M. Title of words
INVERTED_TWO_LAST = re.compile(
    rf"(?P<family>{_FAMILIES}),[ ](?P<given>{_DOTTEDS})(?=[ ][^\W_][^\s,;.&]*+[ ](?!{AND}[ ]|&))"
)
INVERTED_BRACKETED = re.compile(
    rf"(?P<family>{_FAMILY}(?:[ ]{_FAMILY})?)[ ]\((?P<given>(?!Eds?\b|Hgg?\b){_INITIALS})\){_BOUND}"
)
# W. Li.: what looks like a second initial is the family name where nothing that is one follows.
_GIVING_DOTS = _DOTTEDS.replace("{0,6}+", "{0,6}")
_GIVING = _INITIALS.replace("{0,6}+", "{0,6}")
DIRECT = re.compile(
    rf"(?P<given>(?:{_WORD}[ ]){{1,2}}(?:{_GIVING_DOTS}|[{UPPER}](?![\w'.]))|{_GIVING}(?:[ ]{_NICK})?+)[ ]?"
    rf"(?P<family>{_FAMILIES}){_SUFFIX}{_BOUND}"
)
INVERTED_FULL = re.compile(
    rf"(?P<family>{_FAMILY}),{_SUFFIX}[ ](?P<given>{_WORD}(?:[ ]{_WORD}){{0,3}}(?:[ ]{_INITIALS}){{0,3}}+{_TAIL})"
    rf"{_SUFFIX}{_BOUND}"
)
INVERTED_FULL_LAST = re.compile(
    rf"(?P<family>{_FAMILY}),{_SUFFIX}[ ](?P<given>{_WORD}(?:[ ]{_WORD}){{0,2}}(?:[ ]{_DOTTED}){{1,3}}+)(?=[ ])"
)
# An initial before a name in full: Fitzgerald, F. Scott
INVERTED_MIXED = re.compile(
    rf"(?P<family>{_FAMILY}),{_SUFFIX}[ ](?P<given>(?:{_DOTTED}|[{UPPER}])[ ]?{_WORD})"
    rf"(?=\.[ ](?:{_YEAR}|\")|,?[ ](?:{AND}[ ]|&|\(|{OTHERS})"
    rf"|,[ ](?:{_WORD}|{_DOTTED})[ .]{{0,2}}(?:{_WORD}|{_DOTTED}))"
)
_TWO = rf"(?:{_WORD}[ ](?:del?|d[ao]|de la)[ ]{_WORD}[ ]{_WORD}|{_FAMILY}[ ](?:[iIyY][ ])?{_FAMILY})"
# Two words, a comma and one. Two words after the comma may as well be the next person, unless the list ends there.
INVERTED_TWO_FULL = re.compile(
    rf"(?P<family>{_TWO}),[ ](?P<given>{_WORD}(?:[ ]{_DOTTED}){{0,2}}+{_TAIL})"
    rf"(?=\.|(?<=\.)[ ][\"(]|,?[ ](?:&|\(|{_YEAR}|{OTHERS})|,[ ](?:{AND}[ ]|[{UPPER}])|[ ]{AND}[ ]{_WORD}[ ]{_WORD})"
)
INVERTED_TWO_TWO = re.compile(rf"(?P<family>{_TWO}),[ ](?P<given>{_WORD}[ ]{_WORD})(?=\.[ ](?:{_YEAR}\.|\"))")
# Two words and two in a list: what stands before the comma and what behind may be the given names.
INVERTED_TWO_GIVEN = re.compile(rf"(?P<family>{_TWO}),[ ](?P<given>{_WORD}[ ]{_WORD})(?=,[ ](?:{AND}[ ])?{_WORD}[ ])")
DIRECT_FULL = re.compile(
    rf"(?P<given>{_WORD}(?:[ ]{_WORD}){{0,2}}?)[ ](?P<family>{_PARTICLE}{{0,4}}+{_WORD}){_SUFFIX}{_BOUND}"
)
_CAPITALS = rf"[{UPPER}]{{2,}}+"
_PROPER = rf"[{UPPER}][{LOWER}]++"
CAPITALS_FULL = re.compile(
    rf"(?P<family>{_CAPITALS}(?:[ '-]{_CAPITALS}){{0,2}}+)[ ](?P<given>{_PROPER}(?:[ -]{_PROPER}){{0,2}}+){_BOUND}"
)
IDEOGRAPHS = re.compile(rf"(?P<family>[{IDEOGRAPH}]{{2,4}})(?P<given>)(?=\s*+(?:[,;.:(\[]|$|等|{_YEAR}))")
# A name without a second is told by what parts it from the next; a family name of one letter by the comma.
ONE_NAME = re.compile(rf"(?P<family>{_WORD})(?P<given>)(?=[ ]?[;/][ ]?{_FAMILIES},[ ][{UPPER}])")
ONE_LETTER = re.compile(
    rf"(?P<family>[{UPPER}]),[ ](?P<given>{_DOTTEDS}(?=[ ][{UPPER}])|(?:{_DOTTEDS}|{_WORD}){_BOUND})"
)
ONE_LETTER_DIRECT = re.compile(rf"(?P<given>{_DOTTEDS})[ ](?P<family>[{UPPER}])(?=,[ ]|[ ](?:{AND}|&)[ ])")
# Who writes the own name small: boyd, d.    hooks, bell. 1994    d. boyd,
_SMALL_WORD, _SMALL_INITIALS = rf"[{LOWER}]{{2,20}}+", rf"[{LOWER}]\.(?:[ ]?[{LOWER}]\.)*+"
ALL_SMALL = re.compile(
    rf"(?P<family>{_SMALL_WORD}),[ ](?P<given>{_SMALL_INITIALS}(?=[ ][{UPPER}])"
    rf"|(?:{_SMALL_INITIALS}|{_SMALL_WORD}(?=\.[ ](?:{_YEAR}|\")|[ ]\()){_BOUND})"
)
ALL_SMALL_DIRECT = re.compile(rf"(?P<given>{_SMALL_INITIALS})[ ](?P<family>{_SMALL_WORD})(?=,[ ])")
# What tells Llimargas I Marsal, Jordi. 1994 from Robert I Jones, Mary Smith
INVERTED_GOES_ON = re.compile(rf",[ ]{_WORD}(?:[ ]{_WORD})?\.[ ](?:{_YEAR}|\")")
