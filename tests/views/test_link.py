from pathlib import Path

from kb.views import link
from tests.page.cups import CUPS, book
from tests.views.shown import page, shown, texts

COOLS, JOY = "links/cups/width-cools/", "links/cups/cooling-takes-joy/"


def test_every_link_has_a_page_named_as_a_link(tmp_path: Path) -> None:
    found = {each.address: each.title for each in link.pages(book(tmp_path))}
    assert found == {COOLS: "Link: Wide cups cool", JOY: "Link: Cool tea gives less joy."}


def test_it_says_whose_link_it_is_before_it_says_what(tmp_path: Path) -> None:
    soup = shown(link, book(tmp_path), COOLS)
    assert texts(soup, "header")[0].startswith("A link of the hypothesis proposed by “An essay on cups”: A wider cup")


def test_the_evidence_stands_by_what_it_says_of_the_link(tmp_path: Path) -> None:
    soup = shown(link, book(tmp_path), COOLS)
    assert texts(soup, ".kb-profile th[scope=row]") == [
        "Smith 2001 cited by the article",
        "Lee 2003 further evidence: no document cites it",
        "Jones 2002 cited by the article",
    ]
    assert texts(soup, ".kb-profile [data-label=Verdict]") == [
        "◐ supports part of it Abstract; curator, 2 January 2026",
        "✕ speaks against it Abstract; curator, 2 January 2026",
        "? cannot be verified yet Nothing; curator, 2 January 2026",
    ]
    assert texts(soup, ".kb-profile [data-label=Who]")[0] == (
        "Cohort study, people: 12 wide cups · narrow cups (number not read)"
    )


def test_no_contrary_evidence_is_never_said_without_a_search_or_that_nobody_has_looked(tmp_path: Path) -> None:
    given = book(tmp_path)
    assert "Searched for contrary evidence: PubMed, “cup AND tea”, on 2 January 2026." in shown(link, given, COOLS).text
    assert "Nobody has searched for contrary evidence." in shown(link, given, JOY).text
    assert "Nothing: asserted without evidence." in shown(link, given, JOY).text


def test_both_readings_are_side_by_side_with_the_sign_of_the_map(tmp_path: Path) -> None:
    soup = shown(link, book(tmp_path), COOLS)
    assert texts(soup, ".kb-two > div") == [
        "As the author cites it Supported . Studies: 2 for",
        "As the sources read Contested . Studies: 1 for, 1 against",
    ]
    assert [svg["class"] for svg in soup.select(".kb-two svg")] == [
        ["kb-sample", "kb-edge", "is-supported"],
        ["kb-sample", "kb-edge", "is-contested"],
    ]


def test_no_certainty_is_made_up(tmp_path: Path) -> None:
    assert "ertainty" not in shown(link, book(tmp_path), COOLS).text


def test_claims_that_bear_on_it_tell_how_and_why(tmp_path: Path) -> None:
    (item,) = texts(shown(link, book(tmp_path), COOLS), "#claims li")
    assert item == (
        "The article claims: Tea cools faster in a wide cup. Speaks for it in part; 2 citations: 1 supports it, "
        "1 cannot be verified yet. Only of tea."
    )


def test_a_link_without_a_document_that_proposes_it_has_a_page(tmp_path: Path) -> None:
    text = CUPS["claims/hypotheses/cups.yaml"].replace("proposed_by: essay\n", "")
    assert page(link, book(tmp_path, {"claims/hypotheses/cups.yaml": text}), JOY).files.keys() == {".json"}
