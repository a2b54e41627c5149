"""Read a release with programs that others wrote, and hold what each counts against the release's own list.

It runs in .venv-readers (scripts/readers sets it up) and knows nothing of kb's code: only the files of the release.
"""

import csv
import importlib
import json
import re
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

# What a reader found: what was counted, how many it counted, how many there are.
Count = tuple[str, int, int]


def cx2(folder: Path, counts: dict[str, int]) -> Iterator[Count]:
    """NDEx's client: the graph's nodes and edges."""
    from ndex2.cx2 import RawCX2NetworkFactory

    network = RawCX2NetworkFactory().get_cx2network(str(folder / "kb.cx2"))
    yield "nodes", len(network.get_nodes()), counts["nodes"]
    yield "edges", len(network.get_edges()), counts["edges"]


def kgx(folder: Path, counts: dict[str, int]) -> Iterator[Count]:
    """The Biolink model: every column, category, predicate and level is a name of it, and not a deprecated one."""
    import biolink_model
    import yaml

    (place,) = biolink_model.__path__
    text = (Path(place) / "schema" / "biolink_model.yaml").read_text(encoding="utf-8")
    model = yaml.load(text, Loader=yaml.CSafeLoader)
    slots = {name.replace(" ", "_") for name, slot in model["slots"].items() if not (slot or {}).get("deprecated")}
    classes = {"".join(f"{word[0].upper()}{word[1:]}" for word in name.split()) for name in model["classes"]}
    levels = {
        name for enum in ("KnowledgeLevelEnum", "AgentTypeEnum") for name in model["enums"][enum]["permissible_values"]
    }
    with zipfile.ZipFile(folder / "kb.kgx.zip") as archive:
        nodes, edges = (_rows(archive.read(f"{name}.tsv").decode()) for name in ("nodes", "edges"))
    yield "nodes", len(nodes), counts["concepts"] + counts["documents"] + counts["references"]
    columns = {*nodes[0], *edges[0]} - {"id", "name", "category", "subject", "predicate", "object"}
    yield "columns that are slots", len(columns & slots), len(columns)
    categories = [row["category"].removeprefix("biolink:") for row in (*nodes, *edges)]
    yield "categories that are classes", sum(name in classes for name in categories), len(categories)
    predicates = [row["predicate"].removeprefix("biolink:") for row in edges]
    yield "predicates that are slots", sum(name in slots for name in predicates), len(edges)
    known = [row[column] in levels for row in edges for column in ("knowledge_level", "agent_type")]
    yield "levels and agents", sum(known), len(known)


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))


def cff(folder: Path, counts: dict[str, int]) -> Iterator[Count]:
    """The converter for CITATION.cff: valid against the format's schema; its references are our works."""
    from cffconvert.cli.create_citation import create_citation

    citation = create_citation(str(folder / "CITATION.cff"), None)
    citation.validate()
    yield "references", len(citation._implementation.cffobj["references"]), counts["references"]


def crate(folder: Path, counts: dict[str, int]) -> Iterator[Count]:
    """RO-Crate's library: the crate's files, and the works that it cites."""
    from rocrate.rocrate import ROCrate

    with tempfile.TemporaryDirectory() as place:
        with zipfile.ZipFile(folder / "kb.ro-crate.zip") as archive:
            archive.extractall(place)
            files = len(archive.namelist()) - 1
        found = ROCrate(place)
        yield "files", len(found.root_dataset["hasPart"]), files
        yield "works", len(found.root_dataset["citation"]), counts["references"]


def fhir(folder: Path, counts: dict[str, int]) -> Iterator[Count]:
    """The FHIR R5 classes: every resource is valid, and there is one for each record."""
    bundle = json.loads((folder / "kb.fhir.json").read_text(encoding="utf-8"))
    importlib.import_module("fhir.resources.bundle").Bundle.model_validate(bundle)
    kinds: Counter[str] = Counter()
    for entry in bundle["entry"]:
        kind = entry["resource"]["resourceType"]
        getattr(importlib.import_module(f"fhir.resources.{kind.lower()}"), kind).model_validate(entry["resource"])
        kinds[kind] += 1
    yield "valid resources", sum(kinds.values()), len(bundle["entry"])
    yield "citations", kinds["Citation"], counts["references"]
    yield "reports", kinds["EvidenceReport"], counts["hypotheses"]


def nanopubs(folder: Path, counts: dict[str, int]) -> Iterator[Count]:
    """The nanopublication library: each claim's is whole, with its four graphs."""
    from nanopub import Nanopub
    from rdflib import ConjunctiveGraph

    each = _nanopublications(folder)
    valid = 0
    for text in each:
        graph = ConjunctiveGraph()
        graph.parse(data=text, format="trig")
        valid += Nanopub(rdf=graph).is_valid
    yield "claims", len(each), counts["claims"]
    yield "valid", valid, len(each)


def signed(folder: Path, counts: dict[str, int]) -> Iterator[Count]:  # noqa: ARG001  as all readers
    """The signing tool: what it signs with a key made for this run holds, and a forged text is refused."""
    import nanopub_sign

    some = _nanopublications(folder)[:3]
    profile = nanopub_sign.NpProfile(
        private_key=nanopub_sign.KeyPair().private,
        orcid_id="https://orcid.org/0000-0000-0000-0000",
        name="A key made for this run",
        introduction_nanopub_uri="",
    )
    refused = 0
    for text in some:
        done = nanopub_sign.Nanopub(text).sign(profile)
        whole = done.rdf() if callable(done.rdf) else done.rdf
        nanopub_sign.Nanopub(whole).check()
        (statement,) = set(re.findall(r'[:/]statement>? "((?:[^"\\]|\\.)*)"', whole))
        try:
            nanopub_sign.Nanopub(whole.replace(f'"{statement}"', f'"{statement} Not."')).check()
        except Exception as error:
            refused += "nvalid" in str(error) or "trusty" in str(error).lower()
    yield "forged texts refused", refused, len(some)


def _nanopublications(folder: Path) -> list[str]:
    """Give each nanopublication of the release as a text of its own, with the prefixes."""
    head, _, body = (folder / "kb.trig").read_text(encoding="utf-8").partition("\n\n")
    graphs = [graph for graph in re.split(r"^(?=<[^>]*> \{$)", body, flags=re.MULTILINE) if graph.strip()]
    return [f"{head}\n\n{''.join(graphs[at : at + 4])}" for at in range(0, len(graphs), 4)]


READERS: dict[str, Callable[[Path, dict[str, int]], Iterator[Count]]] = {
    "ndex2": cx2,
    "biolink-model": kgx,
    "cffconvert": cff,
    "rocrate": crate,
    "fhir.resources": fhir,
    "nanopub": nanopubs,
    "nanopub-sign": signed,
}


def main(folder: Path) -> int:
    """Say what each reader read; give 1 where one could not read, or counted something else."""
    counts: dict[str, Any] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["counts"]
    wrong = 0
    for name, read in READERS.items():
        try:
            found = list(read(folder, counts))
        except Exception as error:
            print(f"{name:<15} cannot read it: {type(error).__name__}: {error}", flush=True)
            wrong += 1
            continue
        for what, counted, expected in found:
            equal = counted == expected
            wrong += not equal
            print(f"{name:<15} {what}: {counted} of {expected}{'' if equal else '  DIFFERS'}", flush=True)
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
