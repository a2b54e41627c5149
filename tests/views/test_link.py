from pathlib import Path

from kb.views import link
from tests.page.cups import CUPS, book
from tests.views.shown import page, shown, texts

COOLS, JOY = "links/cups/width-cools/", "links/cups/cooling-takes-joy/"


def test_every_link_has_a_page_named_as_a_link(tmp_path: Path) -> None:
    found = {each.address: each.title for each in link.pages(book(tmp_path))}
    assert found == {COOLS: "Claimed link: Wide cups cool", JOY: "Claimed link: Cool tea gives less joy."}


def test_it_says_whose_link_it_is_before_it_says_what(tmp_path: Path) -> None:
    soup = shown(link, book(tmp_path), COOLS)
    assert texts(soup, "header")[0].startswith("A link of the hypothesis proposed by “An essay on cups”: A wider cup")


def test_the_evidence_stands_by_what_it_says_of_the_link(tmp_path: Path) -> None:
    soup = shown(link, book(tmp_path), COOLS)
    assert texts(soup, ".kb-profile th[scope=row]") == [
        "Smith 2001 cited by the article",
        "Lee 2003 further evidence : no document cites it",
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
    assert "Nobody has looked for contrary evidence: that none is here says nothing." in shown(link, given, JOY).text
    assert "Nothing: asserted without evidence." in shown(link, given, JOY).text


def test_both_readings_are_side_by_side_with_the_sign_of_the_map(tmp_path: Path) -> None:
    soup = shown(link, book(tmp_path), COOLS)
    alone = "They show that the two go together, not that one brings the other."
    assert texts(soup, ".kb-two > div") == [
        f"As the author cites it Supported . {alone} Studies: 2 for",
        f"As the sources read, partial support counts Contested . {alone} Studies: 1 for, 1 against "
        "1 study would have to go before no support is left. 1 paper, 1 study, 1 independent group.",
    ]
    assert [svg["class"] for svg in soup.select(".kb-two svg")] == [
        ["kb-sample", "kb-edge", "is-supported", "is-association"],
        ["kb-sample", "kb-edge", "is-contested", "is-association"],
    ]


def test_its_certainty_is_named_at_the_top_and_told_step_by_step_below(tmp_path: Path) -> None:
    soup = shown(link, book(tmp_path), COOLS)
    assert "Certainty: at most very low (computed ceiling, not a GRADE rating)" in texts(soup, "header .kb-meta")[0]
    assert texts(soup, "#certainty li") == [
        "Start : low: the best design is cohort study, on a question of cause",
        "Risk of bias : not judged from a full text (read: abstract): at most low",
        "Comparator : 2 groups",
        "Subjects : in people",
        "−1 Indirectness : bears it out only in part: Only of tea.",
        "−1 Consistency : contrary: Lee 2003",
    ]


def test_a_rating_by_people_stands_apart(tmp_path: Path) -> None:
    domains = "".join(
        f"      {name}: {{down: 0, why: Read.}}\n"
        for name in ("risk_of_bias", "inconsistency", "indirectness", "imprecision", "publication_bias")
    )
    rating = f"    grade:\n      level: very-low\n{domains}      why: All were judged.\n      by: curator\n      on: 2026-01-02\n      judged: '0000000000000000'\n"
    text = CUPS["claims/hypotheses/cups.yaml"].replace("  cooling-takes-joy:\n", f"{rating}  cooling-takes-joy:\n")
    soup = shown(link, book(tmp_path, {"claims/hypotheses/cups.yaml": text}), COOLS)
    assert "GRADE: very low , by the curator on 2 January 2026. All were judged." in texts(soup, "#certainty")[0]
    assert "GRADE:" not in texts(shown(link, book(tmp_path), COOLS), "#certainty")[0]


def test_claims_that_bear_on_it_tell_how_and_why(tmp_path: Path) -> None:
    (item,) = texts(shown(link, book(tmp_path), COOLS), "#claims li")
    assert item == (
        "The article claims: Tea cools faster in a wide cup. Speaks for it in part; 2 citations: 1 supports it, "
        "1 cannot be verified yet. Only of tea."
    )


def test_a_link_without_a_document_that_proposes_it_has_a_page(tmp_path: Path) -> None:
    text = CUPS["claims/hypotheses/cups.yaml"].replace("proposed_by: essay\n", "")
    assert page(link, book(tmp_path, {"claims/hypotheses/cups.yaml": text}), JOY).files.keys() == {".json", ".ttl"}
