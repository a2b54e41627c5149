"""The value of a BibTeX field: pieces in braces or quotes, numbers and names of abbreviations, joined by `#`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_TOKEN = re.compile(r"""\s*+(?:(#)|(\{)|(")|([^\s#{}"]++))""")
_BRACE = re.compile(r"(?<!\\)[{}]")
_QUOTE = re.compile(r"""(?<!\\)[{}"]""")


@dataclass(frozen=True, slots=True)
class Written:
    """A value as the file has it: what it says, TeX unread; where it is written, delimiters left out.

    `names` are the abbreviations it uses, each with its place. `stray` is where something stands that no `#` joins,
    -1 where all is well.
    """

    text: str
    start: int
    end: int
    names: tuple[tuple[str, int], ...] = ()
    stray: int = -1


def written(value: str, start: int, meanings: Mapping[str, str]) -> Written:
    """Read a value written at `start`; `meanings` are the abbreviations known, by their name in small letters."""
    if value[:1] == "{" and value[-1:] == "}" and "}" not in (inner := value[1:-1]):
        return Written(inner, start + 1, start + len(value) - 1)
    if value.isdigit():
        return Written(value, start, start + len(value))
    return _joined(value, start, meanings)


def _joined(value: str, start: int, meanings: Mapping[str, str]) -> Written:
    pieces: list[tuple[str, int, int]] = []
    names: list[tuple[str, int]] = []
    at, joined, stray = 0, True, -1
    while found := _TOKEN.match(value, at):
        opening, at = found.end() - 1, found.end()
        if found[1]:
            joined = True
            continue
        if not joined:
            stray = start + found.start(found.lastindex or 0)
            break
        joined = False
        if found[4]:
            name = found[4]
            if not name.isdigit():
                names.append((name, start + found.start(4)))
            pieces.append((name if name.isdigit() else meanings.get(name.lower(), ""), found.start(4), at))
        else:
            at = _end(value, at, bool(found[3]))
            pieces.append((value[opening + 1 : at], opening + 1, at))
            at += 1
    if len(pieces) == 1:
        text, first, last = pieces[0]
        return Written(text, start + first, start + last, tuple(names), stray)
    end = start + len(value) if stray < 0 else stray
    return Written("".join(piece for piece, _, _ in pieces), start, end, tuple(names), stray)


def _end(value: str, at: int, quoted: bool) -> int:
    """Give where the piece that begins before `at` is closed."""
    depth = 0
    for found in (_QUOTE if quoted else _BRACE).finditer(value, at):
        if found[0] == "{":
            depth += 1
        elif found[0] == "}":
            if not quoted and depth == 0:
                return found.start()
            depth -= 1
        elif depth <= 0:
            return found.start()
    return len(value)
