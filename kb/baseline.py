"""Baselines: files of findings that are known, so that a run tells only what is new.

A finding is known again by its fingerprint, wherever its lines have moved. The file is JSON, with the rule, the file
and the words beside each fingerprint, for people; paths are relative to it. The same findings give the same file.
"""

import json
from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from typing import Any

import msgspec

from kb.files import way, write_whole
from kb.fingerprints import fingerprints
from kb.model import Finding, Writing
from kb.segment import Refused, decode

_VERSION = 1


class Known(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A finding that is known."""

    path: str
    rule: str
    fingerprint: str
    written: str = ""


class _Baseline(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    version: int
    findings: list[Known]


def read_baseline(path: Path) -> list[Known]:
    """Give what a baseline has. Raises Refused where it is none."""
    try:
        found = msgspec.json.decode(decode(path.read_bytes()).encode(), type=_Baseline)
    except OSError as error:
        raise Refused(f"{path} cannot be opened: {error.strerror}", "", "Write it by --write-baseline.") from None
    except (msgspec.MsgspecError, RecursionError) as error:
        raise Refused(f"{path} is no baseline: {error}", "", "Write it anew by --write-baseline.") from None
    if found.version != _VERSION:
        raise Refused(f"{path} is a baseline of version {found.version}", "", "Write it anew by --write-baseline.")
    return found.findings


def new(
    known: Sequence[Known], path: Path, findings: Sequence[Finding], writings: Mapping[str, Writing], rules: Set[str]
) -> tuple[list[Finding], tuple[str, ...]]:
    """Give the findings that a baseline at `path` does not have, and a sentence for each of its own that is gone.

    Nothing is gone but findings of `rules` that were asked, in files that were checked: of records, all are.
    """
    names = _names(path, writings, findings)
    prints = fingerprints(findings, writings, names)
    had, have = {each.fingerprint for each in known}, set(prints)
    checked = {names[name] for name in writings}
    gone = [k for k in known if k.fingerprint not in have and (k.path in checked or not writings) and k.rule in rules]
    fresh = [finding for finding, each in zip(findings, prints, strict=True) if each not in had]
    words = tuple(f"{k.rule} of {k.path} is not found any more: {k.written or k.fingerprint}" for k in gone)
    return fresh, words


def write_baseline(path: Path, findings: Sequence[Finding], writings: Mapping[str, Writing]) -> None:
    """Write what is found now, in order of files, rules and fingerprints. Raises OSError."""
    names = _names(path, writings, findings)
    rows = [
        {"path": names[f.source.path], "rule": f.rule, "fingerprint": each, "written": " ".join(f.written.split())[:80]}
        for f, each in zip(findings, fingerprints(findings, writings, names), strict=True)
    ]
    rows.sort(key=lambda row: (row["path"], row["rule"], row["fingerprint"]))
    plain: dict[str, Any] = {"version": _VERSION, "findings": rows}
    write_whole(path, json.dumps(plain, indent=1, ensure_ascii=False) + "\n")


def _names(path: Path, writings: Mapping[str, Writing], findings: Sequence[Finding]) -> dict[str, str]:
    """Give what a baseline calls each file: a writer's by its way from there, a record by its own path."""
    folder = path.absolute().parent
    records = {finding.source.path: finding.source.path for finding in findings}
    return records | {name: way(name, folder) for name in writings}
