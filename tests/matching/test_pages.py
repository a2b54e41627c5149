import pytest

from kb.matching import Pages, first_page, page_range, pages_conflict, same_pages


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1425-37", Pages("", 1425, 1437, True)),
        ("1425--1437", Pages("", 1425, 1437, True)),
        ("pp. 1425–1437", Pages("", 1425, 1437, True)),
        ("98-103", Pages("", 98, 103, True)),
        ("S12-S18", Pages("s", 12, 18, True)),
        ("S12-8", Pages("s", 12, 18, True)),
        ("e1002", Pages("e", 1002, 1002)),
        ("17", Pages("", 17, 17)),
        ("e01195-18", Pages("e", 1195, 1195)),
        ("01195-18", Pages("", 1195, 1195)),
        ("10195-98", Pages("", 10195, 10198, True)),
        ("719–717", Pages("", 719, 717, True)),
        ("1-3, 7", None),
        ("A12-B13", None),
        ("in press", None),
        ("", None),
    ],
)
def test_pages_are_read_in_their_forms(text: str, found: Pages | None) -> None:
    assert page_range(text) == found


@pytest.mark.parametrize(
    ("text", "inverted"), [("719–717", True), ("83-19", True), ("1098-9", False), ("5-5", False), ("1425-24", True)]
)
def test_a_range_is_inverted_where_its_end_comes_first(text: str, inverted: bool) -> None:
    found = page_range(text)
    assert found
    assert found.inverted == inverted


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("1425-37", "1425--1437", True),
        ("1425", "1425-1437", True),
        ("e12", "12", True),
        ("S12-8", "s12–s18", True),
        ("1425-1437", "1425-1438", False),
        ("1425-1437", "1426-1437", False),
        ("1-3, 7", "1-3,7", True),
        ("207F–209", "207F", True),
        ("2_108–2_116", "2_108--2_116", True),
        ("207F–209", "207F–219", False),
    ],
)
def test_pages_are_compared_by_meaning(one: str, other: str, same: bool) -> None:
    assert same_pages(one, other) == same_pages(other, one) == same


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("12-18", "30-35", True),
        ("12-18", "12", False),
        ("1-9", "e0123", False),
        ("1-9", "101-109", False),
        ("12", "101-109", False),
        ("12", "13", True),
        ("in press", "12", False),
    ],
)
def test_pages_conflict_only_in_one_count(one: str, other: str, conflict: bool) -> None:
    assert pages_conflict(one, other) == conflict


def test_a_first_page_is_read_from_several_ranges_too() -> None:
    assert [first_page(t) for t in ("12-18", "12, 14", "e012", "S3", "x")] == ["12", "12", "12", "s3", ""]
