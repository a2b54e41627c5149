from dataclasses import replace

from kb.matching import acknowledged, met_by
from kb.model import CitationForm, CitationLink, CitedItem, Entry, LinkState, Registry, Value, Writing
from kb.model.bibliography import Citation


def _writing(text: str) -> Writing:
    """Give a text that cites at its start the one work on its list."""
    entry = Entry(len(text), len(text), key="cups", fields={"title": Value("Wide cups", 0, 0)})
    citation = Citation(0, 6, CitationForm.KEY, (CitedItem(1, 5, key="cups"),))
    link = CitationLink(0, 0, LinkState.FOUND, (0,))
    return Writing("a.md", text, "markdown", (entry,), (citation,), (link,), registry=Registry(()))


def test_a_sentence_that_cites_it_says_that_a_work_is_retracted() -> None:
    said, unsaid = _writing("[cups] was retracted. More."), _writing("[cups] was cooled. Tea was retracted.")
    assert [acknowledged(each, met_by(each)[0]) for each in (said, unsaid)] == [True, False]


def test_links_that_lead_to_a_library_say_nothing_of_the_works_own_list() -> None:
    own = _writing("[cups] was retracted. More.")
    library = Writing("refs.bib", "", "bibtex", (Entry(0, 0, key="tea"), Entry(0, 0, key="cups")))
    there = CitationLink(0, 0, LinkState.FOUND, (1,))
    writing = replace(own, links=(there,), libraries=(library,), from_libraries=True)
    assert not acknowledged(writing, met_by(writing)[0])
