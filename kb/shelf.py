"""Shelves: folders in which being there is being registered."""

import importlib
import pkgutil
from types import ModuleType


def names(package: str) -> list[str]:
    """Give the names of a shelf's files, in order; `package` is the shelf's dotted name, as in "kb.rules"."""
    shelf = importlib.import_module(package)
    return sorted(info.name for info in pkgutil.iter_modules(shelf.__path__) if not info.ispkg)


def member(package: str, name: str) -> ModuleType:
    """Give one file of a shelf as a module."""
    return importlib.import_module(f"{package}.{name}")


def members(package: str) -> dict[str, ModuleType]:
    """Give every file of a shelf as a module, by file name, in order. Nothing else has to know what stands on it."""
    return {name: member(package, name) for name in names(package)}
