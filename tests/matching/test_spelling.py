import pytest

from kb.matching import nearest

NAMES = ["conti-1998", "panerai-2002", "csf-beta-endorphin", "pain-lowers-endorphins"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("conti-1989", "conti-1998"),
        ("panera-2002", "panerai-2002"),
        ("csf-betaendorphin", "csf-beta-endorphin"),
        ("pain-lower-endorphin", "pain-lowers-endorphins"),
    ],
)
def test_a_slip_of_the_pen_is_offered_its_name(written: str, meant: str) -> None:
    assert nearest(written, NAMES) == f"Did you mean `{meant}`?"


@pytest.mark.parametrize("written", ["", "zzz", "younger-2013", "x" * 5000])
def test_nothing_is_offered_for_what_is_like_nothing(written: str) -> None:
    assert nearest(written, NAMES) == ""
