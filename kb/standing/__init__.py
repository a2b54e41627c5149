"""What rests on what: the lines of evidence, whether a target stands under a standard, and how much it could lose."""

from kb.standing.association import association_alone, observed
from kb.standing.certainty import (
    Certainty,
    Changed,
    Compiled,
    Level,
    Rated,
    Step,
    ceilings_without,
    certainty,
    compiled,
    level_words,
)
from kb.standing.circles import circles
from kb.standing.contested import contested_premises
from kb.standing.counting import Counts, counts
from kb.standing.designs import DESIGNS
from kb.standing.echoes import Echo, EchoKind, all_echoes, echoes
from kb.standing.formulae import By, Formula, formula
from kb.standing.independence import Difference, Tie, differences, proposed, ties
from kb.standing.labels import Label
from kb.standing.lines import lines_of
from kb.standing.reaching import studies_behind
from kb.standing.robust import Robustness, robustness
from kb.standing.single_points import SinglePoint, single_points, without_each
from kb.standing.weighing import Standing, Weighed, standards, weigh
from kb.standing.withdrawal import Withdrawal, single_withdrawals, withdraw

__all__ = [
    "DESIGNS",
    "By",
    "Certainty",
    "Changed",
    "Compiled",
    "Counts",
    "Difference",
    "Echo",
    "EchoKind",
    "Formula",
    "Label",
    "Level",
    "Rated",
    "Robustness",
    "SinglePoint",
    "Standing",
    "Step",
    "Tie",
    "Weighed",
    "Withdrawal",
    "all_echoes",
    "association_alone",
    "ceilings_without",
    "certainty",
    "circles",
    "compiled",
    "contested_premises",
    "counts",
    "differences",
    "echoes",
    "formula",
    "level_words",
    "lines_of",
    "observed",
    "proposed",
    "robustness",
    "single_points",
    "single_withdrawals",
    "standards",
    "studies_behind",
    "ties",
    "weigh",
    "withdraw",
    "without_each",
]
