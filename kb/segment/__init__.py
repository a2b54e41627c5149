"""A document's text → numbered units with fingerprints."""

from kb.segment.compare import Comparison, Fate, Fresh, Traced, compare
from kb.segment.draft import draft
from kb.segment.intake import MOST_BYTES, decode
from kb.segment.refused import Refused
from kb.segment.units import segment

__all__ = ["MOST_BYTES", "Comparison", "Fate", "Fresh", "Refused", "Traced", "compare", "decode", "draft", "segment"]
