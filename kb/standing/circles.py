"""What leads back to itself."""

from collections.abc import Iterable


def circles(steps: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Give the names that lead to each other, and those that lead to themselves; each circle sorted, once."""
    # Loaded where it is used: the rules about records stand on one shelf with those of a writer's file, which every
    # commit of a writer's waits for.
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph(steps)
    found = nx.strongly_connected_components(graph)
    return sorted(sorted(circle) for circle in found if len(circle) > 1 or graph.has_edge(*tuple(circle) * 2))
