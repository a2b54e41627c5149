"""The whole knowledge base in one format, as a release and the page of data offer it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

# What a format gives: a text, the bytes of a file, or a folder, as its files by their names.
Content = str | bytes | Mapping[str, str | bytes]


@dataclass(frozen=True, slots=True)
class Exported:
    """A file of the release: its format, its name, what reads it, its media type, and its bytes."""

    format: str
    file: str
    says: str
    media_type: str
    data: bytes

    @property
    def sha256(self) -> str:
        """Give the checksum of the bytes, in hexadecimal."""
        return sha256(self.data)

    @property
    def row(self) -> dict[str, str | int]:
        """Give what a list of files says of it."""
        return {
            "format": self.format,
            "file": self.file,
            "reads": self.says,
            "media_type": self.media_type,
            "bytes": len(self.data),
            "sha256": self.sha256,
        }


def sha256(data: bytes) -> str:
    """Give the checksum of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
