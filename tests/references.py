"""Made-up references in BibTeX, sound ones, as many as are asked for: the same in every run."""

import random
from collections.abc import Iterator

_FAMILIES = [
    "Ander",
    "Bell",
    "Cor",
    "Dun",
    "Ell",
    "Fair",
    "Grun",
    "Hart",
    "Iver",
    "Jan",
    "Kell",
    "Lind",
    "Mor",
    "Nor",
    "Osk",
    "Pel",
    "Quin",
    "Ros",
    "Sven",
    "Tor",
    "Ul",
    "Vas",
    "West",
    "Yar",
    "Zim",
]
_ENDINGS = (
    "son",
    "sen",
    "berg",
    "man",
    "wood",
    "ley",
    "mann",
    "feld",
    "ström",
    'h{\\"o}fer',
    "{\\'e}",
    "ič",
    "ova",
    "ini",
)
_GIVEN = [
    "Ann",
    "Bea",
    "Carl",
    "Dora",
    "Emil",
    "Fred",
    "Greta",
    "Hugo",
    "Ida",
    "Jon",
    "Karin",
    "Leo",
    "Mia",
    "Nils",
    "Olga",
    "Paul",
    "Rita",
    "Sam",
    "Tilda",
    "Uwe",
    "Vera",
]
_SUBJECTS = [
    "cups",
    "kettles",
    "teapots",
    "saucers",
    "leaves",
    "infusions",
    "vessels",
    "spoons",
    "trays",
    "lids",
    "handles",
    "glazes",
]
_QUALITIES = [
    "wide",
    "narrow",
    "warm",
    "porous",
    "glazed",
    "painted",
    "chipped",
    "early",
    "modern",
    "northern",
    "heavy",
    "tall",
]
_DEEDS = [
    "cooling",
    "staining",
    "cracking",
    "pouring",
    "stacking",
    "brewing",
    "storing",
    "shipping",
    "drying",
    "washing",
]
_PLACES = [
    "harbour towns",
    "mountain villages",
    "tea rooms",
    "railway stations",
    "old households",
    "public kitchens",
    "island markets",
]
_JOURNALS = (
    *("Journal of Cups", "Annals of the Kettle", "Archives of Infusion Science", "Teapot Letters", "Ceramics Today"),
    *("International Review of Brewing", "Saucer Studies Quarterly", "Proceedings in Household Physics"),
)


def bibliography(count: int, seed: int = 1) -> str:
    """Give a .bib text of so many entries: six articles to two books and two papers of conferences."""
    return "\n".join(_entries(count, random.Random(seed)))


def _entries(count: int, chance: random.Random) -> Iterator[str]:
    for number in range(count):
        fields = {"author": " and ".join(_person(chance) for _ in range(chance.randint(1, 7)))}
        fields["title"] = _title(chance, number)
        kind = number % 10
        year = chance.randint(1975, 2024)
        if kind < 6:
            first = chance.randint(1, 1800)
            fields["journal"] = chance.choice(_JOURNALS)
            fields |= {"volume": str(chance.randint(1, 90)), "number": str(chance.randint(1, 12))}
            fields |= {"pages": f"{first}--{first + chance.randint(1, 20)}", "doi": f"10.1234/joc.{year}.{number}"}
        elif kind < 8:
            fields |= {"publisher": "Teapot Press", "address": chance.choice(("Leeds", "Bergen", "Porto"))}
            fields["isbn"] = _isbn(number)
        else:
            fields |= {"booktitle": f"Proceedings of the {year} Cup Days", "pages": f"{number + 2}--{number + 9}"}
        fields["year"] = str(year)
        type_ = "article" if kind < 6 else "book" if kind < 8 else "inproceedings"
        body = "".join(f"  {name:<9} = {{{value}}},\n" for name, value in fields.items())
        yield f"@{type_}{{ref-{number},\n{body}}}\n"


def _person(chance: random.Random) -> str:
    given = chance.choice(_GIVEN)
    middle = chance.choice(("", f" {chance.choice('ABDEHKLM')}."))
    return f"{chance.choice(_FAMILIES)}{chance.choice(_ENDINGS)}, {given}{middle}"


def _title(chance: random.Random, number: int) -> str:
    """Give a title that no other has: what it is about is counted through, the rest is by chance."""
    number, quality = divmod(number, len(_QUALITIES))
    number, subject = divmod(number, len(_SUBJECTS))
    number, deed = divmod(number, len(_DEEDS))
    place = _PLACES[number % len(_PLACES)]
    start = chance.choice(("The", "On the", "Notes on the", "Towards the"))
    end = chance.choice(("", ": a field study", " and what it tells of their makers"))
    return f"{start} {_DEEDS[deed]} of {_QUALITIES[quality]} {_SUBJECTS[subject]} in {place}{end}"


def _isbn(number: int) -> str:
    digits = f"978316{number:06}"
    total = sum((1, 3)[place % 2] * int(digit) for place, digit in enumerate(digits))
    return f"{digits}{-total % 10}"
