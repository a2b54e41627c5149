"""Every rule's own examples, run as its test."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import ModuleType

from kb.check import WRITING, check, check_writing, reads
from kb.load import located
from kb.model import Finding
from kb.reading import reread
from tests.tiny import base

TODAY = date(2026, 1, 2)

# A bibliography of which no rule has anything to say.
SOUND = {
    "sound.bib": """\
@string{joc = "Journal of Cups"}

@article{smith-2001,
  author  = {Smith, Ann B. and de la Cruz, Jo{\\~a}o},
  title   = {Wide cups and the cooling of tea: a trial},
  journal = joc,
  year    = {2001},
  volume  = {12},
  number  = {3},
  pages   = {101--109},
  doi     = {10.1234/joc.2001.12.101},
}

@book{oconnor-1998,
  author    = {O'Connor, Mary and {The Kettle Group}},
  title     = {A history of kettles},
  publisher = {Teapot Press},
  address   = {Leeds},
  year      = {1998},
  edition   = {2nd},
  isbn      = {978-3-16-148410-0},
}
"""
}


def findings(module: ModuleType, files: Mapping[str, str]) -> list[Finding]:
    """Give what a rule of writers' files finds in some files."""
    return [each for name, text in files.items() for each in check_writing(reread(name, text, TODAY), [module.CODE])]


def told(module: ModuleType, text: str, name: str = "refs.bib") -> list[tuple[int, str]]:
    """Give line and message of what a rule finds in one file."""
    return [(each.line, each.message) for each in findings(module, {name: text})]


def speaks(module: ModuleType, folder: Path) -> list[Finding]:
    """Give what a rule finds in its failing example, located."""
    if reads(module) == WRITING:
        return findings(module, module.FAILS)
    return located(folder, check(base(folder, module.FAILS), [module.CODE]))


def silence(module: ModuleType, folder: Path) -> list[Finding]:
    """Give what a rule finds in its passing example and in what is sound: nothing, if it is right."""
    if reads(module) == WRITING:
        return findings(module, module.PASSES) + findings(module, SOUND)
    passing = check(base(folder / "passes", module.PASSES), [module.CODE])
    return passing + check(base(folder / "sound"), [module.CODE])
