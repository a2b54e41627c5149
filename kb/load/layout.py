"""Which file holds which record: the one place that knows the folders."""

import re
from dataclasses import dataclass
from typing import Any

from kb.model import (
    Change,
    Claim,
    Concept,
    Disagreement,
    Document,
    Hypothesis,
    RegistryAnswer,
    Settings,
    Study,
    Topic,
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record file.

    `files` matches its path under the knowledge base; `holds` is `one` record, a `list` of them or a `map` by name;
    `schema` names the JSON Schema; `mapping` is where KnowledgeBase keeps the records.
    """

    mapping: str
    files: re.Pattern[str]
    holds: str
    record: Any
    schema: str


def _kind(mapping: str, files: str, holds: str, record: Any, schema: str) -> Kind:
    return Kind(mapping, re.compile(files), holds, record, schema)


# The order is that of a match: the first that fits a path is what the file is.
KINDS = (
    _kind("settings", r"kb\.yaml", "one", Settings, "kb"),
    _kind("concepts", r"claims/concepts\.yaml", "map", Concept, "concepts"),
    _kind("topics", r"claims/topics\.yaml", "list", Topic, "topics"),
    _kind("disagreements", r"claims/disagreements\.yaml", "list", Disagreement, "disagreements"),
    _kind("changes", r"claims/changes\.yaml", "list", Change, "changes"),
    _kind("hypotheses", r"claims/hypotheses/(?P<id>[^/]+)\.yaml", "one", Hypothesis, "hypothesis"),
    _kind("documents", r"claims/(?P<id>[^/]+)/document\.yaml", "one", Document, "document"),
    _kind("claims", r"claims/(?P<document>[^/]+)/[^/]+\.yaml", "list", Claim, "claims"),
    _kind("studies", r"references/studies/(?P<id>[^/]+)\.yaml", "one", Study, "study"),
    _kind("registry", r"references/registry/(?P<id>[^/]+)\.json", "one", RegistryAnswer, "registry"),
)
LIBRARY = "references/library.bib"
PRINTED = re.compile(r"references/printed/(?P<id>[^/]+)\.bib")
FOLDERS = ("claims", "references")
