import pytest

from kb.matching import abbreviates, initials_of, same_journal, significant


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("J Bacteriol", "Journal of Bacteriology", True),
        ("J. Bacteriol.", "J Bacteriol", True),
        ("N Engl J Med", "The New England Journal of Medicine", True),
        (
            "Proc. Natl. Acad. Sci. U.S.A.",
            "Proceedings of the National Academy of Sciences of the United States of America",
            True,
        ),
        ("Br J Pharmacol", "British Journal of Pharmacology", True),
        ("Lancet", "The Lancet (London, England)", True),
        ("J Cell Biol", "Journal of Cell Science", False),
        ("J Biol Chem", "Journal of Biochemistry", False),
        ("Phys Rev A", "Physical Review B", False),
        ("Cups", "Pots", False),
        ("", "", False),
    ],
)
def test_journals_are_compared_written_out_or_abbreviated(one: str, other: str, same: bool) -> None:
    assert same_journal(one, other) == same_journal(other, one) == same


def test_an_abbreviation_is_shorter_than_the_name() -> None:
    assert abbreviates("J Bacteriol", "Journal of Bacteriology")
    assert not abbreviates("Journal of Bacteriology", "J Bacteriol")
    assert not abbreviates("J Bacteriol", "J. Bacteriol.")
    assert not abbreviates("Cell", "Cellular")


def test_a_journal_is_looked_up_by_the_letters_that_abbreviations_keep() -> None:
    assert initials_of("J Bacteriol") == initials_of("The Journal of Bacteriology") == "jb"
    assert significant("The Journal of Cups and Pots") == ("journal", "cups", "pots")
