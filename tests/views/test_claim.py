import json
from pathlib import Path

from kb.views import claim
from tests.page.cups import CUPS, book
from tests.views.shown import page, shown, texts

FIRST = "claims/essay/first/"


def test_every_claim_has_a_page(tmp_path: Path) -> None:
    assert {found.address for found in claim.pages(book(tmp_path))} == {
        f"claims/essay/{name}/" for name in ("first", "second", "third")
    }


def test_a_statement_never_stands_without_who_claims_it(tmp_path: Path) -> None:
    given = book(tmp_path)
    found = page(claim, given, FIRST)
    assert found.title == "The article claims: Tea cools faster in a wide cup."
    assert found.description.startswith("The article claims: ")
    header = shown(claim, given, FIRST).header
    assert header is not None
    assert header.get_text(" ", strip=True).startswith("The article claims: Tea cools faster")


def test_it_names_its_place_and_the_authors_own_strength_of_words(tmp_path: Path) -> None:
    soup = shown(claim, book(tmp_path), FIRST)
    assert texts(soup, ".kb-crumbs") == ["An essay on cups › Cups, paragraph 1, sentence 1"]
    assert texts(soup, "header .kb-meta") == ["Finding, asserted outright. In our words."]


def test_each_citation_tells_its_verdict_what_was_read_by_whom_and_when(tmp_path: Path) -> None:
    soup = shown(claim, book(tmp_path), FIRST)
    assert texts(soup, "#cites article h3") == ["Smith 2001 ● supports it", "Jones 2002 ? cannot be verified yet"]
    assert texts(soup, "#cites article .kb-judged") == [
        "Cited as evidence; its abstract was read; judged by the curator on 2 January 2026 .",
        "Cited as evidence; nothing of it could be read; judged by the curator on 2 January 2026 .",
    ]
    assert texts(soup, "#cites .kb-figures") == ["wide cups: 3 ± 0.5 (n 12) · narrow cups: 2 ± 0.4 · K/min · ± is SD"]


def test_its_figures_are_those_the_article_states(tmp_path: Path) -> None:
    soup = shown(claim, book(tmp_path), FIRST)
    assert texts(soup, "#figures dl") == ["rate, wide cups 3 ± 0.5 K/min n 12, p < 0.001, what ± means is not said"]


def test_both_readings_stand_side_by_side_and_every_standard_below(tmp_path: Path) -> None:
    given = book(tmp_path)
    soup = shown(claim, given, "claims/essay/second/")
    assert texts(soup, ".kb-two > div") == [
        "As the author cites it No admitted support . Cites nothing.",
        "As the sources read, partial support counts No admitted support . Cites nothing.",
    ]
    assert len(texts(soup, ".kb-basis tbody tr")) == len(given.standards)


def test_a_claim_without_a_source_says_so_and_an_appeal_to_unnamed_studies_is_another_thing(tmp_path: Path) -> None:
    given = book(tmp_path)
    nothing = [
        texts(shown(claim, given, f"claims/essay/{name}/"), "#cites .kb-nothing") for name in ("second", "third")
    ]
    assert nothing == [
        ["It cites nothing: asserted without evidence."],
        ["It cites nothing, and appeals to studies it does not name."],
    ]


def test_it_leads_to_what_it_bears_on_argues_from_and_disagrees_with(tmp_path: Path) -> None:
    soup = shown(claim, book(tmp_path), FIRST)
    assert texts(soup, "#bears-on h3") == ["Wide cups cool speaks for it in part"]
    assert texts(soup, "#disagreements article > p") == ["Conflict. One blames the cup."]
    second = shown(claim, book(tmp_path), "claims/essay/second/")
    assert [h for h in texts(second, "h2") if h in ("What it argues from", "Says again")] == [
        "What it argues from",
        "Says again",
    ]


def test_the_synonyms_of_its_concepts_are_there_to_be_searched(tmp_path: Path) -> None:
    assert texts(shown(claim, book(tmp_path), FIRST), "#about p")[:2] == [
        "cooling of tea is higher in width of the cup",
        "cooling of tea · width of the cup (also: cup diameter)",
    ]


def test_a_reference_that_is_not_there_is_named_and_leads_nowhere(tmp_path: Path) -> None:
    body = CUPS["claims/essay/body.yaml"].replace("reference: jones-2002", "reference: nobody-1900")
    soup = shown(claim, book(tmp_path, {"claims/essay/body.yaml": body}), FIRST)
    assert texts(soup, "#cites .kb-missing") == ["nobody-1900 (no such record)"]


def test_it_says_what_it_rests_on_and_what_it_could_lose_under_every_standard(tmp_path: Path) -> None:
    soup = shown(claim, book(tmp_path), "claims/essay/first/")
    assert texts(soup, ".kb-two > div")[1] == (
        "As the sources read, partial support counts Supported . 1 study would have to go before no support is left. "
        "1 paper, 1 study, 1 independent group."
    )
    rows = [" ".join(row.split()) for row in texts(soup, "#standing tbody tr")]
    assert rows[:2] == [
        "As the author cites it Supported 2 papers, 2 studies, 2 independent groups Jones 2002 + Smith 2001 Not rated",
        "As the sources read, partial support counts Supported 1 paper, 1 study, 1 independent group Smith 2001 Not rated",
    ]


def test_its_certainty_says_that_it_is_no_rating(tmp_path: Path) -> None:
    text = CUPS["claims/essay/body.yaml"].replace("  kind: finding", "  question: prognosis\n  kind: finding")
    soup = shown(claim, book(tmp_path, {"claims/essay/body.yaml": text}), "claims/essay/first/")
    told = texts(soup, "#certainty")[0]
    assert told.startswith("How certain at most At most low (computed ceiling, not a GRADE rating) . ")
    assert "Risk of bias : not judged from a full text (read: abstract): at most low" in told.replace("−2 ", "")
    assert told.endswith("not a probability, not advice.")


def test_its_machine_form_holds_all_that_was_made_of_it(tmp_path: Path) -> None:
    machine = json.loads(page(claim, book(tmp_path), "claims/essay/first/").files[".json"])
    by_studies = next(one for one in machine["robustness"]["as-cited"] if one["by"] == "studies")
    assert by_studies == {
        "by": "studies",
        "for": True,
        "against": False,
        "k": 1,
        "at_least": False,
        "breaking_sets": [["jones-2002", "smith-2001"]],
        "relief_sets": [],
        "lacks": [],
        "open": [],
    }
    assert machine["certainty"]["appraised"]["level"] == "not rated"
    assert [echo["kind"] for echo in machine["echoes"]] == ["own-work"]


def test_echoes_and_contested_premises_are_named(tmp_path: Path) -> None:
    changes = {
        "references/studies/jones-2002.yaml": (
            "reports: [jones-2002]\ndesign: narrative-review\nkind: review\nsubjects: none\n"
            "restates: [smith-2001]\nread: abstract\n"
        ),
        "claims/essay/body.yaml": CUPS["claims/essay/body.yaml"]
        .replace("cannot-verify", "contradicts")
        .replace(
            "  premises: {all_of",
            "  cites: [{reference: smith-2001, verdict: supports, read: abstract, why: So., by: curator, on: 2026-01-02, judged: '0000000000000000'}]\n  premises: {all_of",
        ),
    }
    given = book(tmp_path, changes)
    assert texts(shown(claim, given, "claims/essay/first/"), "#echoes li") == [
        "A review restates what stands beside it : Jones 2002 → Smith 2001",
        "Several works, one study : Smith 2001 , Jones 2002 → Smith 2001",
        "Authors lean on their own work : Smith 2001",
    ]
    rows = texts(shown(claim, given, "claims/essay/second/"), "#standing tbody tr")
    assert "rests on a contested premise: The article claims: Tea cools faster in a wide cup." in rows[1]


def test_it_can_be_cited_and_copied_without_a_script(tmp_path: Path) -> None:
    soup = shown(claim, book(tmp_path), FIRST)
    assert texts(soup, "#cite summary") == ["Cite this claim"]
    assert texts(soup, "#cite [data-kb=copy] p") == [
        "Cups. “The article claims: Tea cools faster in a wide cup.” Claim essay/first. Records last changed on "
        "3 January 2026. Licence: CC-BY-4.0. https://example.org/cups/claims/essay/first/"
    ]
    assert [button.has_attr("hidden") for button in soup.select("#cite button")] == [True]
