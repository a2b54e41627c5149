"""HTML, reduced to its visible text."""

import time

import pytest

from kb.manuscripts.html import read


def blocks(text: str) -> list[tuple[str, int, str]]:
    manuscript = read(text)
    return [(b.form.value, b.level, manuscript.text[b.start : b.end]) for b in manuscript.blocks]


def test_tags_are_removed_and_entities_replaced() -> None:
    page = "<p class='a>b'>Tea <em>cools</em> at &lt; 5&nbsp;&deg;C &amp; <a href=\"x\">fast</a>.</p>"
    assert read(page).text == "Tea cools at < 5\u00a0°C & fast."


def test_what_is_no_text_of_the_page_is_left_out() -> None:
    page = (
        "<html><head><title>T</title><style>p{}</style></head><body><nav>Home</nav><p>Tea.</p>"
        "<script>if (a<b) '</p>'</script><!-- <p>no</p> --><svg><text>x</text></svg></body></html>"
    )
    assert read(page).text == "Tea."


def test_blocks_that_touch_are_parted_and_others_keep_their_space() -> None:
    assert read("<h1>Tea</h1><p>It cools.</p>\n\n<p>Milk</p>").text == "Tea\nIt cools.\n\nMilk"
    assert read("<table><tr><td>a</td><td>b</td></tr></table>").text == "a\nb"


def test_headings_lists_tables_and_listings_are_told() -> None:
    page = (
        "<h2>Tea</h2><p>It cools.</p><ul><li>one<ol><li>two</li></ol></li><li><p>three</p><p>more</p></li></ul>"
        "<table><tr><th>a</th> <td>b</td></tr></table><pre>x\n y</pre><p><b>In bold</b></p><p><b>Stop.</b></p>"
    )
    assert blocks(page) == [
        ("heading", 2, "Tea"),
        ("paragraph", 0, "It cools."),
        ("bullet", 1, "one"),
        ("numbered", 2, "two"),
        ("bullet", 1, "three"),
        ("paragraph", 0, "more"),
        ("row", 0, "a b"),
        ("verbatim", 0, "x\n y"),
        ("heading", 4, "In bold"),
        ("paragraph", 0, "Stop."),
    ]


def test_unclosed_elements_end_where_the_next_begins() -> None:
    assert blocks("<p>one<p>two<ul><li>three<li>four</ul>five") == [
        ("paragraph", 0, "one"),
        ("paragraph", 0, "two"),
        ("bullet", 1, "three"),
        ("bullet", 1, "four"),
        ("paragraph", 0, "five"),
    ]


def test_a_line_break_ends_a_paragraph_and_a_typed_bullet_makes_an_item() -> None:
    assert blocks("<p>one<br>• two<br/>• three</p>") == [
        ("paragraph", 0, "one"),
        ("bullet", 1, "two"),
        ("bullet", 1, "three"),
    ]


def test_a_table_that_lays_out_the_page_is_read_as_blocks() -> None:
    assert blocks("<table><tr><td><h1>Tea</h1><p>It cools.</p><p>Fast.</p></td></tr></table>") == [
        ("heading", 1, "Tea"),
        ("paragraph", 0, "It cools."),
        ("paragraph", 0, "Fast."),
    ]


def test_a_sign_that_begins_no_tag_is_text() -> None:
    assert read("<p>p < 0.05 and 3<5 too").text == "p < 0.05 and 3<5 too"
    assert read("<p>Tea <a href='x").text == "Tea <a href='x"


def test_an_impossible_character_reference_is_replaced() -> None:
    assert read("<p>a &#" + "9" * 5000 + "; b").text == "a \ufffd b"


@pytest.mark.parametrize(
    "piece", ["<div>", "<ul><li>", "<b>", "<!--", "<", "<a", '<a x="', "<a x='\">", "<svg>", "&#1"]
)
def test_broken_and_deeply_nested_pages_take_linear_time(piece: str) -> None:
    begun = time.process_time()
    assert "tea" in read(piece * 100_000 + ">tea").text or piece.startswith("<a x")
    assert time.process_time() - begun < 10


def test_two_paragraphs_on_one_line_of_source_stand_on_two() -> None:
    assert read("<p>One. Two. </p><p>Three.</p>").text == "One. Two. \nThree."
