from pathlib import Path

from bs4 import BeautifulSoup

from kb.load import load
from kb.model import Verdict
from kb.page.pictures.glance import Cited, Strip, glance
from kb.site.gather import book_of
from kb.views import document
from tests.browser.hostile import hostile_base
from tests.page.cups import book
from tests.views.shown import shown


def test_every_citation_is_a_mark_that_leads_to_its_claim_by_verdict(tmp_path: Path) -> None:
    given = book(tmp_path)
    claim = given.to("claims", "essay/first")
    assert glance(given, given.base.claims_of["essay"]) == (
        Strip(Verdict.SUPPORTS, "1 of 2 citations", (Cited(claim, "Smith 2001, on: Tea cools faster in a wide cup."),)),
        Strip(
            Verdict.CANNOT_VERIFY,
            "1 of 2 citations",
            (Cited(claim, "Jones 2002, on: Tea cools faster in a wide cup."),),
        ),
    )


def test_without_citations_there_is_nothing_to_see(tmp_path: Path) -> None:
    given = book(tmp_path)
    assert (glance(given, ()), glance(given, [given.base.claims["essay/second"]])) == ((), ())


def test_many_citations_are_counted_and_stand_in_the_order_of_the_article(tmp_path: Path) -> None:
    given = book(tmp_path)
    (supports, _) = glance(given, [given.base.claims["essay/first"]] * 500)
    assert (supports.counted, len(supports.cited)) == ("500 of 1,000 citations", 500)


def test_each_verdict_has_a_shape_of_its_own_on_the_page(tmp_path: Path) -> None:
    soup = shown(document, book(tmp_path), "documents/essay/")
    marks = soup.select("#verdicts a.kb-dot")
    assert [(a["href"], a["title"]) for a in marks] == [
        ("/claims/essay/first/", "Smith 2001, on: Tea cools faster in a wide cup."),
        ("/claims/essay/first/", "Jones 2002, on: Tea cools faster in a wide cup."),
    ]
    assert len({str(mark.svg) for mark in marks}) == 2


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    given = book_of(load(hostile_base(tmp_path)))
    body = next(page for page in document.pages(given) if page.address == "documents/essay/").body
    (mark,) = BeautifulSoup(body, "html.parser").select("#verdicts a.kb-dot")
    assert (set(mark.attrs), {tag.name for tag in mark.select("*")}) == ({"class", "href", "title"}, {"svg", "circle"})
