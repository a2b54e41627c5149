"""Who published a work, where, and in which edition."""

import re

from kb.parsing.reference.letters import UPPER

Span = tuple[int, int]

# An edition's number or word, before a word for "edition".
_ED = re.compile(r"\s(?:ed(?:ition|n)?\b\.?(?! by)|éd(?:ition)?\b\.?|[Aa]ufl(?:age)?\b\.?)[)\]]?")
_WHICH = re.compile(
    r"[,.;]?\s*[(\[]?\b("
    r"(?:[Rr]ev(?:ised)?\.? )?[0-9]{1,2}(?:st|nd|rd|th|\.|e|ème|ère|ª|º)?(?: rev(?:ised)?\.?)?"
    r"|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth"
    r"|[Rr]ev(?:ised)?\.?|[Ii]nternational|[Nn]ew|[Uu]pdated|[Ee]nlarged)$"
)
_LONGEST = 24
# Words in the names of publishers: where one stands between commas, what it stands in is a publisher's name.
_HOUSE = (
    r"(?:Press|Verlag|Publish(?:ing|ers?)|Publications?|Books|Wiley|Springer(?:[- ]Verlag)?|Elsevier|Routledge"
    r"|Blackwell|Kluwer|Sage|SAGE|McGraw-?[ ]?Hill|Prentice[- ]Hall|Addison-?[ ]?Wesley|Morgan[ -]Kaufmann?"
    r"|North-?Holland|Academic|Macmillan|Palgrave|Penguin|Harper|Norton|Erlbaum|Pergamon|Birkhäuser|Benjamins|Gruyter"
    r"|Brill|Ashgate|Thieme|Karger|Lippincott|Saunders|Mosby|Dover|Knopf|Houghton|Random House|Holt|Dunod|Gallimard"
    r"|Seuil|Suhrkamp|Reclam|UP|Éditions?|Editions?|Presses|PUF|Plenum|Freeman|Wadsworth|Longman|Polity|Eerdmans|Faber"
    r"|Scribner|Doubleday|Viking|Vintage|Harcourt|CRC|IEEE|ACM|SIAM|Editora|Editorial|Editore|Edizioni|Wydawnictwo"
    r"|Förlag)"
)
_STATE = rf"(?:,[ ](?:[A-Z]{{2}}|[A-Z]\.[ ]?[A-Z]\.|[{UPPER}][^,.:;()\"\x00\d]{{2,18}}\.?))?"
_BEGINS = r"(?:(?<=[.,;(?!)][ ])|(?<=[(]))(?!In\b|Proc|Vol\b|No\b|Pp?\b|Trans\b|IEEE [A-Z]|Journal)"
_WORD = rf"[{UPPER}&][^\s.,;:()\"\x00]*"
# City: Publisher    Cambridge, MA: MIT Press    New York and London: Routledge
_PLACED = re.compile(
    rf"{_BEGINS}(?P<place>[{UPPER}][^.,;:()\[\]\"\x00]{{1,28}}{_STATE})[ ]?:[ ]"
    rf"(?P<publisher>[{UPPER}][^:;()\[\]\"\x00]{{1,70}}?)"
    r"(?=[.,;]?[ ]?(?:[(\[]?[12][0-9]{3}|$|[)\]\x00])|[.;](?:[ ]|$)|,[ ](?:pp?\b|vol))"
)
# Publisher, City, State
_HOUSED = re.compile(
    rf"{_BEGINS}(?P<publisher>(?:{_WORD}[ ]|(?:of|de|and|für|the|der)[ ]){{0,6}}{_HOUSE}"
    rf"(?:[ ]{_WORD}|[ ](?:of|de|and)(?=[ ])){{0,4}}(?:,?[ ](?:Inc|Ltd|Co|LLC|GmbH)\b)?)"
    r"(?=[.,;)\x00]|$|[ ][12][0-9]{3})"
    rf"(?:[.,]{{1,2}}[ ](?P<place>(?!Vol\b|No\b|Pp?\b)[{UPPER}][^.,;:()\[\]\"\x00\d]{{2,24}}{_STATE})"
    r"(?=[.,;)\x00]|$|[ ][12][0-9]{3}))?"
)


def edition(plain: str, start: int) -> tuple[Span, Span] | None:
    """Give the place of an edition (2nd, revised) and of all that names it, or nothing."""
    for match in _ED.finditer(plain, start):
        before = max(start, match.start() - _LONGEST)
        found = _WHICH.search(plain[before : match.start()])
        if found:
            first, last = found.span(1)
            return (before + first, before + last), (before + found.start(), match.end())
    return None


def imprint(plain: str, start: int, end: int) -> dict[str, Span]:
    """Give the places of publisher and publisher-place in a stretch, the last that it has; and `whole`, of both."""
    found = None
    for pattern in (_PLACED, _HOUSED):
        for match in pattern.finditer(plain, start, end):
            found = match
        if found:
            break
    if found is None:
        return {}
    spans = {"whole": found.span()}
    for group, name in (("publisher", "publisher"), ("place", "publisher-place")):
        if found[group]:
            first = found.start(group)
            spans[name] = (first, first + len(found[group].rstrip(" ,;")))
    return spans
