"""Writers' files read into Writings: bibliographies, and manuscripts with their lists and citations."""

from kb.reading.files import library, read, read_word, readers, reread, suffixes, text_of

__all__ = ["library", "read", "read_word", "readers", "reread", "suffixes", "text_of"]
