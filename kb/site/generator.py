"""MkDocs, run in this process on sources that are ready: no clock in what it writes, its warnings given back."""

import datetime
import html
import logging
import os
import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from kb.model import KnowledgeBase
from kb.site.problem import BuildProblem

# The day that a knowledge base without any date is built on.
_FIRST_DAY = datetime.date(2020, 1, 1)
_ID = re.compile(r' id="([^"]*)"')


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


class _Block(Page):
    """A page whose source is one block of HTML: it is taken as it is, as Markdown would after parsing it twice."""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002  as MkDocs calls it
        self.content = (self.markdown or "").strip()
        self.present_anchor_ids = set(map(html.unescape, _ID.findall(self.content)))


class _Blocks(BasePlugin):  # type: ignore[type-arg, no-untyped-call]  # It has no settings.
    """Makes pages of blocks. Without it the site is the same, and takes a third longer: a test compares them."""

    def __init__(self, blocks: Collection[str]) -> None:
        self.blocks = blocks

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        for file in files.documentation_pages():
            if file.src_uri in self.blocks:
                _Block(None, file, config)
        return files


def run(
    config_file: Path, sources: Path, site: Path, base: KnowledgeBase, blocks: Collection[str] = ()
) -> tuple[str, ...]:
    """Build the site; give the warnings. Raises BuildProblem where MkDocs refuses.

    `blocks` are the sources that are one block of HTML, none of which the navigation names.
    """
    environment = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH") or _epoch(base)}
    with _set(environment), _listening() as warnings:
        try:
            config = load_config(config_file=str(config_file), docs_dir=str(sources), site_dir=str(site))
            config.plugins["kb/blocks"] = _Blocks(blocks)
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build(config)
            config.plugins.on_shutdown()
        except (MkDocsException, UnicodeError) as error:
            raise BuildProblem(f"MkDocs could not build the site: {error}") from error
    return tuple(warnings.messages)


def _epoch(base: KnowledgeBase) -> str:
    """Give the newest date in the records, as seconds: a build tells when the records changed, not when it ran."""
    dates = [change.on for change in base.changes]
    dates += [citation.on for claim in base.claims.values() for citation in claim.cites]
    dates += [bearing.on for claim in base.claims.values() for bearing in claim.bears_on]
    dates += [answer.read_on for answer in base.registry.values()]
    newest = max(dates, default=_FIRST_DAY)
    return str(int(datetime.datetime(newest.year, newest.month, newest.day, tzinfo=datetime.UTC).timestamp()))


@contextmanager
def _set(variables: Mapping[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@contextmanager
def _listening() -> Iterator[_Warnings]:
    """Hear what MkDocs warns of, and keep it from the terminal."""
    logger, warnings = logging.getLogger("mkdocs"), _Warnings()
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(warnings)
    try:
        yield warnings
    finally:
        logger.removeHandler(warnings)
        logger.propagate = propagate
