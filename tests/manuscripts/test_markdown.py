"""Markdown, reduced to its visible text."""

from kb.manuscripts.markdown import read


def blocks(text: str) -> list[tuple[str, int, str]]:
    manuscript = read(text)
    return [(b.form.value, b.level, manuscript.text[b.start : b.end]) for b in manuscript.blocks]


def test_marks_and_link_targets_are_left_out() -> None:
    text = "Tea *cools* in a [wide](https://example.org) `cup`, **fast** ![cup](a.png) ~~not~~ &amp; <b>well</b>."
    assert read(text).text == "Tea cools in a wide cup, fast  not & well."


def test_headings_have_their_level() -> None:
    assert blocks("# Tea\n\n### In cups ###\n\nMilk\n----\n") == [
        ("heading", 1, "Tea"),
        ("heading", 3, "In cups"),
        ("heading", 2, "Milk"),
    ]


def test_items_have_the_depth_of_their_list() -> None:
    assert blocks("- one\n  - two\n    1. three\n- four\n\n  more of four\n") == [
        ("bullet", 1, "one"),
        ("bullet", 2, "two"),
        ("numbered", 3, "three"),
        ("bullet", 1, "four"),
        ("paragraph", 0, "more of four"),
    ]


def test_a_paragraph_all_in_bold_is_a_heading_unless_it_ends_like_a_sentence() -> None:
    assert blocks("**In cups**\n\n**It cools.**\n\n**One** and **two**") == [
        ("heading", 4, "In cups"),
        ("paragraph", 0, "It cools."),
        ("paragraph", 0, "One and two"),
    ]


def test_a_table_row_is_one_block() -> None:
    assert blocks("| cup | width |\n|---|---|\n| a | 8 *cm* |\n") == [("row", 0, "cup\twidth"), ("row", 0, "a\t8 cm")]


def test_footnotes_are_notes_and_their_signs_stay() -> None:
    assert blocks("Tea cools.[^1]\n\n[^1]: Brewer said so,\n    twice.\n[^b]: https://example.org\n") == [
        ("paragraph", 0, "Tea cools.[1]"),
        ("note", 0, "Brewer said so,\ntwice."),
        ("note", 0, "https://example.org"),
    ]


def test_front_matter_is_beside_the_text() -> None:
    manuscript = read("---\ntitle: On tea\nauthor:\n  - A. Brewer\n  - name: B. Potter\n---\nTea cools.\n")
    assert (manuscript.title, manuscript.authors, manuscript.text) == (
        "On tea",
        ("A. Brewer", "B. Potter"),
        "Tea cools.",
    )


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    assert read("---\nTea cools.\n\n---\nMilk too.\n").text == "Tea cools.\n\nMilk too."
    assert "a: [" in read("---\na: [\n---\nTea.\n").text


def test_typed_bullets_are_items() -> None:
    assert blocks("• one\n• two\n") == [("bullet", 1, "one"), ("bullet", 1, "two")]


def test_html_within_is_reduced_to_its_text() -> None:
    assert blocks("<div>\nTea <i>cools</i><!-- not <b>shown --> &lt; 5\n</div>\n") == [
        ("paragraph", 0, "Tea cools < 5")
    ]


def test_code_is_one_block() -> None:
    assert blocks("```\na. B. C.\n\nd\n```\n") == [("verbatim", 0, "a. B. C.\n\nd")]


def test_nothing_is_lost_however_deep_it_is_nested() -> None:
    for text in (">" * 100_000 + " tea", "- " * 5000 + "tea", "1. " * 5000 + "tea", "> - " * 3000 + "tea"):
        assert "tea" in read(text).text
    deep = "".join("  " * depth + f"- tea{depth}\n" for depth in range(150))
    assert [f"tea{depth}" in read(deep).text for depth in range(150)] == [True] * 150


def test_scripts_and_styles_are_no_text() -> None:
    text = "# Title\n\n<script>alert(1)</script>\n\n<style>p{color:red}</style>\n\nA text.\n"
    assert read(text).text.split() == ["Title", "A", "text."]
