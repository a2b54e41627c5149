"""Replacing a folder whole: the new one is made aside, and whoever is killed half-way is put right by the next run."""

import shutil
from pathlib import Path


def aside(folder: Path) -> Path:
    """Give the place where the folder's next version is made: under a name that nobody gives a folder of their own."""
    return folder.with_name(f".kb-{folder.name}.new")


def _last(folder: Path) -> Path:
    return folder.with_name(f".kb-{folder.name}.old")


def remove(path: Path) -> None:
    """Remove a folder, a file or a symbolic link (never what it leads to), if it is there."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.exists():
        shutil.rmtree(path)


def repair(folder: Path) -> None:
    """Undo what a killed run has left: put the last version back where there is none, and clear the rest away."""
    last = _last(folder)
    if last.exists() and not folder.exists():
        last.rename(folder)
    remove(last)
    remove(aside(folder))


def swap(folder: Path) -> None:
    """Put the version that was made aside in the folder's place."""
    if folder.exists() or folder.is_symlink():
        folder.rename(_last(folder))
    aside(folder).rename(folder)
    remove(_last(folder))
