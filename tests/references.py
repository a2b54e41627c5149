"""Made-up references in BibTeX, sound ones, as many as are asked for: the same in every run."""

import json
import random
from collections.abc import Iterator
from typing import Any

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
    return "\n".join(map(_entry, _works(count, random.Random(seed))))


def answers(count: int, seed: int = 1) -> dict[str, str]:
    """Give what two registries answer to the articles of that bibliography, as files of a snapshot by name."""
    articles = [work for work in _works(count, random.Random(seed)) if "doi" in work]
    return {
        "crossref.json": json.dumps(list(map(_crossref, articles)), ensure_ascii=False),
        "openalex.json": json.dumps(list(map(_openalex, articles)), ensure_ascii=False),
        "snapshot.json": '{"read_on": "2026-01-01"}',
    }


def _works(count: int, chance: random.Random) -> Iterator[dict[str, str]]:
    for number in range(count):
        kind = number % 10
        fields = {"key": f"ref-{number}", "type": "article" if kind < 6 else "book" if kind < 8 else "inproceedings"}
        fields["author"] = " and ".join(_person(chance) for _ in range(chance.randint(1, 7)))
        fields["title"] = _title(chance, number)
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
        yield fields | {"year": str(year)}


def _entry(work: dict[str, str]) -> str:
    body = "".join(f"  {name:<9} = {{{value}}},\n" for name, value in work.items() if name not in ("key", "type"))
    return f"@{work['type']}{{{work['key']},\n{body}}}\n"


def _crossref(work: dict[str, str]) -> dict[str, Any]:
    return {
        "DOI": work["doi"],
        "type": "journal-article",
        "title": [work["title"]],
        "container-title": [work["journal"]],
        "volume": work["volume"],
        "issue": work["number"],
        "page": work["pages"].replace("--", "-"),
        "issued": {"date-parts": [[int(work["year"])]]},
        "author": [dict(zip(("family", "given"), name.split(", "), strict=True)) for name in _names(work)],
    }


def _openalex(work: dict[str, str]) -> dict[str, Any]:
    first, last = work["pages"].split("--")
    return {
        "id": f"https://openalex.org/W{work['key'].removeprefix('ref-')}",
        "doi": f"https://doi.org/{work['doi']}",
        "type": "article",
        "title": work["title"],
        "publication_year": int(work["year"]),
        "biblio": {"volume": work["volume"], "issue": work["number"], "first_page": first, "last_page": last},
        "primary_location": {"source": {"display_name": work["journal"], "type": "journal"}},
        "authorships": [{"raw_author_name": " ".join(reversed(name.split(", ")))} for name in _names(work)],
    }


def _names(work: dict[str, str]) -> list[str]:
    """Give the authors of a work as people write them."""
    plain = work["author"].replace('{\\"o}', "ö").replace("{\\'e}", "é")
    return plain.split(" and ")


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
