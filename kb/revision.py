"""The records as they were at a revision of the repository that holds them, written out into a folder.

Only regular files of the knowledge base are written, by names that git itself gives: a link, or a file of another
folder, is never followed. Source: git-ls-tree(1) and git-cat-file(1), batch form.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

# What a knowledge base is read from.
_PLACES = ("kb.yaml", "claims", "references")
_REGULAR = (b"100644", b"100755")


class NoRevision(Exception):
    """The records cannot be had as they were: no git, no repository, or no such revision."""


def written_out(root: Path, revision: str, folder: Path) -> str:
    """Write the records of the knowledge base in `root`, as they were at a revision, into a folder; give its name.

    The name is the commit in full. Raises NoRevision, which says what is wrong and what to do.
    """
    commit = _commit(root, revision)
    listed = _git(root, "ls-tree", "-r", "-z", commit, "--", *_PLACES).split(b"\0")
    files = [entry.split(b"\t", 1) for entry in listed if entry]
    regular = [(os.fsdecode(name), about.split()[2]) for about, name in files if about.split()[0] in _REGULAR]
    if "kb.yaml" not in dict(regular):
        raise NoRevision(f"there was no kb.yaml at `{revision}`: name a later revision")
    for (name, _), content in zip(regular, _contents(root, [blob for _, blob in regular]), strict=True):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return commit


def _commit(root: Path, revision: str) -> str:
    """Give the commit that a revision names; what begins with a dash is never taken for an option."""
    try:
        return (
            _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
            .decode()
            .strip()
        )
    except subprocess.CalledProcessError as error:
        if error.returncode == 128:
            raise NoRevision(f"{root} is in no git repository: there is no earlier state to hold it against") from None
        raise NoRevision(f"there is no revision `{revision}`; `git log --oneline` lists them") from None


def _contents(root: Path, blobs: list[bytes]) -> Iterator[bytes]:
    answer = _git(root, "cat-file", "--batch", given=b"".join(blob + b"\n" for blob in blobs))
    at = 0
    for _ in blobs:
        end = answer.index(b"\n", at)
        size = int(answer[at:end].split()[2])
        yield answer[end + 1 : end + 1 + size]
        at = end + size + 2


def _git(root: Path, *words: str, given: bytes | None = None) -> bytes:
    try:
        run = subprocess.run(["git", "-C", str(root), *words], input=given, capture_output=True, check=True)
    except FileNotFoundError:
        raise NoRevision("git is not installed: it holds the earlier states of the records") from None
    return run.stdout
