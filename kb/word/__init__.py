"""Word files (`.docx`): the text as a reader sees it, the runs that it stands in, and what reference managers keep."""

from kb.word.reading import Code, WordFile, read

SUFFIXES = (".docx",)

__all__ = ["SUFFIXES", "Code", "WordFile", "read"]
