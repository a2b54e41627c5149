from pathlib import Path

import msgspec
import pytest
from bs4 import BeautifulSoup

from kb.load import load
from kb.page import Book
from kb.page.pictures.doses import Scaled, doses, times
from kb.site.gather import book_of
from kb.views import topic
from tests.browser.hostile import hostile_base
from tests.page.cups import CUPS, book
from tests.views.shown import shown, texts

_ESSAY, _SMITH = "claims/essay/body.yaml", "references/studies/smith-2001.yaml"


def _stating(*figures: str) -> dict[str, str]:
    """Give an essay whose first claim, on temperature, states these figures."""
    start, end = CUPS[_ESSAY].index("  figures:"), CUPS[_ESSAY].index("  cites:")
    return {_ESSAY: f"{CUPS[_ESSAY][:start]}  figures: [{', '.join(figures)}]\n{CUPS[_ESSAY][end:]}"}


def _of(given: Book) -> tuple[Scaled | None, Scaled | None]:
    claims = given.on_topic["temperature"]
    return doses(given, claims), times(given, claims)


def _rows(found: Scaled | None) -> list[tuple[str, str, str, list[tuple[str, str, str]]]]:
    assert found is not None
    rows = [row for _, rows in found.groups for row in rows]
    return [(row.what, row.said, row.note, [(b.start, b.end, b.point) for b in row.bars]) for row in rows]


_RESTS = "2 citations: 1 supports it, 1 cannot be verified yet"


def test_a_topic_without_doses_or_times_has_no_picture(tmp_path: Path) -> None:
    assert _of(book(tmp_path)) == (None, None)
    assert doses(book(tmp_path), ()) is None


def test_a_dose_is_a_bar_or_a_point_with_what_its_claim_rests_on(tmp_path: Path) -> None:
    given = book(tmp_path, _stating("{what: tea, low: 0.5, high: 1.5, unit: mg}", "{what: sugar, value: 2, unit: mg}"))
    found, none = _of(given)
    assert none is None
    assert _rows(found) == [
        ("tea · sugar", "0.5–1.5 mg · 2 mg", _RESTS, [("25.00%", "75.00%", ""), ("100.00%", "100.00%", "100.00%")])
    ]
    assert found is not None
    assert (found.title, [text for _, text in found.scale.marked]) == (
        "Doses, in milligrams",
        ["0", "0.5", "1", "1.5", "2"],
    )
    assert found.said[0] == "Doses are what the articles state, not tested doses, and no average is drawn."
    assert [anchor.text for anchor, _ in found.groups] == ["An essay on cups"]


def test_doses_far_apart_stand_on_a_logarithmic_scale_that_says_so(tmp_path: Path) -> None:
    given = book(tmp_path, _stating("{what: tea, low: 1, high: 500, unit: µg}", "{what: tea, value: 50, unit: mg}"))
    found, _ = _of(given)
    assert found is not None
    assert found.scale.log
    assert "The scale is logarithmic: equal ways to the right are equal multiples, not equal amounts." in found.said
    assert [(b.start, b.end) for b in found.groups[0][1][0].bars] == [("0.00%", "53.98%"), ("93.98%", "93.98%")]


def test_a_figure_without_an_end_goes_on_and_one_without_a_number_is_told_alone(tmp_path: Path) -> None:
    figures = ("{what: a, low: 2, unit: weeks}", "{what: b, high: 4, unit: weeks}", "{what: c, unit: weeks}")
    _, found = _of(book(tmp_path, _stating(*figures)))
    assert found is not None
    (row,) = found.groups[0][1]
    assert [(b.open_low, b.open_high, b.start, b.end) for b in row.bars] == [
        (False, True, "50.00%", "100.00%"),
        (True, False, "0.00%", "100.00%"),
    ]
    assert row.said == "from 2 weeks · up to 4 weeks · no number given"
    assert _of(book(tmp_path / "n", _stating("{what: c, unit: weeks}"))) == (None, None)


@pytest.mark.parametrize(
    ("figures", "title", "said"),
    [
        (
            ["{what: a, low: 2, high: 3, unit: months}", "{what: b, low: 2, high: 8, unit: weeks}"],
            "Times, in weeks",
            True,
        ),
        (["{what: a, low: 5, high: 7, unit: days}", "{what: b, value: 1, unit: week}"], "Times, in days", False),
        (["{what: a, value: 2, unit: hours}", "{what: b, value: 4, unit: weeks}"], "Times", False),
    ],
)
def test_times_are_drawn_in_a_unit_that_suits_them(tmp_path: Path, figures: list[str], title: str, said: bool) -> None:
    _, found = _of(book(tmp_path, _stating(*figures)))
    assert found is not None
    assert (found.title, "A month is drawn as 30 days." in found.said) == (title, said)


@pytest.mark.parametrize(
    ("text", "said", "points"),
    [
        ("tea 3.0 to 4.5 mg a day", "3.0 to 4.5 mg", 1),
        ("Tea 0, 50 and 100 mg", "0, 50 and 100 mg", 2),
        ("of tea, 4 mg", "4 mg", 1),
        ("tea 4 mg/ml", "", 0),
        ("coffee 4 mg", "", 0),
        ("doses of 4 mg", "", 0),
    ],
)
def test_doses_of_the_same_substance_in_studies_stand_apart(tmp_path: Path, text: str, said: str, points: int) -> None:
    study = CUPS[_SMITH].replace("subjects: human\n", f"subjects: human\nmeasures: {text}\n")
    given = book(tmp_path, {**_stating("{what: tea, value: 2, unit: mg}"), _SMITH: study})
    found, _ = _of(given)
    assert found is not None
    assert [(row.anchor.text, row.more, row.said, len(row.bars)) for row in found.studies] == (
        [("Smith 2001", "tea", said, points)] if said else []
    )


def test_doses_in_animals_and_reviews_are_not_shown_as_doses_of_people(tmp_path: Path) -> None:
    text = CUPS[_SMITH].replace("subjects: human\n", "subjects: animal\nmeasures: tea 4 mg\n")
    found, _ = _of(book(tmp_path, {**_stating("{what: tea, value: 2, unit: mg}"), _SMITH: text}))
    assert found is not None
    assert found.studies == ()


def test_many_claims_stand_a_row_each_with_the_smallest_first(tmp_path: Path) -> None:
    more = "".join(
        f"- {{id: d{n}, statement: Tea., kind: dosing, hedge: asserted, at: [s01.p01.s02], topics: [temperature], "
        f"appeals_to: nothing, figures: [{{what: d{n}, value: {n}, unit: mg}}]}}\n"
        for n in range(40, 0, -1)
    )
    found, _ = _of(book(tmp_path, {_ESSAY: CUPS[_ESSAY] + more}))
    assert [what for what, *_ in _rows(found)] == [f"d{n}" for n in range(1, 41)]
    assert _rows(found)[0][2] == "cites nothing"


def test_the_page_says_in_words_what_the_scale_shows(tmp_path: Path) -> None:
    given = book(tmp_path, _stating("{what: tea, low: 0.5, high: 1.5, unit: mg}", "{what: rest, value: 2, unit: days}"))
    soup = shown(topic, given, "topics/temperature/")
    assert texts(soup, ".kb-picture h2") == ["Doses, in milligrams", "Times, in days"]
    assert texts(soup, ".kb-picture .kb-lane:not(.kb-axis)") == [f"tea 0.5–1.5 mg {_RESTS}", f"rest 2 days {_RESTS}"]
    assert [a["href"] for a in soup.select(".kb-picture .kb-what a")] == ["/claims/essay/first/"] * 2


def test_hostile_text_and_numbers_that_no_scale_holds_do_no_harm(tmp_path: Path) -> None:
    root = hostile_base(tmp_path)
    path = root / _ESSAY
    path.write_text(
        path.read_text().replace(
            "value: 3, unit:",
            "value: .inf, low: -4, high: 2, p: x}, {what: y, value: 1, unit: mg}, {what: '<b>', value: .inf, low: -4, high: 2, unit: mg}, {what: z, unit:",
            1,
        )
    )
    given = book_of(load(root))
    assert given.base.claims
    body = next(page for page in topic.pages(given) if page.address == "topics/temperature/").body
    picture = BeautifulSoup(body, "html.parser").select_one(".kb-picture")
    assert picture is not None
    assert {tag.name for tag in picture.select("*")} <= {
        *("h2", "h3", "p", "div", "ul", "li", "a", "span", "small", "br", "svg", "line", "path", "text")
    }


def test_rows_of_the_same_thing_say_what_their_claims_say(tmp_path: Path) -> None:
    texts_ = _stating("{what: rest, value: 2, unit: weeks}")
    base = book(tmp_path, texts_).base
    first, *_ = [claim for claim in base.claims.values() if claim.figures]
    second = msgspec.structs.replace(first, statement="Tea rests.")
    other = msgspec.structs.replace(first, figures=(msgspec.structs.replace(first.figures[0], what="stir"),))
    found = times(book(tmp_path / "b", texts_), (first, second, other))
    assert found is not None
    assert [(row.what, row.more) for _, rows in found.groups for row in rows] == [
        ("rest", f"The article claims: {first.statement}"),
        ("rest", "The article claims: Tea rests."),
        ("stir", ""),
    ]
