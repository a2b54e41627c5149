"""Running the rules over a knowledge base, or over a file of a writer's."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType

from kb.collecting import held_back
from kb.load import located
from kb.model import Finding, KnowledgeBase, Severity, Writing
from kb.shelf import members
from kb.suppress import ABOUT, noted

RANK = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}
RECORDS, WRITING = "records", "writing"


def rules() -> dict[str, ModuleType]:
    """Give every rule of the shelf by its code."""
    return {module.CODE: module for module in members("kb.rules").values()}


def reads(module: ModuleType) -> str:
    """Give what a rule reads: the records, unless it says that it reads a writer's files."""
    return str(getattr(module, "READS", RECORDS))


def in_preview(module: ModuleType) -> bool:
    """Tell whether a rule is not yet sure enough to be asked unasked."""
    return bool(getattr(module, "PREVIEW", False))


def chosen(select: Sequence[str], ignore: Sequence[str], preview: bool = False) -> list[ModuleType]:
    """Give the rules whose code or name begins with one of `select` (all, where empty) and none of `ignore`.

    A rule in preview is among them with `preview`, or where it is selected by its whole code or name. Raises ValueError
    where a prefix fits no rule.
    """
    known = rules()
    for prefix in (*select, *ignore):
        if not any(_fits(module, prefix) for module in known.values()):
            raise ValueError(f"no rule begins with `{prefix}`; `kb explain` lists the rules")
    named = {prefix.upper() for prefix in select}
    sure = [m for m in known.values() if preview or not in_preview(m) or named & {m.CODE, m.NAME.upper()}]
    wanted = [m for m in sure if not select or any(_fits(m, prefix) for prefix in select)]
    return [m for m in wanted if not any(_fits(m, prefix) for prefix in ignore)]


def _fits(module: ModuleType, prefix: str) -> bool:
    return bool(module.CODE.startswith(prefix.upper()) or prefix == module.NAME)


def check(
    base: KnowledgeBase, select: Sequence[str] = (), ignore: Sequence[str] = (), preview: bool = False
) -> list[Finding]:
    """Give what the chosen rules find, in the order of files and places, not yet located in lines."""
    wanted = [module for module in chosen(select, ignore, preview) if reads(module) == RECORDS]
    return sorted((finding for module in wanted for finding in module.check(base)), key=_order)


def check_folder(
    root: Path, base: KnowledgeBase, select: Sequence[str] = (), ignore: Sequence[str] = (), preview: bool = False
) -> list[Finding]:
    """Give what the chosen rules find, with line numbers read from the files under `root`."""
    findings = located(root, check(base, select, ignore, preview))
    return sorted(findings, key=lambda finding: (finding.source.path, finding.line, finding.column, finding.rule))


def check_writing(
    writing: Writing,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    tier: int | None = None,
    preview: bool = False,
) -> list[Finding]:
    """Give what the chosen rules (of one tier, where it is given) find in a writer's file, in the order of places."""
    asked = chosen(select, ignore, preview)
    wanted = [module for module in asked if reads(module) == WRITING and tier in (None, module.TIER)]
    noting = tuple(_noted(each, writing) for each in writing.files)
    whole = _noted(writing, writing)
    with held_back():
        findings = [finding for module in wanted for finding in module.check(whole)]
        about = [module for module in wanted if module.CODE in ABOUT]
        findings += [finding for module in about for file in noting for finding in module.check(file)]
    files = {file.path: number for number, file in enumerate(writing.sources)}
    return sorted(findings, key=lambda each: (files[each.source.path], each.start, each.end, each.rule, each.message))


def _noted(file: Writing, whole: Writing) -> Writing:
    """Give a file of a whole whose suppressions know which of them do nothing."""
    if not file.suppressions:
        return file
    known = rules()

    def there(codes: Iterable[str]) -> list[Finding]:
        found = (finding for code in codes for finding in known[code].check(whole))
        return [finding for finding in found if finding.source.path == file.path]

    return noted(replace(file, registry=whole.registry), known, there)


def _order(finding: Finding) -> tuple[str, tuple[tuple[int, str], ...], str, str]:
    steps = tuple((step, "") if isinstance(step, int) else (-1, step) for step in finding.source.pointer)
    return finding.source.path, steps, finding.rule, finding.message


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """Give how many findings there are of each severity, worst first."""
    found = [finding.severity for finding in findings]
    return {str(severity): found.count(severity) for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO)}


def reaches(findings: Iterable[Finding], threshold: str) -> bool:
    """Tell whether any finding is at or above a severity; `never` is above all."""
    return threshold != "never" and any(RANK[f.severity] >= RANK[Severity(threshold)] for f in findings)
