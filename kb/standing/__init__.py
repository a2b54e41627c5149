"""What rests on what: the lines of evidence, whether a target stands under a standard, and how much it could lose."""

from kb.standing.certainty import Certainty, Level, Step, certainty
from kb.standing.formulae import By, Formula, formula
from kb.standing.labels import Label
from kb.standing.lines import lines_of
from kb.standing.robust import Robustness, robustness
from kb.standing.weighing import Standing, Weighed, standards, weigh
from kb.standing.withdrawal import Withdrawal, single_withdrawals, withdraw

__all__ = [
    "By",
    "Certainty",
    "Formula",
    "Label",
    "Level",
    "Robustness",
    "Standing",
    "Step",
    "Weighed",
    "Withdrawal",
    "certainty",
    "formula",
    "lines_of",
    "robustness",
    "single_withdrawals",
    "standards",
    "weigh",
    "withdraw",
]
