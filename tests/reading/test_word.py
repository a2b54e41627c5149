"""A Word file read: its list, its citations, what they mean, and the works in its fields."""

from pathlib import Path

from kb.check import check_writing
from kb.model import CitationForm, FieldCode, LinkState, Writing
from kb.reading import read, read_data
from tests.word_files import docx, field, noted, paragraph, run, work, zotero

LIST = """\
References
Osk, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.
Osk, A. (2001). Deep mud. Mud Letters, 1, 2-9.
Wend, D. (2004). On weirs. Journal of Marshes, 15(1), 1-4."""
WATER, MUD = (work("Osk", 2001, title=title) for title in ("Slow water in reed beds", "Deep mud"))


def meant(writing: Writing) -> list[tuple[str, LinkState, tuple[int, ...]]]:
    return [(writing.text[one.start : one.end], link.state, link.entries) for one, _, link in writing.linked]


def written(*inner: str, listed: str = LIST) -> Writing:
    body = paragraph(*inner) + "".join(map(paragraph, listed.splitlines()))
    return read_data("paper.docx", docx(body))


def test_a_file_is_read_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(noted("Reeds slow the water [field for Wend 2004: (Wend, 2004)].\n" + LIST))
    found = read(path)
    assert (found.path, found.kind, found.as_seen) == (str(path), "word", True)
    assert meant(found) == [("(Wend, 2004)", LinkState.FOUND, (2,))]
    assert found.codes == (FieldCode(21, 33, "Zotero", (0,)),)
    assert [found.name(entry) for entry in found.entries] == [
        "Osk 2001 (paragraph 3)",
        "Osk 2001 (paragraph 4)",
        "Wend 2004 (paragraph 5)",
    ]
    assert [each.path for each in found.whole] == [str(path), f"{path}#fields"]


def test_what_the_text_leaves_open_the_field_decides() -> None:
    typed = written("Reeds slow the water (Osk, 2001).")
    assert meant(typed) == [("(Osk, 2001)", LinkState.AMBIGUOUS, (0, 1))]
    kept = written("Reeds slow the water ", field(zotero(MUD), "(Osk, 2001)"), ".")
    assert meant(kept) == [("(Osk, 2001)", LinkState.FOUND, (1,))]


def test_without_a_printed_list_citations_are_looked_up_in_the_works_of_the_fields() -> None:
    found = written(
        "Reeds slow the water ", field(zotero(WATER, MUD), "(Osk, 2001a, 2001b)"), ", says Osk (2001).", listed=""
    )
    assert found.from_libraries
    assert [entry.text("title") for entry in found.listed] == ["Slow water in reed beds", "Deep mud"]


def test_what_only_a_field_tells_is_a_citation_of_its_own_form() -> None:
    found = written("Reeds slow the water. So he says, in ", field(zotero(MUD), "his Mud, passim"), ".")
    assert [(one.form, found.text[one.start : one.end]) for one in found.citations] == [
        (CitationForm.FIELD, "his Mud, passim")
    ]
    assert meant(found) == [("his Mud, passim", LinkState.FOUND, (1,))]


def test_raised_numbers_are_citations() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    numbered = "References\n1. Osk A. Slow water. J Marsh. 2001;12:1.\n2. Wend D. Weirs. J Marsh. 2004;15:1.\n3. Mire F. Mud. J Marsh. 2003;1:2."
    found = written(
        "Reeds slow the water.",
        run("1–3", raised),
        " So do weirs.",
        run("2", raised),
        " 10",
        run("3", raised),
        " of them.",
        listed=numbered,
    )
    assert meant(found) == [("1–3", LinkState.FOUND, (n,)) for n in range(3)] + [("2", LinkState.FOUND, (1,))]


def test_the_works_in_the_fields_are_checked_as_a_bibliography() -> None:
    twice = work("Osk", 2001, title="Slow water in reed beds", DOI="10.1234/a.")
    found = written("Reeds ", field(zotero(twice), "(Osk, 2001)"), " and ", field(zotero(twice), "(Osk, 2001)"), ".")
    assert found.coded
    assert len(found.coded.entries) == 1
    assert [(each.rule, each.source.path, each.written) for each in check_writing(found.coded, ["IDN"])] == [
        ("IDN203", "paper.docx#fields", "10.1234/a.")
    ]


def test_a_field_that_cannot_be_read_is_told_at_its_place() -> None:
    found = written("Reeds ", field("ADDIN CSL_CITATION {", "(Wend, 2004)"), ".")
    assert [(each.rule, each.written) for each in check_writing(found, ["BIB001"])] == [("BIB001", "(Wend, 2004)")]
    assert meant(found) == [("(Wend, 2004)", LinkState.FOUND, (2,))]


def test_a_list_that_a_field_keeps_needs_no_heading_and_one_with_a_heading_is_read_beside_it() -> None:
    kept = paragraph(
        field(" ADDIN ZOTERO_BIBL {} ", "Osk, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.")
    )
    own = "".join(map(paragraph, ("Further reading", "Wend, D. (2004). On weirs. Journal of Marshes, 15(1), 1-4.")))
    found = read_data("paper.docx", docx(paragraph("Reeds slow the water (Osk, 2001).") + kept + own))
    assert [entry.authors[0].family for entry in found.entries] == ["Osk", "Wend"]
    assert [heading.text for heading in found.headings] == ["Further reading"]


def test_a_work_that_only_a_field_cites_is_missing_where_its_author_is_not_in_the_list_that_a_field_keeps() -> None:
    cited = [work("Osk", 2001, title="Slow water in reed beds"), work("Mire", 2003, title="Deep mud")]
    inner = [one for each in cited for one in (field(zotero(each), "as seen before, passim"), ", and ")]
    entry = "Osk, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251."
    for listed, state in ((entry, LinkState.MISSING), (f"{entry} Cf. Mire.", LinkState.UNREAD)):
        body = paragraph("Reeds, ", *inner) + paragraph(field(" ADDIN ZOTERO_BIBL {} ", listed))
        found = read_data("paper.docx", docx(body))
        assert [link.state for link in found.links] == [LinkState.FOUND, state]
