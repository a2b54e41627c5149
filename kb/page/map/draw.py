"""The map as SVG: every box and arrow a link, every text escaped, every look a line and an end of its own."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, hypot

from markupsafe import Markup

from kb.model import Hypothesis, Link
from kb.page import words
from kb.page.book import Book
from kb.page.looks import Look, look
from kb.page.map.clearing import cleared
from kb.page.map.layout import Arrow, Box, Layout, Point, Route, layout
from kb.page.map.lettering import width, wrapped
from kb.page.template import render
from kb.page.text import clean
from kb.vocabulary import address

_TYPE, _SMALL = 14, 12
_ROOM, _LINES = 136, 3
_MARGIN = 6
# The text column of a desk is 1,190 pixels wide: at this width 14-pixel letters become 10.6 pixels high.
_WIDEST = 1570


@dataclass(frozen=True, slots=True)
class Node:
    """A box: the lines of a state's name and the place of each.

    The `root` is the box with the most arrows: a screen that cannot show the whole map opens there.
    """

    href: str
    title: str
    corner: Point
    size: Point
    lines: tuple[tuple[str, str], ...]
    middle: str
    root: bool


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow: its path, head, plain end and tick, and its label.

    `classes` give its look under each standard; `heard` is its whole name for those who hear it; `under` is the paper
    behind its label: left, top, width and height.
    """

    link: str
    href: str
    title: str
    heard: str
    classes: str
    path: str
    head: str
    stop: str
    tick: str
    middle: str
    top: float
    under: tuple[float, float, float, float]
    sign: str
    counts: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Map:
    """A drawn map, and how wide it is, in pixels."""

    svg: Markup
    width: int

    @property
    def fits(self) -> bool:
        """Tell whether the width of a desk's page shows it whole with letters that can still be read."""
        return self.width <= _WIDEST


def draw(book: Book, hypothesis: Hypothesis) -> Map:
    """Draw the map of a hypothesis; every standard's look is in it, and the style sheet shows one."""
    links = hypothesis.links
    concepts = tuple(dict.fromkeys(end for link in links.values() for end in (link.from_, link.to)))
    texts = {name: wrapped(_label(book, name), _TYPE, _ROOM, _LINES) for name in concepts}
    looks = {name: _looks(book, f"{hypothesis.id}/{name}") for name in links}
    arrows = [Arrow(_label_box(name, link, looks[name]), link.from_, link.to) for name, link in links.items()]
    boxes = [_box(name, texts[name]) for name in concepts]
    placed = cleared(layout(boxes, arrows), boxes, [arrow.label for arrow in arrows])
    root = _root(placed, links)
    nodes = [_node(book, hypothesis, name, texts[name], placed, name == root) for name in concepts]
    edges = [_edge(book, hypothesis, name, looks[name], placed.routes[name]) for name in links]
    size = (ceil(placed.width) + 2 * _MARGIN, ceil(placed.height) + 2 * _MARGIN)
    return Map(render("map.svg", nodes=nodes, edges=edges, size=size, margin=_MARGIN, name=hypothesis.title), size[0])


def _root(placed: Layout, links: Mapping[str, Link]) -> str:
    """Give the box with the most arrows; of several, the highest."""
    arrows = Counter(end for link in links.values() for end in (link.from_, link.to))
    return max(placed.boxes, key=lambda name: (arrows[name], -placed.boxes[name][1]), default="")


def _label(book: Book, concept: str) -> str:
    record = book.base.concepts.get(concept)
    return clean((record.short or record.label) if record else concept)


def _looks(book: Book, link: str) -> tuple[Look, ...]:
    return tuple(look(book, book.weighed[name], link) for name in book.standards)


def _box(name: str, lines: tuple[str, ...]) -> Box:
    return Box(name, max(64, ceil(max(width(line, _TYPE) for line in lines)) + 20), 18 * len(lines) + 14)


def _label_box(name: str, link: Link, looks: tuple[Look, ...]) -> Box:
    """Give the size of an arrow's label: the same under every standard, so that nothing moves."""
    counts = [line for look in looks for line in look.counts]
    widest = max((width(line, _SMALL) for line in counts), default=0)
    lines = max((len(look.counts) for look in looks), default=1)
    return Box(name, ceil(max(widest, width(words.SIGN[link.sign], _TYPE))) + 12, 22 + 15 * lines)


def _node(book: Book, hypothesis: Hypothesis, name: str, lines: tuple[str, ...], placed: Layout, root: bool) -> Node:
    box = _box(name, lines)
    across, down = placed.boxes[name]
    first = down - 9 * (len(lines) - 1) + 5
    set_lines = tuple((_number(first + 18 * index), line) for index, line in enumerate(lines))
    corner, size = (across - box.width / 2, down - box.height / 2), (box.width, box.height)
    href = "/" + address("hypotheses", hypothesis.id, f"state-{name}")
    return Node(href, book.to("concepts", name).text, corner, size, set_lines, _number(across), root)


def _edge(book: Book, hypothesis: Hypothesis, name: str, looks: tuple[Look, ...], route: Route) -> Edge:
    full = f"{hypothesis.id}/{name}"
    lines = max((len(each.counts) for each in looks), default=1)
    shown = looks[book.standards.index(book.read.standard)] if looks else None
    sign = words.SIGN[hypothesis.links[name].sign]
    title = f"{book.to('links', full).text} ({sign}): {shown.said if shown else ''}"
    # Who hears the map, or speaks to it, gets every word that is seen on the arrow.
    heard = " ".join([title, *(f"({count})" for count in shown.counts)]) if shown else title
    return Edge(
        full,
        book.to("links", full).href,
        title,
        heard,
        _classes(looks),
        _path(route),
        _head(route),
        _stop(route),
        _tick(route),
        _number(route.label[0]),
        route.label[1] - 7.5 * lines + 4,
        _under(_label_box(name, hypothesis.links[name], looks), route.label),
        sign,
        _counted(looks),
    )


def _under(box: Box, middle: Point) -> tuple[float, float, float, float]:
    """Give the paper behind a label: a little less than the room that was kept free, so that no line beside it ends."""
    return middle[0] - box.width / 2 + 3, middle[1] - box.height / 2 + 2, box.width - 6, box.height - 4


def _classes(looks: tuple[Look, ...]) -> str:
    """Give an arrow's look under each standard, and the standards under which it has no head."""
    named = [f"r{index}-{each.name}" for index, each in enumerate(looks)]
    return " ".join([*named, *(f"r{index}-association" for index, each in enumerate(looks) if each.association)])


def _counted(looks: tuple[Look, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give each different count once, with the classes of the standards that it shows under."""
    found: dict[tuple[str, ...], list[str]] = {}
    for index, each in enumerate(looks):
        found.setdefault(each.counts, []).append(f"on{index}")
    return tuple((" ".join(on), counts) for counts, on in found.items())


def _number(value: float) -> str:
    """Give a length to a tenth of a pixel: finer than that, machines differ."""
    text = f"{value:.1f}"
    return "0.0" if text == "-0.0" else text


def _pair(point: Point) -> str:
    return f"{_number(point[0])},{_number(point[1])}"


def _path(route: Route) -> str:
    start, *rest = route.spline
    return f"M{_pair(start)}C{' '.join(_pair(point) for point in rest)}"


def _way(route: Route) -> tuple[Point, Point]:
    """Give the head's foot and the direction it points in, of length 1."""
    foot, tip = route.spline[-1], route.tip
    length = hypot(tip[0] - foot[0], tip[1] - foot[1]) or 1.0
    return foot, ((tip[0] - foot[0]) / length, (tip[1] - foot[1]) / length)


def _head(route: Route) -> str:
    (across, down), (ahead, below) = _way(route)
    half = 4.5
    left = (across - below * half, down + ahead * half)
    right = (across + below * half, down - ahead * half)
    return f"M{_pair(left)}L{_pair(route.tip)}L{_pair(right)}Z"


def _stop(route: Route) -> str:
    """Give the plain end of a line that has no head: it goes on to where the tip would be."""
    return f"M{_pair(route.spline[-1])}L{_pair(route.tip)}"


def _tick(route: Route) -> str:
    """Give two short strokes across the line, just before the head."""
    (across, down), (ahead, below) = _way(route)
    strokes = []
    for back in (4.0, 8.0):
        x, y = across - ahead * back, down - below * back
        strokes.append(f"M{_pair((x - below * 6, y + ahead * 6))}L{_pair((x + below * 6, y - ahead * 6))}")
    return "".join(strokes)
