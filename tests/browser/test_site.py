"""The site in a real browser: what it asks for, what it runs, what it finds."""

from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from kb.load import load
from tests.browser.driving import errors, requests, screen, visit
from tests.browser.hostile import MARK
from tests.browser.pages import KINDS

ROOT = Path(__file__).parent.parent.parent

pytestmark = pytest.mark.browser

HOSTILE_PAGES = (
    "",
    "browse/",
    "hypotheses/cups/",
    "links/cups/width-cools/",
    "claims/essay/first/",
    "references/smith-2001/",
    "documents/essay/",
    "topics/temperature/",
    "concepts/cup-width/",
    "disagreements/",
    "single-points/",
    "data/",
    "glossary/",
)
# Pages that say nothing of the records beyond their title.
_WITHOUT_TEXTS = ("data/", "glossary/")


@pytest.mark.parametrize("page", KINDS.values(), ids=KINDS)
def test_a_page_asks_no_other_host_and_has_no_error(browser: Chrome, site: str, page: str) -> None:
    visit(browser, site + page)
    browser.execute_script("window.scrollTo(0, document.body.scrollHeight)")
    hosts = {urlsplit(url).netloc for url in requests(browser) if url.startswith(("http", "ws"))}
    # A browser asks for an icon of the whole host, which is not ours to give.
    wrong = [message for message in errors(browser) if "/favicon.ico " not in message]
    assert (hosts, wrong) == ({urlsplit(site).netloc}, [])
    assert browser.find_element(By.TAG_NAME, "h1").text


@pytest.mark.parametrize("page", HOSTILE_PAGES)
def test_hostile_text_is_shown_and_neither_runs_nor_asks_for_anything(
    browser: Chrome, hostile_site: str, page: str
) -> None:
    visit(browser, hostile_site + page)
    assert browser.execute_script(f"return window.{MARK}") is None
    hosts = {urlsplit(url).netloc for url in requests(browser) if url.startswith(("http", "ws"))}
    assert hosts == {urlsplit(hostile_site).netloc}
    text = browser.find_element(By.TAG_NAME, "body").text
    assert "{{ 7*7 }}" in text or page in _WITHOUT_TEXTS
    assert "root:" not in browser.page_source
    addresses = browser.execute_script(
        "return [...document.querySelectorAll('[href],[src]')].map(e => e.getAttribute('href') || e.getAttribute('src'))"
    )
    assert [a for a in addresses if a.lower().strip().startswith(("javascript:", "data:text", "http://198"))] == []
    handlers = browser.execute_script(
        "return [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => /^on/i.test(a.name))).length"
    )
    assert handlers == 0


def _width_on_a_phone(browser: Chrome, address: str) -> int:
    """Give how wide a page is, in pixels, on a screen 390 pixels wide."""
    with screen(browser, 390, 844):
        visit(browser, address)
        return int(browser.execute_script("return document.documentElement.scrollWidth"))


@pytest.mark.parametrize("page", HOSTILE_PAGES)
def test_hostile_text_does_not_break_a_phones_width(browser: Chrome, hostile_site: str, page: str) -> None:
    assert _width_on_a_phone(browser, hostile_site + page) <= 390


@pytest.mark.parametrize("page", KINDS.values(), ids=KINDS)
def test_a_page_fits_a_phones_width(browser: Chrome, site: str, page: str) -> None:
    assert _width_on_a_phone(browser, site + page) <= 390


def test_search_finds_a_claim_and_says_that_the_article_claims_it(browser: Chrome, site: str) -> None:
    visit(browser, site)
    field = WebDriverWait(browser, 20).until(
        lambda b: b.find_element(By.CSS_SELECTOR, "[data-md-component=search-query]")
    )
    browser.execute_script("arguments[0].focus()", field)
    field.send_keys("neuropathic pain lower")
    found = WebDriverWait(browser, 30).until(
        lambda b: [e.text for e in b.find_elements(By.CSS_SELECTOR, ".md-search-result__item h1") if e.text]
    )
    assert any(text.startswith("The article claims:") for text in found)


def test_every_arrow_of_the_map_leads_to_its_link(browser: Chrome, site: str) -> None:
    visit(browser, site + "hypotheses/pain-endorphin-sleep-cycle/")
    hrefs = browser.execute_script(
        "return [...document.querySelectorAll('svg a')].map(a => new URL(a.getAttribute('href'), document.baseURI).href)"
    )
    links = {h for h in hrefs if "/links/" in h}
    assert len(links) == len(load(ROOT).hypotheses["pain-endorphin-sleep-cycle"].links)
    for href in sorted(links):
        assert href.startswith(urljoin(site, "links/pain-endorphin-sleep-cycle/"))
        visit(browser, href)
        assert "404" not in browser.title


def test_browse_filters_claims_at_once(browser: Chrome, site: str) -> None:
    visit(browser, site + "browse/")
    shown = "return [...document.querySelectorAll('#all-claims tbody tr')].filter(r => r.offsetParent !== null).length"
    before = browser.execute_script(shown)
    select = browser.find_element(By.CSS_SELECTOR, "select[name=kind]")
    named = next(o.text for o in select.find_elements(By.TAG_NAME, "option") if o.get_attribute("value") == "finding")
    select.send_keys("Finding")
    assert f"Finding ({browser.execute_script(shown)})" == named
    assert browser.execute_script(shown) < before


def test_on_paper_the_map_fits_the_sheet_and_the_sheet_says_what_was_read_and_where(browser: Chrome, site: str) -> None:
    with screen(browser, 720, media="print"):
        visit(browser, site + KINDS["hypothesis"])
        shown = {
            each.text for each in browser.find_elements(By.CSS_SELECTOR, ".kb-readings label") if each.is_displayed()
        }
        drawn = browser.execute_script("return document.querySelector('.kb-svg').getBoundingClientRect().width")
        advice = browser.find_element(By.CSS_SELECTOR, ".kb-advice").text
        idle = browser.find_elements(By.CSS_SELECTOR, ".kb-without select, .md-header, .kb-foot")
        assert shown == {"As the sources read, partial support counts"}
        assert drawn <= 720
        assert advice.startswith("Not medical advice.")
        assert advice.endswith(KINDS["hypothesis"])
        assert [each.get_attribute("class") for each in idle if each.is_displayed()] == []
