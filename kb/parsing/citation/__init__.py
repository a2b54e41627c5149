"""In-text citations: where a text cites, and which entries of its list it means."""

from kb.parsing.citation.linking import link
from kb.parsing.citation.mentions import mentions
from kb.parsing.citation.reading import citations

__all__ = ["citations", "link", "mentions"]
