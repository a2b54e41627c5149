"""The name that somebody probably meant."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

# In per cent of the letters: below it, a guess misleads more often than it helps.
_ALIKE = 75


def nearest(name: str, names: Iterable[str]) -> str:
    """Give a remedy that names the closest known name, or an empty text where none is close."""
    close = process.extractOne(name, list(names), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return f"Did you mean `{close[0]}`?" if close else ""
