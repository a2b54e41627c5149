"""What words of the pages mean that are used of evidence: the glossary shows them, and other pages link to them."""

from kb.page.text import slug

STANDING = {
    "Supported": "At least one work that counts is for it, and none against it. It does not mean true.",
    "Contested": "Works that count stand on both sides.",
    "Contrary only": "The works that count are against it. It may be one study on cells; it does not mean refuted.",
    "No admitted support": "Nothing that counts is for it or against it; the reason stands beside it.",
    "Stands": "Of a hypothesis or part: every link that it needs has support.",
    "Not established": "Of a hypothesis or part: at least one link that it needs has no support that counts.",
    "Ruled against": "Even if every other link held, those with only contrary evidence would leave it without support.",
    "Asserted without evidence": "Nobody names a work for it.",
}
EVIDENCE = {
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

# By the name of its place in the glossary.
TERMS = {slug(term): meaning for term, meaning in (STANDING | EVIDENCE).items()}
