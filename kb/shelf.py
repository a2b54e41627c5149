"""Shelves: folders in which being there is being registered."""

import importlib
import pkgutil
from types import ModuleType


def members(package: str) -> dict[str, ModuleType]:
    """Give every file of a shelf as a module, by file name, in order.

    `package` is the shelf's dotted name, as in "kb.rules". Nothing else has to know what stands on a shelf.
    """
    shelf = importlib.import_module(package)
    names = sorted(info.name for info in pkgutil.iter_modules(shelf.__path__) if not info.ispkg)
    return {name: importlib.import_module(f"{package}.{name}") for name in names}
