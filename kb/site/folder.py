"""A folder brought up to date file by file: what is the same stays, what nobody wrote this time goes."""

import os
from pathlib import Path


class Folder:
    """The files of a folder, as a run writes them. `finish` removes all that the run did not write.

    It speaks to the system directly: with thousands of small files, most of a build's own time is spent here.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._prefix = os.fspath(root) + "/"
        self._was_there = root.exists()
        self._written: set[str] = set()
        self._folders: set[str] = set()

    def write(self, name: str, content: bytes) -> None:
        """Write a file, given by its path under the folder, unless it holds just that already."""
        path = self._prefix + name
        self._written.add(path)
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        if not (self._was_there and _holds(path, content)):
            _put(path, content)

    def finish(self) -> None:
        """Remove what was not written, and the folders that this leaves empty."""
        for folder, _, names in os.walk(self.root, topdown=False) if self._was_there else ():
            for name in names:
                if (path := f"{folder}/{name}") not in self._written:
                    Path(path).unlink()
            if Path(folder) != self.root and not any(os.scandir(folder)):
                Path(folder).rmdir()


def _holds(path: str, content: bytes) -> bool:
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError:
        return False
    try:
        return os.read(handle, len(content) + 1) == content
    finally:
        os.close(handle)


def _put(path: str, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    try:
        while content:
            content = content[os.write(handle, content) :]
    finally:
        os.close(handle)
