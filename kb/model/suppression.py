"""Suppressions: what a writer has looked at and says is not to be told again, with the reason."""

from dataclasses import dataclass

from kb.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Suppression:
    """A writer's word that some rules are not to speak of a place.

    `rules` are codes or names as written, and `start` and `end` where it is said, as code points. `scope` is the place
    that it is about; without one it is about the whole file, save that `entry` names one entry by key or number, and
    `text` must be among the words that a finding is about. `unknown` are those of `rules` that are none, and `idle`
    those that would have found nothing there. Without a reason it has no effect.
    """

    rules: tuple[str, ...]
    reason: str
    start: int
    end: int
    scope: tuple[int, int] | None = None
    entry: str = ""
    text: str = ""
    unknown: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that a writer has suppressed, with the reason; `inside` tells that a comment of the file says so."""

    finding: Finding
    reason: str
    inside: bool
