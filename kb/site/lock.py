"""One build at a time in a folder; the system lets go of the lock however a build ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kb.site.problem import BuildProblem


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder's lock. Raises BuildProblem where another build holds it."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            _take(handle)
        except OSError as error:
            message = f"another build is at work in {folder}: wait until it has finished"
            raise BuildProblem(message) from error
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
