"""Are two things the same? Spelling now; references, names, titles and pages come with the reference checker."""

from kb.matching.spelling import nearest

__all__ = ["nearest"]
