from dataclasses import replace
from pathlib import Path

from kb.reading import reread
from kb.rules import met613_two_works_merged as rule
from kb.snapshot import registry
from tests.rules.examples import TODAY, silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, str(f.severity), f.message) for f in speaks(rule, tmp_path)] == [
        (3, "error", "the title is that of DOI 10.1234/joc.1, the authors are those of DOI 10.1234/kr.9")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_an_author_whom_both_works_have_does_not_hide_it() -> None:
    entry = rule.FAILS["refs.bib"]
    answers = rule.FAILS["snapshot/crossref.json"].replace(
        '[{"family": "Brown", "given": "Eve"}]',
        '[{"family": "Brown", "given": "Eve"}, {"family": "Cruz", "given": "João"}]',
    )
    # The other work is found by its authors alone.
    answers = answers.replace('"page": "1425-1437"', '"page": "7-9"').replace("[[2001]]", "[[1999]]")
    writing = replace(reread("refs.bib", entry, TODAY), registry=registry({"crossref.json": answers}))
    assert [f.message for f in rule.check(writing)] == [
        "the title is that of DOI 10.1234/joc.1, the authors are those of DOI 10.1234/kr.9"
    ]


def test_an_answer_that_did_not_come_may_be_of_a_third_work_that_has_both() -> None:
    states = '[{"source": "PubMed", "asked": "DOI 10.1234/third", "status": "failed"}]'
    answers = registry({"crossref.json": rule.FAILS["snapshot/crossref.json"], "states.json": states})
    writing = replace(reread("refs.bib", rule.FAILS["refs.bib"], TODAY), registry=answers)
    assert [str(f.severity) for f in rule.check(writing)] == ["info"]
