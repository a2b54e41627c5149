"""A map of 60 states on a phone: its letters can be read, every box can be reached, and it opens where most is."""

from collections.abc import Iterator

import pytest
from selenium.webdriver import Chrome

from kb.site import build
from tests.browser.conftest import served
from tests.browser.driving import screen, visit
from tests.tiny import FILES, write

pytestmark = pytest.mark.browser

STATES = 60
PHONE = 390
_BOXES = """
const pan = document.querySelector(".kb-pan");
const place = pan.getBoundingClientRect();
return [...pan.querySelectorAll(".kb-node rect")].map((rect) => {
  const box = rect.getBoundingClientRect();
  const left = box.left - place.left + pan.scrollLeft;
  return left >= 0 && left + box.width <= pan.scrollWidth + 1 && box.width < pan.clientWidth;
});
"""
_LETTERS = """
return Math.min(...[...document.querySelectorAll(".kb-svg text")].filter((t) => t.checkVisibility()).map((t) =>
  parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a));
"""
_ROOT = """
const [pan, root] = [document.querySelector(".kb-pan"), document.querySelector(".kb-root rect")];
const [place, box] = [pan.getBoundingClientRect(), root.getBoundingClientRect()];
return [pan.scrollWidth > pan.clientWidth, pan.scrollLeft > 0, box.left >= place.left && box.right <= place.right];
"""


def _hypothesis() -> str:
    """Give a hypothesis of 60 states in which the last state has the most arrows."""
    pairs = [(n, (n * 7 + 3) % STATES) for n in range(STATES)] + [(n, STATES - 1) for n in range(0, STATES, 6)]
    links = "".join(
        f"  link-{number}:\n    from: state-{a}\n    to: state-{b}\n    sign: increases\n    question: cause\n"
        f"    statement: State {a} raises state {b}.\n"
        for number, (a, b) in enumerate(pairs)
    )
    return f"title: Sixty states\nlinks:\n{links}needs: {{all_of: [link-0]}}\n"


@pytest.fixture(scope="module")
def large_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    concepts = "".join(f"state-{n}: {{label: the long name of state {n}}}\n" for n in range(STATES))
    made = {"claims/concepts.yaml": concepts, "claims/hypotheses/sixty.yaml": _hypothesis()}
    yield from served(build(write(tmp_path_factory.mktemp("large"), {**FILES, **made})).out)


def test_a_map_of_sixty_states_is_read_and_reached_on_a_phone(browser: Chrome, large_site: str) -> None:
    with screen(browser, PHONE):
        visit(browser, large_site + "hypotheses/sixty/")
        assert browser.execute_script("return document.documentElement.scrollWidth") <= PHONE
        assert browser.execute_script(_LETTERS) >= 12
        assert browser.execute_script(_BOXES) == [True] * STATES
        assert browser.execute_script(_ROOT) == [True, True, True]
