"""Files: written so that a reader, or a kill in the middle, finds the old one or the new one; and the way to one."""

import contextlib
import os
import tempfile
from pathlib import Path


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file, texts in UTF-8, by way of a neighbour that takes its place at the end.

    Raises OSError (a full disk, a folder that may not be written); then the old file is as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            Path(name).unlink()
        raise


def way(path: str | Path, folder: Path | None = None) -> str:
    """Give a file's path as it is from a folder, by default from this one, with slashes."""
    return Path(os.path.relpath(path, folder)).as_posix()
