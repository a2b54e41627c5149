from pathlib import Path

from kb.rules import cit406_et_al_rule as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written, f.message) for f in speaks(rule, tmp_path)] == [
        (1, 53, "Quist", "Quist 2003 (line 7) has two authors, and `et al.` stands for two at least")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_what_was_shortened_is_not_spelt_out_afterwards() -> None:
    text = (
        rule.PASSES["paper.md"]
        .replace("Mire, Osk, & Tarn, 2001", "Mire et al., 2001")
        .replace("2003; Mire et al.", "2003; Mire, Osk, & Tarn")
    )
    assert told(rule, text, "paper.md") == [
        (1, "Mire 2001 (line 5) was shortened by `et al.` before, and is spelt out here")
    ]
