"""Writing exports."""

from pathlib import Path
from types import ModuleType

from kb.files import write_whole
from kb.model import KnowledgeBase
from kb.shelf import members


def formats() -> dict[str, ModuleType]:
    """Give every format of the shelf by its name."""
    return {module.NAME: module for module in members("kb.formats").values()}


def file_name(name: str) -> str:
    """Give the name of a format's file in a release: formats that share a suffix keep their own names."""
    suffix = formats()[name].SUFFIX
    sharing = [other for other, module in formats().items() if suffix == module.SUFFIX]
    if len(sharing) == 1 or name == suffix.removeprefix("."):
        return f"kb{suffix}"
    return f"kb.{name.partition('-')[0]}{suffix}"


def export(base: KnowledgeBase, name: str) -> str:
    """Give the knowledge base in a format, named as in `formats()`."""
    return str(formats()[name].export(base))


def write(base: KnowledgeBase, name: str, path: Path) -> None:
    """Write the knowledge base to a file in a format: the whole file, or none of it."""
    write_whole(path, export(base, name))
