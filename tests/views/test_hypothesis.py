from pathlib import Path

from kb.page.looks import ASSOCIATION, LOOKS
from kb.views import hypothesis
from tests.page.cups import CUPS, book
from tests.views.shown import page, shown, texts

CUP = "hypotheses/cups/"


def test_there_is_a_page_for_each_and_a_list_of_all(tmp_path: Path) -> None:
    given = book(tmp_path)
    assert [found.address for found in hypothesis.pages(given)] == ["hypotheses/", CUP]
    assert texts(shown(hypothesis, given, "hypotheses/"), ".kb-items a") == [
        "Wide cups cool tea, which takes the joy out of it"
    ]


def test_the_answer_comes_first_under_every_standard(tmp_path: Path) -> None:
    given = book(tmp_path)
    soup = shown(hypothesis, given, CUP)
    assert texts(soup, ".kb-answer.on1") == ["Not established. No support for Cool tea gives less joy ."]
    assert len(soup.select(".kb-answer.kb-on")) == len(soup.select(".kb-readings input")) == len(given.standards)
    assert [box["value"] for box in soup.select("input[checked]")] == ["1"]


def test_the_table_says_what_the_map_says_arrow_for_arrow(tmp_path: Path) -> None:
    soup = shown(hypothesis, book(tmp_path), CUP)
    arrows = [(a["href"], a["class"][2].partition("-")[2]) for a in soup.select("a.kb-edge")]
    rows = [
        (row.select_one("th a")["href"], row.select_one("[data-label='As chosen'] svg")["class"][2].removeprefix("is-"))  # type: ignore[index]  # both are there, or the test fails
        for row in soup.select(".kb-links tbody tr")
    ]
    assert arrows == rows == [("/links/cups/width-cools/", "contested"), ("/links/cups/cooling-takes-joy/", "asserted")]


def test_a_row_has_both_readings_both_sides_and_whether_anybody_looked(tmp_path: Path) -> None:
    assert texts(shown(hypothesis, book(tmp_path), CUP), ".kb-links tbody tr") == [
        "Wide cups cool width of the cup raises cooling of tea · question: cause Supported by two or more studies "
        "Contested: studies for and against 1 for, 1 against 1 paper, 1 study, 1 independent group At most very low Smith 2001",
        "Cool tea gives less joy cooling of tea lowers joy of drinking · question: cause Asserted without evidence "
        "Asserted without evidence None nobody has looked for evidence against it Not rated It has no support to lose",
    ]


def test_every_look_is_in_the_legend(tmp_path: Path) -> None:
    assert texts(shown(hypothesis, book(tmp_path), CUP), ".kb-legend li") == [
        *LOOKS.values(),
        f"no arrowhead: {ASSOCIATION}",
    ]


def test_a_box_of_the_map_leads_to_its_state_on_the_page(tmp_path: Path) -> None:
    soup = shown(hypothesis, book(tmp_path), CUP)
    wanted = [a["href"].partition("#")[2] for a in soup.select("a.kb-node")]  # type: ignore[union-attr]  # an address
    assert wanted == [div["id"] for div in soup.select(".kb-states > div")]


def test_what_it_needs_and_its_parts_are_said_in_words(tmp_path: Path) -> None:
    soup = shown(hypothesis, book(tmp_path), CUP)
    assert texts(soup, "#parts > .kb-needs > p") == ["All of:"]
    assert texts(soup, "#parts > .kb-needs > ul > li") == ["Wide cups cool", "Cool tea gives less joy"]
    assert texts(soup, "#part-cup") == [
        "Cup Wide cups cool Stands Stands, contested Falls without Smith 2001 At most very low"
    ]


def test_needs_within_needs_are_lists_within_lists_and_a_list_of_one_is_none(tmp_path: Path) -> None:
    tree = "{all_of: [width-cools, {any_of: [cooling-takes-joy, {all_of: [width-cools]}]}, {all_of: []}]}"
    text = CUPS["claims/hypotheses/cups.yaml"]
    start = text.index("needs: ")
    text = text[:start] + f"needs: {tree}\n" + text[start:].partition("\n")[2]
    soup = shown(hypothesis, book(tmp_path, {"claims/hypotheses/cups.yaml": text}), CUP)
    assert texts(soup, "#parts > .kb-needs p") == ["All of:", "At least one of:"]
    assert texts(soup, "#parts > .kb-needs ul ul > li a") == ["Cool tea gives less joy", "Wide cups cool"]


def test_a_hypothesis_without_links_has_a_page(tmp_path: Path) -> None:
    given = book(tmp_path, {"claims/hypotheses/cups.yaml": "title: Nothing yet\nneeds: {all_of: []}\n"})
    assert "It has no links yet." in page(hypothesis, given, CUP).body


def test_a_state_that_is_no_concept_is_named_by_its_key(tmp_path: Path) -> None:
    text = CUPS["claims/hypotheses/cups.yaml"].replace("to: joy", "to: bliss")
    soup = shown(hypothesis, book(tmp_path, {"claims/hypotheses/cups.yaml": text}), CUP)
    assert texts(soup, "#state-bliss dt") == ["bliss (no such record)"]


def test_what_is_said_five_times_over_stays_out_of_the_search(tmp_path: Path) -> None:
    assert shown(hypothesis, book(tmp_path), CUP).select_one(".kb-map[data-search-exclude]") is not None


def test_what_the_whole_lacks_and_could_lose_stands_under_every_standard(tmp_path: Path) -> None:
    rows = texts(shown(hypothesis, book(tmp_path), CUP), "#standing tbody tr")
    assert rows[:2] == [
        "As the author cites it Not established 1 of the 2 links that it needs has no admitted support "
        "It lacks support for Cool tea gives less joy Not rated",
        "As the sources read, partial support counts Not established 1 of the 2 links that it needs has no admitted support "
        "It lacks support for Cool tea gives less joy no longer opposed without Lee 2003 Not rated",
    ]


def test_its_weakest_link_is_named(tmp_path: Path) -> None:
    told = texts(shown(hypothesis, book(tmp_path), CUP), "#certainty .kb-answer")
    assert told == ["Not rated: weakest link “Cool tea gives less joy” (no admitted support) ."]


def test_a_link_with_evidence_against_it_alone_is_told_apart_from_one_with_none(tmp_path: Path) -> None:
    bare = CUPS["claims/essay/body.yaml"].replace("verdict: supports", "verdict: does-not-support")
    soup = shown(hypothesis, book(tmp_path, {"claims/essay/body.yaml": bare}), CUP)
    assert texts(soup, ".kb-answer.on1") == [
        "Ruled against. No support for Cool tea gives less joy . Only evidence against Wide cups cool ."
    ]
