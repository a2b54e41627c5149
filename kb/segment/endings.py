"""What a document's last parts hold: reference entries, notes about the author, disclaimers."""

import re


def _words(text: str) -> frozenset[str]:
    """Give the words of a list."""
    return frozenset(text.split())


_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d[a-z]?\b|\bn\.d\.|\bin press\b|\bforthcoming\b", re.IGNORECASE)
_CUES = tuple(
    re.compile(pattern)
    for pattern in (
        r"\bdoi\b|\b10\.\d{4,9}/",
        r"https?://|\bwww\.",
        r"\bPMID|\bPMC\d|\barXiv|\bISBN",
        r"\b\d{1,4}\s?(?:\([^)]{1,15}\))?\s?[:,]\s?(?:pp?\.\s?)?[eEsS]?\d+(?:\s?[–-]\s?\d+)?",
        r"\bet al\b|\b[Ii]n:|\b[Ee]ds?\.\)?|\bpp?\.\s?\d|\bvol\.",
        r"^[\W\d]{0,8}[^\W\d_a-z][\w’'-]+(?:[ -][^\W\d_a-z][\w’'-]+)?,? [A-Z](?:\.|[A-Z]{0,2}\b)",
    )
)
_VERBS = _words(
    """
    is was has serves holds works received earned leads directs teaches practices practises writes lives specializes
    specialises graduated completed trained currently
    """
)
_TITLE = re.compile(r"(?:dr|prof|professor|mr|mrs|ms|sir|rev)\b\.?", re.IGNORECASE)
_NOT_A_NAME = _words("the this that these those a an our we it in for all most many some")
_DISCLAIMED = re.compile(
    r"(?:(?:medical|legal|general|important)\s+)?(?:disclaimer|disclosures?|conflicts? of interest|competing interests)"
    r"\s*(?:[:.—–-]|$)|©|copyright\s(?:©|\(c\)|\d)",
    re.IGNORECASE,
)
_ADVICE = re.compile(
    r"\b(?:educational|informational|information|education) purposes only|\bnot\b[^.]{0,120}"
    r"\b(?:medical|legal|professional|financial) advice",
    re.IGNORECASE,
)
_SCANNED = 2000


def cues(text: str) -> int:
    """Count what marks a text as a reference entry: a year, an identifier, an address, volume and pages, authors."""
    head = text[:_SCANNED]
    return bool(_YEAR.search(head)) + sum(bool(cue.search(head)) for cue in _CUES)


def is_biography(text: str) -> bool:
    """Tell whether a paragraph begins as notes about an author do: a name, then what the person is or does."""
    words = text[:300].replace(",", " ").split()[:12]
    verb = next((index for index, word in enumerate(words) if word in _VERBS), 0)
    name = words[:verb]
    if not name or name[0].lower() in _NOT_A_NAME:
        return False
    capitals = all(word.strip("“”\"'‘’(")[:1].isupper() or word == "and" for word in name)
    return capitals and (len(name) > 1 or bool(_TITLE.match(name[0])))


def is_disclaimer(text: str) -> bool:
    """Tell whether a paragraph disclaims or discloses."""
    return bool(_DISCLAIMED.match(text)) or (len(text) <= 800 and bool(_ADVICE.search(text)))
