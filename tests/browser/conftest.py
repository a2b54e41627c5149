"""A real browser on a built site, served on this machine alone."""

import functools
import http.server
import os
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from kb.load import load
from kb.site import build
from tests.browser.hostile import hostile_base

ROOT = Path(__file__).parent.parent.parent
RECORDS = ("claims", "references", "site", "kb.yaml", "mkdocs.yml")
_READY, _PATIENCE = "ready", 600
_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def _site(folder: Path) -> Path:
    """Build the site of this repository's records in a folder of its own."""
    for name in RECORDS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        elif source.exists():
            shutil.copy(source, folder / name)
    return build(folder).out


def served(folder: Path, under: str = "/") -> Iterator[str]:
    """Serve a folder under a path, as the host of a site would: what is not there is answered by its 404 page."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing: the tests watch the browser."""

        def translate_path(self, path: str) -> str:
            return super().translate_path("/" + path.removeprefix(under))

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}{under}"
    server.shutdown()


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the built site of this repository: built once, where several processes share the tests."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        return _site(tmp_path_factory.mktemp("records"))
    folder = tmp_path_factory.getbasetemp().parent / "records"
    try:
        folder.mkdir()
    except FileExistsError:
        return _awaited(folder)
    built = _site(folder)
    (folder / _READY).touch()
    return built


def _awaited(folder: Path) -> Path:
    deadline = time.monotonic() + _PATIENCE
    while not (folder / _READY).exists():
        assert time.monotonic() < deadline, "another process of these tests did not finish building the site"
        time.sleep(0.2)
    return folder / "build" / "html"


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[str]:
    """Give the address of the served site of this repository."""
    # The page for what is not there names its files from the root of the host, as its address may be any.
    yield from served(site_folder, urlsplit(load(ROOT).settings.site_url or "/").path)


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a served site whose every text is hostile."""
    yield from served(build(hostile_base(tmp_path_factory.mktemp("hostile"))).out)


@pytest.fixture(scope="session")
def browser() -> Iterator[webdriver.Chrome]:
    """Give a headless Chromium that logs its requests and its console."""
    driver = shutil.which("chromedriver")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not driver or not chromium:
        pytest.skip("no Chromium and chromedriver on this machine: .ci/run installs them")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in _FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    chrome = webdriver.Chrome(options=options, service=Service(driver))
    chrome.set_window_size(1280, 1000)
    yield chrome
    chrome.quit()
