"""A real browser on a built site, served on this machine alone."""

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from kb.site import build
from tests.browser.hostile import hostile_base

ROOT = Path(__file__).parent.parent.parent
RECORDS = ("claims", "references", "site", "kb.yaml", "mkdocs.yml")
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


def _served(folder: Path) -> Iterator[str]:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing: the tests watch the browser."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of the served site of this repository."""
    yield from _served(_site(tmp_path_factory.mktemp("records")))


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a served site whose every text is hostile."""
    yield from _served(build(hostile_base(tmp_path_factory.mktemp("hostile"))).out)


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
