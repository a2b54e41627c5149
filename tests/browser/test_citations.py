"""Citations as a writer takes them: opened, copied, and downloaded for a reference manager."""

import urllib.request

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

pytestmark = pytest.mark.browser
APA = (
    "Conti, F., Pittoni, V., Sacerdote, P., Priori, R., Meroni, P. L., & Valesini, G. (1998). Decreased immunoreactive "
    "beta-endorphin in mononuclear leucocytes from patients with chronic fatigue syndrome. Clinical and Experimental "
    "Rheumatology, 16(6), 729–732."
)


def _copy(browser: Chrome, label: str) -> str:
    button = browser.find_element(By.CSS_SELECTOR, f"#cite button[aria-label='{label}']")
    button.click()
    status = button.find_element(By.XPATH, "following-sibling::*[@role='status']")
    WebDriverWait(browser, 10).until(lambda _: status.text)
    return status.text


def test_a_citation_is_copied_as_plain_text(browser: Chrome, site: str) -> None:
    granted = {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"], "origin": site.partition("/kb/")[0]}
    browser.execute_cdp_cmd("Browser.grantPermissions", granted)
    browser.get(f"{site}references/conti-1998/")
    browser.find_element(By.CSS_SELECTOR, "#cite summary").click()
    assert _copy(browser, "Copy as APA") == "Copied."
    read = "navigator.clipboard.readText().then(arguments[0], (error) => arguments[0](String(error)))"
    assert browser.execute_async_script(read) == APA


def test_where_the_clipboard_is_out_of_reach_the_citation_is_left_selected(browser: Chrome, site: str) -> None:
    browser.get(f"{site}references/conti-1998/")
    browser.execute_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    browser.find_element(By.CSS_SELECTOR, "#cite summary").click()
    assert _copy(browser, "Copy as APA").startswith("Selected")
    assert browser.execute_script("return getSelection().toString()").strip() == APA


def test_every_machine_form_that_a_page_names_is_there(browser: Chrome, site: str) -> None:
    pages = ("references/conti-1998/", "concepts/endorphin-tone/", "hypotheses/pain-endorphin-sleep-cycle/")
    for page in pages:
        browser.get(site + page)
        links = browser.find_elements(By.CSS_SELECTOR, ".kb-foot p:first-child a")
        assert [link.text for link in links][:3] == ["JSON", "Turtle", "BibTeX"]
        for address in [link.get_attribute("href") for link in links]:
            with urllib.request.urlopen(str(address), timeout=10) as answer:
                assert answer.read().strip()
