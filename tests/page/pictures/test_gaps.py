from pathlib import Path

from bs4 import BeautifulSoup

from kb.load import load
from kb.model import Design
from kb.page import Book
from kb.page.pictures.gaps import COLUMNS, KEY, STEPS, GapMap, gap_map
from kb.site.gather import book_of
from kb.views import hypothesis
from tests.browser.hostile import hostile_base
from tests.page.cups import CUPS, book
from tests.views.shown import shown, texts

ROOT = Path(__file__).parent.parent.parent.parent
_LEE = "references/studies/lee-2003.yaml"
_SMITH = "references/studies/smith-2001.yaml"
_ESSAY = "claims/essay/body.yaml"
_CUPS = "claims/hypotheses/cups.yaml"


def _map(given: Book) -> GapMap:
    return gap_map(given, given.base.hypotheses["cups"])


def _marks(found: GapMap) -> list[tuple[str, str, str, str]]:
    """Give every mark of the first link: its study, shape, frame and what it says."""
    return [(m.work.text, m.shape, m.frame, m.said) for cell in found.rows[0].cells for m in cell]


def test_every_study_is_a_mark_in_the_column_of_its_design(tmp_path: Path) -> None:
    found = _map(book(tmp_path))
    assert found.columns == ("Controlled studies, cohorts", "Design not read")
    assert _marks(found) == [
        ("Smith 2001", "partly-supports", "", "for, in part, 12 wide cups · narrow cups (number not read)"),
        ("Lee 2003", "contradicts", "unknown", "against, number of people not read"),
        ("Jones 2002", "cannot-verify", "unknown", "cannot be verified yet, number of people not read"),
    ]
    assert [[mark.radius for mark in cell] for cell in found.rows[0].cells] == [[4, 5.5], [5.5]]
    assert found.shapes == ("partly-supports", "contradicts", "cannot-verify")
    assert found.frames == ("unknown",)


def test_a_link_without_a_study_says_so_in_words(tmp_path: Path) -> None:
    text = CUPS[_ESSAY] + (
        "- {id: bare, statement: Cold tea is sad., kind: causal, hedge: asserted, at: [s01.p02.s01], appeals_to: nothing, "
        "bears_on: [{link: cups/cooling-takes-joy, direction: supports, verdict: supports, why: So it says., "
        "by: curator, on: 2026-01-02, judged: '0000000000000000'}]}\n"
    )
    bare, asserted = _map(book(tmp_path / "a")), _map(book(tmp_path / "b", {_ESSAY: text}))
    assert [row.nothing for row in bare.rows] == ["", "nothing: no claim on record speaks to it"]
    assert [row.nothing for row in asserted.rows] == ["", "asserted without evidence"]
    assert bare.summary == "1 of its 2 links has no study at all."


def test_a_mark_grows_with_the_people_of_its_study(tmp_path: Path) -> None:
    sizes = []
    for number in (29, 30, 100, 400):
        text = CUPS[_SMITH].replace("n: 12}, {name: narrow cups}", f"n: {number}}}")
        sizes.append(_map(book(tmp_path / str(number), {_SMITH: text})).rows[0].cells[0][0].radius)
    assert sizes == [radius for _, radius in STEPS] == sorted(sizes)


def test_animals_cells_and_reviews_have_a_frame_in_place_of_a_size(tmp_path: Path) -> None:
    animals = CUPS[_LEE].replace("subjects: human", "subjects: animal")
    review = CUPS[_LEE].replace("design: cohort", "design: systematic-review")
    assert _marks(_map(book(tmp_path / "a", {_LEE: animals})))[1] == (
        "Lee 2003",
        "contradicts",
        "laboratory",
        "against, in animals",
    )
    assert _map(book(tmp_path / "a", {_LEE: animals})).columns[1] == "Animals, cells"
    assert _marks(_map(book(tmp_path / "b", {_LEE: review})))[1] == ("Lee 2003", "contradicts", "review", "against")


def test_a_claim_that_opposes_or_qualifies_turns_its_studies(tmp_path: Path) -> None:
    shapes = {}
    for direction in ("supports", "opposes", "qualifies"):
        text = CUPS[_ESSAY].replace("direction: supports", f"direction: {direction}")
        found = _marks(_map(book(tmp_path / direction, {_ESSAY: text})))
        shapes[direction] = {study: shape for study, shape, _, _ in found}["Smith 2001"]
    assert shapes == {"supports": "partly-supports", "opposes": "contradicts", "qualifies": "qualifies"}


def test_a_study_that_speaks_is_not_shown_again_as_one_that_does_not(tmp_path: Path) -> None:
    judged = "by: curator, on: 2026-01-02, judged: '0000000000000000'"
    further = f"\n      - {{study: smith-2001, verdict: cannot-verify, read: nothing, why: Not read., {judged}}}"
    text = CUPS[_CUPS].replace("    further_evidence:", f"    further_evidence:{further}")
    assert [name for name, *_ in _marks(_map(book(tmp_path, {_CUPS: text})))] == [
        "Smith 2001",
        "Lee 2003",
        "Jones 2002",
    ]


def test_a_study_that_speaks_for_and_against_is_one_mark_that_says_both(tmp_path: Path) -> None:
    judged = "by: curator, on: 2026-01-02, judged: '0000000000000000'"
    further = (
        f"\n      - {{study: smith-2001, verdict: contradicts, read: abstract, why: Not in glass cups., {judged}}}"
    )
    text = CUPS[_CUPS].replace("    further_evidence:", f"    further_evidence:{further}")
    found = _map(book(tmp_path, {_CUPS: text}))
    assert _marks(found)[0] == (
        "Smith 2001",
        "mixed",
        "",
        "for, in part, and against, by finding, 12 wide cups · narrow cups (number not read)",
    )
    assert [name for name, *_ in _marks(found)] == ["Smith 2001", "Lee 2003", "Jones 2002"]
    assert "mixed" in found.shapes


def test_no_study_of_this_repository_has_two_marks_in_one_row() -> None:
    given = book_of(load(ROOT))
    for each in given.base.hypotheses.values():
        for row in gap_map(given, each).rows:
            units = [mark.unit for cell in row.cells for mark in cell]
            assert len(units) == len(set(units))


def test_what_counts_for_nothing_is_framed_and_says_so(tmp_path: Path) -> None:
    text = CUPS[_ESSAY].replace("  cites:\n", "  premises: {all_of: [essay/third]}\n  cites:\n")
    mark = _map(book(tmp_path, {_ESSAY: text})).rows[0].cells[0][0]
    assert (mark.frame, mark.more) == (
        "uncounted",
        "Smith 2001: for, in part, 12 wide cups · narrow cups (number not read). Cohort study. Its abstract was read. "
        "Not counted: what its claim argues from has no support.",
    )


def test_every_mark_on_the_page_is_a_link_with_a_title_and_a_name_for_those_who_do_not_see_it(tmp_path: Path) -> None:
    soup = shown(hypothesis, book(tmp_path), "hypotheses/cups/")
    assert [(a["href"], a["title"].partition(":")[0]) for a in soup.select(".kb-gaps a.kb-dot")] == [  # type: ignore[union-attr]  # a text
        ("/references/smith-2001/", "Smith 2001"),
        ("/references/lee-2003/", "Lee 2003"),
        ("/references/jones-2002/", "Jones 2002"),
    ]
    assert texts(soup, ".kb-gaps .kb-dot")[1] == "Lee 2003 : against, number of people not read"
    assert texts(soup, ".kb-gaps .kb-gap") == ["Cool tea gives less joy nothing: no claim on record speaks to it"]
    assert texts(soup, ".kb-key li")[:3] == ["for, in part", "against", "cannot be verified yet"]


def test_a_hypothesis_without_links_and_one_without_studies_have_no_key(tmp_path: Path) -> None:
    given = book(tmp_path / "a", {_CUPS: "title: Nothing yet\nneeds: {all_of: []}\n"})
    assert _map(given) == GapMap((), (), (), (), "")
    lone = CUPS[_CUPS].replace("  width-cools:\n", "  lone:\n", 1).replace("[width-cools", "[lone")
    text = lone[: lone.index("    further_evidence")] + lone[lone.index("  cooling-takes-joy") :]
    soup = shown(hypothesis, book(tmp_path / "b", {_CUPS: text}), "hypotheses/cups/")
    assert (len(soup.select(".kb-gaps .kb-gap")), soup.select(".kb-key")) == (2, [])


def test_every_design_has_its_place_and_every_shape_and_frame_its_words() -> None:
    designs = [design for group in COLUMNS.values() for design in group]
    assert sorted(designs) == sorted(Design)
    assert list(KEY) == ["shapes", "frames", "sizes"]


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    given = book_of(load(hostile_base(tmp_path)))
    soup = BeautifulSoup(
        next(p for p in hypothesis.pages(given) if p.address == "hypotheses/cups/").body, "html.parser"
    )
    picture = soup.select_one("#gaps")
    assert picture is not None
    assert {tag.name for tag in picture.select(".kb-gaps *")} <= {
        *("caption", "thead", "tbody", "tr", "th", "td", "a", "span", "svg", "circle", "path", "g")
    }
    assert not [name for tag in picture.find_all(True) for name in tag.attrs if name.startswith("on")]
