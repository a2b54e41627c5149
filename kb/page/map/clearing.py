"""Labels that a line runs through, moved along their own arrow to where nothing is."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from math import ceil, hypot

from kb.page.map.layout import Box, Layout, Point, Route

Rectangle = tuple[float, float, float, float]
# Pixels: how fine lines are looked at, how far labels keep from lines and from each other, and the net that finds both.
_STEP, _AWAY, _APART, _CELL = 4.0, 3.0, 2.0, 64.0
# A label goes no further than this from where it was: it has to be read as its own arrow's.
_FAR = 160.0
_BESIDE = (3.0, 10.0, 20.0)


def cleared(placed: Layout, boxes: Iterable[Box], labels: Iterable[Box]) -> Layout:
    """Give a layout in which labels keep off the lines of other arrows, as far as there is room beside their own."""
    sizes = {label.name: label for label in labels}
    lines = _Net()
    for name, route in placed.routes.items():
        for point in along(route):
            lines.add((*point, *point), name)
    taken = _Net()
    for box in boxes:
        taken.add(around(placed.boxes[box.name], box, _APART), "")
    for name, route in placed.routes.items():
        taken.add(around(route.label, sizes[name], 0), name)
    routes = dict(placed.routes)
    for name, route in placed.routes.items():
        if not lines.others(around(route.label, sizes[name], -_AWAY), name):
            continue
        places = _places(route, sizes[name], placed)
        # Beside its line where there is room, else on it: there the line runs into the label and out of it again.
        choice = ((own, p) for own in ("", name) for p in places)
        free = next((p for own, p in choice if _free(p, sizes[name], name, own, lines, taken)), None)
        if free is not None:
            routes[name] = replace(route, label=free)
            taken.add(around(free, sizes[name], 0), name)
    return replace(placed, routes=routes)


def along(route: Route) -> Iterator[Point]:
    """Give points of an arrow's way, closer to each other than a letter is wide."""
    spline = route.spline
    for at in range(0, len(spline) - 1, 3):
        a, b, c, d = spline[at : at + 4]
        length = sum(hypot(q[0] - p[0], q[1] - p[1]) for p, q in ((a, b), (b, c), (c, d)))
        steps = max(1, ceil(length / _STEP))
        for step in range(steps):
            u = step / steps
            v = 1 - u
            x, y = (v**3 * a[i] + 3 * v * v * u * b[i] + 3 * v * u * u * c[i] + u**3 * d[i] for i in (0, 1))
            yield x, y
    yield route.tip


def around(middle: Point, box: Box, more: float) -> Rectangle:
    """Give the rectangle of a box about its middle, larger by so much on every side: left, top, right, bottom."""
    across, down = box.width / 2 + more, box.height / 2 + more
    return middle[0] - across, middle[1] - down, middle[0] + across, middle[1] + down


def _places(route: Route, box: Box, placed: Layout) -> list[Point]:
    """Give places beside an arrow's own line, the nearest to where its label was first."""
    sides = [way * (box.width / 2 + off) for off in _BESIDE for way in (1, -1)] + [0.0]
    found = [(x + side, y) for x, y in along(route) for side in sides]
    inside = [
        p
        for p in found
        if box.width / 2 <= p[0] <= placed.width - box.width / 2
        and box.height / 2 <= p[1] <= placed.height - box.height / 2
    ]
    near = sorted((hypot(x - route.label[0], y - route.label[1]), (x, y)) for x, y in inside)
    return [point for far, point in near if far <= _FAR]


def _free(middle: Point, box: Box, name: str, own: str, lines: "_Net", taken: "_Net") -> bool:
    """Tell whether no box or label is in a place, and no line but that of the name `own`."""
    return not (lines.others(around(middle, box, -_AWAY), own) or taken.others(around(middle, box, 0), name))


class _Net:
    """Rectangles by the cells of a net that they lie in, so that only what is near is compared."""

    def __init__(self) -> None:
        self.cells: dict[tuple[int, int], list[tuple[Rectangle, str]]] = {}

    def add(self, one: Rectangle, name: str) -> None:
        """Put a rectangle, or a point, in the net under a name."""
        for cell in self._under(one):
            self.cells.setdefault(cell, []).append((one, name))

    def others(self, one: Rectangle, name: str) -> bool:
        """Tell whether anything of another name lies in a rectangle."""
        return any(
            other != name and r[0] < one[2] and one[0] < r[2] and r[1] < one[3] and one[1] < r[3]
            for cell in self._under(one)
            for r, other in self.cells.get(cell, ())
        )

    def _under(self, one: Rectangle) -> Mapping[tuple[int, int], None]:
        left, top, right, bottom = (int(side // _CELL) for side in one)
        return dict.fromkeys((x, y) for x in range(left, right + 1) for y in range(top, bottom + 1))
