"""Large and hostile inputs take time in proportion to their size."""

import time
from types import ModuleType

import pytest

from kb.manuscripts import html, markdown, plain
from kb.segment import compare, draft, segment

SIZE = 2_000_000
CASES: list[tuple[ModuleType, str]] = [
    (plain, "The trial was small, e.g. in Fig. 3 (n = 5). It failed. "),
    (plain, "The trial was small. It failed.\n\n"),
    (plain, "A Short Line Here\n"),
    (plain, "x"),
    (plain, "("),
    (plain, "(A. "),
    (plain, '."'),
    (plain, ".[1"),
    (plain, "_ "),
    (plain, "- item\n"),
    (html, "<p>The trial was <b>small</b>. It failed &amp; ended.</p>\n"),
    (html, "word<br>"),
    (markdown, "The trial was *small*. It failed. "),
    (markdown, "The trial was *small*. It failed.\n\n"),
]


@pytest.mark.slow
@pytest.mark.parametrize(("reader", "piece"), CASES, ids=lambda each: getattr(each, "__name__", each))
def test_two_megabytes_are_segmented_in_seconds(reader: ModuleType, piece: str) -> None:
    begun = time.process_time()
    manuscript = reader.read(piece * (SIZE // len(piece)))
    document = segment(manuscript, "tea")
    assert draft(document, manuscript.text, "x").count("\n") > len(document.units)
    assert time.process_time() - begun < 30


@pytest.mark.slow
def test_a_large_document_is_compared_in_seconds() -> None:
    text = "".join(f"Cup {n} cools its tea faster than cup {n + 1} does.\n\n" for n in range(20_000))
    document = segment(plain.read(text), "tea")
    begun = time.process_time()
    comparison = compare(document, plain.read(text.replace("Cup 500 ", "Cup five hundred ")))
    assert (comparison.counts["changed"], comparison.counts["same"]) == (1, 19_999)
    assert time.process_time() - begun < 30
