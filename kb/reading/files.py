"""A writer's file, from its path to a Writing: its format, its text, and what the format's reader makes of it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import ModuleType

from kb import word
from kb.collecting import held_back
from kb.model import Bibliography, Manuscript, Unread, Writing
from kb.reading import latex
from kb.reading.coded import coded
from kb.reading.manuscript import Parts, as_writing, from_manuscript
from kb.reading.word import word_writing
from kb.segment import MOST_BYTES, Refused, decode
from kb.shelf import members


def readers() -> dict[str, ModuleType]:
    """Give the reader of each suffix of a bibliography."""
    return {suffix: module for module in members("kb.bibliographies").values() for suffix in module.SUFFIXES}


def manuscripts() -> dict[str, ModuleType]:
    """Give the reader of each suffix of a manuscript; LaTeX has its own."""
    return {suffix: module for module in members("kb.manuscripts").values() for suffix in module.SUFFIXES}


def suffixes() -> list[str]:
    """Give the endings of the files that are read."""
    return [*readers(), *latex.SUFFIXES, *manuscripts(), *word.SUFFIXES]


def read(path: Path, today: date | None = None, libraries: Sequence[Writing] = ()) -> Writing:
    """Read a file; a manuscript with the bibliographies that it names, beside it, and `libraries`.

    Raises Refused where there is none, it is too large, no text, in a format that is not known, or where nothing in it
    can be read.
    """
    if path.suffix.lower() in word.SUFFIXES:
        return read_word(str(path), bytes_of(path), today, libraries)
    writing = reread(str(path), text_of(path), today, libraries, path.parent)
    if writing.kind in members("kb.bibliographies") and writing.problems and not writing.entries:
        first, *rest = writing.problems
        line, column = writing.place(first.start)
        more = f", and {len(rest)} more such places" if rest else ""
        raise Refused(
            f"Nothing in it can be read: {first.message}", f"line {line}, column {column}{more}", first.remedy
        )
    return writing


def reread(
    path: str,
    text: str,
    today: date | None = None,
    libraries: Sequence[Writing] = (),
    folder: Path | None = None,
) -> Writing:
    """Read a text as a file of that name would be; `folder` is where the bibliographies stand that it names.

    Raises Refused where the suffix is not known.
    """
    suffix = Path(path).suffix.lower()
    with held_back():
        if suffix in readers():
            return _bibliography(path, text, readers()[suffix], today)
        if suffix in latex.SUFFIXES:
            return _manuscript(path, latex.read(text), today, libraries, folder)
        if suffix in manuscripts():
            module = manuscripts()[suffix]
            found: Manuscript = module.read(text)
            return _manuscript(path, from_manuscript(found, text, _kind(module)), today, libraries, folder)
    some = ", ".join(suffixes())
    raise Refused(f"What kind of file it is cannot be told from `{suffix}`", "", f"Name it as one of {some}.")


def read_word(path: str, data: bytes, today: date | None = None, libraries: Sequence[Writing] = ()) -> Writing:
    """Read the bytes of a Word file. Raises Refused as `read` does."""
    with held_back():
        found = word.read(data)
        return word_writing(path, found, coded(path, found.codes, today), tuple(libraries), today)


def library(path: Path, today: date | None = None) -> list[Writing]:
    """Read a library: a bibliography, or a folder with `library.bib` or with others. Raises Refused as `read` does."""
    if not path.is_dir():
        if path.suffix.lower() not in readers():
            raise Refused("It is no bibliography", "", f"Name it as one of {', '.join(readers())}.")
        return [read(path, today)]
    own = path / "library.bib"
    files = [own] if own.is_file() else sorted(each for each in path.iterdir() if each.suffix.lower() in readers())
    if not files:
        raise Refused("There is no bibliography in this folder", "", "Give the file itself.")
    return [read(each, today) for each in files]


def _bibliography(path: str, text: str, module: ModuleType, today: date | None) -> Writing:
    found: Bibliography = module.read(text)
    return Writing(
        path=path,
        text=text,
        kind=_kind(module),
        entries=found.entries,
        problems=found.problems,
        definitions=found.definitions,
        uses=found.uses,
        today=today,
    )


def _manuscript(
    path: str, parts: Parts, today: date | None, libraries: Sequence[Writing], folder: Path | None
) -> Writing:
    """Make the Writing of a manuscript, with the bibliographies that it names; one that cannot be read is a problem."""
    beside: list[Writing] = []
    problems: list[Unread] = []
    for name in parts.bibliographies if folder else ():
        try:
            beside += library((folder or Path()) / name.text, today)
        except (Refused, ValueError) as error:
            message = f"the bibliography `{name.text}` that it names cannot be read: {error}"
            problems.append(Unread(message, name.start, name.end, "Put it beside the manuscript, or name it anew."))
    given = {each.path: each for each in (*beside, *libraries)}
    return as_writing(path, parts, tuple(given.values()), tuple(problems), today)


def _kind(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2]


def text_of(path: Path) -> str:
    """Give the text of a file, or none of an empty one. Raises Refused where it cannot be had."""
    data = bytes_of(path)
    return decode(data) if data.strip() else ""


def bytes_of(path: Path) -> bytes:
    """Give what a file holds. Raises Refused where it cannot be had, or is too much."""
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
    return data
