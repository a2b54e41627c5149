"""What rests on what: the lines of evidence, and whether a target stands under a standard of proof."""

from kb.standing.labels import Label
from kb.standing.lines import lines_of
from kb.standing.weigh import Standing, Weighed, standards, weigh

__all__ = ["Label", "Standing", "Weighed", "lines_of", "standards", "weigh"]
