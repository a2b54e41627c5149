"""RIS: the library as it truly is, for EndNote, Mendeley and Zotero; what nobody has confirmed is named in notes."""

from kb.model import KnowledgeBase
from kb.works.ris import entry

NAME = "ris"
SUFFIX = ".ris"
MEDIA_TYPE = "application/x-research-info-systems"


def export(base: KnowledgeBase) -> str:
    """Give a record for every reference, in the library's order."""
    return "\r\n".join(entry(reference) for reference in base.references.values())
