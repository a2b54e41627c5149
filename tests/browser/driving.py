"""What the browser tests ask of the browser again and again."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from selenium.webdriver import Chrome
from selenium.webdriver.support.ui import WebDriverWait


def log(browser: Chrome, kind: str) -> list[dict[str, str]]:
    """Give what the browser has logged since it was last asked."""
    entries: list[dict[str, str]] = browser.get_log(kind)  # type: ignore[no-untyped-call]  # selenium has no types for it
    return entries


def requests(browser: Chrome) -> list[str]:
    """Give the addresses that were asked for since the last visit."""
    messages = [json.loads(entry["message"])["message"] for entry in log(browser, "performance")]
    return [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]


def errors(browser: Chrome) -> list[str]:
    """Give what the console called an error since the last visit."""
    return [entry["message"] for entry in log(browser, "browser") if entry["level"] == "SEVERE"]


def visit(browser: Chrome, address: str) -> None:
    """Open a page and wait until all of it is there."""
    log(browser, "performance")
    log(browser, "browser")
    browser.get(address)
    arrived(browser)


def arrived(browser: Chrome) -> None:
    """Wait until the page is there."""
    WebDriverWait(browser, 20).until(lambda b: b.execute_script("return document.readyState") == "complete")


@contextmanager
def screen(browser: Chrome, width: int, height: int = 900, scheme: str = "light", media: str = "") -> Iterator[None]:
    """Show pages on a screen of a width, in pixels, and in a colour scheme; or as on paper (`media` print)."""
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
    _tell(browser, "Emulation.setDeviceMetricsOverride", size)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    _tell(browser, "Emulation.setEmulatedMedia", {"media": media, "features": features})
    try:
        yield
    finally:
        _tell(browser, "Emulation.clearDeviceMetricsOverride", {})
        _tell(browser, "Emulation.setEmulatedMedia", {"media": "", "features": []})


@contextmanager
def scripts_off(browser: Chrome) -> Iterator[None]:
    """Show pages to somebody who lets no script run."""
    _tell(browser, "Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        yield
    finally:
        _tell(browser, "Emulation.setScriptExecutionDisabled", {"value": False})


def _tell(browser: Chrome, command: str, values: dict[str, Any]) -> None:
    browser.execute_cdp_cmd(command, values)
