"""The step down for imprecision: by the interval where there is one, else by the number of people."""

from kb.standing import thresholds
from kb.standing.certainty.case import Case, finding, missing
from kb.standing.certainty.level import Step
from kb.standing.certainty.people import no_effect, people


def precision(case: Case) -> Step:
    """Judge by the interval where it can be held against thresholds, else by the number of people."""
    found, where = finding(case)
    effect, none = (found.effect, no_effect(found)) if found else (None, None)
    if effect is None or effect.low is None or effect.high is None:
        return _few_people(case)
    known = {"no effect": none, "the smallest that matters": effect.important}
    marks = {name: mark for name, mark in known.items() if mark is not None}
    if not marks:
        return _few_people(case)
    crossed = [f"{name} ({mark})" for name, mark in marks.items() if effect.low <= mark <= effect.high]
    clear = [f"{name} ({mark})" for name, mark in marks.items() if not effect.low <= mark <= effect.high]
    said = [f"reaches {' and '.join(crossed)}"] * bool(crossed) + [f"stays clear of {' and '.join(clear)}"] * bool(
        clear
    )
    other = "" if len(marks) > 1 else "; no other threshold is recorded"
    why = f"the {effect.level} per cent interval, {effect.low} to {effect.high}, {' and '.join(said)}{other}"
    return Step("precision", min(len(crossed), thresholds.MOST_FOR_PRECISION), why, f"{where}.effect")


def _few_people(case: Case) -> Step:
    counted = people(case.study, case.best.line.finding)
    few, very_few = (counted.under(number) for number in (thresholds.FEW_PEOPLE, thresholds.VERY_FEW_PEOPLE))
    total = f"{counted.number} people in {case.study.id}"
    if few is None:
        seen = f"{total} are known" if counted.number else "the number of people"
        return missing("precision", f"{seen}, and not of every group" if counted.number else seen, counted.field)
    if not few:
        return Step("precision", 0, f"{total}, not under {thresholds.FEW_PEOPLE}", counted.field)
    number = thresholds.VERY_FEW_PEOPLE if very_few else thresholds.FEW_PEOPLE
    down = thresholds.DOWN_FOR_VERY_FEW if very_few else thresholds.DOWN_FOR_FEW
    return Step("precision", down, f"{total}, under {number}, and no usable interval", counted.field)
