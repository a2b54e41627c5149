"""Writing exports."""

import zipfile
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from types import ModuleType

from kb.files import write_whole
from kb.lock import locked
from kb.model import Content, Exported, KnowledgeBase
from kb.shelf import members
from kb.swap import aside, remove, repair, swap

# What is told of a long run: its stage, how much is done, and of how much.
Progress = Callable[[str, int, int], None]
# Archives have to name a time; none of ours means anything, so that two exports are equal.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


class ExportProblem(Exception):
    """An export that cannot be made or written; the message says why, and what to do."""


def formats() -> dict[str, ModuleType]:
    """Give every format of the shelf by its name."""
    return {module.NAME: module for module in members("kb.formats").values()}


def says(name: str) -> str:
    """Give in a line what a format is and what reads it."""
    return (formats()[name].__doc__ or "").strip().partition("\n")[0]


def missing(name: str) -> str:
    """Give why a format cannot be made here, or an empty text: it may need a library that is not installed."""
    library = getattr(formats()[name], "NEEDS", "")
    if not library or find_spec(library):
        return ""
    return f"{name} needs the library {library}, which is not installed: pip install 'kb[{name}]'"


def file_name(name: str) -> str:
    """Give the name of a format's file in a release: formats that share a suffix keep their own names."""
    module = formats()[name]
    if own := getattr(module, "FILE", ""):
        return str(own)
    suffix = module.SUFFIX
    sharing = [other for other, module in formats().items() if suffix == module.SUFFIX]
    if len(sharing) == 1 or name == suffix.removeprefix("."):
        return f"kb{suffix}"
    return f"kb.{name.removesuffix(suffix.replace('.', '-'))}{suffix}"


def export(base: KnowledgeBase, name: str) -> Content:
    """Give the knowledge base in a format, named as in `formats()`. Raises ExportProblem where a library is missing."""
    if why := missing(name):
        raise ExportProblem(why)
    content: Content = formats()[name].export(base)
    return content


def exported(base: KnowledgeBase, progress: Progress | None = None) -> Iterator[Exported]:
    """Give the knowledge base in every format that can be made here, as files of a release; folders are zipped."""
    known = formats()
    for number, (name, module) in enumerate(known.items(), start=1):
        if not missing(name):
            yield Exported(name, file_name(name), says(name), module.MEDIA_TYPE, in_one_file(export(base, name)))
        if progress:
            progress("exports", number, len(known))


def in_one_file(content: Content) -> bytes:
    """Give an export as the bytes of one file: a folder as a ZIP archive, its files in order."""
    return _zipped(content) if isinstance(content, Mapping) else _bytes(content)


def write(base: KnowledgeBase, name: str, path: Path) -> int:
    """Write the knowledge base in a format: the whole of it, or nothing. Give how many bytes were written.

    A format that is a folder becomes one, or a ZIP archive where the name of `path` ends so. Raises ExportProblem
    where a library is missing or a folder holds what is none of ours, and OSError where the disk says no.
    """
    content = export(base, name)
    if isinstance(content, Mapping) and path.suffix != ".zip":
        files = {inner: _bytes(each) for inner, each in content.items()}
        write_folder(path, files, frozenset(files))
        return sum(map(len, files.values()))
    data = in_one_file(content)
    write_whole(path, data)
    return len(data)


def write_folder(path: Path, files: Mapping[str, bytes], ours: frozenset[str]) -> None:
    """Write a folder aside, then put it in the place of the last one, which may hold nothing but files named `ours`."""
    with locked(path.parent, "export"):
        repair(path)
        _refuse_foreign(path, ours)
        try:
            for name, data in files.items():
                write_whole(aside(path) / name, data)
            swap(path)
        finally:
            remove(aside(path))


def _refuse_foreign(path: Path, ours: frozenset[str]) -> None:
    if path.is_file() or path.is_symlink():
        raise ExportProblem(f"{path} is no folder: name another place")
    held = (each.relative_to(path).as_posix() for each in sorted(path.rglob("*")) if not each.is_dir())
    if foreign := next((name for name in held if name not in ours), ""):
        raise ExportProblem(f"{path} holds {foreign}, which is none of this export: name another folder")


def _bytes(content: str | bytes) -> bytes:
    return content.encode("utf-8", "replace") if isinstance(content, str) else content


def _zipped(files: Mapping[str, str | bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            # A plain file that everybody may read, as Unix says it, wherever it was made.
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            archive.writestr(entry, _bytes(files[name]))
    return out.getvalue()
