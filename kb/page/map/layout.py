"""Where dot puts boxes, arrows and their labels. Sizes are ours, so positions are the same on every machine."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass

import pygraphviz

Point = tuple[float, float]
# Graphviz keeps state of its own in the process.
_ONE_AT_A_TIME = threading.Lock()
# A label of a fixed size: dot keeps the room free, and what stands in it is drawn by us.
_LABEL = (
    '<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" FIXEDSIZE="TRUE" WIDTH="{}" HEIGHT="{}">'
    "<TR><TD></TD></TR></TABLE>>"
)


@dataclass(frozen=True, slots=True)
class Box:
    """Something with a size, in pixels, that dot is to place."""

    name: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow from box to box, with the size of its label."""

    label: Box
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Route:
    """The way of an arrow: a Bézier spline (1 + 3 n points) up to its head, the head's tip, its label's middle."""

    spline: tuple[Point, ...]
    tip: Point
    label: Point


@dataclass(frozen=True, slots=True)
class Layout:
    """A finished layout, in pixels from the top left."""

    width: float
    height: float
    boxes: dict[str, Point]
    routes: dict[str, Route]


def layout(boxes: Sequence[Box], arrows: Sequence[Arrow]) -> Layout:
    """Lay out boxes and arrows from top to bottom, so that a phone can show them."""
    with _ONE_AT_A_TIME:
        graph = _graph(boxes, arrows)
        graph.layout("dot")
        _, _, width, height = (float(part) for part in (graph.graph_attr["bb"] or "0,0,0,0").split(","))
        nodes = {box.name: graph.get_node(f"n{index}") for index, box in enumerate(boxes)}
        places = {name: _point(node.attr["pos"], height) for name, node in nodes.items()}
        edges = (pygraphviz.Edge(graph, *ends) for ends in graph.edges(keys=True))
        routes = {edge.attr["id"]: _route(edge, height) for edge in edges}
    return Layout(width, height, places, routes)


def _graph(boxes: Sequence[Box], arrows: Sequence[Arrow]) -> pygraphviz.AGraph:
    graph = pygraphviz.AGraph(directed=True, strict=False, rankdir="TB", nodesep="0.22", ranksep="0.2")
    names = {box.name: f"n{index}" for index, box in enumerate(boxes)}
    for box in boxes:
        size = {"width": f"{box.width / 72:.4f}", "height": f"{box.height / 72:.4f}"}
        graph.add_node(names[box.name], shape="box", fixedsize="true", label="", **size)
    for index, arrow in enumerate(arrows):
        label = _LABEL.format(arrow.label.width, arrow.label.height)
        graph.add_edge(
            names[arrow.start], names[arrow.end], key=f"e{index}", id=arrow.label.name, label=label, arrowsize="0.9"
        )
    return graph


def _point(text: str, height: float) -> Point:
    across, up = text.split(",")[-2:]
    return float(across), height - float(up)


def _route(edge: pygraphviz.Edge, height: float) -> Route:
    tip, *points = str(edge.attr["pos"]).split()
    return Route(tuple(_point(point, height) for point in points), _point(tip, height), _point(edge.attr["lp"], height))
