"""The map of a hypothesis: laid out by Graphviz dot, drawn as SVG by ourselves, so that no byte depends on a font."""

from kb.page.map.draw import Map, draw

__all__ = ["Map", "draw"]
