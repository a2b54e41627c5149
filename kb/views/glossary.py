"""The glossary: what the words mean that pages use of evidence, in plain language."""

from collections.abc import Iterable

from kb.model import Design, Verdict
from kb.page import Book, Page, render, words
from kb.page.looks import LOOKS

_LEAD = "What the words mean here. None of them says that something is true."
_VERDICTS = {
    Verdict.SUPPORTS: "The source says what it is cited for.",
    Verdict.PARTLY_SUPPORTS: "The source says a part of it, or says it of something near.",
    Verdict.DOES_NOT_SUPPORT: "The source was read as far as could be, and does not say it. That is no opposition.",
    Verdict.CONTRADICTS: "The source says otherwise.",
    Verdict.INCONCLUSIVE: "The source asked just this, and found neither way, as in a trial without a difference.",
    Verdict.CANNOT_VERIFY: "Too little of the source could be read to tell. That is no defect of it.",
}
_STANDING = {
    "Supported": "At least one work that counts is for it, and none against it. It does not mean true.",
    "Contested": "Works that count stand on both sides.",
    "Contrary only": "The works that count are against it. It may be one study on cells; it does not mean refuted.",
    "No admitted support": "Nothing that counts is for it or against it; the reason stands beside it.",
    "Stands": "Of a hypothesis or part: every link that it needs has support.",
    "Not established": "Of a hypothesis or part: at least one link that it needs has no support that counts.",
    "Ruled against": "Even if every other link held, those with only contrary evidence would leave it without support.",
    "Asserted without evidence": "Nobody names a work for it.",
}
_EVIDENCE = {
    "Standard of proof": "What is let in as evidence. You choose it: from every citation, unread, to findings that "
    "another group repeated.",
    "Breaking set": "A smallest set of studies without which no support is left.",
    "Relieved": "Without these studies nothing is left that speaks against it.",
    "Independent group": "A laboratory, team or cohort. Studies of one group do not confirm each other independently.",
    "Further evidence": "A study that no document cites, added by those who keep this knowledge base, and marked.",
    "Certainty, at most": "A ceiling computed from recorded designs and faults. It is no GRADE rating, which "
    "only people "
    "make, and no probability.",
    "Indirect": "About other people, another dose, substance, place of measurement or outcome than asked.",
    "Echo": "Several works that say one thing over again: a review beside the study that it restates, or works "
    "that all lead "
    "back to one study or to none.",
    "Contested premise": "A claim that something rests on, and that works speak against.",
    "± (SD, SEM)": "A standard deviation tells how people differ, a standard error how sure a mean is. Often "
    "nobody says which.",
}


def pages(book: Book) -> Iterable[Page]:
    """Give the one page, with the standards of proof of this knowledge base."""
    groups = [
        ("Verdicts on a source", [(words.sentence(words.VERDICT[v]), text) for v, text in _VERDICTS.items()]),
        ("Standing", list(_STANDING.items())),
        ("Evidence", list(_EVIDENCE.items())),
        ("Standards of proof", [(w.label, "") for w in (book.weighed[name] for name in book.standards)]),
        ("Lines of the map", [(words.sentence(text), "") for text in LOOKS.values()]),
        ("Designs", [(words.sentence(words.DESIGN[design]), "") for design in Design]),
    ]
    body = render("glossary.html", lead=_LEAD, groups=groups)
    yield Page("glossary/", "Glossary", body, _LEAD)
