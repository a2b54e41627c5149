from pathlib import Path

from kb.rules import cit413_citation_typed_by_hand as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written, f.message) for f in speaks(rule, tmp_path)] == [
        (2, 43, "(Wend, 2004)", "this citation is typed; the others are fields of Zotero")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_names_that_stand_before_their_field_are_part_of_it() -> None:
    text = rule.PASSES["paper.docx"].replace(
        "[field for Mire 2003: (Mire, 2003)]", "Mire says it [field for Mire 2003: (2003)]"
    )
    assert told(rule, text, "paper.docx") == []


def test_a_document_without_fields_is_typed_by_hand_all_over() -> None:
    text = rule.FAILS["paper.docx"]
    for meant in ("Osk & Tarn 2001", "Mire 2003"):
        shown = meant.replace(" 20", ", 20")
        text = text.replace(f"[field for {meant}: ({shown})]", f"({shown})")
    assert "field" not in text
    assert told(rule, text, "paper.docx") == []
