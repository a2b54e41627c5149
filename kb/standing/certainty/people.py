"""How many people a study's finding rests on, as far as the records say."""

from dataclasses import dataclass

from kb.model import Design, Study, StudyFinding

# Here the same people stand in every group of a finding, so that only the study's own groups can be added up.
_SAME_PEOPLE = (
    Design.RANDOMISED_CROSSOVER,
    Design.FIXED_ORDER_EXPERIMENT,
    Design.SINGLE_ARM_BEFORE_AFTER,
    Design.CASE_SERIES,
)


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


def no_effect(finding: StudyFinding) -> int | None:
    """Give the value of no effect by the name of the measure: 0 for a difference, 1 for a ratio, else None."""
    words = finding.effect.measure.lower() if finding.effect else ""
    if "difference" in words:
        return 0
    return 1 if any(word in words for word in ("ratio", "risk", "odds", "hazard", "fold")) else None
