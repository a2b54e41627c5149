"""What changed between two states of the records, what moved for it, and which record moved it."""

from kb.diff.causes import Moved, moved
from kb.diff.records import Altered, Field, altered, verdicts

__all__ = ["Altered", "Field", "Moved", "altered", "moved", "verdicts"]
