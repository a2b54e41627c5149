import pytest

from kb.matching import KNOWN_JOURNALS, folded, near_journal, near_table

TABLE = near_table(KNOWN_JOURNALS)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("N Eng J Med", "N Engl J Med"),
        ("J Biol Chmem", "J Biol Chem"),
        ("Jounal of Biological Chemistry", "Journal of Biological Chemistry"),
        ("Journal of Biologcial Chemistry", "Journal of Biological Chemistry"),
        ("J Cell Bol", "J Cell Biol"),
        ("Phys Rev Lett", ""),
        ("Cell Rep", ""),
        ("Am J Med", ""),
        ("Journal of Cups", ""),
    ],
)
def test_a_slip_of_one_letter_is_near(name: str, meant: str) -> None:
    known = folded(name) in KNOWN_JOURNALS
    assert ("" if known else near_journal(folded(name), TABLE)) == meant


def test_what_is_far_too_long_for_a_name_is_near_to_nothing() -> None:
    name = "journal of biological chemistry " * 10_000
    assert near_journal(name, near_table({name: name})) == ""


def test_no_known_journal_is_near_another_by_its_own_table() -> None:
    near = {
        name: near_journal(name, near_table({k: v for k, v in KNOWN_JOURNALS.items() if k != name}))
        for name in KNOWN_JOURNALS
    }
    assert {name: other for name, other in near.items() if other} == {}
