"""The three people's ways through the site: a clinician, a researcher, a writer."""

import time
from collections.abc import Callable
from pathlib import Path

import pyoxigraph
import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from kb.graph import triples
from kb.load import load
from tests.browser.driving import arrived, screen, visit

ROOT = Path(__file__).parent.parent.parent

pytestmark = pytest.mark.browser


@pytest.fixture
def follow(browser: Chrome) -> Callable[[WebElement], None]:
    """Give a click on a link as a person makes it, and the wait for the page that it leads to."""

    def click(link: WebElement) -> None:
        before = browser.current_url
        browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", link)
        link.click()
        WebDriverWait(browser, 20).until(lambda b: b.current_url != before)
        arrived(browser)

    return click


def _both_sides(browser: Chrome) -> None:
    """See that a page of a link shows a study's figures and the contrary evidence, in plain sight."""
    sections = {
        section.find_element(By.TAG_NAME, "h2").text: section.text
        for section in browser.find_elements(By.CSS_SELECTOR, ".kb-link > section")
        if section.find_elements(By.TAG_NAME, "h2")
    }
    assert "4.36 ± 0.89" in sections["For"]
    assert "Baraniuk 2004" in sections["Against or qualifying"]
    assert "speaks against it" in sections["Against or qualifying"]


@pytest.mark.parametrize("width", [390, 1440])
def test_a_clinician_comes_from_the_map_to_figures_and_contrary_evidence_in_one_click(
    browser: Chrome, site: str, follow: Callable[[WebElement], None], width: int
) -> None:
    with screen(browser, width):
        visit(browser, site)
        name = "pain-endorphin-sleep-cycle/pain-lowers-endorphins"
        arrow = browser.find_element(By.CSS_SELECTOR, f".kb-home [data-kb-edge='{name}'] .kb-sign")
        follow(arrow)
        assert browser.current_url == f"{site}links/{name}/"
        _both_sides(browser)


@pytest.mark.parametrize("width", [390, 1440])
def test_a_clinician_comes_by_the_words_to_a_study_itself_in_three_clicks(
    browser: Chrome, site: str, follow: Callable[[WebElement], None], width: int
) -> None:
    with screen(browser, width):
        visit(browser, site)
        follow(browser.find_element(By.PARTIAL_LINK_TEXT, "Pain drains endorphins"))
        follow(browser.find_element(By.CSS_SELECTOR, "#links").find_element(By.LINK_TEXT, "Pain lowers endorphins"))
        _both_sides(browser)
        follow(browser.find_element(By.LINK_TEXT, "Puig 1982"))
        assert browser.current_url == f"{site}references/puig-1982/"
        assert "4.36" in browser.find_element(By.ID, "study").text


def test_a_clinician_finds_the_link_by_search(browser: Chrome, site: str, follow: Callable[[WebElement], None]) -> None:
    visit(browser, site)
    browser.find_element(By.CSS_SELECTOR, ".kb-find").click()
    browser.switch_to.active_element.send_keys("pain lowers endorphins")
    found = WebDriverWait(browser, 30).until(
        lambda b: [
            each
            for each in b.find_elements(By.CSS_SELECTOR, ".md-search-result__link")
            if "/links/pain-endorphin-sleep-cycle/pain-lowers-endorphins/" in str(each.get_attribute("href"))
        ]
    )
    follow(found[0])
    _both_sides(browser)


def test_a_researcher_takes_the_whole_graph_home(
    browser: Chrome, site: str, follow: Callable[[WebElement], None], tmp_path: Path
) -> None:
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)})
    visit(browser, site)
    follow(browser.find_element(By.LINK_TEXT, "Data"))
    browser.find_element(By.LINK_TEXT, "turtle").click()
    there = tmp_path / "kb.ttl"
    deadline = time.monotonic() + 30
    while not there.exists():
        assert time.monotonic() < deadline, f"nothing was downloaded: {list(tmp_path.iterdir())}"
        time.sleep(0.1)
    read = {quad.triple for quad in pyoxigraph.parse(there.read_bytes(), format=pyoxigraph.RdfFormat.TURTLE)}
    assert len(read) == len(set(triples(load(ROOT))))


def test_a_writer_sees_what_a_reference_gets_wrong_and_copies_it_right(
    browser: Chrome, site: str, follow: Callable[[WebElement], None]
) -> None:
    granted = {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"], "origin": site.partition("/kb/")[0]}
    browser.execute_cdp_cmd("Browser.grantPermissions", granted)
    visit(browser, site)
    follow(browser.find_element(By.CSS_SELECTOR, "#documents a"))
    browser.find_element(By.PARTIAL_LINK_TEXT, "what its reference list gets wrong").click()
    follow(browser.find_element(By.CSS_SELECTOR, "#reference-errors").find_element(By.LINK_TEXT, "Afolalu 2018"))
    rows = {
        row.find_element(By.TAG_NAME, "th").text: row.text
        for row in browser.find_elements(By.CSS_SELECTOR, ".kb-differs")
    }
    assert set(rows) == {"Authors", "Year"}
    assert "2018" in rows["Year"]
    assert "2017" in rows["Year"]
    browser.find_element(By.CSS_SELECTOR, "#cite summary").click()
    button = browser.find_element(By.CSS_SELECTOR, "#cite button[aria-label^='Copy as Vancouver']")
    button.send_keys(Keys.ENTER)
    status = button.find_element(By.XPATH, "following-sibling::*[@role='status']")
    WebDriverWait(browser, 10).until(lambda _: status.text == "Copied.")
    read = "navigator.clipboard.readText().then(arguments[0], (error) => arguments[0](String(error)))"
    copied = str(browser.execute_async_script(read))
    assert copied.startswith("Afolalu EF, Ramlee F, Tang NKY. ")
    assert "2018" in copied
    assert "39:82" in copied
