r"""LaTeX in several files: what \input, \include, \subfile and \import take in, put together into one text.

Only files in the manuscript's own folder, and below it, are read. Each stretch of the whole knows its file, so that
findings name the file where they stand. A file that is not there is told where the text takes it in; in the preamble
it may be one of TeX's own.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kb.model import Stretch, Unread, Writing
from kb.reading.latex import body, listings, without_comments
from kb.segment import MOST_BYTES, Refused

_TAKEN = re.compile(
    r"\\(?:(?:input|include|subfile|subfileinclude)(?![A-Za-z@])\s*+(?:\{([^{}\n]*+)\}|(?<=[ \t])([^\s{}\\%\[\]]++))"
    r"|(?:sub)?import\*?+\s*+\{([^{}\n]*+)\}\s*+\{([^{}\n]*+)\})"
)
_ENDED = re.compile(r"\\endinput(?![A-Za-z@])")
# Files in files; and inclusions in all, since a file may be taken in twice, and so may what takes in that one.
_DEEPEST, _MOST = 20, 2000

# Gives the text of a file; raises Refused where it cannot be had.
TextOf = Callable[[Path], str]


@dataclass(slots=True)
class Joined:
    """A manuscript with what it takes in: `files` are its files as they are, by path, the first of all first."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    stretches: list[Stretch] = field(default_factory=list)
    files: dict[str, Writing] = field(default_factory=dict)
    problems: list[Unread] = field(default_factory=list)
    inclusions: int = 0

    @property
    def text(self) -> str:
        """Give the whole."""
        return "".join(self.pieces)

    def add(self, path: str, text: str, start: int, end: int) -> None:
        """Add a stretch of a file."""
        if end > start:
            self.stretches.append(Stretch(self.length, path, start))
            self.pieces.append(text[start:end])
            self.length += end - start


def joined(path: str, text: str, text_of: TextOf) -> Joined:
    """Put a manuscript's file and the files that it takes in together."""
    made = Joined()
    _join(made, text_of, (path,), text)
    return made


def _join(made: Joined, text_of: TextOf, opened: tuple[str, ...], text: str) -> None:
    """Add the last of the files that are open, and in place of each command the file that it takes in."""
    path = opened[-1]
    made.files.setdefault(path, Writing(path, text, "latex"))
    bare = without_comments(text)
    begin, end = body(bare)
    # Of a file with a preamble of its own, as subfiles have, only the body is taken in.
    at, stop = (begin, end) if len(opened) > 1 else (0, len(text))
    ended = _ENDED.search(bare, at, stop)
    stop = ended.start() if ended else stop
    hidden = listings(bare, at, stop)
    for found in _TAKEN.finditer(bare, at, stop):
        while hidden and hidden[0][1] <= found.start():
            hidden.pop(0)
        if hidden and hidden[0][0] <= found.start():
            continue
        try:
            own, inner = _taken(made, text_of, opened, found)
        except Refused as refused:
            if found.start() >= begin:
                # What is not taken in stays as it is written, behind what has been added.
                start = made.length + found.start() - at
                message = f"what it takes in cannot be read: {refused.problem}"
                made.problems.append(Unread(message, start, start + len(found[0]), refused.remedy))
            continue
        made.add(path, text, at, found.start())
        _join(made, text_of, (*opened, own), inner)
        at = found.end()
    made.add(path, text, at, stop)
    if len(opened) > 1 and made.pieces and not made.pieces[-1].endswith("\n"):
        # A comment at the end of a file does not reach into the next.
        made.add(path, text + "\n", len(text), len(text) + 1)


def _taken(made: Joined, text_of: TextOf, opened: tuple[str, ...], found: re.Match[str]) -> tuple[str, str]:
    """Give path and text of the file that a command takes in. Raises Refused where that cannot be."""
    root = Path(opened[0]).parent
    name = (found[1] or found[2] or f"{found[3]}/{found[4]}").strip().strip('"')
    below = Path(opened[-1]).parent if found[0].startswith(("\\sub",)) else root
    places = [_inside(root, folder / name) for folder in dict.fromkeys((below, root))]
    path = next((each for each in places if each.is_file()), None)
    if path is None:
        raise Refused(f"there is no file `{name}`", "", "Put it into the manuscript's folder, or correct the name.")
    if str(path) in opened:
        raise Refused(f"`{name}` takes in itself, by way of {len(opened)} files", "", "Take one of the commands out.")
    made.inclusions += 1
    if len(opened) >= _DEEPEST or made.inclusions > _MOST:
        raise Refused("files take in files without end", "", "Take some of the commands out.")
    text = text_of(path)
    if made.length + len(text) > MOST_BYTES:
        problem = f"with `{name}` there are more than the {MOST_BYTES:,} letters that are read"
        raise Refused(problem, "", "Check the parts one by one.")
    return str(path), text


def _inside(root: Path, path: Path) -> Path:
    """Give the path of a file, with TeX's ending where it has none. Raises Refused where it lies outside the folder."""
    whole = path if path.suffix else path.with_name(f"{path.name}.tex")
    try:
        within = whole.resolve().is_relative_to(root.resolve())
        there = within and (whole.is_file() or not path.suffix)
    except (OSError, ValueError, RuntimeError):
        raise Refused(f"`{path.name[:80]}` is no name of a file", "", "Correct it.") from None
    if not within:
        raise Refused("it lies outside the manuscript's folder, and is not read", "", "Put it into the folder.")
    return whole if there else path.with_name(f"{path.name}.tex")
