"""GraphML: the networkx graph for Cytoscape, Gephi, yEd, igraph and networkx itself.

Nodes are addresses; edges keep their relation as id and as attribute. Attributes are texts and whole numbers: GraphML
has no lists and no empty values.
"""

from io import BytesIO

import networkx as nx

from kb.graph import network
from kb.model import KnowledgeBase

NAME = "graphml"
SUFFIX = ".graphml"
MEDIA_TYPE = "application/graphml+xml"


def export(base: KnowledgeBase) -> str:
    """Give the graph as GraphML, with the title of the knowledge base as its name."""
    graph = network(base)
    graph.graph["name"] = base.settings.title
    out = BytesIO()
    nx.write_graphml(graph, out, encoding="utf-8", prettyprint=True)
    return out.getvalue().decode()
