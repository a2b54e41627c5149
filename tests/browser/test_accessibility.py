"""Everybody gets everything: axe-core, the keyboard, and the site with its scripts off."""

import os
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from kb.load import load
from kb.model import KnowledgeBase
from kb.page import words
from kb.page.looks import look
from kb.site.gather import book_of, gather
from kb.standing import standards
from tests.browser.driving import screen, scripts_off, visit
from tests.browser.pages import KINDS

ROOT = Path(__file__).parent.parent.parent
CYCLE = "hypotheses/pain-endorphin-sleep-cycle/"
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
_RUN = """
const tell = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ["violations"]}).then(
  (found) => tell(found.violations.filter((v) => ["serious", "critical"].includes(v.impact))
    .map((v) => [v.id, v.nodes.length, v.nodes[0].target.join(" "), v.nodes[0].failureSummary])),
  (error) => tell([["axe failed", String(error)]]));
"""
# Rows of one table are made by one line of a template, and axe-core takes minutes for thousands of them.
_SHORTEN = "document.querySelectorAll('tbody > tr:nth-child(n+31), li:nth-child(n+31), article:nth-of-type(n+9)').forEach((row) => row.remove())"
# What a keyboard can reach: each thing shown, of a group of radio buttons the chosen one.
_REACHABLE = """
return [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")].filter((e) =>
  e.checkVisibility({visibilityProperty: true}) && !e.disabled && e.tabIndex >= 0 && !(e.type === "radio" && !e.checked)
  && !e.closest("[inert]")).map((e) => (e.dataset.seen = "no", e)).length;
"""
_STEP = """
const e = document.activeElement;
if (!e || e === document.body) return null;
e.dataset.seen = "yes";
const rings = [e, e.nextElementSibling, e.closest("form"), e.querySelector(".kb-hit"), e.querySelector("rect")].filter(Boolean);
return rings.some((r) => {
  const s = getComputedStyle(r);
  return (s.outlineStyle !== "none" && s.outlineWidth !== "0px") || (r.matches(".kb-hit") && s.stroke !== "rgba(0, 0, 0, 0)")
    || (r.matches(".kb-node rect") && s.strokeWidth === "2px");
}) ? "shown" : e.outerHTML.slice(0, 120);
"""

# Of each arrow where it leads and its sign, of each row of the table where it leads and all that it says.
_ARROWS_AND_ROWS = """
return [
  [...document.querySelectorAll("a.kb-edge")].map((a) =>
    [new URL(a.getAttribute("href"), document.baseURI).href, a.querySelector(".kb-sign").textContent]),
  [...document.querySelectorAll(".kb-links tbody tr")].map((row) => [row.querySelector("th a").href, row.innerText]),
];
"""

_READY = "return document.querySelector('.kb-without')?.dataset.ready !== undefined"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def records() -> KnowledgeBase:
    return load(ROOT)


def _serious(browser: Chrome, address: str, whole: bool = False) -> list[Any]:
    """Give what axe-core calls serious or critical on a page: of long tables and lists in the first of their rows."""
    visit(browser, address)
    if not whole:
        browser.execute_script(_SHORTEN)
    browser.execute_script(AXE)
    found: list[Any] = browser.execute_async_script(_RUN)
    return found


@pytest.fixture
def unguarded(browser: Chrome) -> Iterator[Chrome]:
    """Give the browser without the pages' Content Security Policy, which would not let axe-core in."""
    browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    browser.set_script_timeout(600)
    yield browser
    browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": False})


# Each width and each scheme on every kind of page; all four pairs in the long form.
_PAIRS = [(390, "light"), (1440, "dark")] + ([(390, "dark"), (1440, "light")] if "KB_LONG" in os.environ else [])


@pytest.mark.parametrize(("width", "scheme"), _PAIRS)
@pytest.mark.parametrize("page", KINDS.values(), ids=KINDS)
def test_axe_finds_nothing_serious(unguarded: Chrome, site: str, page: str, width: int, scheme: str) -> None:
    with screen(unguarded, width, scheme=scheme):
        assert _serious(unguarded, site + page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", [CYCLE + "?without=mork-2012", KINDS["link"] + "?without=puig-1982"])
def test_axe_finds_nothing_serious_where_studies_are_withdrawn(
    unguarded: Chrome, site: str, page: str, scheme: str
) -> None:
    with screen(unguarded, 1440, scheme=scheme):
        assert _serious(unguarded, site + page) == []
        assert unguarded.find_elements(By.CSS_SELECTOR, ".kb-gone")


@pytest.mark.slow
@pytest.mark.skipif("KB_LONG" not in os.environ, reason="every page there is takes half an hour: scripts/test --long")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_any_page_at_all(
    unguarded: Chrome, site: str, records: KnowledgeBase, scheme: str
) -> None:
    wrong = {}
    with screen(unguarded, 1440, scheme=scheme):
        for page in gather(book_of(records)):
            if found := _serious(unguarded, site + page.address, whole=True):
                wrong[page.address] = found
    assert wrong == {}


@pytest.mark.parametrize("page", ["", CYCLE, KINDS["link"], KINDS["reference"], "browse/", "single-points/", "method/"])
def test_the_keyboard_reaches_everything_and_shows_where_it_is(browser: Chrome, site: str, page: str) -> None:
    with screen(browser, 1440):
        visit(browser, site + page)
        if page == "browse/":
            browser.execute_script(_SHORTEN)
        number = browser.execute_script(_REACHABLE)
        steps = []
        for _ in range(number + 12):
            ActionChains(browser).send_keys(Keys.TAB).perform()
            steps.append(browser.execute_script(_STEP))
        missed = browser.execute_script(
            "return [...document.querySelectorAll('[data-seen=no]')].map((e) => e.outerHTML.slice(0, 120))"
        )
    assert number > 5
    assert missed == []
    assert [step for step in steps if step not in (None, "shown")] == []


def test_a_standard_and_a_withdrawal_are_chosen_without_a_mouse(browser: Chrome, site: str) -> None:
    visit(browser, site + CYCLE)
    WebDriverWait(browser, 10).until(lambda b: b.find_element(By.CSS_SELECTOR, ".kb-without").is_displayed())
    browser.execute_script("document.querySelector('.kb-readings input:checked').focus()")
    ActionChains(browser).send_keys(Keys.ARROW_RIGHT).perform()
    WebDriverWait(browser, 10).until(lambda b: "standard=appraised-strict" in b.current_url)
    # Going through the list withdraws nothing yet; Enter does.
    ActionChains(browser).send_keys(Keys.TAB, "Mork 2012").perform()
    assert "without" not in browser.current_url
    ActionChains(browser).send_keys(Keys.ENTER).perform()
    WebDriverWait(browser, 10).until(lambda b: "without=mork-2012" in b.current_url)
    ActionChains(browser).send_keys(Keys.TAB, Keys.ENTER).perform()
    WebDriverWait(browser, 10).until(lambda b: "without" not in b.current_url)


@pytest.mark.parametrize("standard", standards())
def test_the_text_beneath_each_map_has_exactly_its_arrows(
    browser: Chrome, site: str, records: KnowledgeBase, standard: str
) -> None:
    book = book_of(records)
    for hypothesis in records.hypotheses.values():
        visit(browser, f"{site}hypotheses/{hypothesis.id}/?standard={standard}")
        WebDriverWait(browser, 10).until(lambda b: b.execute_script(_READY))
        arrows, rows = browser.execute_script(_ARROWS_AND_ROWS)
        assert [href for href, _ in arrows] == [href for href, _ in rows]
        for (_, sign), (_, text), (name, link) in zip(arrows, rows, hypothesis.links.items(), strict=True):
            shown = look(book, book.weighed[standard], f"{hypothesis.id}/{name}")
            assert sign == words.SIGN[link.sign]
            assert f" {sign} " in text
            assert words.sentence(shown.meaning) in text
            assert all(count in text for count in shown.counts if count[0].isdigit())


@pytest.mark.parametrize("page", KINDS.values(), ids=KINDS)
def test_with_scripts_off_all_is_shown_and_nothing_is_offered_that_would_not_work(
    browser: Chrome, site: str, page: str
) -> None:
    with scripts_off(browser):
        visit(browser, site + page)
        assert browser.find_element(By.TAG_NAME, "h1").is_displayed()
        for idle in browser.find_elements(By.CSS_SELECTOR, ".kb-without, .kb-filters, .kb-find, .kb-copied button"):
            assert not idle.is_displayed()
        for row in browser.find_elements(By.CSS_SELECTOR, ".kb > section > table > tbody > tr")[:400:20]:
            assert row.is_displayed()


def test_with_scripts_off_a_hypothesis_is_read_as_its_sources_read(browser: Chrome, site: str) -> None:
    with scripts_off(browser):
        visit(browser, site + CYCLE)
        answers = [p.text for p in browser.find_elements(By.CSS_SELECTOR, ".kb-answer") if p.is_displayed()]
        counts = [t.text for t in browser.find_elements(By.CSS_SELECTOR, ".kb-count.on1") if t.is_displayed()]
    assert answers[0].startswith("Not established. No support for ")
    assert len(counts) == len(load(ROOT).hypotheses["pain-endorphin-sleep-cycle"].links)
