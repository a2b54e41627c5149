"""The levels of certainty, the steps that lead to one, and the words for it."""

from dataclasses import dataclass
from enum import StrEnum

from kb.model import Design, Grade, Question


class Level(StrEnum):
    """How sure the evidence could make one at most; `laboratory` is ungraded."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very low"
    LABORATORY = "laboratory"
    NOT_RATED = "not rated"

    @property
    def place(self) -> int:
        """Give its place: 0 is the highest; what is not rated stands below all."""
        return list(Level).index(self)

    @property
    def graded(self) -> bool:
        """Tell whether steps down can be taken from it."""
        return self.place <= Level.VERY_LOW.place

    def lowered(self, steps: int) -> "Level":
        """Give the level so many steps down; very low is the lowest."""
        return list(Level)[min(self.place + steps, Level.VERY_LOW.place)] if self.graded else self


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was looked at: how many levels it takes off, why, and the recorded field that says so.

    Where no field records what it asks for, `recorded` is false, nothing is taken off, and `field` names the field that
    is missing. `flag` marks what is to be said although it takes nothing off.
    """

    what: str
    down: int
    why: str
    field: str
    recorded: bool = True
    flag: bool = False


@dataclass(frozen=True, slots=True)
class Certainty:
    """The computed ceiling of a claim, link, hypothesis or part under one standard.

    `best_study` is the study that carries the level, and `measured` what its finding measured for which concept;
    `weakest` names the links that decide the level of a chain; `beside` is what must be said next to the level, and
    `judged` the rating by people, where there is one: neither ever enters the level.
    """

    id: str
    standard: str
    level: Level
    text: str
    question: Question | None = None
    steps: tuple[Step, ...] = ()
    designs: tuple[Design, ...] = ()
    best_study: str = ""
    measured: tuple[tuple[str, str], ...] = ()
    weakest: tuple[str, ...] = ()
    beside: str = ""
    judged: Grade | None = None


def words(level: Level, reason: str = "") -> str:
    """Say a level so that nobody takes it for a rating; `reason` follows a level that is not rated."""
    if level is Level.NOT_RATED:
        return f"{level}: {reason}"
    if level is Level.LABORATORY:
        return "laboratory evidence, ungraded (computed, not a GRADE rating)"
    return f"at most {level} (computed ceiling, not a GRADE rating)"
