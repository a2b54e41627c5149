from pathlib import Path

import pytest

from kb.page.naming import of_group, of_part, spelled
from tests.page.cups import CUPS, book


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("wide-cups", "", "wide cups"),
        ("tea-cells", "What TEA does.", "TEA cells"),
        ("cup-saucer-axis", "It moves the cup–saucer axis.", "cup–saucer axis"),
        ("wide-cups", "Wide cups are used.", "wide cups"),
        ("oolong-cups", "Oolong cups, and the Oolong leaf.", "Oolong cups"),
        ("bath-team", "Teapots, Bath.", "Bath team"),
        ("stage-1", "At stage 10 it stops.", "stage 1"),
        ("a(b", "(((", "a(b"),
        ("", "Cups.", ""),
    ],
)
def test_a_name_is_spelled_as_the_texts_beside_it_spell_it(name: str, text: str, told: str) -> None:
    assert spelled(name, [text]) == told


def test_people_keep_their_capitals_and_two_of_them_are_joined_by_a_dash() -> None:
    people = ["Cup Pot", "O'Lid", "Müller"]
    assert spelled("cup-pot-team", [], people) == "Cup Pot team"
    assert spelled("olid-muller-team", [], people) == "O'Lid–Müller team"


def test_a_group_has_the_names_of_its_authors(tmp_path: Path) -> None:
    text = CUPS["references/studies/smith-2001.yaml"] + "group: smith-bath-team\nnote: Of the town of Bath.\n"
    given = book(tmp_path, {"references/studies/smith-2001.yaml": text})
    assert of_group(given, "smith-bath-team") == "Smith Bath team"


def test_a_part_is_spelled_as_its_links_are(tmp_path: Path) -> None:
    base = book(tmp_path).base
    name = next(iter(base.hypotheses))
    assert of_part(base, name, "no-such-words") == "no such words"
