"""The name that somebody probably meant."""

import difflib
from collections.abc import Iterable


def nearest(name: str, names: Iterable[str]) -> str:
    """Give a remedy that names the closest known name, or an empty text where none is close."""
    close = difflib.get_close_matches(name, list(names), 1, 0.75)
    return f"Did you mean `{close[0]}`?" if close else ""
