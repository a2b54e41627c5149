"""The sources that MkDocs reads: generated pages, the knowledge base's own pages, the theme and the configuration."""

from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from kb.page import Book, Page, feed, render
from kb.page.card import draw as card
from kb.page.exported import FOLDER
from kb.page.standing_data import standing_files
from kb.page.text import plain
from kb.release import release_files
from kb.site.folder import Folder
from kb.site.problem import BuildProblem

THEME = "kb.theme"


def write_pages(folder: Folder, pages: Iterable[Page]) -> list[str]:
    """Write each page's source and the files beside it; give the sources' paths."""
    paths = []
    for page in pages:
        paths.append(page.path)
        folder.write(page.path, _encoded(page.source()))
        for suffix, text in page.files.items():
            folder.write(page.path.removesuffix(".md") + suffix, _encoded(text))
    return paths


def write_exports(folder: Folder, book: Book) -> None:
    """Write the release: every format in a file, the list of them, and the checksums of all."""
    for name, data in release_files(book.base, book.exports).items() if book.exports else ():
        folder.write(FOLDER + name, data)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def own_pages(site: Path) -> Iterator[Path]:
    """Give the files of the hand-written pages, in order, hidden ones and symbolic links left out."""
    for path in sorted(site.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(site).parts)
        if path.is_file() and not path.is_symlink() and not hidden:
            yield path


def write_own_pages(folder: Folder, site: Path) -> tuple[str, ...]:
    """Write the hand-written pages over the generated ones; give their paths, and those of what stands beside them."""
    names = []
    for path in own_pages(site):
        name = path.relative_to(site).as_posix()
        folder.write(name, _readable(path, f"site/{name}"))
        names.append(name)
    return tuple(names)


def _readable(path: Path, name: str) -> bytes:
    """Give a file's bytes. Raises BuildProblem for a Markdown page that is no UTF-8 text."""
    data = path.read_bytes()
    if path.suffix == ".md":
        try:
            data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            problem = f"{name} is not UTF-8: byte {data[error.start]:#04x} at offset {error.start}; save it as UTF-8"
            raise BuildProblem(problem) from None
    return data


def write_theme(folder: Folder, overrides: Folder, book: Book) -> None:
    """Write the theme's own files: what pages load among the sources, the templates in a folder beside them."""
    for target, place in ((folder, "assets"), (overrides, "overrides")):
        prefix = "assets/" if place == "assets" else ""
        for file in sorted(files(THEME).joinpath(place).iterdir(), key=lambda file: file.name):
            target.write(prefix + file.name, file.read_bytes())
    default = book.standards.index(book.read.standard)
    css = render("standards.css", default=default, total=len(book.standards))
    for path, text in standing_files(book).items():
        folder.write(path, _encoded(text))
    if picture := card.card(book):
        folder.write(card.FILE, picture)
    folder.write(feed.FILE, _encoded(feed.feed(book)))
    folder.write("assets/standards.css", _encoded(css.replace("} .", "}\n.") + "\n"))


def configuration(book: Book, tabs: Iterable[tuple[int, str, str]], own: Iterable[str]) -> str:
    """Give the whole configuration as YAML, derived from the theme's and from kb.yaml."""
    settings = book.base.settings
    config: dict[str, Any] = yaml.safe_load(files(THEME).joinpath("mkdocs.yml").read_text(encoding="utf-8"))
    # MkDocs' templates write these as they are.
    config["site_name"] = escape(plain(settings.title))
    if settings.description:
        config["site_description"] = escape(plain(settings.description))
    if settings.site_url:
        config["site_url"] = settings.site_url
    if settings.site_url and (told := card.told(book)):
        config["extra"] = {"card": settings.site_url + card.FILE, "card_told": escape(plain(told))}
    config["docs_dir"], config["site_dir"] = "src", "html"
    config["nav"] = [{name: path} for _, name, path in sorted(tabs)] + [*own]
    heading = "# Written by kb build, from kb.yaml and the package's own configuration: changes here are lost.\n"
    return heading + yaml.safe_dump(config, allow_unicode=True, sort_keys=False, width=120)
