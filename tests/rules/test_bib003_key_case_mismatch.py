from pathlib import Path

from kb.model import CitationForm, CitedItem, Entry, Writing
from kb.model.bibliography import Citation
from kb.rules import bib003_key_case_mismatch as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 50, "Proc20")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_each_key_of_a_list_has_its_place() -> None:
    text = "@book{a, title = {A}}\n@set{s, related = {a, A}}\n"
    assert told(rule, text) == [(2, "`A` is `a` in the list")]


def test_it_leaves_what_is_not_in_the_list_to_other_rules() -> None:
    assert told(rule, "@book{a, title = {A}, crossref = {b}}\n") == []


def test_a_citation_of_a_manuscript_is_held_to_its_entrys_key() -> None:
    text = "See [@Smith2019] and [@jones]."
    cited = (CitedItem(5, 15, key="Smith2019"), CitedItem(22, 28, key="jones"))
    citations = tuple(Citation(item.start - 1, item.end + 1, CitationForm.KEY, (item,)) for item in cited)
    entries = tuple(Entry(0, 0, key) for key in ("smith2019", "jones"))
    writing = Writing("a.md", text, "markdown", entries, citations)
    assert [(f.written, f.expected) for f in rule.check(writing)] == [("Smith2019", "smith2019")]
