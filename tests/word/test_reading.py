"""The text of a Word file as a reader sees it, its blocks, and the runs that it came from."""

from kb.model import Anchor, Form
from kb.word import read
from tests.word_files import MC, W, document, docx, field, instruction, packed, paragraph, run, sign

NOTES = f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote>'
STYLES = (
    f'<w:styles {W}><w:style w:styleId="H"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="Sub"><w:basedOn w:val="H"/></w:style>'
    '<w:style w:styleId="Up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>'
)
LISTS = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>'
)


def text(body: str, **parts: str) -> str:
    return read(docx(body, **parts)).manuscript.text


def test_every_paragraph_is_a_line_and_an_empty_one_too() -> None:
    assert text(paragraph("Reeds ", "slow the water.") + "<w:p/>" + paragraph("So does mud.")) == (
        "Reeds slow the water.\n\nSo does mud.\n"
    )


def test_signs_breaks_and_hyphens_are_what_a_reader_sees() -> None:
    inner = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t><w:br/>"
    inner += '<w:sym w:font="Symbol" w:char="F062"/><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'
    assert text(paragraph(inner)) == "a\tb-cd β\ufffd\n"


def test_a_line_break_parts_two_blocks_of_one_paragraph() -> None:
    found = read(docx(paragraph("<w:r><w:t>One</w:t><w:br/><w:t>Two</w:t></w:r>"))).manuscript
    assert [found.text[block.start : block.end] for block in found.blocks] == ["One", "Two"]


def test_deleted_moved_and_hidden_text_is_none_and_inserted_text_is() -> None:
    body = paragraph(
        run("Reeds "),
        '<w:del w:id="1"><w:r><w:delText>quicken</w:delText></w:r></w:del>',
        f'<w:ins w:id="2">{run("slow")}</w:ins>',
        f'<w:moveFrom w:id="3">{run(" all")}</w:moveFrom>',
        f'<w:moveTo w:id="4">{run(" the")}</w:moveTo>',
        run(" secret", "<w:vanish/>"),
        run(" water", '<w:vanish w:val="false"/>'),
        '<w:r><w:rPr><w:rPrChange w:id="5"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>.</w:t></w:r>',
    )
    assert text(body) == "Reeds slow the water.\n"


def test_links_tags_and_controls_are_read_through_and_comments_left_out() -> None:
    body = paragraph(
        f'<w:hyperlink w:anchor="x">{run("Reeds")}</w:hyperlink>',
        f'<w:smartTag w:element="place">{run(" slow")}</w:smartTag>',
        f"<w:sdt><w:sdtPr><w:tag w:val='x'/></w:sdtPr><w:sdtContent>{run(' the')}</w:sdtContent></w:sdt>",
        '<w:commentRangeStart w:id="0"/>',
        run(" water"),
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
    )
    comments = f'<w:comments {W}><w:comment w:id="0"><w:p><w:r><w:t>Really?</w:t></w:r></w:p></w:comment></w:comments>'
    assert text(body, comments=comments) == "Reeds slow the water\n"


def test_of_alternate_content_one_branch_is_read_and_a_text_box_stands_behind_its_paragraph() -> None:
    box = f"<w:drawing><w:txbxContent>{paragraph('In a box.')}</w:txbxContent></w:drawing>"
    old = f"<w:pict><w:txbxContent>{paragraph('In a box.')}</w:txbxContent></w:pict>"
    inner = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    assert text(paragraph("Before", f"<w:r>{inner}</w:r>", " and behind.")) == "Before and behind.\nIn a box.\n"


def test_what_a_field_is_told_is_not_text_and_what_it_shows_is() -> None:
    nested = sign("begin") + instruction(" IF ") + field(" REF x ", "unseen") + instruction(" = 1 ") + sign("separate")
    body = paragraph(
        "See ",
        nested + run("Table 1") + sign("end"),
        ", ",
        '<w:fldSimple w:instr=" PAGE ">' + run("2") + "</w:fldSimple>",
    )
    assert text(body) == "See Table 1, 2\n"


def test_notes_come_after_the_text_and_their_marks_are_left_out() -> None:
    body = paragraph(run("Reeds slow the water."), '<w:r><w:footnoteReference w:id="2"/></w:r>')
    notes = (
        NOTES
        + f'<w:footnote w:id="2">{paragraph("<w:r><w:footnoteRef/></w:r>", " So says Osk.")}</w:footnote></w:footnotes>'
    )
    found = read(docx(body, footnotes=notes)).manuscript
    assert found.text == "Reeds slow the water.\n So says Osk.\n"
    assert [block.form for block in found.blocks] == [Form.PARAGRAPH, Form.NOTE]


def test_headings_lists_and_rows_are_told_by_styles_numbers_and_tables() -> None:
    def item(depth: int) -> str:
        return (
            f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="7"/></w:numPr></w:pPr>{run("item")}</w:p>'
        )

    body = paragraph("Title", style="Sub") + item(0) + item(1) + paragraph("Plain", style="A")
    body += paragraph(run("All in bold", "<w:b/>")) + f"<w:tbl><w:tr><w:tc>{paragraph('cell')}</w:tc></w:tr></w:tbl>"
    found = read(docx(body, styles=STYLES, numbering=LISTS)).manuscript
    assert [(block.form, block.level) for block in found.blocks] == [
        (Form.HEADING, 2),
        (Form.NUMBERED, 1),
        (Form.BULLET, 2),
        (Form.PARAGRAPH, 0),
        (Form.HEADING, 4),
        (Form.ROW, 0),
    ]


def test_what_is_raised_by_its_look_or_its_style_is_kept() -> None:
    body = paragraph(
        "Reeds slow.",
        run("1", '<w:vertAlign w:val="superscript"/>'),
        run(",2", '<w:rStyle w:val="Up"/>'),
        run(" So", '<w:vertAlign w:val="baseline"/>'),
    )
    found = read(docx(body, styles=STYLES)).manuscript
    assert [found.text[start:end] for start, end in found.raised] == ["1,2"]


def test_every_stretch_knows_its_paragraph_and_run_and_the_byte_where_the_run_begins() -> None:
    body = paragraph("Reeds ") + paragraph(run("gone", "<w:vanish/>"), run("slow "), run("water"))
    found = read(docx(body))
    whole = document(body).encode()
    starts = [at for at in range(len(whole)) if whole.startswith(b"<w:r>", at)]
    assert found.anchors == (
        Anchor(0, "word/document.xml", 1, 0, starts[0]),
        Anchor(7, "word/document.xml", 2, 1, starts[2]),
        Anchor(12, "word/document.xml", 2, 2, starts[3]),
    )


def test_a_file_in_the_strict_form_and_with_another_main_part_is_read() -> None:
    strict = document(paragraph("Reeds.")).replace(W, 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"')
    kind = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    relations = (
        f'<Relationships xmlns="x"><Relationship Id="a" Type="{kind}" Target="/word/document2.xml"/></Relationships>'
    )
    found = read(packed({"word/document2.xml": strict, "_rels/.rels": relations}))
    assert found.manuscript.text == "Reeds.\n"
    assert MC not in found.manuscript.text
