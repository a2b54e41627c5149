"""Folders to a KnowledgeBase: the only place that opens a record file.

`load(root)` never fails on bad records: what is wrong is in `problems`, and the rest is there.
"""

from kb.load.folder import load
from kb.load.place import located
from kb.load.root import NotAKnowledgeBase, find_root

__all__ = ["NotAKnowledgeBase", "find_root", "load", "located"]
