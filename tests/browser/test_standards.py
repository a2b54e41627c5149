"""Everything on a page follows the standard of proof that is chosen, and tells what is withdrawn of what it changes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from kb.load import load
from kb.page import Book, resting, words
from kb.page.looks import look
from kb.site.gather import book_of
from kb.standing import certainty, weigh, withdraw
from tests.browser.driving import scripts_off, visit
from tests.browser.told import told

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parent.parent.parent
CYCLE = "hypotheses/pain-endorphin-sleep-cycle/"
PAIN = "pain-endorphin-sleep-cycle/pain-lowers-endorphins"
GONE = ["puig-1982", "lipman-1990", "panerai-2002"]
NEW_PAIN = "pain-endorphin-sleep-cycle/poor-sleep-brings-new-pain"
# Of each row what its cells say, of each arrow what is heard and what is seen; all as it shows.
_SHOWN = """
const texts = (root, selector) => [...root.querySelectorAll(selector)].map((e) => e.innerText.replace(/\\s+/g, " ").trim());
const seen = (e) => e.checkVisibility();
return [
  [...document.querySelectorAll(".kb-links tbody tr")].map((row) => texts(row, "td")),
  [...document.querySelectorAll("a.kb-edge")].map((a) => [a.getAttribute("aria-label"), a.querySelector("title").textContent,
    [...a.querySelectorAll(".kb-count")].filter(seen).map((t) => [...t.children].map((line) => line.textContent))]),
  [...document.querySelectorAll(".kb-links tbody tr")].map((row) =>
    [...row.querySelectorAll("td svg")].filter(seen).map((svg) => [...svg.classList].filter((c) => c.startsWith("is-")).join(" "))),
];
"""
_BOX = """
const box = document.querySelectorAll(".kb-two > div")[1];
return [box.innerText.replace(/\\s+/g, " ").trim(), [...box.querySelectorAll("svg")].filter((e) => e.checkVisibility()).map((e) => e.getAttribute("class"))];
"""


@pytest.fixture(scope="module")
def book() -> Book:
    return book_of(load(ROOT))


@pytest.fixture
def page(browser: Chrome, site: str) -> Callable[[str], Chrome]:
    def go(path: str) -> Chrome:
        visit(browser, site + path)
        _ready(browser, "")
        return browser

    return go


def _ready(browser: Chrome, unlike: str) -> str:
    asked = "return document.querySelector('.kb-without')?.dataset.ready"
    WebDriverWait(browser, 10).until(lambda b: b.execute_script(asked) not in (None, unlike))
    return str(browser.execute_script(asked))


def _choose(browser: Chrome, number: int) -> None:
    script = "document.querySelectorAll('.kb-readings input')[arguments[0]].click()"
    before = browser.execute_script("return document.querySelector('.kb-without').dataset.ready")
    browser.execute_script(script, number)
    if not before.endswith(f"|{number}"):
        _ready(browser, before)


def _rows(book: Book, standard: str, links: list[str], gone: list[str]) -> list[Any]:
    """Give, row for row, what the cells about the chosen standard and the arrow have to say."""
    names = {name: book.to("studies", name).text for name in book.base.studies}
    found = []
    for link in links:
        one, cited = told(book, standard, link, gone), told(book, book.cited.standard, link, gone)
        falls = one.falls
        for name, text in names.items():
            falls = falls.replace(name, text)
        studies = ", ".join(count for count in one.counts if count[0].isdigit()) or "none"
        row = [words.sentence(cited_or.said.partition(";")[0]) for cited_or in (cited, one)]
        sign = words.SIGN[book.base.links[link].sign]
        title = f"{book.to('links', link).text} ({sign}): {one.said}"
        heard = " ".join([title, *(f"({count})" for count in one.counts)])
        signs = [f"is-{each.name}" + (" is-association" if each.association else "") for each in (cited, one)]
        found.append(([*row, words.sentence(studies), falls], [heard, title, [list(one.counts)]], signs))
    return found


def _same(browser: Chrome, book: Book, standard: str, hypothesis: str, gone: list[str]) -> None:
    links = [f"{hypothesis}/{name}" for name in book.base.hypotheses[hypothesis].links]
    rows, arrows, signs = browser.execute_script(_SHOWN)
    for link, cells, arrow, sign, wanted in zip(
        links, rows, arrows, signs, _rows(book, standard, links, gone), strict=True
    ):
        expected, heard, looks = wanted
        assert (link, cells[:2], sign) == (link, expected[:2], looks)
        assert (cells[2] + " ").startswith(expected[2] + " "), link
        assert (cells[4] == expected[3]) or cells[4].startswith(expected[3].partition("; or ")[0] + "; or "), link
        assert arrow == heard


@pytest.mark.parametrize("gone", [[], ["mork-2012"], ["aili-2018", "mork-2012", "puig-1982"]])
def test_rows_and_arrows_say_under_each_standard_what_the_python_says(
    page: Callable[[str], Chrome], book: Book, gone: list[str]
) -> None:
    hypotheses = book.base.hypotheses if not gone else ["pain-endorphin-sleep-cycle"]
    for hypothesis in hypotheses:
        browser = page(f"hypotheses/{hypothesis}/?" + "&".join(f"without={name}" for name in gone))
        for number, standard in enumerate(book.standards):
            _choose(browser, number)
            _same(browser, book, standard, hypothesis, gone)


def test_with_nothing_withdrawn_the_formulas_say_what_the_looks_say(book: Book) -> None:
    for standard in book.standards:
        for link in book.base.links:
            found, wanted = told(book, standard, link), look(book, book.weighed[standard], link)
            assert (found.name, found.association, found.counts) == (wanted.name, wanted.association, wanted.counts)


def test_certainty_follows_the_standard_and_is_taken_back_where_no_support_is_left(
    page: Callable[[str], Chrome], book: Book
) -> None:
    links = [f"pain-endorphin-sleep-cycle/{name}" for name in book.base.hypotheses["pain-endorphin-sleep-cycle"].links]
    browser = page(CYCLE)
    for number, standard in enumerate(book.standards):
        _choose(browser, number)
        levels = [words.sentence(resting.basis(book, standard, "links", link).level) for link in links]
        assert [cells[3] for cells in browser.execute_script(_SHOWN)[0]] == levels
    browser = page(CYCLE + "?standard=appraised-strict&without=aili-2018&without=mork-2012")
    fallen = withdraw(book.base, "appraised-strict", ["aili-2018", "mork-2012"]).falls["links"]
    cells = dict(zip(links, browser.execute_script(_SHOWN)[0], strict=True))
    assert NEW_PAIN in fallen
    assert {link for link, row in cells.items() if row[3] == "Not rated: no support left"} == set(fallen) & set(links)


@pytest.mark.parametrize("gone", [("mork-2012",), ("lipman-1990", "panerai-2002"), ("baraniuk-2004",)])
def test_certainty_is_found_anew_with_studies_withdrawn(
    page: Callable[[str], Chrome], book: Book, gone: tuple[str, ...]
) -> None:
    query = "?" + "&".join(f"without={name}" for name in gone)
    names = [f"pain-endorphin-sleep-cycle/{name}" for name in book.base.hypotheses["pain-endorphin-sleep-cycle"].links]
    fallen = withdraw(book.base, book.read.standard, gone).falls["links"]
    rows = page(CYCLE + query).execute_script(_SHOWN)[0]
    for name, row in zip(names, rows, strict=True):
        level = certainty(book.base, "links", name, book.read.standard, gone).level
        cell = f"At most {level}" if level.graded else words.sentence(str(level))
        assert row[3] == ("Not rated: no support left" if name in fallen else cell), name
    browser = page(f"links/{PAIN}/{query}")
    sure = certainty(book.base, "links", PAIN, book.read.standard, gone)
    assert browser.find_element(By.CSS_SELECTOR, ".kb-meta").text.endswith(f"Certainty: {sure.text}.")
    assert words.sentence(sure.text) in browser.find_element(By.CSS_SELECTOR, "#certainty .kb-answer").text
    # Its steps are those to the level as the page came: they go where what is withdrawn has a part in it.
    steps = browser.find_element(By.CSS_SELECTOR, "#certainty .kb-steps")
    assert steps.is_displayed() == (gone == ("mork-2012",))


def test_the_head_of_a_column_names_its_standard_with_and_without_scripts(
    browser: Chrome, site: str, book: Book
) -> None:
    heads = "return [...document.querySelectorAll('.kb-links thead th')].map((th) => th.innerText)"
    labels = [book.weighed[name].label for name in book.standards]
    with scripts_off(browser):
        visit(browser, site + CYCLE)
        for number, label in enumerate(labels):
            browser.find_elements(By.CSS_SELECTOR, ".kb-readings label")[number].click()
            assert browser.execute_script(heads)[1:3] == [labels[0], label]


@pytest.mark.parametrize(
    "address", [f"links/{PAIN}/", "claims/endorphin-depletion-hypothesis/csf-beta-endorphin-lower-in-neuropathic-pain/"]
)
def test_the_second_box_of_a_link_or_claim_is_that_of_the_chosen_standard(
    page: Callable[[str], Chrome], book: Book, address: str
) -> None:
    browser = page(address)
    kind, _, name = address.strip("/").partition("/")
    for number, standard in enumerate(book.standards):
        _choose(browser, number)
        basis = resting.basis(book, standard, kind, name)
        text, _ = browser.execute_script(_BOX)
        assert text.startswith(f"{basis.label} {words.sentence(basis.standing.label)}.")
        assert (words.sentence(basis.headline) in text) if basis.headline else ("would have to go" not in text)
        assert f"standard={standard}" in browser.current_url or standard == book.read.standard


def test_a_link_without_its_support_says_nothing_of_the_support_that_it_had(page: Callable[[str], Chrome]) -> None:
    browser = page(f"links/{PAIN}/?" + "&".join(f"without={name}" for name in GONE))
    text, samples = browser.execute_script(_BOX)
    assert text == (
        "As the sources read, partial support counts Contrary only. "
        "Without Puig 1982, Lipman 1990 and Panerai 2002. Studies: 1 against"
    )
    assert samples == ["kb-sample kb-edge is-contrary"]
    assert browser.find_element(By.CSS_SELECTOR, ".kb-meta").text.endswith("Certainty: not rated: no support left.")
    struck = browser.find_elements(By.CSS_SELECTOR, ".kb-profile tr.kb-gone th")
    assert {th.text.partition(" (withdrawn here)")[0] for th in struck} == {"Puig 1982", "Lipman 1990", "Panerai 2002"}
    assert all("withdrawn here" in th.text for th in struck)
    assert not browser.find_elements(By.CSS_SELECTOR, "[data-kb-whole]:not([hidden])")


def test_the_marks_of_a_withdrawn_study_say_so_and_are_as_before_when_it_is_put_back(
    page: Callable[[str], Chrome],
) -> None:
    browser = page(CYCLE + "?without=mork-2012")
    marks = "return [...document.querySelectorAll('.kb-dot')].map((e) => [e.dataset.kbUnit === 'mork-2012', e.title, e.textContent, e.className])"
    gone = browser.execute_script(marks)
    assert any(mine for mine, *_ in gone)
    assert all(("Withdrawn here." in title, "withdrawn here" in text) == (mine, mine) for mine, title, text, _ in gone)
    before = _ready(browser, "")
    browser.find_element(By.CSS_SELECTOR, ".kb-without button").click()
    _ready(browser, before)
    assert not [text for _, title, text, name in browser.execute_script(marks) if "ithdrawn" in title + text + name]


def test_what_is_said_of_other_claims_on_a_page_follows_a_withdrawal(page: Callable[[str], Chrome], book: Book) -> None:
    claim = "ldn-endorphin-deficiency/plasma-beta-endorphin-higher-on-naltrexone"
    notes = (
        "return [...document.querySelectorAll('small.kb-both')].map((e) => ["
        "new URL(e.parentElement.querySelector('a').href).pathname.split('/claims/')[1].slice(0, -1), e.innerText])"
    )
    before = dict(page(f"claims/{claim}/").execute_script(notes))
    gone = ("kosten-1986",)
    cited, read = (weigh(book.base, each.standard, gone).claims for each in (book.cited, book.read))
    after = dict(page(f"claims/{claim}/?without={gone[0]}").execute_script(notes))
    changed = {name for name in before if before[name] != after[name]}
    fallen = {
        name for each in (book.cited, book.read) for name in withdraw(book.base, each.standard, gone).falls["claims"]
    }
    assert set(before) & fallen
    assert set(before) & fallen <= changed < set(before)
    for name in changed:
        wanted = f"as cited: {cited[name].label}; as the sources read: {read[name].label}, without Kosten 1986"
        assert after[name] == wanted


def test_what_a_withdrawn_study_found_is_struck_through_in_the_pictures_too(
    page: Callable[[str], Chrome], book: Book
) -> None:
    rows = (
        "return [...document.querySelectorAll('.kb-plot .kb-lane[data-kb-unit]')].map((e) => [e.dataset.kbUnit,"
        " e.querySelector('.kb-what').textContent, getComputedStyle(e.querySelector('.kb-what a') || e).textDecorationLine])"
    )
    drawn = [row for row in page(f"links/{PAIN}/").execute_script(rows) if row[0] in book.base.studies]
    study = drawn[0][0]
    assert {unit for unit, *_ in drawn} != {study}
    browser = page(f"links/{PAIN}/?without={study}")
    gone = browser.execute_script(rows)
    # The rows of its groups stand beneath its name, where the words stand.
    for (unit, before, _), (_, after, line) in zip(drawn, gone, strict=True):
        named = book.to("studies", study).text in before
        assert ("line-through" in line) == (unit == study and named)
        assert after.replace(" (withdrawn here)", "") == before
        assert ("withdrawn here" in after) == (unit == study and named)
    before = _ready(browser, "")
    browser.find_element(By.CSS_SELECTOR, ".kb-without button").click()
    _ready(browser, before)
    assert browser.execute_script(rows) == drawn


def test_a_link_that_is_followed_at_once_carries_what_was_just_withdrawn(page: Callable[[str], Chrome]) -> None:
    browser = page(CYCLE + "?without=mork-2012")
    followed = browser.execute_script(
        "const picker = document.querySelector('.kb-without select'); picker.value = 'puig-1982';"
        "picker.dispatchEvent(new Event('change'));"
        "const link = document.querySelector('.kb-links th a');"
        "link.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));"
        "return [link.href, location.href, document.querySelector('.kb-without').dataset.ready];"
    )
    assert [address.partition("?")[2] for address in followed[:2]] == ["without=mork-2012&without=puig-1982"] * 2
    assert followed[2].startswith("mork-2012 puig-1982|")


def test_every_page_carries_what_is_chosen_to_every_page(browser: Chrome, site: str) -> None:
    state = "standard=appraised-strict&without=mork-2012"
    for address in ("", "references/mork-2012/", "concepts/endorphin-tone/", "topics/starting-dose/", CYCLE):
        visit(browser, f"{site}{address}?{state}")
        if address == CYCLE:
            _ready(browser, "")
        links = browser.execute_script(
            "return [...document.querySelectorAll('a[href]')].filter((a) => !a.getAttribute('href').startsWith('#'))"
            ".map((a) => new URL(a.getAttribute('href'), document.baseURI).href)"
        )
        pages = [each for each in links if each.startswith(site) and each.partition("?")[0].endswith("/")]
        assert len(pages) > 5
        assert [each for each in pages if not each.partition("#")[0].endswith(state)] == []
