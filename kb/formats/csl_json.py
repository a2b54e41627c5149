"""CSL-JSON: the library as it truly is, for Zotero and pandoc; what nobody has confirmed is named in notes."""

import msgspec

from kb.model import KnowledgeBase
from kb.works.csl import item

NAME = "csl-json"
SUFFIX = ".json"
MEDIA_TYPE = "application/vnd.citationstyles.csl+json"


def export(base: KnowledgeBase) -> str:
    """Give an item for every reference, in the library's order."""
    items = [item(reference) for reference in base.references.values()]
    return msgspec.json.format(msgspec.json.encode(items), indent=2).decode() + "\n"
