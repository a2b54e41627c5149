"""References made up to be difficult, and some as their registries hold them."""

from typing import Any

from kb.model import Name, Reference


def person(text: str) -> Name:
    """Give a person from "Family, Given"."""
    family, _, given = text.partition(", ")
    return Name(family=family, given=given)


def reference(identifier: str = "smith-2001", authors: tuple[str | Name, ...] = (), **given: Any) -> Reference:
    """Give a reference: `type`, `others` and `unverified` as themselves, all else as its fields."""
    own = {name: given.pop(name) for name in ("type", "others", "unverified") if name in given}
    people = tuple(name if isinstance(name, Name) else person(name) for name in authors)
    fields = {name: str(text) for name, text in given.items()}
    return Reference(id=identifier, authors=people, fields=fields, **{"type": "article", **own})


ALMAY = reference(
    "almay-1978",
    ("Almay, B. G. L.", "Johansson, F.", "von Knorring, L.", "Terenius, L.", "Wahlström, A."),
    title="Endorphins in chronic pain. I. Differences in CSF endorphin levels between organic and psychogenic pain syndromes",
    journal="Pain",
    shortjournal="Pain",
    year=1978,
    month="Aug",
    volume=5,
    number=2,
    pages="153--162",
    doi="10.1016/0304-3959(78)90037-4",
    pmid=693070,
)
FUKUDA = reference(
    "fukuda-1994",
    (
        *("Fukuda, K.", "Straus, S. E.", "Hickie, I.", "Sharpe, M. C.", "Dobbins, J. G.", "Komaroff, A."),
        Name(literal="International Chronic Fatigue Syndrome Study Group"),
    ),
    title="The chronic fatigue syndrome: a comprehensive approach to its definition and study",
    journal="Annals of Internal Medicine",
    shortjournal="Ann Intern Med",
    year=1994,
    month="Dec",
    date="1994-12-15",
    volume=121,
    number=12,
    pages="953--959",
    pmid=7978722,
    unverified=("pmid",),
)
BOLTON = reference(
    "bolton-2020",
    ("Bolton, M. J.", "Chapman, B. P.", "Van Marwijk, H."),
    title="Low-dose naltrexone as a treatment for chronic fatigue syndrome",
    journal="BMJ Case Reports",
    shortjournal="BMJ Case Rep",
    year=2020,
    volume=13,
    number=1,
    eid="e232502",
    pmcid="PMC6954765",
)
WEB = reference(
    "healthrising-2020",
    ("Johnson, C.",),
    type="online",
    title="A page on LDN",
    howpublished="Health Rising (patient blog)",
    year=2020,
    date="2020-03-02",
    url="https://example.org/ldn",
    urldate="2026-11-22",
)
BOOK = reference(
    "iom-2015",
    (Name(literal="Committee on Cups"), Name(literal="Institute of Medicine")),
    type="book",
    title="Beyond Cups",
    publisher="National Academies Press",
    location="Washington (DC)",
    year=2015,
    pagetotal=330,
    isbn="978-0-309-31689-7",
)
CUT = reference("aili-2018", ("Aili, K.",), others=True, journal="BMC Musculoskelet Disord", year=2018, volume=19)
LOST = reference(
    "lost-1999",
    ("Lost, E.",),
    title="No such work",
    year=1999,
    status="not-found",
    unverified=("author", "title", "year"),
)
HOSTILE = reference(
    "hostile-2001",
    (Name(family="O'Brien <i>", given="Á."), Name(literal="R&D {Group}, and Sons"), person("Smith Jr, John")),
    title="<script>alert(1)</script> & $x^2$ \\input{x} 50 % of {cups} #1 “שלום” عربي a_b ~ \u202eback",
    journal="J <b>Cups</b>",
    year=2001,
    volume=1,
    pages="1-7",
    url="https://example.org/a_b?c=1&d=%20#e",
)
ALL = (ALMAY, FUKUDA, BOLTON, WEB, BOOK, CUT, LOST, HOSTILE)
