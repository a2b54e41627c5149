"""Building the site: gather every page, write the sources, run MkDocs aside, then swap the finished site in."""

import errno
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from kb.export import Progress, exported
from kb.files import write_whole
from kb.load import load
from kb.lock import InUse, locked
from kb.model import KnowledgeBase
from kb.page import Book, Page
from kb.page.text import web_address
from kb.site.folder import Folder
from kb.site.gather import book_of, gather
from kb.site.generator import run
from kb.site.policy import protect
from kb.site.problem import BuildProblem
from kb.site.sources import configuration, write_exports, write_own_pages, write_pages, write_theme
from kb.swap import aside, remove, repair, swap

OWN_CONFIGURATION = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Built:
    """A finished build: where the site is, how many pages were generated, what MkDocs warned of, from which records."""

    out: Path
    pages: int
    warnings: tuple[str, ...]
    base: KnowledgeBase


def build(root: Path, out: Path | None = None, progress: Progress | None = None, site_url: str | None = None) -> Built:
    """Build the site of the knowledge base in `root` into `out`, by default `build/html` under it.

    Nothing is written outside `build/` and `out`. `site_url` is where the site will stand, where that is not
    kb.yaml's. The last site stays whole until the new one replaces it. Raises
    BuildProblem where the site cannot be built; errors in records are no such thing (see `Built.base.problems`).
    """
    work = root / "build"
    site = out or work / "html"
    try:
        with locked(work, "build"):
            return _build(root, work, site, progress or (lambda stage, done, total: None), site_url)
    except InUse as error:
        raise BuildProblem(str(error)) from error
    except OSError as error:
        raise BuildProblem(_told(error)) from error


def _build(root: Path, work: Path, site: Path, progress: Progress, site_url: str | None) -> Built:
    repair(site)
    _refuse_foreign(work, site)
    site.parent.mkdir(parents=True, exist_ok=True)
    try:
        progress("records", 0, 1)
        base = _at(load(root), site_url)
        pages, blocks = _write_sources(root, work, book_of(base, tuple(exported(base, progress))), progress)
        progress("site", 0, 1)
        warnings = run(_config_file(root, work), work / "src", aside(site), base, blocks)
        protect(aside(site))
        swap(site)
        progress("site", 1, 1)
    finally:
        remove(aside(site))
    return Built(site, pages, warnings, base)


def _at(base: KnowledgeBase, site_url: str | None) -> KnowledgeBase:
    """Give a knowledge base that is published at an address. Raises BuildProblem for one that is none of the web."""
    if site_url is None:
        return base
    if not web_address(site_url) or not site_url.endswith("/"):
        raise BuildProblem(f"`{site_url}` is no address of a site: it begins with https:// and ends with a slash")
    return replace(base, settings=msgspec.structs.replace(base.settings, site_url=site_url))


def _write_sources(root: Path, work: Path, book: Book, progress: Progress) -> tuple[int, frozenset[str]]:
    """Write everything that MkDocs reads; give how many pages were generated, and those that need no Markdown."""
    sources, theme = Folder(work / "src"), Folder(work / "theme")
    tabs: list[tuple[int, str, str]] = []
    paths = write_pages(sources, _counted(gather(book), _expected(book.base), progress, tabs))
    written = write_own_pages(sources, root / "site")
    own = [name for name in written if name.endswith(".md") and "/" not in name and name != "index.md"]
    write_exports(sources, book)
    write_theme(sources, theme, book)
    for folder in (sources, theme):
        folder.finish()
    write_whole(work / OWN_CONFIGURATION, configuration(book, tabs, own))
    # The navigation gives its pages titles of its own.
    return len(paths), frozenset(paths).difference(written, (path for *_, path in tabs))


def _counted(pages: Iterator[Page], total: int, progress: Progress, tabs: list[tuple[int, str, str]]) -> Iterator[Page]:
    """Pass pages on, telling how far it is and noting those that the navigation names."""
    for number, page in enumerate(pages, start=1):
        progress("pages", min(number, total), total)
        if page.tab:
            tabs.append((*page.tab, page.path))
        yield page


def _expected(base: KnowledgeBase) -> int:
    kinds = (base.claims, base.links, base.references, base.concepts, base.documents, base.hypotheses, base.topics)
    return sum(len(kind) for kind in kinds) + 4


def _config_file(root: Path, work: Path) -> Path:
    """Give the knowledge base's own MkDocs configuration where it has one, else the generated one."""
    own = root / OWN_CONFIGURATION
    return own if own.exists() else work / OWN_CONFIGURATION


def _refuse_foreign(work: Path, site: Path) -> None:
    """Keep from replacing a folder that holds something other than a site of ours."""
    if site.parent == work or not site.is_dir() or not any(site.iterdir()):
        return
    if not (site / "assets" / "kb.css").exists():
        raise BuildProblem(f"{site} holds files that are no site of ours: name an empty folder")


def _told(error: OSError) -> str:
    where = f" ({error.filename})" if error.filename else ""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"the disk is full{where}: the last site is whole; free some space and build again"
    return f"cannot build the site: {error.strerror or error}{where}"
