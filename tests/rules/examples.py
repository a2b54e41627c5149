"""Every rule's own examples, run as its test."""

from pathlib import Path
from types import ModuleType

from kb.check import check
from kb.load import located
from kb.model import Finding
from tests.tiny import base


def speaks(module: ModuleType, folder: Path) -> list[Finding]:
    """Give what a rule finds in its failing example, located."""
    return located(folder, check(base(folder, module.FAILS), [module.CODE]))


def silence(module: ModuleType, folder: Path) -> list[Finding]:
    """Give what a rule finds in its passing example and in the small sound knowledge base: nothing, if it is right."""
    passing = check(base(folder / "passes", module.PASSES), [module.CODE])
    return passing + check(base(folder / "sound"), [module.CODE])
