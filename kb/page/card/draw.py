"""A map of the knowledge base as a picture for previews: boxes, and arrows that are broken without support."""

from collections.abc import Iterator
from itertools import pairwise
from math import hypot

from kb.model import Hypothesis
from kb.page.book import Book
from kb.page.card.png import Canvas, Point
from kb.page.map.layout import Arrow, Box, Route, layout
from kb.page.text import count

FILE = "assets/card.png"
# What those who show previews ask for: 1.91 to 1.
SIZE = (1200, 630)
_MARGIN, _PEN, _LARGEST = 70, 2.6, 2.2
# Fewer arrows say little and more are a thicket, at the size of a preview; so many maps are tried.
_FITTING, _TRIED = range(4, 31), 12
_PAPER, _INK, _SHADE = (255, 255, 255), (26, 34, 43), 1
_LONG, _SHORT, _GAP = 96, 40, 34


def told(book: Book) -> str:
    """Say what the picture shows, for those who do not see it; empty where there is nothing to draw."""
    if not any(hypothesis.links for hypothesis in book.base.hypotheses.values()):
        return ""
    claims = count(len(book.base.claims), "claim", "claims")
    return f"{book.base.settings.title}: the map of a hypothesis, without its words. {claims}. Not medical advice."


def card(book: Book) -> bytes:
    """Draw the picture; empty where there is no hypothesis to draw."""
    place = _shown(book)
    if place is None:
        return b""
    canvas, links = Canvas(*SIZE), book.read.links
    for name, route in place.placed.routes.items():
        _arrow(canvas, place, route, links[f"{place.hypothesis.id}/{name}"].for_)
    for middle in place.placed.boxes.values():
        _box(canvas, place.at(middle), place.scale)
    return canvas.png(_PAPER, _INK)


def _shown(book: Book) -> "_Place | None":
    """Give the map that fills the picture best; where all are too small or too large, the largest."""
    drawn = [each for each in book.base.hypotheses.values() if each.links]
    fitting = [each for each in drawn if len(each.links) in _FITTING][:_TRIED]
    largest = sorted(drawn, key=lambda each: (len(each.links), each.id))[-1:]
    places = [_Place(each, turned) for each in fitting or largest for turned in (False, True)]
    return max(places, key=lambda each: each.filled, default=None)


class _Place:
    """A layout, which goes from top to bottom or, `turned`, from left to right, in the middle of the picture."""

    def __init__(self, hypothesis: Hypothesis, turned: bool) -> None:
        self.hypothesis, links = hypothesis, hypothesis.links
        states = dict.fromkeys(end for link in links.values() for end in (link.from_, link.to))
        wide, high = (_SHORT, _LONG) if turned else (_LONG, _SHORT)
        arrows = [Arrow(Box(name, _GAP, _GAP), link.from_, link.to) for name, link in links.items()]
        self.placed, self.turned = layout([Box(name, wide, high) for name in states], arrows), turned
        across, down = self._turn((self.placed.width, self.placed.height))
        room = [side - 2 * _MARGIN for side in SIZE]
        self.scale = min(room[0] / max(across, 1), room[1] / max(down, 1), _LARGEST)
        self.filled = across * down * self.scale**2
        self.corner = ((SIZE[0] - across * self.scale) / 2, (SIZE[1] - down * self.scale) / 2)

    def _turn(self, point: Point) -> Point:
        return (point[1], point[0]) if self.turned else point

    def at(self, point: Point) -> Point:
        """Give where a point of the layout lies in the picture."""
        across, down = self._turn(point)
        return self.corner[0] + across * self.scale, self.corner[1] + down * self.scale


def _box(canvas: Canvas, middle: Point, scale: float) -> None:
    width, height = _LONG * scale, _SHORT * scale
    left, top = middle[0] - width / 2, middle[1] - height / 2
    canvas.fill((left, top), (width, height), _SHADE)
    corners = [(left, top), (left + width, top), (left + width, top + height), (left, top + height), (left, top)]
    for start, end in pairwise(corners):
        canvas.stroke(_straight(start, end), _PEN)


def _arrow(canvas: Canvas, place: _Place, route: Route, held: bool) -> None:
    """Draw an arrow: whole where something is for it as the sources read, else broken."""
    points = [place.at(point) for point in route.spline]
    tip = place.at(route.tip)
    way = 0.0
    before = points[0]
    for point in _curve(points):
        way += hypot(point[0] - before[0], point[1] - before[1])
        before = point
        if held or way % 22 < 9:
            canvas.dot(point, _PEN)
    end = points[-1]
    side = ((tip[1] - end[1]) * 0.6, (end[0] - tip[0]) * 0.6)
    for part in range(-20, 21):
        start = (end[0] + side[0] * part / 20, end[1] + side[1] * part / 20)
        canvas.stroke(_straight(start, tip), 1)


def _curve(points: list[Point]) -> Iterator[Point]:
    """Give points close together along a Bézier spline of 1 + 3 n points."""
    for at in range(0, len(points) - 3, 3):
        a, b, c, d = points[at : at + 4]
        steps = max(2, int(2 * hypot(d[0] - a[0], d[1] - a[1])))
        for step in range(steps + 1):
            t = step / steps
            parts = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            x, y = (sum(p * q[axis] for p, q in zip(parts, (a, b, c, d), strict=True)) for axis in (0, 1))
            yield x, y


def _straight(start: Point, end: Point) -> Iterator[Point]:
    steps = max(1, int(2 * hypot(end[0] - start[0], end[1] - start[1])))
    for step in range(steps + 1):
        yield start[0] + (end[0] - start[0]) * step / steps, start[1] + (end[1] - start[1]) * step / steps
