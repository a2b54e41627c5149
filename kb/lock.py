"""One run at a time in a folder; the system lets go of the lock however a run ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class InUse(Exception):
    """Another run holds a folder; the message says which, and what to do."""


@contextmanager
def locked(folder: Path, run: str = "run") -> Iterator[None]:
    """Hold the folder's lock. `run` says what is at work there. Raises InUse where another run holds it."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            _take(handle)
        except OSError as error:
            message = f"another {run} is at work in {folder}: wait until it has finished"
            raise InUse(message) from error
        yield
    finally:
        os.close(handle)


def _take(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
