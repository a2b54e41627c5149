from dataclasses import replace
from pathlib import Path

import pytest

from kb.check import check_writing
from kb.model import CitationForm, CitationLink, CitedItem, LinkState, Writing
from kb.model.bibliography import Citation
from kb.reading import reread
from kb.rules import sta706_retraction_acknowledged as rule
from kb.snapshot import registry
from tests.rules.examples import findings, silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, str(f.severity), f.message) for f in speaks(rule, tmp_path)] == [
        (1, "info", "retracted, and said to be: Crossref / publisher, 2003-04-05, 10.1234/notice")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


TEXT = "Wide cups cool tea (Smith 2001), a paper since retracted. Others agree.\n"


def _cited(text: str) -> Writing:
    stored = {"crossref.json": rule.FAILS["snapshot/crossref.json"]}
    made = reread("refs.bib", rule.PASSES["refs.bib"])
    entry = replace(made.entries[0], start=len(text), end=len(text) + 1)
    at = text.index("(Smith")
    citation = Citation(at, at + 12, CitationForm.AUTHOR_DATE, (CitedItem(at + 1, at + 11),))
    link = CitationLink(0, 0, LinkState.FOUND, (0,))
    return Writing("text.txt", text + "R", "plain", (entry,), (citation,), (link,), registry=registry(stored))


@pytest.mark.parametrize(("text", "said"), [(TEXT, ["STA706"]), (TEXT.replace(", a paper", ". A paper"), ["STA701"])])
def test_the_sentence_that_cites_it_may_say_so(text: str, said: list[str]) -> None:
    assert [each.rule for each in check_writing(_cited(text), ["STA"])] == said


def test_a_title_about_retractions_says_nothing_of_the_work() -> None:
    files = {name: text.replace("Wide cups and", "Retracted papers on cups and") for name, text in rule.PASSES.items()}
    assert findings(rule, files) == []
