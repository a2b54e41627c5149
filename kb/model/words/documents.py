"""What a document is made of, and what records say of themselves."""

from enum import StrEnum


class UnitType(StrEnum):
    """What a unit of a document is by its form."""

    TITLE = "title"
    TITLE_REPEAT = "title-repeat"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    CREDENTIALS = "credentials"
    PHOTO_CREDIT = "photo-credit"
    RELATED_LINK = "related-link"
    HEADING = "heading"
    SENTENCE = "sentence"
    LEAD_IN = "lead-in"
    BULLET = "bullet"
    LIST_ITEM = "list-item"
    REFERENCE = "reference"
    BIO = "bio"
    DISCLAIMER = "disclaimer"
    SEPARATOR = "separator"


class Role(StrEnum):
    """What a unit is for, once somebody has settled it."""

    CLAIM = "claim"
    HEADING = "heading"
    BACKGROUND = "background"
    REFERENCE_ENTRY = "reference-entry"
    ABOUT_THE_ARTICLE = "about-the-article"
    NOT_A_CLAIM = "not-a-claim"


class RegistryStatus(StrEnum):
    """A registry's answer. A look-up that failed is never an absence."""

    FOUND = "found"
    NOT_FOUND = "not-found"
    FAILED = "failed"


class NoticeKind(StrEnum):
    """What a notice says about a published work."""

    RETRACTION = "retraction"
    CONCERN = "concern"
    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"
    REINSTATEMENT = "reinstatement"


class DisagreementKind(StrEnum):
    """How two or more claims stand to each other."""

    AGREEMENT = "agreement"
    REFINEMENT = "refinement"
    CONFLICT = "conflict"
    TERM = "term"


class Severity(StrEnum):
    """How much a finding matters; in rising order: info, warning, error."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"
