import json
from pathlib import Path

from kb.views import single_points
from tests.page.cups import book
from tests.views.shown import page, shown, texts

HERE = "single-points/"


def test_it_lists_every_study_without_which_something_falls_under_every_standard(tmp_path: Path) -> None:
    given = book(tmp_path)
    soup = shown(single_points, given, HERE)
    assert texts(soup, "summary") == [
        "As the author cites it (0 studies)",
        "As the sources read, partial support counts (1 study)",
        "As the sources read, full support only (1 study)",
        "Studies in people, first-hand (1 study)",
        "Repeated by another group (0 studies)",
    ]
    assert [details.parent["id"] for details in soup.select("details[open]")] == ["appraised"]  # type: ignore[index]


def test_a_row_names_all_that_falls_worst_first(tmp_path: Path) -> None:
    soup = shown(single_points, book(tmp_path), HERE)
    assert texts(soup, "#appraised tbody tr") == [
        "Smith 2001 1 part, 1 link, 1 claim cup of “Cup shape and joy” Wide cups cool "
        "The article claims: Tea cools faster in a wide cup."
    ]


def test_its_machine_form_counts_by_papers_studies_and_groups(tmp_path: Path) -> None:
    machine = json.loads(page(single_points, book(tmp_path), HERE).files[".json"])
    assert list(machine["appraised"]) == ["papers", "studies", "groups"]
    assert [point["name"] for point in machine["appraised"]["studies"]] == ["smith-2001"]
