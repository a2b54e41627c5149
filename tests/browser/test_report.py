"""The page of a report in a real browser: it shows all there is, without a script and without asking anybody."""

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.browser.driving import errors, requests, screen, visit

PAGE = (Path(__file__).parent.parent.parent / "site" / "checking-example.html").as_uri()
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
_RUN = """
const tell = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ["violations"]}).then(
  (found) => tell(found.violations.map((v) => [v.id, v.nodes[0].target.join(" ")])),
  (error) => tell([["axe failed", String(error)]]));
"""
_SIDEWAYS = "return document.documentElement.scrollWidth - window.innerWidth"
_HIDDEN = "return [...document.querySelectorAll('.finding')].filter((e) => !e.checkVisibility()).length"

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing_and_nothing_runs_out_of_the_screen(browser: Chrome, width: int, scheme: str) -> None:
    browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    try:
        with screen(browser, width, scheme=scheme):
            visit(browser, PAGE)
            sideways = browser.execute_script(_SIDEWAYS)
            browser.execute_script(AXE)
            found: list[Any] = browser.execute_async_script(_RUN)
    finally:
        browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": False})
    assert found == []
    assert sideways <= 0


def test_it_asks_for_nothing_but_itself_and_its_policy_forbids_nothing_it_needs(browser: Chrome) -> None:
    visit(browser, PAGE)
    assert [address for address in requests(browser) if address != PAGE] == []
    assert errors(browser) == []


def test_a_severity_can_be_hidden_without_a_script_and_is_printed_all_the_same(browser: Chrome) -> None:
    with screen(browser, 1440):
        visit(browser, PAGE)
        infos = len(browser.find_elements(By.CSS_SELECTOR, ".finding.info"))
        browser.find_element(By.ID, "see-info").click()
        assert browser.execute_script(_HIDDEN) == infos > 0
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        assert browser.execute_script(_HIDDEN) == 0
