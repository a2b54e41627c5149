import pytest

from kb.model import RegistryStatus
from kb.registries import states
from tests.registries.asking import DAY, answers


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (404, RegistryStatus.NOT_FOUND),
        (410, RegistryStatus.NOT_FOUND),
        (200, RegistryStatus.FOUND),
        (301, RegistryStatus.FOUND),
        (403, RegistryStatus.FAILED),
        (429, RegistryStatus.FAILED),
        (302, RegistryStatus.FAILED),
        (503, RegistryStatus.FAILED),
        ("not-found", RegistryStatus.NOT_FOUND),
        ("failed", RegistryStatus.FAILED),
    ],
)
def test_only_404_and_410_say_that_nothing_is_there(given: object, meant: RegistryStatus) -> None:
    (record,) = answers(states, [{"asked": "URL https://example.org/a", "status": given}])
    assert (record.status, record.source, record.read_on) == (meant, "the web", DAY)


def test_a_permanent_move_says_where_to() -> None:
    moved, passing = answers(
        states, [{"asked": "URL https://example.org/a", "status": s, "to": "https://example.org/b"} for s in (308, 307)]
    )
    assert (moved.moved_to, passing.moved_to) == ("https://example.org/b", "")


@pytest.mark.parametrize("bad", [{}, [1], [{"status": 200}], [{"asked": "DOI 10.1/a", "status": "gone"}]])
def test_what_is_no_list_of_answers_is_refused(bad: object) -> None:
    with pytest.raises(ValueError, match=r"answer|status"):
        answers(states, bad)
