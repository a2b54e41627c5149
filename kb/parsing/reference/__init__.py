"""Reference strings as lists print them, read into the nouns of `kb.model.bibliography`."""

from kb.parsing.reference.listing import split
from kb.parsing.reference.parse import parse

__all__ = ["parse", "split"]
