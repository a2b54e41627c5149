"""Whether a text is still the one recorded."""

import dataclasses
import json

import msgspec

from kb.manuscripts import plain
from kb.model import Document
from kb.segment import Comparison, Fate, compare, segment

TEXT = """\
On Cups

Introduction

A wide cup cools its tea faster. A narrow one keeps it warm. Nobody has asked why.

Milk was left out of the trial. It cools tea too. So does talk.

Conclusion

All tea cools in the end. Drink it before.
"""
RECORD = segment(plain.read(TEXT), "on-cups")


def compared(text: str, before: str | None = None, record: Document = RECORD) -> Comparison:
    return compare(record, plain.read(text), before)


def changes(comparison: Comparison) -> dict[str, tuple[str, str | None]]:
    told = {each.unit: (each.fate.value, each.number) for each in comparison.traced if each.fate is not Fate.SAME}
    return told | {f"new at {each.number}": (each.type.value, None) for each in comparison.fresh}


def test_the_same_text_has_nothing_to_tell() -> None:
    comparison = compared(TEXT)
    assert comparison.same
    assert comparison.counts == {"same": 11, "renumbered": 0, "moved": 0, "changed": 0, "gone": 0, "new": 0}


def test_a_changed_word_changes_its_unit_only() -> None:
    comparison = compared(TEXT.replace("keeps it warm", "keeps it hot"), TEXT)
    assert not comparison.same
    assert changes(comparison) == {"s01.p01.s02": ("changed", "s01.p01.s02")}
    (changed,) = (each for each in comparison.traced if each.fate is Fate.CHANGED)
    assert (changed.was, changed.now, changed.by_words, round(changed.alike or 0, 2)) == (
        (56, 83),
        (56, 82),
        True,
        0.83,
    )


def test_without_the_former_text_a_change_is_told_by_place_and_length() -> None:
    (changed,) = (e for e in compared(TEXT.replace("warm", "hot")).traced if e.fate is Fate.CHANGED)
    assert (changed.unit, changed.by_words, round(changed.alike or 0, 2)) == ("s01.p01.s02", False, 0.96)


def test_a_former_text_that_is_not_the_recorded_one_is_not_believed() -> None:
    (changed,) = (e for e in compared(TEXT.replace("warm", "hot"), "other").traced if e.fate is Fate.CHANGED)
    assert changed.by_words is False


def test_a_new_paragraph_renumbers_what_follows_in_its_section() -> None:
    text = TEXT.replace("Milk was", "A paragraph nobody had seen before.\n\nMilk was")
    assert changes(compared(text)) == {
        "s01.p02.s01": ("renumbered", "s01.p03.s01"),
        "s01.p02.s02": ("renumbered", "s01.p03.s02"),
        "s01.p02.s03": ("renumbered", "s01.p03.s03"),
        "new at s01.p02.s01": ("sentence", None),
    }


def test_a_new_section_renumbers_those_that_follow() -> None:
    text = TEXT.replace("Conclusion", "Discussion\n\nThis was not here before.\n\nConclusion")
    assert changes(compared(text)) == {
        "s02.p00.s01": ("renumbered", "s03.p00.s01"),
        "s02.p01.s01": ("renumbered", "s03.p01.s01"),
        "s02.p01.s02": ("renumbered", "s03.p01.s02"),
        "new at s02.p00.s01": ("heading", None),
        "new at s02.p01.s01": ("sentence", None),
    }


def test_a_sentence_that_moved_to_another_paragraph_is_found() -> None:
    text = TEXT.replace(" Nobody has asked why.", "").replace("So does talk.", "So does talk. Nobody has asked why.")
    assert changes(compared(text)) == {"s01.p01.s03": ("moved", "s01.p02.s04")}


def test_a_sentence_that_crossed_only_a_paragraph_break_has_moved() -> None:
    text = TEXT.replace(" Nobody has asked why.\n\n", "\n\nNobody has asked why. ")
    assert changes(compared(text))["s01.p01.s03"] == ("moved", "s01.p02.s01")


def test_a_sentence_left_out_is_gone() -> None:
    assert changes(compared(TEXT.replace(" It cools tea too.", ""))) == {
        "s01.p02.s02": ("gone", None),
        "s01.p02.s03": ("renumbered", "s01.p02.s02"),
    }


def test_another_document_is_told_as_such() -> None:
    counts = compared("Something else is here.\n").counts
    assert (counts["same"], counts["renumbered"], counts["moved"]) == (0, 0, 0)


def test_what_a_person_corrected_in_the_record_does_not_come_back_as_a_change() -> None:
    joined = dict(RECORD.units)
    first, second = joined["s02.p01.s01"], joined.pop("s02.p01.s02")
    span = (first.at[0], second.at[1])
    whole = msgspec.structs.replace(first, at=span, sha256=segment(plain.read(TEXT[slice(*span)]), "x").sha256)
    corrected = msgspec.structs.replace(RECORD, units={**joined, "s02.p01.s01": whole})
    assert compared(TEXT, record=corrected).same
    inserted = TEXT.replace("All tea", "Now for it.\n\nAll tea")
    assert changes(compared(inserted, record=corrected)) == {
        "s02.p01.s01": ("renumbered", "s02.p02.s01"),
        "new at s02.p01.s01": ("sentence", None),
    }


def test_a_comparison_can_be_written_as_json() -> None:
    written = json.loads(json.dumps(dataclasses.asdict(compared(TEXT.replace("warm", "hot")))))
    assert written["traced"][3]["fate"] == "changed"
