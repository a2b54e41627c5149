"""Serving the site to its makers: built, shown on this machine only, and built again when a record changes."""

import functools
import sys
import threading
from collections.abc import Callable
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from kb.check import check_folder
from kb.load import load
from kb.model import Severity
from kb.site.build import build
from kb.site.problem import BuildProblem

HOST = "127.0.0.1"
WATCHED = ("claims", "references", "site", "kb.yaml", "mkdocs.yml")
# How long nothing must change before the site is built again: an editor saves in several steps.
_QUIET = 0.3
_CHANGES = ("created", "modified", "moved", "deleted")

Tell = Callable[[str], None]


def _to_terminal(text: str) -> None:
    sys.stderr.write(text + "\n")


class Rebuilder:
    """Builds the site once its files have been quiet for a moment; broken records keep the last good site."""

    def __init__(self, root: Path, tell: Tell) -> None:
        self.root, self.tell = root, tell
        self._timer: threading.Timer | None = None
        self._guard, self._building = threading.Lock(), threading.Lock()

    def build(self, whatever: bool = False) -> None:
        """Build now, unless records have errors; `whatever` builds from what loads all the same."""
        with self._building:
            findings = check_folder(self.root, load(self.root))
            errors = [finding for finding in findings if finding.severity is Severity.ERROR]
            for finding in errors:
                self.tell(f"{finding.source.path}:{finding.line}: {finding.rule} {finding.message}")
            if errors and not whatever:
                self.tell("The last good site stays until this is mended.")
            else:
                self._build()

    def _build(self) -> None:
        try:
            built = build(self.root)
        except BuildProblem as problem:
            self.tell(str(problem))
        else:
            self.tell(f"Built {built.pages} pages.")

    def soon(self) -> None:
        """Build when nothing more has changed for a moment."""
        with self._guard:
            if self._timer is not None:
                self._timer.cancel()
            self._timer = threading.Timer(_QUIET, self.build)
            self._timer.daemon = True
            self._timer.start()


class _Watcher(FileSystemEventHandler):
    def __init__(self, rebuilder: Rebuilder) -> None:
        self.rebuilder = rebuilder

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note a change to something that the site is made of; reading a file is none."""
        paths = (Path(str(path)) for path in (event.src_path, event.dest_path) if path)
        if event.event_type in _CHANGES and any(self._matters(path) for path in paths):
            self.rebuilder.soon()

    def _matters(self, path: Path) -> bool:
        root = self.rebuilder.root
        return path.is_relative_to(root) and path != root and path.relative_to(root).parts[0] in WATCHED


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request: the terminal is for what is wrong with the records."""


def serve(root: Path, port: int, tell: Tell = _to_terminal) -> None:
    """Build, serve and watch until interrupted; `tell` hears the address and how every build went.

    Raises BuildProblem where the port is taken.
    """
    root = root.resolve()
    handler = functools.partial(_Handler, directory=str(root / "build" / "html"))
    try:
        server = ThreadingHTTPServer((HOST, port), handler)
    except OSError as error:
        raise BuildProblem(f"cannot serve on port {port}: {error.strerror}; name another with --port") from error
    with server:
        rebuilder = Rebuilder(root, tell)
        rebuilder.build(whatever=True)
        observer = _watch(rebuilder)
        try:
            tell(f"Serving http://{HOST}:{server.server_address[1]}/")
            server.serve_forever()
        finally:
            observer.stop()
            observer.join()


def _watch(rebuilder: Rebuilder) -> BaseObserver:
    observer = Observer()
    observer.schedule(_Watcher(rebuilder), str(rebuilder.root), recursive=False)
    for name in WATCHED:
        if (rebuilder.root / name).is_dir():
            observer.schedule(_Watcher(rebuilder), str(rebuilder.root / name), recursive=True)
    observer.start()
    return observer
