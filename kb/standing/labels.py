"""What a pair of sides is called, in words that claim no more than was found."""

from enum import StrEnum


class Label(StrEnum):
    """The standing of a claim, link, part or hypothesis under one standard."""

    SUPPORTED = "supported"
    CONTESTED = "contested"
    CONTRARY_ONLY = "contrary only"
    NO_SUPPORT = "no admitted support"
    STANDS = "stands"
    STANDS_CONTESTED = "stands, contested"
    NOT_ESTABLISHED = "not established"
    RULED_AGAINST = "ruled against"


def target_label(for_: bool, against: bool) -> Label:
    """Give the label of a claim or link."""
    if for_:
        return Label.CONTESTED if against else Label.SUPPORTED
    return Label.CONTRARY_ONLY if against else Label.NO_SUPPORT


def tree_label(for_: bool, against: bool, ruled_against: bool) -> Label:
    """Give the label of a hypothesis or a part of one."""
    if for_:
        return Label.STANDS_CONTESTED if against else Label.STANDS
    return Label.RULED_AGAINST if ruled_against else Label.NOT_ESTABLISHED
