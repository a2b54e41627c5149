from itertools import combinations
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from kb.load import load
from kb.page.looks import ASSOCIATION
from kb.page.map import draw
from kb.page.map.layout import Arrow, Box, Layout, layout
from kb.page.map.lettering import width, wrapped
from kb.site.gather import book_of
from tests.browser.hostile import hostile_base
from tests.page.cups import book


def many(count: int) -> tuple[list[Box], list[Arrow]]:
    boxes = [Box(f"b{n}", 100, 32) for n in range(count)]
    pairs = [(n, (n * 7 + 3) % count) for n in range(count)] + [(n, (n * 5 + 1) % count) for n in range(0, count, 3)]
    return boxes, [Arrow(Box(f"a{i}", 70, 40), f"b{a}", f"b{b}") for i, (a, b) in enumerate(pairs)]


def _rectangles(boxes: list[Box], arrows: list[Arrow], placed: Layout) -> list[tuple[float, float, float, float]]:
    sized = [(placed.boxes[box.name], box) for box in boxes]
    sized += [(placed.routes[arrow.label.name].label, arrow.label) for arrow in arrows]
    return [(x - b.width / 2, y - b.height / 2, x + b.width / 2, y + b.height / 2) for (x, y), b in sized]


@pytest.mark.parametrize("count", [2, 7, 20, 60])
def test_no_label_crosses_a_box_or_another_label(count: int) -> None:
    boxes, arrows = many(count)
    rectangles = _rectangles(boxes, arrows, layout(boxes, arrows))
    crossing = [
        (a, b)
        for a, b in combinations(rectangles, 2)
        if a[0] < b[2] - 1 and b[0] < a[2] - 1 and a[1] < b[3] - 1 and b[1] < a[3] - 1
    ]
    assert crossing == []


def test_an_arrow_from_a_state_to_itself_is_laid_out() -> None:
    placed = layout([Box("a", 100, 32)], [Arrow(Box("x", 60, 30), "a", "a")])
    assert len(placed.routes["x"].spline) % 3 == 1


def test_the_same_map_has_the_same_bytes_whatever_fonts_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = book(tmp_path)
    first = draw(given, given.base.hypotheses["cups"])
    (tmp_path / "fonts.conf").write_text('<?xml version="1.0"?><fontconfig></fontconfig>')
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))
    assert draw(given, given.base.hypotheses["cups"]) == first


def test_every_state_and_link_is_a_link_of_the_map(tmp_path: Path) -> None:
    given = book(tmp_path)
    soup = BeautifulSoup(draw(given, given.base.hypotheses["cups"]).svg, "html.parser")
    assert [a["href"] for a in soup.select("a.kb-edge")] == [
        "/links/cups/width-cools/",
        "/links/cups/cooling-takes-joy/",
    ]
    assert [a["href"] for a in soup.select("a.kb-node")] == [
        "/hypotheses/cups/#state-cup-width",
        "/hypotheses/cups/#state-cooling",
        "/hypotheses/cups/#state-joy",
    ]


def test_an_arrow_says_its_sign_and_its_look_under_every_standard(tmp_path: Path) -> None:
    given = book(tmp_path)
    soup = BeautifulSoup(draw(given, given.base.hypotheses["cups"]).svg, "html.parser")
    edge = soup.select("a.kb-edge")[0]
    classes = edge["class"]
    assert [text.get_text() for text in edge.select(".kb-sign")] == ["raises"]
    looks = {"as-cited": "supported", "appraised": "contested", "primary-human": "contrary"}
    for number, name in enumerate(given.standards):
        if name in looks:
            assert f"r{number}-{looks[name]}" in classes
    plain = [name for name in classes if not name.endswith("-association")]
    assert (plain[0], len(plain)) == ("kb-edge", 1 + len(given.standards))
    said = f"Wide cups cool (raises): contested: studies for and against; {ASSOCIATION}"
    assert edge.title is not None
    assert (edge.title.get_text(), edge["aria-label"]) == (said, f"{said} (1 for) (1 against)")


def test_an_arrow_that_only_an_association_supports_has_no_head(tmp_path: Path) -> None:
    given = book(tmp_path)
    soup = BeautifulSoup(draw(given, given.base.hypotheses["cups"]).svg, "html.parser")
    without = [[name for name in edge["class"] if "association" in name] for edge in soup.select("a.kb-edge")]
    assert without == [["r0-association", "r1-association"], []]
    assert [edge["class"][1:] for edge in soup.select("a.kb-edge")] == [
        way["class"][1:] for way in soup.select("a.kb-way")
    ]
    assert all(way.select_one(".kb-stop") and way.select_one(".kb-head") for way in soup.select("a.kb-way"))


def test_hostile_text_stays_text_in_a_map(tmp_path: Path) -> None:
    given = book_of(load(hostile_base(tmp_path)))
    soup = BeautifulSoup(draw(given, given.base.hypotheses["cups"]).svg, "html.parser")
    assert {tag.name for tag in soup.find_all(True)} <= {"svg", "a", "title", "path", "text", "tspan", "rect"}
    assert not [name for tag in soup.find_all(True) for name in tag.attrs if name.startswith("on")]


def test_a_label_is_wrapped_by_widths_of_our_own() -> None:
    assert wrapped("Disrupted slow-wave sleep", 14, 100, 3) == ("Disrupted", "slow-wave", "sleep")
    assert wrapped("x" * 60, 14, 100, 2)[1].endswith("…")
    assert wrapped("", 14, 100, 3) == ("",)
    assert all(width(line, 14) <= 100 for line in wrapped("a word and 漢字漢字漢字漢字漢字 😀😀", 14, 100, 9))
