"""What the citations of a manuscript say, taken together."""

from kb.matching.cited import alphabetical, elsewhere, in_order, in_words, main_form, odd_ones, out_of_alphabet
from kb.model import Author, CitationForm, CitedItem, Entry, Value
from kb.reading import reread


def entries(*names: str) -> list[Entry]:
    return [Entry(0, 0, authors=(Author(name, "", 0, 0),)) for name in names]


def test_a_longest_rising_part_of_a_row_is_found() -> None:
    assert in_order([1, 2, 9, 3, 4, 4, 5]) == {0, 1, 3, 4, 5, 6}
    assert in_order([3, 2, 1]) == {2}
    assert in_order([]) == set()


def test_a_list_is_alphabetical_but_for_slips_and_names_with_particles_go_anywhere() -> None:
    listed = entries("Alder", "Ästad", "von Birl", "Carr", "Zeh", "Dune", "Fenn", "Marl")
    assert (alphabetical(listed), out_of_alphabet(listed)) == (True, [4])
    assert not alphabetical(entries("Zeh", "Marl", "Fenn", "Carr", "Alder"))
    assert not alphabetical(entries("Alder", "Carr"))


def test_what_differs_is_odd_only_beside_a_clear_majority() -> None:
    assert odd_ones("aaaab") == [4]
    assert odd_ones("aaab") == []
    assert odd_ones("") == []


def test_a_cited_work_is_said_in_words() -> None:
    names = tuple(Value(name, 0, 0) for name in ("Tarn", "Osk", "Wend"))
    assert in_words(CitedItem(0, 0, names=names, year=Value("2001a", 0, 0))) == "Tarn and Osk et al. 2001a"
    assert in_words(CitedItem(0, 0, number=7)) == "7"
    assert in_words(CitedItem(0, 0, key="tarn")) == "tarn"


def test_the_main_form_is_that_of_most_works_that_were_found() -> None:
    text = "Reeds [1, 2]; mud [1] (Tarn, 2001).\n\nReferences\n\n1. Tarn A. Reeds. J Marsh. 2001;1:2.\n2. Osk B. Mud. J Marsh. 2002;2:3.\n"
    assert main_form(reread("a.txt", text)) is CitationForm.NUMERIC
    assert main_form(reread("a.txt", "Reeds.\n")) is None


def test_works_of_the_library_are_offered_while_they_are_few() -> None:
    bib = "".join(
        f"@book{{k{n}, author = {{Tarn, A.}}, title = {{Reeds {n}}}, year = {2000 + n // 4}}}\n" for n in range(5)
    )
    writing = reread("a.md", "Reeds.\n", libraries=[reread("refs.bib", bib)])
    criteria = (Value("Tarn Criteria", 0, 0),)
    assert elsewhere(writing, CitedItem(0, 0, names=criteria, year=Value("2001", 0, 0))) == ""
    own = reread("a.txt", "References\n\n1. Osk B. Mud. J Marsh. 2002;2:3.\n", libraries=[reread("refs.bib", bib)])
    assert (
        elsewhere(own, CitedItem(0, 0, names=criteria, year=Value("2001", 0, 0)))
        == "It may be `k4` (line 5) of refs.bib."
    )
    assert elsewhere(own, CitedItem(0, 0, names=criteria, year=Value("2000", 0, 0))) == ""
