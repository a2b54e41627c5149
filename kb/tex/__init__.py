"""TeX as bibliographies are written in: its letters, people's names, and BibTeX's values. Imports nothing of `kb`."""

from kb.tex.entries import blocks, plain_entry
from kb.tex.letters import plain, verbatim
from kb.tex.names import Person, person, persons
from kb.tex.values import Written, written

__all__ = ["Person", "Written", "blocks", "person", "persons", "plain", "plain_entry", "verbatim", "written"]
