"""The glossary: what the words mean that pages use of evidence, in plain language."""

from collections.abc import Iterable

from kb.graph import scheme, turtle
from kb.model import Design, Verdict
from kb.page import Book, Page, linked, render, terms, words
from kb.page.looks import ASSOCIATION, LOOKS
from kb.page.machine import JSON, TURTLE, told_json
from kb.page.summary import foot_of_all
from kb.page.text import slug
from kb.standing import standards

_LEAD = "What the words mean here. None of them says that something is true."
_VERDICTS = {
    Verdict.SUPPORTS: "The source says what it is cited for.",
    Verdict.PARTLY_SUPPORTS: "The source says a part of it, or says it of something near.",
    Verdict.DOES_NOT_SUPPORT: "The source was read as far as could be, and does not say it. That is no opposition.",
    Verdict.CONTRADICTS: "The source says otherwise.",
    Verdict.INCONCLUSIVE: "The source asked just this, and found neither way, as in a trial without a difference.",
    Verdict.CANNOT_VERIFY: "Too little of the source could be read to tell. That is no defect of it.",
}
_DESIGNS = {
    Design.RANDOMISED_PARALLEL: "Chance decides who gets which treatment; the groups run side by side.",
    Design.RANDOMISED_CROSSOVER: "Everybody gets each treatment in turn; chance decides the order.",
    Design.CONTROLLED_NON_RANDOMISED: "Two groups are treated differently, and something other than chance chose who.",
    Design.CONTROLLED_UNKNOWN: "There is a group to compare with; what was read does not tell how it was chosen.",
    Design.COHORT: "People are followed over time, and those exposed are compared with those who were not.",
    Design.FIXED_ORDER_EXPERIMENT: "Everybody gets the same things in the same order, so that time may do the work.",
    Design.SINGLE_ARM_BEFORE_AFTER: "One group, before and after. Nothing tells what would have happened anyway.",
    Design.CASE_SERIES: "Several patients are described, all treated. Nobody was compared with them.",
    Design.CROSS_SECTIONAL: "Everything is measured once, at the same time, so that nothing shows what came first.",
    Design.CASE_CONTROL: "People who have something are compared with people who do not, looking back.",
    Design.CASE_REPORT: "One patient, or a handful, described.",
    Design.ANIMAL: "Done in animals. Whether it holds in people is another question.",
    Design.CELLS: "Done on cells or tissue, outside a body.",
    Design.SYSTEMATIC_REVIEW: "Other people's studies, searched for and put together by a stated method.",
    Design.NARRATIVE_REVIEW: "Other people's studies, as the authors chose and tell them.",
    Design.CONSENSUS: "What a group of experts agreed on.",
    Design.OPINION: "What somebody thinks; no data of its own.",
    Design.UNKNOWN: "What was read does not tell how the study was made.",
}
_LOOKS = {
    "supported": "At least two studies that count are for it, and none against it.",
    "single": "One study that counts is for it: the line is thin, because without that study nothing is left.",
    "contested": "Two strokes across the line: studies that count stand on both sides.",
    "contrary": "An open end: all that counts is against it.",
    "unsupported": "A broken line: works are named for it, and none of them, as read, counts for it.",
    "asserted": "A dotted line: nobody names a work for it.",
}


def pages(book: Book) -> Iterable[Page]:
    """Give the one page, with the standards of proof of this knowledge base."""
    groups = [
        ("Verdicts on a source", [(words.sentence(words.VERDICT[v]), text) for v, text in _VERDICTS.items()]),
        ("Standing", list(terms.STANDING.items())),
        ("Evidence", list(terms.EVIDENCE.items())),
        ("Standards of proof", [(book.weighed[name].label, _standard(name)) for name in book.standards]),
        ("Designs of studies", [(words.sentence(words.DESIGN[each]), text) for each, text in _DESIGNS.items()]),
    ]
    named = [(heading, [(slug(term), term, text) for term, text in entries]) for heading, entries in groups]
    looks = [(name, words.sentence(LOOKS[name]), text) for name, text in _LOOKS.items()]
    body = render(
        "glossary.html",
        lead=_LEAD,
        groups=named,
        looks=looks,
        association=words.sentence(ASSOCIATION),
        **foot_of_all(book, "glossary/", "kb/views/glossary.py"),
    )
    entries = [entry for _, found in named for entry in found]
    about = linked.listing(book, "glossary/", "Glossary", _LEAD) | {"@type": "DefinedTermSet"}
    yield Page("glossary/", "Glossary", body, _LEAD, files=_machine(book, entries), about=about)


def _machine(book: Book, entries: list[tuple[str, str, str]]) -> dict[str, str]:
    """Give the terms with their meanings as JSON, and as a SKOS concept scheme."""
    here = book.base.settings.base_iri + "glossary/"
    told = {name: {"iri": f"{here}#{name}", "term": term, "meaning": text} for name, term, text in entries}
    return {JSON: told_json(told), TURTLE: turtle(scheme(here, book.base.settings.language, entries), here)}


def _standard(name: str) -> str:
    """Give what a standard admits, as its own page of the manual says it."""
    text = " ".join((standards()[name].__doc__ or "").split())
    return words.sentence(text.partition(": ")[2])
