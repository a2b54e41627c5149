"""How far two references agree in one field."""

from enum import StrEnum


class Degree(StrEnum):
    """SILENT: one of the two says nothing, or nothing that can be compared. SLIGHT: a difference that is no mistake."""

    SILENT = "silent"
    AGREES = "agrees"
    SLIGHT = "slight"
    DIFFERS = "differs"
