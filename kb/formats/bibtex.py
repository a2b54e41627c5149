"""BibTeX: the library as it truly is, for LaTeX, JabRef and Zotero; what nobody has confirmed is named in notes."""

from kb.model import KnowledgeBase
from kb.works.bibtex import entry

NAME = "bibtex"
SUFFIX = ".bib"
MEDIA_TYPE = "application/x-bibtex"


def export(base: KnowledgeBase) -> str:
    """Give an entry for every reference, in the library's order."""
    return "\n".join(entry(reference) for reference in base.references.values())
