import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.tex import Written, written

MEANINGS = {"joc": "Journal of Cups"}


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("{Cups}", Written("Cups", 101, 105)),
        ("{A {B} c}", Written("A {B} c", 101, 108)),
        ('"Cups"', Written("Cups", 101, 105)),
        ('"a {"} b"', Written('a {"} b', 101, 108)),
        ("2001", Written("2001", 100, 104)),
        ("JOC", Written("Journal of Cups", 100, 103, (("JOC", 100),))),
        ("pots", Written("", 100, 104, (("pots", 100),))),
        ('joc # ", " # {B}', Written("Journal of Cups, B", 100, 116, (("joc", 100),))),
        ("{a} # {b}", Written("ab", 100, 109)),
        ("{Cups} year = {2001}", Written("Cups", 101, 105, (), 107)),
        ("", Written("", 100, 100)),
    ],
)
def test_a_value_is_read_with_its_place(value: str, found: Written) -> None:
    assert written(value, 100, MEANINGS) == found


@given(st.text(alphabet='{}"# ab1\\\n', max_size=40))
def test_no_value_is_too_odd_to_be_read(value: str) -> None:
    found = written(value, 0, MEANINGS)
    assert 0 <= found.start <= found.end <= len(value)
