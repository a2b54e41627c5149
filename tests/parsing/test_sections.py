"""Where reference lists begin and end, and where citations are looked for; all names are made up."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.manuscripts import html, markdown, plain
from kb.model.manuscript import Block, Manuscript
from kb.parsing.sections import prose, reference_lists

REFERENCES = [
    "Mora A, Lind B. Cooling of tea. J Cups. 2019;3(2):12–18.",
    "Brandt, C. (2018). Saucers. Cup Press.",
    "Weiß D. Kettles. 2017. doi: 10.9999/kettles",
]


def items(document: Manuscript) -> list[list[str]]:
    return [[document.text[item.start : item.end] for item in each.items] for each in reference_lists(document)]


HEADINGS = [
    "References", "REFERENCES", "References:", "7. References", "VII. References", "Bibliography", "Works Cited",
    "Literature cited", "References and Further Reading", "Literaturverzeichnis", "Literatur", "Références",
    "Références bibliographiques", "Referencias", "Referências", "Bibliografia", "Literatuur", "Referenser",
    "Kirjallisuus", "Piśmiennictwo", "Список литературы", "参考文献", "参考文献：", "참고문헌", "المراجع",
]  # fmt: skip


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_list_begins_below_a_heading_that_says_so_in_any_language(heading: str) -> None:
    text = "\n\n".join(["Tea cools (Mora, 2019).", heading, *REFERENCES])
    assert items(plain.read(text)) == [REFERENCES]


def test_the_markers_of_items_are_left_out() -> None:
    text = "\n\n".join(["Tea cools [1].", "References", *(f"{n}. {one}" for n, one in enumerate(REFERENCES, 1))])
    assert items(plain.read(text)) == [REFERENCES]


def test_headings_and_lists_of_other_formats_are_read_alike() -> None:
    marked = "Tea.\n\n## References\n\n" + "\n".join(f"1. {one}" for one in REFERENCES) + "\n\n## Appendix\n\nCups."
    page = "<p>Tea.</p><h2>References</h2><ol>" + "".join(f"<li>{one}</li>" for one in REFERENCES) + "</ol><p>Cups.</p>"
    assert items(markdown.read(marked)) == items(html.read(page)) == [REFERENCES]


@pytest.mark.parametrize(
    "after",
    [
        "About the Author\n\nAna Mora pours tea, and has done so for years.",
        "________\n\nAna Mora pours tea, and has done so for years.",
        "Ana Mora pours tea, and has done so for many years; ask her at her office.",
        "Figure legends\n\nFigure 1. Cups in 2019, with tea (1)–(3).",
    ],
)
def test_a_list_ends_where_other_text_begins(after: str) -> None:
    text = "\n\n".join(["Tea.", "References", *(f"{n}. {one}" for n, one in enumerate(REFERENCES, 1)), after])
    document = plain.read(text)
    assert items(document) == [REFERENCES]
    assert "".join(document.text[a:b] for a, b in prose(document)).endswith(after[-20:])


def test_a_reference_broken_into_lines_is_one_item() -> None:
    broken = "Mora A. Cooling of tea.\nhttps://cups.example/tea\n. Accessed in May."
    text = "\n\n".join(["Tea.", "References", f"1. {broken}", f"2. {REFERENCES[1]}", f"3. {REFERENCES[2]}"])
    assert items(plain.read(text)) == [[broken, *REFERENCES[1:]]]


def test_a_sentence_before_the_items_is_none_of_them() -> None:
    text = "References\nThis was drawn from many sources, such as:\n• Cup Board. Cups. https://cups.example\n• Tea of many kinds."
    assert items(plain.read(text)) == [["Cup Board. Cups. https://cups.example", "Tea of many kinds."]]


def test_a_document_may_have_several_lists() -> None:
    text = "\n\n".join(
        ["References", *REFERENCES[:2], "Appendix", "Tea is poured here.", "Further reading", REFERENCES[2]]
    )
    assert items(plain.read(text)) == [REFERENCES[:2], REFERENCES[2:]]


def test_a_line_of_the_contents_that_says_references_begins_no_list() -> None:
    text = "\n\n".join(
        ["Contents", "Tea", "References", "Tea", "Tea is hot at first, and cools.", "References", *REFERENCES]
    )
    assert items(plain.read(text)) == [REFERENCES]


def test_a_list_without_heading_is_known_by_its_form() -> None:
    text = "\n\n".join(["Tea cools (Mora, 2019).", "It is poured.", *REFERENCES])
    assert items(plain.read(text)) == [REFERENCES]


def test_a_document_without_a_list_has_none() -> None:
    document = plain.read("Tea cools (Mora, 2019).\n\nIt is poured.")
    assert (items(document), len(prose(document))) == ([], 2)


@given(
    st.lists(
        st.sampled_from(["References", *REFERENCES, "Tea.", "1. Tea", "• 2019", "\n", "Literatur", "(", "a\tb\tc"])
    )
)
def test_prose_and_lists_never_overlap(lines: list[str]) -> None:
    document = plain.read("\n".join(lines))
    lists = [(each.start, each.end) for each in reference_lists(document)]
    spans = sorted([*lists, *prose(document)])
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans))
    assert all(isinstance(item, Block) for each in reference_lists(document) for item in each.items)


@pytest.mark.parametrize(
    "lines",
    ["Tea cools (Mora,\n2019) soon.", "Tea cools [1, 2,\n3] soon.", "As Mora et al.\n(2019) said.", "As Mora and\nLind (2019) said.",
     "Tea cools (see\nLind, 2019) soon."],
)  # fmt: skip
def test_a_line_that_cannot_end_there_goes_on_in_the_next(lines: str) -> None:
    document = plain.read(f"{lines}\n\nSo be it, and a line that is as long as lines of prose without any break are.\n")
    assert prose(document)[0] == (0, len(lines))


@pytest.mark.parametrize(
    "lines", ["Tea cools.\n2019 was hot.", "On Cups\nMora (2019) said so.", "Tea (2019) cools\n\n(so be it)."]
)
def test_a_line_that_may_end_there_does(lines: str) -> None:
    document = plain.read(f"{lines}\n\nSo be it, and a line that is as long as lines of prose without any break are.\n")
    assert prose(document)[0] == (0, lines.index("\n"))
