from pathlib import Path

from kb.check import check_writing
from kb.model import Evidence
from kb.reading import read_data
from kb.rules import cit412_field_code_drift as rule
from tests.rules.examples import silence, speaks, told
from tests.word_files import docx, field, paragraph, run, work, zotero

RAISED = '<w:vertAlign w:val="superscript"/>'


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    found = speaks(rule, tmp_path)
    assert [(f.line, f.column, f.written, f.expected, f.message) for f in found] == [
        (1, 35, "2000", "2001", "the text shows the year `2000`; the field of Zotero means `2001`")
    ]
    assert [f.evidence for f in found] == [
        Evidence("issued", "2001", "Zotero", "http://zotero.org/users/1/items/Osk2001", "")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def shown(meant: str, text: str) -> list[tuple[int, str]]:
    """Give what is found in a sentence with one field."""
    return told(rule, f"Reeds slow the water [field for {meant}: {text}].\n", "paper.docx")


def test_a_name_that_no_work_of_the_field_has_is_told() -> None:
    assert shown("Osk & Tarn 2001", "(Ask & Tarn, 2001)") == [
        (1, "the text shows the author `Ask`; the field of Zotero means `Osk`")
    ]


def test_pages_letters_and_works_of_one_name_are_no_drift() -> None:
    assert shown("Osk 2001", "(Osk, 2001a, pp. 1998-2003)") == []
    assert shown("Osk 2001; Osk 2003", "(Osk, 2001, 2003)") == []
    assert shown("Osk & Tarn 2001", "(2001)") == []
    assert shown("Osk & Tarn 2001", "(see Osk and Tarn, 2001)") == []


def test_a_raised_number_under_which_the_list_has_another_work_is_told() -> None:
    osk, mire = (
        work(*who, title=title) for who, title in ((("Osk", 2001), "Slow water"), (("Mire", 2003), "Deep mud"))
    )
    text = [
        paragraph(
            "Reeds slow the water.",
            field(zotero(osk), run("2", RAISED)),
            " So does mud.",
            field(zotero(mire), run("2", RAISED)),
        ),
        paragraph("References"),
        paragraph("1. Osk A. Slow water. J Marsh. 2001;12(3):245-51."),
        paragraph("2. Mire A. Deep mud. Mud Lett. 2003;1:2-9."),
    ]
    found = check_writing(read_data("paper.docx", docx("".join(text))), [rule.CODE])
    assert [(f.column, f.written, f.expected) for f in found] == [(22, "2", "Osk 2001")]


def listed(entry: str) -> list[str]:
    """Give what is found in a list that a field keeps, of a work that another field means."""
    meant = work("Osk", 2001, "Tarn", title="Slow water in reed beds", page="245-251", volume="12")
    meant["container-title"] = "Journal of Marshes"
    cited = paragraph("Reeds slow the water ", field(zotero(meant), "(Osk & Tarn, 2001)"))
    body = cited + paragraph("Works") + paragraph(field(" ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY ", entry))
    return [f.message for f in check_writing(read_data("paper.docx", docx(body)), [rule.CODE])]


def test_a_field_in_which_the_list_differs_from_the_works_is_told() -> None:
    entry = "Osk, A., & Tarn, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251."
    assert listed(entry) == []
    assert listed(entry.replace("2001", "2002")) == ["the text shows the year `2002`; the field of Zotero means `2001`"]
    assert listed(entry.replace("245-251", "254-261")) == [
        "the text shows the pages `254-261`; the field of Zotero means `245-251`"
    ]


def test_what_is_printed_in_the_entry_but_was_not_read_is_no_drift() -> None:
    entry = "Osk, A., & Tarn, A. (2002). Slow water in reed beds (written 2001). Journal of Marshes, 12(3), 245-251."
    assert listed(entry) == []
