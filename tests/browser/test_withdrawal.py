"""Standing and withdrawal in the page: the script says what the Python says, for every study and on generated records."""

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By as Find
from selenium.webdriver.support.ui import Select, WebDriverWait

from kb.load import load
from kb.model import KnowledgeBase, Side
from kb.page.standing_data import KINDS, standing_files
from kb.site.gather import book_of
from kb.standing import Level, ceilings_without, formula, robustness, standards, weigh, withdraw
from kb.standing.breaking import families, members_of, minimal
from tests.standing.plainly import random_base, rated_base, seeds

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parent.parent.parent
CYCLE = "hypotheses/pain-endorphin-sleep-cycle/"
LINK = "links/pain-endorphin-sleep-cycle/mecfs-endorphins-depleted/"
_WHAT_IF = """
const [data, cases] = [JSON.parse(arguments[0]), arguments[1]];
return JSON.stringify(cases.map(([n, gone]) => window.kb.whatIf(data, n, new Set(gone))));
"""
_READ = """
const [data, gone] = [JSON.parse(arguments[0]), new Set(arguments[1])];
const now = window.kb.reading(data, gone);
return JSON.stringify(data.standards.map((_, n) => Object.fromEntries(
  ["claims", "links", "hypotheses", "parts"].map((kind) => [kind, data[kind].map((name) => ({
    label: now.label(n, kind, name),
    sides: now.sides(n, kind, name),
    breaking: now.breaking(n, kind, name),
    studies: kind === "links" ? [0, 1].map((side) => now.studies(n, name, side)) : null,
  }))]))));
"""


@pytest.fixture(scope="module")
def records() -> KnowledgeBase:
    return load(ROOT)


@pytest.fixture
def page(browser: Chrome, site: str) -> Callable[[str], Chrome]:
    def visit(path: str) -> Chrome:
        browser.get(site + path)
        WebDriverWait(browser, 10).until(
            lambda b: b.execute_script("return document.querySelector('.kb-without')?.dataset.ready !== undefined")
        )
        return browser

    return visit


def _data(base: KnowledgeBase) -> str:
    """Give all that a page may fetch, as it fetches it."""
    return json.dumps(
        {key: value for text in standing_files(book_of(base)).values() for key, value in json.loads(text).items()}
    )


def _gone(base: KnowledgeBase, standard: str, gone: list[str]) -> dict[str, Any]:
    found, levels = withdraw(base, standard, gone), ceilings_without(base, standard, tuple(gone))
    words = {kind: {name: [_cell(one) for one in both] for name, both in levels[kind].items()} for kind in KINDS}
    return {"falls": _plain(found.falls), "relieved": _plain(found.relieved), "certainty": words}


def _cell(level: Level) -> str:
    return f"at most {level}" if level.graded else str(level)


def _plain(sides: Any) -> dict[str, list[str]]:
    return {kind: sorted(names) for kind, names in sides.items()}


def _same(browser: Chrome, base: KnowledgeBase, asked: list[tuple[str, list[str]]]) -> None:
    order = list(standards())
    cases = [[order.index(standard), gone] for standard, gone in asked]
    found = json.loads(browser.execute_script(_WHAT_IF, _data(base), cases))
    told = [{side: sets if side == "certainty" else _plain(sets) for side, sets in one.items()} for one in found]
    assert told == [_gone(base, standard, gone) for standard, gone in asked]


def test_the_page_says_what_kb_what_if_says_for_every_study_under_every_standard(
    page: Callable[[str], Chrome], records: KnowledgeBase
) -> None:
    units = formula(records, "appraised").units
    _same(page(CYCLE), records, [(standard, [study]) for standard in standards() for study in units])


def test_the_page_and_the_python_agree_on_generated_records(page: Callable[[str], Chrome]) -> None:
    browser = page(CYCLE)
    for seed in seeds(0, plain=40, long=2000):
        base, dice = random_base(seed), random.Random(seed)
        units = formula(base, "appraised").units
        gone = [(name, dice.sample(units, min(len(units), dice.randint(1, 3)))) for name in standards()]
        _same(browser, base, gone)


def test_the_page_and_the_python_agree_on_certainty_whatever_is_withdrawn(page: Callable[[str], Chrome]) -> None:
    browser = page(CYCLE)
    changes = []
    for seed in seeds(0, plain=60, long=1000):
        base, dice = rated_base(seed), random.Random(seed)
        units = formula(base, "appraised").units
        gone = [(name, dice.sample(units, min(len(units), dice.randint(1, 3)))) for name in standards()]
        _same(browser, base, gone)
        changes += [
            set(pair)
            for one in gone
            for kind in ceilings_without(base, one[0], tuple(one[1])).values()
            for pair in kind.values()
        ]
    # Levels of every sort change, also between two that are graded.
    assert set().union(*changes) == set(Level)
    assert any(all(level.graded for level in pair) for pair in changes)


@pytest.mark.parametrize("withdrawn", [0, 1])
def test_labels_studies_and_breaking_sets_are_those_of_the_python(
    page: Callable[[str], Chrome], records: KnowledgeBase, withdrawn: int
) -> None:
    browser = page(CYCLE)
    for base in (records, *(random_base(seed) for seed in range(15))):
        units = formula(base, "appraised").units
        gone = list(units[:withdrawn])
        told = json.loads(browser.execute_script(_READ, _data(base), gone))
        for found, standard in zip(told, standards(), strict=True):
            assert _read(base, standard, gone, found) == []


def _read(base: KnowledgeBase, standard: str, gone: list[str], found: dict[str, list[dict[str, Any]]]) -> list[Any]:
    """Give what the page says otherwise than the Python, with some studies withdrawn."""
    rules, weighed = formula(base, standard), weigh(base, standard)
    wrong: list[Any] = []
    mask = sum(1 << rules.units.index(unit) for unit in gone)
    larger = families(rules, 3 + len(gone))
    for kind in KINDS:
        for name, told in zip(getattr(weighed, kind), found[kind], strict=True):
            sets = minimal(one & ~mask for one in larger[rules.at[kind, name, Side.FOR]])
            expected = sorted(sorted(members_of(one, rules.units)) for one in sets if one.bit_count() <= 3)
            if sorted(sorted(one) for one in told["breaking"]) != expected:
                wrong.append((kind, name, "breaking", told["breaking"], expected))
            if not gone:
                wrong += [(kind, name, *pair) for pair in _whole(weighed, kind, name, told) if pair[0] != pair[1]]
    return wrong


def _whole(weighed: Any, kind: str, name: str, told: dict[str, Any]) -> list[tuple[Any, Any]]:
    standing = weighed.of(kind, name)
    pairs: list[tuple[Any, Any]] = [
        (told["label"], str(standing.label)),
        (told["sides"], [int(standing.for_), int(standing.against)]),
    ]
    if kind == "links":
        pairs.append((told["studies"], [list(standing.studies_for), list(standing.studies_against)]))
    return pairs


def _status(browser: Chrome) -> str:
    return str(browser.find_element(Find.CSS_SELECTOR, ".kb-without [role=status]").text)


def test_an_address_opens_a_hypothesis_just_so(page: Callable[[str], Chrome], records: KnowledgeBase) -> None:
    browser = page(CYCLE + "?standard=appraised-strict&without=mork-2012&without=aili-2018")
    wait = WebDriverWait(browser, 10)
    wait.until(lambda b: _status(b))
    assert _status(browser).startswith("Without Mork 2012 and Aili 2018: ")
    chosen = browser.find_element(Find.CSS_SELECTOR, ".kb-readings input:checked").get_attribute("value")
    assert chosen == str(list(standards()).index("appraised-strict"))
    gone = withdraw(records, "appraised-strict", ["mork-2012", "aili-2018"])
    fallen = "pain-endorphin-sleep-cycle/poor-sleep-brings-new-pain"
    assert fallen in gone.falls["links"]
    edge = browser.find_element(Find.CSS_SELECTOR, f"[data-kb-edge='{fallen}']")
    assert f"r{chosen}-contrary" in (edge.get_attribute("class") or "")
    assert browser.current_url.endswith("?standard=appraised-strict&without=mork-2012&without=aili-2018")


def test_withdrawing_and_putting_back_gives_the_page_as_it_came(page: Callable[[str], Chrome]) -> None:
    browser = page(LINK)
    whole = "return document.querySelector('.kb').innerText"
    before = browser.execute_script(whole)
    label = "return document.querySelectorAll('.kb-two [data-kb-told]')[1].innerText"
    for study in ("conti-1998", "panerai-2002", "sacerdote-1999"):
        Select(browser.find_element(Find.CSS_SELECTOR, ".kb-without select")).select_by_value(study)
    WebDriverWait(browser, 10).until(lambda b: "No admitted support" in b.execute_script(label))
    assert browser.current_url.endswith("?without=conti-1998&without=panerai-2002&without=sacerdote-1999")
    for _ in range(3):
        browser.find_element(Find.CSS_SELECTOR, ".kb-without button").click()
    WebDriverWait(browser, 10).until(lambda b: "without=" not in b.current_url)
    # The list of studies has the focus now, and says how to choose with keys.
    browser.execute_script("document.activeElement.blur()")
    WebDriverWait(browser, 10).until(lambda b: b.execute_script(whole) == before)


def test_what_is_chosen_goes_along_to_other_pages(page: Callable[[str], Chrome]) -> None:
    browser = page(CYCLE + "?without=conti-1998")
    WebDriverWait(browser, 10).until(lambda b: _status(b))
    href = browser.find_element(Find.CSS_SELECTOR, ".kb-links th a").get_attribute("href")
    assert str(href).endswith("?without=conti-1998")


def test_an_address_that_names_no_study_or_standard_is_as_if_it_named_none(page: Callable[[str], Chrome]) -> None:
    browser = page(CYCLE + "?standard=%3Cscript%3E&without=%3Cimg%20src=x%3E")
    WebDriverWait(browser, 10).until(lambda b: "without" not in b.current_url)
    assert _status(browser) == ""
    assert browser.find_elements(Find.CSS_SELECTOR, ".kb-without button") == []


def test_robust_in_the_page_means_the_same_headline(page: Callable[[str], Chrome], records: KnowledgeBase) -> None:
    browser = page(CYCLE)
    text = str(browser.find_element(Find.TAG_NAME, "body").text)
    found = robustness(records, "links", "pain-endorphin-sleep-cycle/poor-sleep-brings-new-pain", "appraised")
    assert ("At least 4 studies would have to go" in text) is found.at_least
