"""The closed lists of words that records use.

Each is the field's standard vocabulary where there is one; `kb.vocabulary` maps every word to its published term.
"""

from kb.model.words.claims import (
    AppealsTo,
    Aspect,
    ClaimKind,
    Direction,
    GradeLevel,
    Hedge,
    Intent,
    Question,
    Read,
    Relation,
    Sign,
    Verdict,
)
from kb.model.words.documents import (
    DisagreementKind,
    NoticeKind,
    RegistryStatus,
    Role,
    Severity,
    UnitType,
)
from kb.model.words.studies import (
    Comparator,
    Design,
    Exposure,
    Interest,
    Masking,
    OutcomeKind,
    RiskOfBias,
    Sampling,
    SpreadIs,
    StudyKind,
    Subjects,
    Timing,
)

__all__ = [
    "AppealsTo",
    "Aspect",
    "ClaimKind",
    "Comparator",
    "Design",
    "Direction",
    "DisagreementKind",
    "Exposure",
    "GradeLevel",
    "Hedge",
    "Intent",
    "Interest",
    "Masking",
    "NoticeKind",
    "OutcomeKind",
    "Question",
    "Read",
    "RegistryStatus",
    "Relation",
    "RiskOfBias",
    "Role",
    "Sampling",
    "Severity",
    "Sign",
    "SpreadIs",
    "StudyKind",
    "Subjects",
    "Timing",
    "UnitType",
    "Verdict",
]
