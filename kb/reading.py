"""A writer's file, from its path to a Writing: its format, its text, and what the format's reader makes of it."""

from datetime import date
from pathlib import Path
from types import ModuleType

from kb.collecting import held_back
from kb.model import Bibliography, Writing
from kb.segment import MOST_BYTES, Refused, decode
from kb.shelf import members


def readers() -> dict[str, ModuleType]:
    """Give the reader of each suffix of a bibliography."""
    return {suffix: module for module in members("kb.bibliographies").values() for suffix in module.SUFFIXES}


def read(path: Path, today: date | None = None) -> Writing:
    """Read a file.

    Raises Refused where there is none, it is too large, no text, in a format that is not known, or where nothing in it
    can be read.
    """
    writing = reread(str(path), _text(path), today)
    if writing.problems and not writing.entries:
        first, *rest = writing.problems
        line, column = writing.place(first.start)
        more = f", and {len(rest)} more such places" if rest else ""
        raise Refused(
            f"Nothing in it can be read: {first.message}", f"line {line}, column {column}{more}", first.remedy
        )
    return writing


def reread(path: str, text: str, today: date | None = None) -> Writing:
    """Read a text as a file of that name would be. Raises Refused where the suffix is not known."""
    suffix, known = Path(path).suffix.lower(), readers()
    if suffix not in known:
        some = ", ".join(known)
        raise Refused(f"What kind of file it is cannot be told from `{suffix}`", "", f"Name it as one of {some}.")
    module = known[suffix]
    with held_back():
        found: Bibliography = module.read(text)
    kind = module.__name__.rpartition(".")[2]
    return Writing(
        path=path,
        text=text,
        kind=kind,
        entries=found.entries,
        problems=found.problems,
        definitions=found.definitions,
        uses=found.uses,
        today=today,
    )


def _text(path: Path) -> str:
    try:
        # What is not a file may have no end.
        size = path.stat().st_size if path.is_file() else -1
        data = path.read_bytes() if 0 <= size <= MOST_BYTES else b""
    except OSError as error:
        raise Refused(f"It cannot be opened: {error.strerror}", "", "Check that it exists and may be read.") from None
    if size < 0:
        raise Refused("There is no such file", "", "Check the path.")
    if size > MOST_BYTES:
        raise Refused(f"It has {size:,} bytes, more than the {MOST_BYTES:,} that are read", "", "Split it into parts.")
    return decode(data) if data.strip() else ""
