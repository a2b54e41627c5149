"""Unit numbers: section, paragraph in section, sentence in paragraph, as in s05.p02.s03.

The front matter is s00, a heading p00.s01 of its section. Numbers go to 999: what passes that goes on in a further
paragraph or section, so that every text can be numbered and every number is found in its place by sorting.
"""

from dataclasses import dataclass
from enum import IntEnum

from kb.segment.refused import Refused

MOST = 999


class Break(IntEnum):
    """What begins with a unit, in rising order."""

    SENTENCE = 0
    PARAGRAPH = 1
    SECTION = 2


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a unit."""

    section: int = 0
    paragraph: int = 0
    sentence: int = 0

    def __str__(self) -> str:
        """Write the number as records do."""
        return f"s{self.section:02}.p{self.paragraph:02}.s{self.sentence:02}"

    @property
    def section_id(self) -> str:
        """Write the number of the section as records do."""
        return f"s{self.section:02}"

    @property
    def paragraph_id(self) -> str:
        """Write the number of the section and paragraph."""
        return f"{self.section_id}.p{self.paragraph:02}"

    def following(self, begins: Break) -> "Number":
        """Give the number of the next unit. Raises Refused past the last one."""
        if begins is Break.SENTENCE and self.sentence < MOST and self.paragraph:
            return Number(self.section, self.paragraph, self.sentence + 1)
        if begins is not Break.SECTION and self.paragraph < MOST:
            return Number(self.section, self.paragraph + 1, 1)
        if self.section >= MOST:
            problem = f"The document has more units than numbers reach: {MOST} sections of {MOST} paragraphs"
            raise Refused(problem, "", "Split it into several documents.")
        return Number(self.section + 1, 0 if begins is Break.SECTION else 1, 1)


def read_number(unit: str) -> Number:
    """Read a unit's number as records write it."""
    section, paragraph, sentence = (int(part[1:]) for part in unit.split("."))
    return Number(section, paragraph, sentence)
