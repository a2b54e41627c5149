import json
from pathlib import Path

import pyoxigraph

from kb.formats import context
from kb.vocabulary import expand
from tests.tiny import base


def test_json_of_ones_own_means_the_same_with_it(tmp_path: Path) -> None:
    document = json.loads(context.export(base(tmp_path)))
    document |= {"@id": "https://example.org/x", "evidenceLine": "https://example.org/y", "dct:issued": "2001"}
    read = pyoxigraph.parse(json.dumps(document).encode(), format=pyoxigraph.RdfFormat.JSON_LD)
    values = {quad.predicate.value: quad.object for quad in read}
    assert sorted(values) == sorted([expand("obo:SEPIO_0000006"), expand("dct:issued")])
    assert values[expand("obo:SEPIO_0000006")] == pyoxigraph.NamedNode("https://example.org/y")
    issued = pyoxigraph.Literal("2001", datatype=pyoxigraph.NamedNode(expand("xsd:gYear")))
    assert values[expand("dct:issued")] == issued


def test_it_names_nothing_of_the_knowledge_base(tmp_path: Path) -> None:
    made = base(tmp_path)
    assert made.settings.base_iri not in context.export(made)
