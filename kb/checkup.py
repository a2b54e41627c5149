"""One run of `kb check`, from files or records to a report: read, asked, suppressed, held against a baseline."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

from kb.baseline import new, read_baseline
from kb.check import RECORDS, check_folder, check_writing, chosen, in_preview, reads, rules
from kb.load import load
from kb.model import Finding, KnowledgeBase, Part, Registry, Report, Suppressed, Writing
from kb.printed import library_as_written, printed_lists
from kb.reading import library, read
from kb.segment import Refused
from kb.snapshot import read_snapshot, registry
from kb.suppress import ABOUT, known, split
from kb.wishes import Settings

_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a run is asked for: the options of `kb check`, what the settings say where these say nothing."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    libraries: tuple[Path, ...] = ()
    snapshot: Path | None = None
    baseline: Path | None = None
    today: date | None = None
    settings: Settings = field(default_factory=Settings)


@dataclass(slots=True)
class _Sorted:
    """Findings parted into those that stay and those that are suppressed; and which of the settings did it."""

    kept: list[Finding] = field(default_factory=list)
    gone: list[Suppressed] = field(default_factory=list)
    used: set[tuple[int, str]] = field(default_factory=set)


def check_files(files: Sequence[Path], wanted: Wanted) -> Report:
    """Check a writer's files. Raises Refused where one cannot be read, ValueError where a rule is not known."""
    asked = chosen(wanted.select, wanted.ignore, wanted.preview)
    libraries = [each for path in wanted.libraries for each in _refused_by(path, library, wanted.today)]
    answers = _answers(wanted)
    wholes = [each for path in files for each in _refused_by(path, read, wanted.today, libraries).whole]
    checked = [replace(each, registry=answers) for each in wholes]
    writings = {each.path: each for writing in checked for each in writing.sources}
    found = _Sorted()
    for writing in checked:
        for path, findings in groupby(_findings(writing, wanted), _path):
            _sort(found, findings, writings[path], path, wanted.settings)
    able = {m.CODE for m in asked if reads(m) != RECORDS and (answers or m.TIER == 0)}
    found.kept += _about_settings(
        wanted, asked, found.used, lambda at, code: code in able and wanted.settings.all_checked(at, writings)
    )
    returns = frozenset(path for path, each in writings.items() if not each.as_seen and _has_returns(Path(path)))
    return replace(_report(found, writings, wanted, asked), returns=returns, registry=answers)


def _has_returns(path: Path) -> bool:
    """Tell whether lines of a file end in more than a line feed; what is no file, as the works in fields, has none."""
    return path.is_file() and b"\r" in path.read_bytes()


def check_records(root: Path, wanted: Wanted) -> Report:
    """Check the records of a knowledge base, and its printed lists. Raises as `check_files` does."""
    asked = chosen(wanted.select, wanted.ignore, wanted.preview)
    base = load(root)
    found, printed = _Sorted(), _Sorted()
    for path, findings in groupby(check_folder(root, base, wanted.select, wanted.ignore, wanted.preview), _path):
        _sort(found, findings, None, str(root / path), wanted.settings)
    own = _library(root, base)
    for path, writing in own.items():
        _sort(found, _findings(writing, wanted, 1), writing, str(root / path), wanted.settings)
    lists = _printed(root, base, wanted.today)
    for path, writing in lists.items():
        _sort(printed, _findings(writing, wanted, 1), writing, str(root / path), wanted.settings)
    of_records = {m.CODE for m in asked if reads(m) == RECORDS}
    of_lists = {m.CODE for m in asked if reads(m) != RECORDS and m.TIER == 1}
    paths = [str(root / path) for path in (*own, *lists)]
    found.kept += _about_settings(
        wanted,
        asked,
        found.used | printed.used,
        lambda at, code: code in of_records or (code in of_lists and wanted.settings.all_checked(at, paths)),
    )
    report = _report(found, own, wanted, asked)
    return replace(report, printed=Part(tuple(printed.kept), tuple(printed.gone), lists))


def _path(finding: Finding) -> str:
    return finding.source.path


def _library(root: Path, base: KnowledgeBase) -> dict[str, Writing]:
    """Give the library by its path; none that cannot be read: the rules of records say what is wrong with it."""
    try:
        own = library_as_written(root, base)
    except Refused:
        own = None
    return {own.path: own} if own else {}


def _printed(root: Path, base: KnowledgeBase, today: date | None) -> dict[str, Writing]:
    """Give the printed lists by path."""
    try:
        return {each.path: each for each in printed_lists(root, base, today)}
    except Refused as error:
        raise Refused(f"A printed list cannot be read: {error.problem}", error.place, error.remedy) from None


def _refused_by(path: Path, way: Callable[..., _Read], *rest: Any) -> _Read:
    """Read a file; a refusal names it."""
    try:
        return way(path, *rest)
    except Refused as error:
        raise Refused(f"{path}: {error.problem}", error.place, error.remedy) from None


def _findings(writing: Writing, wanted: Wanted, tier: int | None = None) -> list[Finding]:
    return check_writing(writing, wanted.select, wanted.ignore, tier, wanted.preview)


def _answers(wanted: Wanted) -> Registry | None:
    """Give the answers that files are held against: of a knowledge base among the libraries, and of a snapshot."""
    folders = [path.resolve().parent for path in wanted.libraries if (path / "library.bib").is_file()]
    root = next((folder for folder in folders if (folder / "kb.yaml").is_file()), None)
    if root is None and wanted.snapshot is None:
        return None
    return registry(read_snapshot(wanted.snapshot) if wanted.snapshot else {}, load(root) if root else None)


def _sort(into: _Sorted, findings: Iterable[Finding], writing: Writing | None, path: str, settings: Settings) -> None:
    """Take the findings of one file in."""
    there = rules()
    if writing:
        findings, gone, _ = split(findings, writing, [known(each, there) for each in writing.suppressions])
        into.gone += gone
    own = settings.suppressions(path)
    kept, gone, used = split(findings, writing, [known(each, there) for _, each in own], inside=False)
    into.kept += kept
    into.gone += gone
    into.used |= {(own[at][0], code) for at, code in used}


def _about_settings(
    wanted: Wanted, asked: Sequence[ModuleType], used: set[tuple[int, str]], judged: Callable[[int, str], bool]
) -> list[Finding]:
    """Give what is wrong with the suppressions of the settings; `judged` tells which could have done something."""
    writing = wanted.settings.writing
    if not writing:
        return []
    meant = [known(each, rules()) for each in writing.suppressions]
    idle = [
        tuple(code for code in each.rules if each.reason and (at, code) not in used and judged(at, code))
        for at, each in enumerate(meant)
    ]
    said = tuple(replace(each, idle=codes) for each, codes in zip(meant, idle, strict=True))
    about = [module for module in asked if module.CODE in ABOUT]
    return [finding for module in about for finding in module.check(replace(writing, suppressions=said))]


def _report(found: _Sorted, writings: dict[str, Writing], wanted: Wanted, asked: Sequence[ModuleType]) -> Report:
    """Make the report, without what the baseline has."""
    own = wanted.settings.writing
    writings = {own.path: own, **writings} if own else writings
    kept: Sequence[Finding] = found.kept
    stale: tuple[str, ...] = ()
    if wanted.baseline:
        codes = {module.CODE for module in asked}
        kept, stale = new(read_baseline(wanted.baseline), wanted.baseline, kept, writings, codes)
    main = Part(tuple(kept), tuple(found.gone), writings, len(found.kept) - len(kept))
    return Report(
        main,
        selected=wanted.select,
        ignored=wanted.ignore,
        preview=tuple(code for code, module in rules().items() if in_preview(module) and module not in asked),
        baseline=str(wanted.baseline or ""),
        stale=stale,
        today=wanted.today,
    )
