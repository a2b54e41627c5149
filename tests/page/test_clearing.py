import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from kb.load import load
from kb.page.map import draw
from kb.page.map.clearing import along, around, cleared
from kb.page.map.layout import Arrow, Box, Layout, Route, layout
from kb.site.gather import book_of
from tests.page.test_map import many

ROOT = Path(__file__).parent.parent.parent


def _crossed(placed: Layout, labels: list[Box]) -> list[tuple[str, str]]:
    """Give the pairs of an arrow and another's label that its line runs through."""
    found = []
    for label in labels:
        left, top, right, bottom = around(placed.routes[label.name].label, label, -3)
        found += [
            (name, label.name)
            for name, route in placed.routes.items()
            if name != label.name and any(left < x < right and top < y < bottom for x, y in along(route))
        ]
    return found


@pytest.mark.parametrize("hypothesis", load(ROOT).hypotheses)
def test_no_line_runs_through_the_label_of_another_arrow_on_a_map_of_this_repository(hypothesis: str) -> None:
    book = book_of(load(ROOT))
    svg = BeautifulSoup(draw(book, book.base.hypotheses[hypothesis]).svg, "html.parser")
    routes, labels = {}, []
    for edge in svg.select("a.kb-edge"):
        path = edge.select_one(".kb-hit")
        assert path is not None
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", str(path["d"]))]
        spline = tuple(zip(numbers[::2], numbers[1::2], strict=True))
        left, top, wide, high = _paper(edge)
        name = str(edge["data-kb-edge"])
        routes[name] = Route(spline, spline[-1], (left + wide / 2, top + high / 2))
        labels.append(Box(name, round(wide) + 6, round(high) + 4))
    assert _crossed(Layout(0, 0, {}, routes), labels) == []


def _paper(edge: Tag) -> tuple[float, float, float, float]:
    under = edge.select_one(".kb-under")
    assert under is not None
    left, top, wide, high = (float(str(under[name])) for name in ("x", "y", "width", "height"))
    return left, top, wide, high


def test_labels_that_are_crossed_are_moved_to_where_nothing_is() -> None:
    boxes, arrows = many(60)
    labels = [arrow.label for arrow in arrows]
    before = layout(boxes, arrows)
    after = cleared(before, boxes, labels)
    assert _crossed(before, labels) != []
    assert _crossed(after, labels) == []


def test_a_label_that_nothing_crosses_stays_where_it_is() -> None:
    boxes, arrows = many(7)
    before = layout(boxes, arrows)
    assert cleared(before, boxes, [arrow.label for arrow in arrows]) == before


def test_a_label_with_no_room_anywhere_stays_where_it_is() -> None:
    boxes = [Box("a", 40, 20), Box("b", 40, 20)]
    arrows = [Arrow(Box(name, 90, 90), "a", "b") for name in ("x", "y")]
    line = ((0.0, 0.0), (0.0, 30.0), (0.0, 60.0), (0.0, 90.0))
    routes = {name: Route(line, (0.0, 99.0), (0.0, 50.0)) for name in ("x", "y")}
    placed = Layout(100, 100, {"a": (0, 0), "b": (0, 99)}, routes)
    assert cleared(placed, boxes, [arrow.label for arrow in arrows]) == placed


def test_all_lines_are_drawn_before_all_labels_and_each_label_has_paper_behind_its_words() -> None:
    book = book_of(load(ROOT))
    for hypothesis in book.base.hypotheses.values():
        svg = BeautifulSoup(draw(book, hypothesis).svg, "html.parser")
        kinds = [a["class"][0] for a in svg.select("a.kb-way, a.kb-edge")]
        assert kinds == ["kb-way"] * len(hypothesis.links) + ["kb-edge"] * len(hypothesis.links)
        for edge in svg.select("a.kb-edge"):
            _, top, _, high = _paper(edge)
            lines = [float(str(line["y"])) for line in edge.select("text.kb-sign, tspan")]
            assert top < min(lines) - 10
            assert max(lines) + 3 < top + high
