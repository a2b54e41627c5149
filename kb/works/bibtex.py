"""BibTeX: what LaTeX, JabRef and Zotero read."""

import re

from kb.model import Name, Reference
from kb.works.addresses import left_out
from kb.works.dates import issued, month_word
from kb.works.remarks import remarks

# What a field says of the record rather than of the work, and what `note` gathers.
_OWN = ("note", "status", "label", "readin", "readon", "licence")
# Characters that mean something to TeX, as the commands that print them. Accents stay: BibTeX files are UTF-8.
_TEX = str.maketrans(
    {
        "\\": "\\textbackslash{}",
        # Programs count braces, escaped ones too.
        "{": "\\textbraceleft{}",
        "}": "\\textbraceright{}",
        "$": "\\$",
        "&": "\\&",
        "%": "\\%",
        "#": "\\#",
        "_": "\\_",
        "^": "\\textasciicircum{}",
        "~": "\\textasciitilde{}",
    }
)
# Read by programs, letter for letter: no TeX in them, so nothing that could end them early either.
_VERBATIM = ("doi", "url", "pmid", "pmcid", "eid", "urldate", "date", "isbn")
_MONTH = re.compile("(?i)jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")
# A word with a capital after its first letter, or a capital alone: styles would else make them small.
_NAMES = re.compile(r"(?<![\w\\])(?:\w+[A-Z]\w*|[A-Z])(?!\w)")


def entry(reference: Reference) -> str:
    """Give a reference as an entry, with what is unconfirmed and what could not be found said in its note."""
    fields = {"author": people(reference)} if reference.authors else {}
    own = (*_OWN, "url") if left_out(reference) else _OWN
    fields |= {name: _value(name, text) for name, text in _dated(reference).items() if name not in own}
    if said := remarks(reference):
        fields["note"] = said.translate(_TEX)
    lines = [f"  {name} = {_braced(name, text)},\n" for name, text in fields.items() if text]
    return f"@{reference.type}{{{reference.id},\n{''.join(lines)}}}\n"


def _dated(reference: Reference) -> dict[str, str]:
    """Give the fields with one date only: what reads `date` takes its year, be it that of going online, for the year.

    The day of an issue stands in `month` and `day`, which every program reads beside `year`.
    """
    if not reference.year or not reference.field("date"):
        return reference.fields
    first = next(iter(issued(reference)), [])
    month = reference.field("month") or (month_word(first[1]) if len(first) > 1 else "")
    found: dict[str, str] = {}
    for name, text in reference.fields.items():
        if name == "year":
            found |= {"year": text, "month": month, "day": str(first[2]) if len(first) > 2 else ""}
        elif name not in ("date", "month", "day"):
            found[name] = text
    return found


def people(reference: Reference) -> str:
    """Give the authors, with BibTeX's own word where there are more than are on record."""
    names = [_person(name) for name in reference.authors]
    return " and ".join([*names, "others"] if reference.others else names)


def _person(name: Name) -> str:
    """Give a name: braces keep a body together, and a family name that is more than one word."""
    if name.literal:
        return f"{{{name.literal.translate(_TEX)}}}"
    family, given = name.family.translate(_TEX), name.given.translate(_TEX)
    held = f"{{{family}}}" if re.search(r"\band\b|,", family) or (" " in family and not given) else family
    return f"{held}, {given}" if given else held


def _value(name: str, text: str) -> str:
    if name in _VERBATIM:
        return re.sub(r"[{}\\\s]", "", text)
    text = text.translate(_TEX)
    if name == "title":
        return _NAMES.sub(lambda found: f"{{{found[0]}}}", text)
    return re.sub("[‐-―]", "--", text) if name in ("pages", "number") else text


def _braced(name: str, text: str) -> str:
    """Give a value in braces; a single month as the word that BibTeX knows."""
    return text[:3].lower() if name == "month" and _MONTH.fullmatch(text) else f"{{{text}}}"
