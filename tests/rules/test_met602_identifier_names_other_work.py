from dataclasses import replace
from pathlib import Path

from kb.reading import reread
from kb.rules import met602_identifier_names_other_work as rule
from kb.snapshot import registry
from tests.rules.examples import TODAY, silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, str(f.severity), f.message) for f in speaks(rule, tmp_path)] == [
        (9, "error", "DOI `10.1234/joc.1` is that of another work: A history of kettles in the north")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


CROSSREF = """\
[{"DOI": "10.1038/sj.cups.1300001", "type": "journal-article", "title": ["A history of kettles in the north"],
 "container-title": ["Kettle Review"], "published-print": {"date-parts": [[1990]]},
 "author": [{"family": "Brown", "given": "Eve"}]}]
"""


def test_an_address_leads_to_another_work_by_the_number_that_stands_in_it() -> None:
    text = "# References\n\n1. Smith A. Wide cups and the cooling of tea. J Cups. https://www.nature.com/articles/1300001\n"
    writing = replace(reread("paper.md", text, TODAY), registry=registry({"crossref.json": CROSSREF}))
    assert [(f.written, f.message) for f in rule.check(writing)] == [
        (
            "https://www.nature.com/articles/1300001",
            "the address is that of another work: A history of kettles in the north",
        )
    ]
    right = replace(reread("paper.md", text.replace("1300001", "1300002"), TODAY), registry=writing.registry)
    assert list(rule.check(right)) == []
