"""As cited: every citation the document makes, unread.

This is the other reading and not a link in the chain of the others: a link rests on what its author says it rests on,
whether or not the cited works say so. Further evidence, which no document cites, is not admitted.
"""

from kb.model import Direction, Intent, Line, Origin, Side

NAME = "as-cited"
LABEL = "As the author cites it"
ORDER = 0
READING = "cited"
GROUPS = 1


def side(line: Line) -> Side | None:
    """Admit citations for their claim, and claims to the side their author puts them on."""
    if line.origin is Origin.FURTHER:
        return None
    if line.origin is Origin.CITED:
        return None if line.intent is Intent.DISPUTES else Side.FOR
    return {Direction.SUPPORTS: Side.FOR, Direction.OPPOSES: Side.AGAINST}.get(line.direction)
