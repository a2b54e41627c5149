"""Writers' files read into Writings: bibliographies, and manuscripts with their lists and citations."""

from kb.reading.files import library, read, read_data, readable, readers, reread, suffixes
from kb.reading.texts import bytes_of, text_of

__all__ = ["bytes_of", "library", "read", "read_data", "readable", "readers", "reread", "suffixes", "text_of"]
