"""How many people a study's finding rests on, as far as the records say."""

import re
from dataclasses import dataclass

from kb.model import Design, Study, StudyFinding

# Here the same people stand in every group of a finding, so that only the study's own groups can be added up.
_SAME_PEOPLE = (
    Design.RANDOMISED_CROSSOVER,
    Design.FIXED_ORDER_EXPERIMENT,
    Design.SINGLE_ARM_BEFORE_AFTER,
    Design.CASE_SERIES,
)


# A reduction of risk is a difference, whatever it is a difference of; so is a change in a ratio. A fold change is a
# ratio all the same, and the logarithm of any ratio is 0 where nothing differs.
_DIFFERENCES = {"difference", "differences", "change", "reduction", "increase", "decrease", "hedges", "cohen"}
_RATIOS = {"ratio", "ratios", "odds", "hazard", "hazards", "risk", "risks", "fold"}
_LOGARITHMS = {"log", "logarithm", "ln"}
# Written in capitals: "or" is a word like any other.
_SHORT_DIFFERENCES, _SHORT_RATIOS = {"MD", "SMD", "WMD"}, {"OR", "RR", "HR", "IRR"}


@dataclass(frozen=True, slots=True)
class People:
    """The number of people that is recorded, whether it is all of them, and the field it stands in."""

    number: int
    whole: bool
    field: str

    def under(self, threshold: int) -> bool | None:
        """Tell whether there are fewer than a threshold; None where what is recorded does not decide it."""
        if self.number >= threshold:
            return False
        return True if self.whole else None


def people(study: Study, key: str | None) -> People:
    """Count the people of one finding, by its groups, or of the whole study where the finding names none."""
    own = {group.name: group.n for group in study.groups}
    finding = study.findings.get(key or "")
    counts = [own.get(group.group) if group.n is None else group.n for group in finding.groups] if finding else []
    whole = _people(list(own.values()), f"{study.id}: groups")
    if not any(n is not None for n in counts) or (study.design in _SAME_PEOPLE and whole.whole):
        return whole
    return _people(counts, f"{study.id}: findings.{key}.groups")


def _people(counts: list[int | None], field: str) -> People:
    known = [n for n in counts if n is not None]
    return People(sum(known), bool(known) and len(known) == len(counts), field)


def no_effect(finding: StudyFinding) -> float | int | None:
    """Give the value of no effect: as recorded, or by the words of the measure; None where neither tells."""
    effect = finding.effect
    if effect is None:
        return None
    if effect.no_effect is not None:
        return effect.no_effect
    short = set(re.findall(r"[A-Za-z]+", effect.measure))
    words = {word.lower() for word in short}
    if words & _LOGARITHMS:
        return 0
    if re.search(r"\bfold[- ]change\b", effect.measure, re.IGNORECASE):
        return 1
    if words & _DIFFERENCES or short & _SHORT_DIFFERENCES:
        return 0
    return 1 if words & _RATIOS or short & _SHORT_RATIOS else None
