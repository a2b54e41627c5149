"""Identifiers: what a record may be called, so that its name is also a page, an IRI and a file."""

import hashlib
from typing import Annotated

from msgspec import Meta

# `index` and `readme` would become the page of the folder above them.
_PLAIN = r"(?!(?:index|readme)(?:/|$))[a-z0-9]+(?:-[a-z0-9]+)*"
SLUG = rf"^{_PLAIN}$"
FULL_ID = rf"^{_PLAIN}/{_PLAIN}$"
UNIT_ID = r"^s[0-9]{2,3}\.p[0-9]{2,3}\.s[0-9]{2,3}$"
FINGERPRINT = r"^[0-9a-f]{16}$"

Slug = Annotated[
    str,
    Meta(pattern=SLUG, max_length=100, description="A name of small letters, digits and single hyphens."),
]
ClaimId = Annotated[str, Meta(pattern=FULL_ID, max_length=200, description="A claim: <document>/<claim>.")]
LinkId = Annotated[str, Meta(pattern=FULL_ID, max_length=200, description="A link: <hypothesis>/<link>.")]
UnitId = Annotated[
    str,
    Meta(pattern=UNIT_ID, description="A unit of a document: section, paragraph, sentence, as in s05.p02.s03."),
]
Fingerprint = Annotated[
    str,
    Meta(pattern=FINGERPRINT, description="The first 16 hex digits of the SHA-256 of a text."),
]


def fingerprint(text: str) -> str:
    """Give the first 16 hex digits of the SHA-256 of a text (UTF-8): enough to tell whether wording has changed."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]
