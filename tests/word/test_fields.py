"""Fields of reference managers: whose they are, what they show, and which works they mean."""

import base64
import json
from typing import Any

from kb.word import read
from tests.word_files import document, docx, field, instruction, packed, paragraph, run, sign, work, zotero

OSK = work("Osk", 2001, title="Slow water")
CITE = (
    "<EndNote><Cite><Author>Osk</Author><Year>2001</Year><RecNum>12</RecNum><record><rec-number>12</rec-number>"
    '<foreign-keys><key app="EN" db-id="abc">12</key></foreign-keys><ref-type name="Journal Article">17</ref-type>'
    "<contributors><authors><author><style face='normal'>Osk, Ann</style></author><author>The Reed Group,</author></authors>"
    "</contributors><titles><title><style>Slow </style><style>water</style></title><secondary-title>J Marsh</secondary-title>"
    "</titles><pages>245-51</pages><volume>12</volume><number>3</number><dates><year>2001</year></dates>"
    "<electronic-resource-num>10.1234/a</electronic-resource-num></record></Cite></EndNote>"
)
OSK_IN_ENDNOTE = {
    "author": [{"family": "Osk", "given": "Ann"}, {"literal": "The Reed Group"}],
    "type": "article-journal",
    "title": "Slow water",
    "container-title": "J Marsh",
    "page": "245-51",
    "volume": "12",
    "issue": "3",
    "DOI": "10.1234/a",
    "issued": {"raw": "2001"},
    "uri": "abc/12",
}


def codes(body: str, **parts: str) -> list[tuple[str, str, bool, list[Any], str]]:
    """Give what each field shows, its program, whether it is a list, its works and what is wrong with it."""
    found = read(docx(body, **parts))
    text = found.manuscript.text
    return [
        (text[one.start : one.end], one.meant.program, one.meant.lists, list(one.meant.works), one.meant.fault)
        for one in found.codes
    ]


def test_a_citation_of_zotero_is_cut_into_runs_and_read_whole() -> None:
    address = "http://zotero.org/users/1/items/Osk2001"
    assert codes(paragraph("Reeds ", field(zotero(OSK), "(Osk, 2001)"), ".")) == [
        ("(Osk, 2001)", "Zotero", False, [{**OSK, "uri": address}], "")
    ]


def test_a_list_reaches_over_paragraphs_to_where_its_field_ends() -> None:
    first = paragraph(
        sign("begin") + instruction(' ADDIN ZOTERO_BIBL {"custom":[]} CSL_BIBLIOGRAPHY ') + sign("separate"), "One."
    )
    assert codes(first + paragraph("Two.") + paragraph(sign("end")) + paragraph("Behind.")) == [
        ("One.\nTwo.", "Zotero", True, [], "")
    ]


def test_mendeley_keeps_works_in_fields_and_later_in_content_controls() -> None:
    item = {"id": "u1", "itemData": OSK, "uris": ["http://www.mendeley.com/documents/?uuid=u1"]}
    old = "ADDIN CSL_CITATION " + json.dumps({"citationItems": [item]})
    tag = "MENDELEY_CITATION_v3_" + base64.b64encode(json.dumps({"citationItems": [item]}).encode()).decode()
    control = (
        f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{run("(Osk, 2001)")}</w:sdtContent></w:sdt>'
    )
    listed = f'<w:sdt><w:sdtPr><w:tag w:val="MENDELEY_BIBLIOGRAPHY"/></w:sdtPr><w:sdtContent>{paragraph("One.")}{paragraph("Two.")}</w:sdtContent></w:sdt>'
    works = [{**OSK, "uri": "http://www.mendeley.com/documents/?uuid=u1"}]
    body = paragraph("Reeds ", field(old, "(Osk, 2001)"), control) + listed + paragraph("Behind.")
    assert codes(body) == [
        ("(Osk, 2001)", "Mendeley", False, works, ""),
        ("(Osk, 2001)", "Mendeley", False, works, ""),
        ("One.\nTwo.", "Mendeley", True, [], ""),
    ]


def test_endnote_keeps_works_in_the_instruction_or_in_the_data_of_the_field_or_of_one_inside_it() -> None:
    data = base64.b64encode(CITE.encode() + b"\0").decode()
    begin = (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:fldData xml:space="preserve">{data}</w:fldData></w:fldChar></w:r>'
    )
    rest = sign("separate") + run("(Osk, 2001)") + sign("end")
    inside = begin + instruction(" ADDIN EN.CITE.DATA ") + sign("end")
    ways = (
        field(f" ADDIN EN.CITE {CITE}", "(Osk, 2001)"),
        begin + instruction(" ADDIN EN.CITE ") + rest,
        sign("begin") + instruction(" ADDIN EN.CITE ") + inside + rest,
    )
    for way in ways:
        assert codes(paragraph(way)) == [("(Osk, 2001)", "EndNote", False, [OSK_IN_ENDNOTE], "")]
    assert codes(paragraph(field(" ADDIN EN.REFLIST ", "Osk A. Slow water."))) == [
        ("Osk A. Slow water.", "EndNote", True, [], "")
    ]


def test_a_field_that_is_one_element_is_read() -> None:
    simple = f'<w:fldSimple w:instr="ADDIN EN.REFLIST">{run("One.")}</w:fldSimple>'
    assert codes(paragraph(simple)) == [("One.", "EndNote", True, [], "")]


def test_a_bookmark_of_zotero_is_read_with_the_properties_of_the_file() -> None:
    whole = zotero(OSK).strip().removeprefix("ADDIN ZOTERO_")
    pieces = "".join(
        f'<property name="ZOTERO_BREF_x_{n}"><vt:lpwstr xmlns:vt="v">{piece}</vt:lpwstr></property>'
        for n, piece in enumerate((whole[:30].replace('"', "&quot;"), whole[30:].replace('"', "&quot;")), 1)
    )
    body = paragraph(
        '<w:bookmarkStart w:id="4" w:name="ZOTERO_BREF_x"/>' + run("(Osk, 2001)") + '<w:bookmarkEnd w:id="4"/>'
    )
    data = packed(
        {"word/document.xml": document(body), "docProps/custom.xml": f'<Properties xmlns="p">{pieces}</Properties>'}
    )
    found = read(data)
    assert [(one.meant.program, [each["title"] for each in one.meant.works]) for one in found.codes] == [
        ("Zotero", ["Slow water"])
    ]


def test_a_deleted_field_is_none() -> None:
    gone = f'<w:del w:id="1">{field(zotero(OSK), "(Osk, 2001)").replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")}</w:del>'
    assert codes(paragraph("Reeds ", gone)) == []


def test_what_a_field_keeps_may_be_broken_and_is_said_to_be() -> None:
    for broken in (
        'ADDIN CSL_CITATION {"a": ',
        "ADDIN CSL_CITATION " + "[" * 100_000,
        "ADDIN ZOTERO_ITEM CSL_CITATION {}",
    ):
        ((shown, _, _, works, fault),) = codes(paragraph(field(broken, "(Osk, 2001)")))
        assert (shown, works) == ("(Osk, 2001)", [])
        assert fault


def test_a_field_that_does_not_end_reaches_to_the_end_of_the_part() -> None:
    body = paragraph(sign("begin") + instruction(zotero(OSK)) + sign("separate"), "(Osk, 2001) and so on") + paragraph(
        "More."
    )
    assert [shown for shown, *_ in codes(body)] == ["(Osk, 2001) and so on\nMore."]


def test_other_programs_are_known_by_name() -> None:
    for words, program in (("ADDIN RW.CITE{{12 Osk}}", "RefWorks"), (" CITATION Osk01 \\l 1033 ", "Word")):
        assert codes(paragraph(field(words, "(Osk, 2001)"))) == [("(Osk, 2001)", program, False, [], "")]
    assert codes(paragraph(field(' HYPERLINK "https://example.org" ', "Reeds"))) == []
