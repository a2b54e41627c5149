"""A writer's file, from its path to a Writing: its format, its text, and what the format's reader makes of it.

What reads manuscripts is loaded where one is read: its patterns take longer to make than most bibliographies to check.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from kb.collecting import held_back
from kb.model import Bibliography, Manuscript, Unread, Writing
from kb.reading.texts import bytes_of, tex_of
from kb.segment import Refused, decode
from kb.shelf import members

if TYPE_CHECKING:
    from kb.reading.manuscript import Parts


def readers() -> dict[str, ModuleType]:
    """Give the reader of each suffix of a bibliography."""
    return {suffix: module for module in members("kb.bibliographies").values() for suffix in module.SUFFIXES}


def manuscripts() -> dict[str, ModuleType]:
    """Give the reader of each suffix of a manuscript; LaTeX and Word have their own."""
    return {suffix: module for module in members("kb.manuscripts").values() for suffix in module.SUFFIXES}


def suffixes() -> list[str]:
    """Give the endings of the files that are read."""
    from kb import word
    from kb.reading import latex

    return [*readers(), *latex.SUFFIXES, *manuscripts(), *word.SUFFIXES]


def read(path: Path, today: date | None = None, libraries: Sequence[Writing] = ()) -> Writing:
    """Read a file; a manuscript with the bibliographies that it names, beside it, and `libraries`.

    Raises Refused where there is none, it is too large, no text, in a format that is not known, cut off, or where
    nothing in it can be read.
    """
    return readable(read_data(str(path), bytes_of(path), today, libraries, path.parent))


def readable(writing: Writing) -> Writing:
    """Give what was read of a file. Raises Refused where it is cut off, or where nothing in it can be read."""
    if cut := next((problem for problem in writing.problems if problem.cut), None):
        raise Refused(f"It is cut off: {cut.message}{_what_was_read(writing, cut)}", _place(writing, cut), cut.remedy)
    if writing.kind in members("kb.bibliographies") and writing.problems and not writing.entries:
        first, *rest = writing.problems
        more = f", and {len(rest)} more such places" if rest else ""
        raise Refused(f"Nothing in it can be read: {first.message}", f"{_place(writing, first)}{more}", first.remedy)
    return writing


def _place(writing: Writing, problem: Unread) -> str:
    line, column = writing.place(problem.start)
    return f"line {line}, column {column}"


def _what_was_read(writing: Writing, cut: Unread) -> str:
    """Say how much of a bibliography that is cut off stands before the place."""
    if writing.kind not in members("kb.bibliographies"):
        return ""
    before = [entry for entry in writing.entries if entry.end <= cut.start]
    if not before:
        return "; nothing before it can be read"
    many = f"{len(before)} entries" if len(before) > 1 else "one entry"
    return f"; {many} before it can be read, the last {writing.name(before[-1])}"


def read_data(
    path: str,
    data: bytes,
    today: date | None = None,
    libraries: Sequence[Writing] = (),
    folder: Path | None = None,
) -> Writing:
    """Read the bytes of a file of that name; `folder` is where the files stand that it names.

    Raises Refused where they are not what the name says.
    """
    suffix = Path(path).suffix.lower()
    if suffix not in readers():
        from kb import word
        from kb.reading import latex

        with held_back():
            if suffix in word.SUFFIXES:
                return _word(path, data, today, libraries)
            if suffix in latex.SUFFIXES and folder:
                return _latex(path, data, today, libraries, folder)
    return reread(path, decode(data) if data.strip() else "", today, libraries, folder)


def reread(
    path: str,
    text: str,
    today: date | None = None,
    libraries: Sequence[Writing] = (),
    folder: Path | None = None,
) -> Writing:
    """Read a text as a file of that name would be; `folder` is where the bibliographies stand that it names.

    Raises Refused where the suffix is not known, or is that of a file that is no text.
    """
    suffix = Path(path).suffix.lower()
    with held_back():
        if suffix in readers():
            return _remarked(_bibliography(path, text, readers()[suffix], today), text)
        from kb.reading import latex
        from kb.reading.manuscript import from_manuscript

        if suffix in latex.SUFFIXES:
            return _remarked(_manuscript(path, latex.read(text), today, libraries, folder), text)
        if suffix in manuscripts():
            module = manuscripts()[suffix]
            found: Manuscript = module.read(text)
            parts = from_manuscript(found, text, _kind(module))
            return _remarked(_manuscript(path, parts, today, libraries, folder), text)
    some = ", ".join(suffixes())
    raise Refused(f"What kind of file it is cannot be told from `{suffix}`", "", f"Name it as one of {some}.")


def _remarked(writing: Writing, source: str) -> Writing:
    """Give a writing with what comments of its file suppress."""
    if "kb:" not in source:
        return writing
    from kb.reading.remarks import seen_again, signed, suppressions

    if not writing.as_seen:
        return replace(writing, suppressions=suppressions(writing.kind, source, writing.entries))
    with_signs, said = signed(writing.kind, source)
    seen = members("kb.manuscripts")[writing.kind].read(with_signs).text if said else ""
    return replace(writing, suppressions=seen_again(said, seen, writing.text, writing.entries))


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


def _word(path: str, data: bytes, today: date | None, libraries: Sequence[Writing]) -> Writing:
    from kb import word
    from kb.reading.coded import coded
    from kb.reading.word import word_writing

    found = word.read(data)
    return word_writing(path, found, coded(path, found.codes, today), tuple(libraries), today)


def _latex(path: str, data: bytes, today: date | None, libraries: Sequence[Writing], folder: Path) -> Writing:
    """Read a LaTeX file with the files that it takes in; comments are about the file in which they stand."""
    from kb.reading import latex
    from kb.reading.inputs import joined

    text, spoken = tex_of(data)
    whole = joined(path, text, lambda each: tex_of(bytes_of(each), spoken)[0])
    parts = latex.read(whole.text)
    writing = _manuscript(path, replace(parts, problems=(*parts.problems, *whole.problems)), today, libraries, folder)
    if len(whole.files) == 1:
        return _remarked(writing, whole.text)
    files = tuple(_remarked(each, each.text) for each in whole.files.values())
    return replace(writing, files=files, stretches=tuple(whole.stretches))


def _manuscript(
    path: str, parts: "Parts", today: date | None, libraries: Sequence[Writing], folder: Path | None
) -> Writing:
    """Make the Writing of a manuscript, with the bibliographies that it names; one that cannot be read is a problem."""
    from kb.reading.manuscript import as_writing

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
