"""Plain text, cut into blocks by its lines."""

from kb.manuscripts.plain import read


def blocks(text: str) -> list[tuple[str, str]]:
    manuscript = read(text)
    assert manuscript.text == text
    return [(block.form.value, text[block.start : block.end]) for block in manuscript.blocks]


def test_every_line_of_an_unwrapped_text_is_a_paragraph() -> None:
    text = "A title\nA paragraph that goes on for as long as its author liked. It ends here.\nAnother.\n"
    assert blocks(text) == [("paragraph", line) for line in text.splitlines()]


def test_lines_wrapped_at_a_width_are_one_paragraph() -> None:
    first = (
        "The kettle was put on the stove before anybody had come down to the\nkitchen, so that it sang when they did."
    )
    second = "Nobody had asked for tea, but all of them drank it, and two of them\nasked for more."
    assert blocks(f"{first}\n\n{second}\n") == [("paragraph", first), ("paragraph", second)]


def test_a_short_line_ends_a_wrapped_paragraph_without_an_empty_line() -> None:
    first = "The kettle was put on the stove before anybody had come down to the\nkitchen, and it sang."
    second = "Nobody had asked for tea, but all of them drank it, and two of them\nasked for more of it."
    assert blocks(f"{first}\n{second}") == [("paragraph", first), ("paragraph", second)]


def test_an_indented_line_begins_a_wrapped_paragraph() -> None:
    first = "The kettle was put on the stove before anybody had come down to the\nkitchen, so that it sang when they all came down into it at seven am"
    second = "Nobody had asked for tea, but all of them drank it, and two of\nthem asked for more of it."
    text = f"   {first}\n   {second}\n"
    assert [each[:12] for _, each in blocks(text)] == ["The kettle w", "Nobody had a"]


def test_bullets_and_numbers_of_many_kinds_are_items_without_their_markers() -> None:
    markers = ["•", "-", "*", "+", "–", "◦", "1.", "12)", "(3)", "[4]", "a)", "(b)", "iv."]
    found = blocks("\n".join(f"  {marker} An item" for marker in markers))
    assert found == [("bullet", "An item")] * 6 + [("numbered", "An item")] * 7


def test_what_only_begins_like_a_marker_is_none() -> None:
    lines = ["J. K. Smith wrote it.", "3.5 grams were left.", "-5 degrees it was.", "1999. The year it was."]
    assert blocks("\n\n".join(lines)) == [("paragraph", line) for line in lines]


def test_indented_lines_go_on_with_their_item() -> None:
    text = "- one item\n  that goes on\n  and on\n- another"
    assert blocks(text) == [("bullet", "one item\n  that goes on\n  and on"), ("bullet", "another")]


def test_a_dash_that_wrapping_put_first_is_no_bullet() -> None:
    text = "The kettle was put on the stove before anybody had come down to it\n- and it sang, as kettles do when they are full and hot and forgotten\nby all."
    assert len(blocks(text)) == 1


def test_an_underlined_line_is_a_heading() -> None:
    assert blocks("Tea\n===\n\nMilk\n----\nIt is white.") == [
        ("heading", "Tea"),
        ("heading", "Milk"),
        ("paragraph", "It is white."),
    ]


def test_a_row_of_signs_is_a_rule_and_a_line_of_tabs_a_row() -> None:
    assert blocks("Tea\n\n* * *\n\na\tb\tc\n\n________") == [
        ("paragraph", "Tea"),
        ("rule", "* * *"),
        ("row", "a\tb\tc"),
        ("rule", "________"),
    ]


def test_a_footnote_is_a_note() -> None:
    assert blocks("Tea cools.[^1]\n\n[^1]: Brewer said so.") == [
        ("paragraph", "Tea cools.[^1]"),
        ("note", "Brewer said so."),
    ]


def test_entries_with_hanging_lines_are_one_paragraph_each() -> None:
    first = (
        "Brewer, A. (1901). Notes on the cooling of tea in a cold country, and\n    other matters. London: Cup Press."
    )
    second = "Potter, B., & Glaze, C. D. (1911). Cups and cup makers of the north.\n    Journal of Cups, 12(3), 45-67."
    assert blocks(f"{first}\n{second}") == [("paragraph", first), ("paragraph", second)]


def test_an_empty_text_has_no_blocks() -> None:
    assert blocks("") == []
    assert blocks(" \n\n\t") == []
