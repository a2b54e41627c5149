"""A release: the whole knowledge base in every format, with checksums and a list for programs."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from kb.export import Progress, exported, formats, missing, write_folder
from kb.graph import network, triples
from kb.model import Exported, KnowledgeBase, sha256

MANIFEST = "manifest.json"
SUMS = "SHA256SUMS"
_KINDS = ("claims", "links", "hypotheses", "references", "studies", "documents", "concepts", "topics", "disagreements")


def release_files(base: KnowledgeBase, exports: Iterable[Exported]) -> dict[str, bytes]:
    """Give the files of a release by name: each export, the list of them, and the checksums of all."""
    exports = tuple(exports)
    files = {each.file: each.data for each in exports}
    files[MANIFEST] = (json.dumps(_manifest(base, exports), ensure_ascii=False, indent=1) + "\n").encode()
    listed = [*((each.file, each.sha256) for each in exports), (MANIFEST, sha256(files[MANIFEST]))]
    files[SUMS] = "".join(f"{checksum}  {name}\n" for name, checksum in listed).encode()
    return files


def write_release(base: KnowledgeBase, folder: Path, progress: Progress | None = None) -> tuple[Exported, ...]:
    """Write a release in the place of the last one: the whole of it, or nothing. Give what was written.

    Raises ExportProblem where the folder holds what is of no release of ours, OSError where the disk says no.
    """
    exports = tuple(exported(base, progress))
    files = release_files(base, exports)
    write_folder(folder, files, _earlier(folder) | frozenset(files))
    return exports


def _manifest(base: KnowledgeBase, exports: tuple[Exported, ...]) -> Mapping[str, Any]:
    settings, graph = base.settings, network(base)
    counts = {kind: len(getattr(base, kind)) for kind in _KINDS}
    counts |= {"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges(), "triples": len(set(triples(base)))}
    return {
        "title": settings.title,
        "iri": settings.base_iri,
        "licence": settings.licence,
        "counts": counts,
        "files": [each.row for each in exports],
        "left_out": {name: why for name in formats() if (why := missing(name))},
    }


def _earlier(folder: Path) -> frozenset[str]:
    """Give the files that the release in a folder says it holds; none where what stands there is no release."""
    try:
        told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return frozenset(str(each["file"]) for each in told["files"]) | {MANIFEST, SUMS}
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return frozenset()
