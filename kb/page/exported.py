"""The whole knowledge base in one format, as the page of data offers it for download."""

import hashlib
from dataclasses import dataclass

FOLDER = "data/"


@dataclass(frozen=True, slots=True)
class Exported:
    """A file of the release: its format, its name under `data/`, what reads it, its media type, and the whole text."""

    format: str
    file: str
    says: str
    media_type: str
    text: str

    @property
    def data(self) -> bytes:
        """Give the bytes of the file."""
        return self.text.encode("utf-8", "replace")

    @property
    def sha256(self) -> str:
        """Give the checksum of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()
