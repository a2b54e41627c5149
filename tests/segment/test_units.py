"""Whole documents of several kinds, cut into numbered units."""

from types import ModuleType

import pytest

from kb.manuscripts import html, markdown, plain
from kb.model import Role, Section
from kb.model.manuscript import Manuscript
from kb.segment import Refused, segment


def units(text: str, reader: ModuleType = plain) -> list[tuple[str, str, str]]:
    manuscript: Manuscript = reader.read(text)
    document = segment(manuscript, "tea")
    return [(name, unit.type.value, manuscript.text[slice(*unit.at)]) for name, unit in document.units.items()]


PAPER = """\
Tea in Wide and Narrow Cups: A Randomised Trial

J. K. Smith, PhD, A. Brewer, MD

Department of Thermal Studies, University of Nowhere

Abstract

Wide cups cool faster, p < 0.05. It was replicated.

1. Introduction

See Fig. 2, cf. Brewer et al. (2010).

1.1 Aims and scope

We asked:

1. Whether width matters.
2. Whether milk matters. It may not.

2. Methods

Table 1. Cups by width.

References

[1] Brewer A, Smith JK. Cups. J Cups. 2010;1(2):3-4. doi:10.1000/xyz
[2] Lee, K. (2011). Saucers and heat. Cup Press.

Dr. J. K. Smith is a physicist. He drinks tea.

Disclaimer: This is no medical advice. Ask a doctor.
"""


def test_a_paper_with_numbered_headings() -> None:
    assert units(PAPER) == [
        ("s00.p01.s01", "title", "Tea in Wide and Narrow Cups: A Randomised Trial"),
        ("s00.p02.s01", "byline", "J. K. Smith, PhD, A. Brewer, MD"),
        ("s00.p03.s01", "credentials", "Department of Thermal Studies, University of Nowhere"),
        ("s01.p00.s01", "heading", "Abstract"),
        ("s01.p01.s01", "sentence", "Wide cups cool faster, p < 0.05."),
        ("s01.p01.s02", "sentence", "It was replicated."),
        ("s02.p00.s01", "heading", "1. Introduction"),
        ("s02.p01.s01", "sentence", "See Fig. 2, cf. Brewer et al. (2010)."),
        ("s03.p00.s01", "heading", "1.1 Aims and scope"),
        ("s03.p01.s01", "lead-in", "We asked:"),
        ("s03.p02.s01", "list-item", "Whether width matters."),
        ("s03.p03.s01", "list-item", "Whether milk matters."),
        ("s03.p03.s02", "list-item", "It may not."),
        ("s04.p00.s01", "heading", "2. Methods"),
        ("s04.p01.s01", "sentence", "Table 1. Cups by width."),
        ("s05.p00.s01", "heading", "References"),
        ("s05.p01.s01", "reference", "Brewer A, Smith JK. Cups. J Cups. 2010;1(2):3-4. doi:10.1000/xyz"),
        ("s05.p02.s01", "reference", "Lee, K. (2011). Saucers and heat. Cup Press."),
        ("s05.p03.s01", "bio", "Dr. J. K. Smith is a physicist."),
        ("s05.p03.s02", "bio", "He drinks tea."),
        ("s05.p04.s01", "disclaimer", "Disclaimer: This is no medical advice."),
        ("s05.p04.s02", "disclaimer", "Ask a doctor."),
    ]


def test_sections_title_and_authors_are_proposed() -> None:
    document = segment(plain.read(PAPER), "tea")
    assert (document.title, document.authors) == (
        "Tea in Wide and Narrow Cups: A Randomised Trial",
        ("J. K. Smith", "A. Brewer"),
    )
    assert document.sections == (
        Section(id="s00", title="(front matter)", level=0),
        Section(id="s01", title="Abstract"),
        Section(id="s02", title="1. Introduction"),
        Section(id="s03", title="1.1 Aims and scope", level=2),
        Section(id="s04", title="2. Methods"),
        Section(id="s05", title="References"),
    )


def test_a_role_is_proposed_only_where_the_form_settles_it() -> None:
    document = segment(plain.read(PAPER + "\n________\n"), "tea")
    roles = {(unit.type.value, unit.role) for unit in document.units.values()}
    assert roles == {
        ("title", Role.ABOUT_THE_ARTICLE),
        ("byline", Role.ABOUT_THE_ARTICLE),
        ("credentials", Role.ABOUT_THE_ARTICLE),
        ("bio", Role.ABOUT_THE_ARTICLE),
        ("disclaimer", Role.ABOUT_THE_ARTICLE),
        ("heading", Role.HEADING),
        ("reference", Role.REFERENCE_ENTRY),
        ("separator", Role.NOT_A_CLAIM),
        ("sentence", None),
        ("lead-in", None),
        ("list-item", None),
    }


def test_lines_without_empty_lines_between_them() -> None:
    text = "Tea Today\nSummary\nTea cools. It is known.\nWhy Tea Cools\nFor most cups:\n• They are wide\n• Air moves\nBibliography\n• Brewer A. Cups. 2001."
    assert units(text) == [
        ("s00.p01.s01", "title", "Tea Today"),
        ("s01.p00.s01", "heading", "Summary"),
        ("s01.p01.s01", "sentence", "Tea cools."),
        ("s01.p01.s02", "sentence", "It is known."),
        ("s02.p00.s01", "heading", "Why Tea Cools"),
        ("s02.p01.s01", "lead-in", "For most cups:"),
        ("s02.p02.s01", "bullet", "They are wide"),
        ("s02.p03.s01", "bullet", "Air moves"),
        ("s03.p00.s01", "heading", "Bibliography"),
        ("s03.p01.s01", "reference", "Brewer A. Cups. 2001."),
    ]


def test_the_front_matter_of_a_news_story() -> None:
    text = (
        "Tea prices fall to a ten-year low\n\nTea prices fall to a ten-year low\n\nGrowers fear for the harvest\n\n"
        "By Ann Lee and Bo Chan\n12 March 2024\n\nPhoto: R. Roe\n\nPrices fell on Monday, the board said.\n\n"
        "Nobody knows why it was so.\n\nRelated: Coffee prices rise\n\nAnn Lee is a reporter in Kandy.\n"
    )
    assert [(kind, each) for _, kind, each in units(text)] == [
        ("title", "Tea prices fall to a ten-year low"),
        ("title-repeat", "Tea prices fall to a ten-year low"),
        ("subtitle", "Growers fear for the harvest"),
        ("byline", "By Ann Lee and Bo Chan"),
        ("byline", "12 March 2024"),
        ("photo-credit", "Photo: R. Roe"),
        ("sentence", "Prices fell on Monday, the board said."),
        ("sentence", "Nobody knows why it was so."),
        ("related-link", "Related: Coffee prices rise"),
        ("bio", "Ann Lee is a reporter in Kandy."),
    ]


def test_questions_as_headings() -> None:
    text = "Cups\n\nWhat is a cup?\nA cup holds tea.\n\nHow wide is it?\nIt is 8 cm wide. Some are wider.\n"
    assert [(name, kind) for name, kind, _ in units(text)] == [
        ("s00.p01.s01", "title"),
        ("s01.p00.s01", "heading"),
        ("s01.p01.s01", "sentence"),
        ("s02.p00.s01", "heading"),
        ("s02.p01.s01", "sentence"),
        ("s02.p01.s02", "sentence"),
    ]


def test_a_long_run_of_titled_lines_is_a_list_and_not_headings() -> None:
    text = "Tea\n\nTea cools, as all know.\n\nContents\nWide Cups\nNarrow Cups\nTall Cups\nFlat Cups\nIn Conclusion\nIt cools in all cups."
    assert [each for _, kind, each in units(text) if kind == "heading"] == ["Contents", "In Conclusion"]


def test_references_without_numbers_in_several_styles() -> None:
    entries = [
        "Adams B. A book of cups. New York: Press; 1990.",
        "Baker, C. D., & Charles, E. (1995). More cups. Cups Journal, 4(2), 12–18.",
        "World Health Organization. Cups in the world. Geneva; 2000. Available from: https://example.org/cups",
        'Doe, Jane. "Cups Again." Journal of Cups 3, no. 2 (2003): 45–67.',
    ]
    found = units("Tea\n\nIntroduction\n\nTea cools in all of them.\n\nReferences\n\n" + "\n\n".join(entries))
    assert [each for _, kind, each in found if kind == "reference"] == entries


def test_a_markdown_document() -> None:
    text = (
        "# Of Kites\n\n*Jo Flyer, 12 March 2020*\n\n## Kinds\n\nSome are **flat**. Others, e.g. box\nkites, are not.[^1]\n\n"
        "1. Flat\n2. Box. They fly.\n\n### Sources\n\n- Flyer J. Kites. 2001.\n\n"
        "[^1]: Flyer J. Kites again. J Kites 2003;2:1-9.\n"
    )
    assert units(text, markdown) == [
        ("s00.p01.s01", "title", "Of Kites"),
        ("s00.p02.s01", "byline", "Jo Flyer, 12 March 2020"),
        ("s01.p00.s01", "heading", "Kinds"),
        ("s01.p01.s01", "sentence", "Some are flat."),
        ("s01.p01.s02", "sentence", "Others, e.g. box\nkites, are not.[1]"),
        ("s01.p02.s01", "list-item", "Flat"),
        ("s01.p03.s01", "list-item", "Box."),
        ("s01.p03.s02", "list-item", "They fly."),
        ("s02.p00.s01", "heading", "Sources"),
        ("s02.p01.s01", "reference", "Flyer J. Kites. 2001."),
        ("s02.p02.s01", "reference", "Flyer J. Kites again. J Kites 2003;2:1-9."),
    ]


def test_an_html_page() -> None:
    page = (
        "<h1>Bread</h1><p>By Mary O’Neill, RD</p><p>Bread was salty.<sup>1</sup> It was not sweet.</p><h2>Why</h2>"
        "<p>Two things:</p><ul><li>It rises.<ul><li>Yeast does it. Time too.</li></ul></li></ul>"
        "<table><tr><td>500 g</td> <td>10 g. Or so</td></tr></table><h2>References</h2><ol><li>Doe J. Bread. 1999.</li></ol>"
        "<h3>Websites</h3><ul><li>Salt Board. https://example.org</li></ul><h2>About the author</h2>"
        "<p>Mary O’Neill bakes. She lives in Cork.</p>"
    )
    assert units(page, html) == [
        ("s00.p01.s01", "title", "Bread"),
        ("s00.p02.s01", "byline", "By Mary O’Neill, RD"),
        ("s00.p03.s01", "sentence", "Bread was salty.1"),
        ("s00.p03.s02", "sentence", "It was not sweet."),
        ("s01.p00.s01", "heading", "Why"),
        ("s01.p01.s01", "lead-in", "Two things:"),
        ("s01.p02.s01", "bullet", "It rises."),
        ("s01.p03.s01", "bullet", "Yeast does it."),
        ("s01.p03.s02", "bullet", "Time too."),
        ("s01.p04.s01", "list-item", "500 g 10 g. Or so"),
        ("s02.p00.s01", "heading", "References"),
        ("s02.p01.s01", "reference", "Doe J. Bread. 1999."),
        ("s03.p00.s01", "heading", "Websites"),
        ("s03.p01.s01", "reference", "Salt Board. https://example.org"),
        ("s04.p00.s01", "heading", "About the author"),
        ("s04.p01.s01", "bio", "Mary O’Neill bakes."),
        ("s04.p01.s02", "bio", "She lives in Cork."),
    ]


def test_a_text_without_headings_is_all_front_matter() -> None:
    assert units("One sentence here that is quite plain. And a second one.\n\nAnother paragraph that stands here.") == [
        ("s00.p01.s01", "sentence", "One sentence here that is quite plain."),
        ("s00.p01.s02", "sentence", "And a second one."),
        ("s00.p02.s01", "sentence", "Another paragraph that stands here."),
    ]


def test_a_text_from_right_to_left() -> None:
    text = "مقدمة\n\nهذا نص قصير عن الشاي والماء الساخن. هل يبرد بسرعة؟ نعم.\n"
    assert [kind for _, kind, _ in units(text)] == ["title", "sentence", "sentence", "sentence"]


def test_a_page_with_nothing_to_be_seen_is_refused() -> None:
    with pytest.raises(Refused, match="no text to be seen"):
        segment(html.read("<script>1</script> <br>"), "tea")
