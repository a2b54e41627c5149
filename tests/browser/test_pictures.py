"""The pictures of the evidence in a real browser: nothing lies on anything else, on a phone or a desk."""

import pytest
from selenium.webdriver import Chrome

from tests.browser.driving import screen, visit
from tests.browser.test_site import HOSTILE_PAGES

pytestmark = pytest.mark.browser

PAGES = (
    "hypotheses/pain-endorphin-sleep-cycle/",
    "links/pain-endorphin-sleep-cycle/pain-lowers-endorphins/",
    "references/conti-1998/",
    "documents/endorphin-depletion-hypothesis/",
    "topics/starting-dose/",
)
# Everything that holds text or can be followed; what is hidden from sight is a pixel wide.
_OVERLAPS = """
const parts = [...document.querySelectorAll(
  ":is(.kb-picture, .kb-glance) :is(.kb-axis text, .kb-dot, .kb-what, .kb-value, th, caption, .kb-key li, h2, h3)"
)].map((e) => [e, e.getBoundingClientRect()]).filter(([, r]) => r.width > 2 && r.height > 2)
  .filter(([e]) => !e.closest("thead") || getComputedStyle(e.closest("thead")).position !== "absolute");
const found = [];
parts.forEach(([a, r], i) => parts.slice(i + 1).forEach(([b, s]) => {
  const across = Math.min(r.right, s.right) - Math.max(r.left, s.left);
  const down = Math.min(r.bottom, s.bottom) - Math.max(r.top, s.top);
  if (across > 1 && down > 1 && !a.contains(b) && !b.contains(a)) found.push(a.textContent + " | " + b.textContent);
}));
return [parts.length, found];
"""
_SMALL = """
return [...document.querySelectorAll(".kb-dot")].map((e) => e.getBoundingClientRect())
  .filter((r) => r.width < 24 || r.height < 24).length
"""


def _on(browser: Chrome, width: int, address: str, script: str) -> object:
    """Give what a script says of a page on a screen of a width."""
    with screen(browser, width):
        visit(browser, address)
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width
        found: object = browser.execute_script(script)
        return found


@pytest.mark.parametrize("width", [390, 1000, 1440])
@pytest.mark.parametrize("page", PAGES)
def test_nothing_in_a_picture_lies_on_anything_else(browser: Chrome, site: str, page: str, width: int) -> None:
    found = _on(browser, width, site + page, _OVERLAPS)
    assert isinstance(found, list)
    assert found[0] > 0 or page.startswith("topics/")
    assert found[1] == []


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("page", [*HOSTILE_PAGES, "topics/temperature/"])
def test_nothing_lies_on_anything_else_whatever_the_texts(
    browser: Chrome, hostile_site: str, page: str, width: int
) -> None:
    found = _on(browser, width, hostile_site + page, _OVERLAPS)
    assert isinstance(found, list)
    assert found[1] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_mark_is_large_enough_for_a_thumb(browser: Chrome, site: str, page: str) -> None:
    assert _on(browser, 390, site + page, _SMALL) == 0
