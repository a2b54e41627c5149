"""Manners of printing that few lists have, all made up: the part of each string that they bear on."""

import pytest

from tests.parsing.reference.reading import read

NAMES: dict[str, tuple[str, list[str]]] = {
    "parted by slashes": (
        "Tarn, Ada B. / Osk, Carl / Wend, Dora (2007): “Slow water”, in: Marsh Studies 12 (1): 39–44.",
        ["Tarn, Ada B.", "Osk, Carl", "Wend, Dora"],
    ),
    "in the order they are spoken in, parted by slashes": (
        "Ada Tarn/ Carl Osk 2011: Slow water. Forty years. Reedham",
        ["Tarn, Ada", "Osk, Carl"],
    ),
    "of one letter": (
        "O, R., K, N., & Tarn, A. (2004). Slow water. Marsh Studies, 12(6), 47–49.",
        ["O, R.", "K, N.", "Tarn, A."],
    ),
    "of one letter, behind the initials": ("[1] R. O, N. K, Marsh Studies 12 (2004) 47.", ["O, R.", "K, N."]),
    "of one word": ("(1) Tarnil; Osk, P. Marsh Studies 2009, 12, 667–682.", ["Tarnil", "Osk, P."]),
    "written small": (
        "tarn, a. m., & Osk, N. B. (2007). Slow water. Marsh Studies, 13(1), 21–23.",
        ["tarn, a. m.", "Osk, N. B."],
    ),
    "written small, in full": ("tarn, ada. 1994. Slow Water. New York: Reed Press.", ["tarn, ada"]),
    "with two family names and two given names": (
        "Tarno Oskez, Jorge Eduardo, Fabio Wend, and Sergio Reed. 2014. “Slow Water.” Marsh Studies 78 (1): 25.",
        ["Tarno Oskez, Jorge Eduardo", "Wend, Fabio", "Reed, Sergio"],
    ),
    "with “and” between two family names": (
        "Tarnas I Oskal, Jordi. 1994. “Slow Water.” Marsh Studies 295 (1): 83–95.",
        ["Tarnas I Oskal, Jordi"],
    ),
    "with a given name in full behind an initial": (
        "Osk, Junia, and W. David Tarn. 2008. “Slow Water.” Marsh Studies 18 (14): 78–81.",
        ["Osk, Junia", "Tarn, W. David"],
    ),
    "with two family names, last and before a journal": (
        "(1) Tarno Oskez, J. E.; Wendal Reedas, S. Marshes Today 2014, 78, 25.",
        ["Tarno Oskez, J. E.", "Wendal Reedas, S."],
    ),
    "before a title that begins with two capitals": (
        "Tarn M. Slow Waters. Marsh Studies. 2013;34(61):29-31.",
        ["Tarn, M."],
    ),
    "before a title that an “and” goes on with": (
        "Tarn M. Water and reeds in small ponds. Marsh Studies, 2013, 34, 29-31.",
        ["Tarn, M."],
    ),
    "before a title that begins with a number": (
        "Tarn RB (1972) 18 reeds in a pond. Marsh Studies 12:75",
        ["Tarn, RB"],
    ),
    "a part of a body": (
        "World Reed Association, Commission on Ponds. (2016). Slow water. London: Reed Press.",
        ["World Reed Association, Commission on Ponds"],
    ),
    "with a letter that got lost": ("T�rn, A. (2004). Slow water. Marsh Studies, 12, 47.", ["T�rn, A."]),
    "that are a particle elsewhere": (
        "Tarn S, Du Y, Le CH, Das M. Slow water. Marsh Studies. 2004;12:47.",
        ["Tarn, S", "Du, Y", "Le, CH", "Das, M"],
    ),
    "with initials of two letters": (
        "Tarn GYa, Osk Th. Slow water. Marsh Studies. 2004;12:47.",
        ["Tarn, GYa", "Osk, Th"],
    ),
    "with initials and a hyphen": (
        "TARN A-J, & OSK K-S. (2012). Slow water. Marsh Studies, 14, 47.",
        ["TARN, A-J", "OSK, K-S"],
    ),
    "with a single letter for a particle": ("[5] M.A. Ó Tarn, Marsh Studies 12 (2004) 47.", ["Ó Tarn, M.A."]),
    "of a saint": ("[5] J.-P. St. John, Marsh Studies 12 (2004) 47.", ["St. John, J.-P."]),
    "with an article": ("Le Tarn, Ada. 2004. “Slow Water.” Marsh Studies 12: 47.", ["Le Tarn, Ada"]),
    "with the particle behind": ("Tarn, Ada von der. 2004. “Slow Water.” Marsh Studies 12: 47.", ["Tarn, Ada von der"]),
    "behind a number and a dash": ("3. - TARN A.B.: Slow water. Marsh Studies, 1957, 68, 102–111.", ["TARN, A.B."]),
}


@pytest.mark.parametrize("manner", NAMES)
def test_names_are_read(manner: str) -> None:
    text, names = NAMES[manner]
    assert read(text)["authors"] == names


PLACES: dict[str, tuple[str, dict[str, str]]] = {
    "the page of a chapter behind its editors": (
        "Tarn, Ada. 2003. “Slow Water.” In Reeds, edited by Dora Wend and Carl Osk, 146. Leiden: Reed Press.",
        {"issued": "2003", "page": "146"},
    ),
    "pages that might be years, behind editors": (
        "Tarn, Ada. 2003. “Slow Water.” In Reeds, edited by Dora Wend and Carl Osk, 1821–26. Leiden: Reed Press.",
        {"issued": "2003", "page": "1821–26"},
    ),
    "the page of a chapter behind its year": (
        "Tarn A. Slow water. In: Wend D, Osk C, eds. Reeds. Leiden: Reed Press; 2016:561.",
        {"issued": "2016", "page": "561"},
    ),
    "the page of a chapter behind its publisher": (
        "Tarn, A. (1994) Slow water. In Wend, D. and Osk, C. (eds.): Reeds. Leiden: Reed Press, 383.",
        {"issued": "1994", "page": "383"},
    ),
    "pages with a letter before them": (
        "Tarn A. Slow water. In: Wend D, editor. Reeds. Leiden: Reed Press; 2010. p. P27.",
        {"issued": "2010", "page": "P27"},
    ),
    "pages in brackets behind a volume": (
        "Tarn, A. 2006. Slow water. In D. Wend (ed.), Reeds, vol. VI (391–394). Leiden: Reed Press.",
        {"issued": "2006", "volume": "VI", "page": "391–394"},
    ),
    "roman pages": ("[1] A. Tarn, Marsh Studies 150 (1988) VII.", {"issued": "1988", "volume": "150", "page": "VII"}),
    "a page and the next in a journal": (
        "Tarn, A. 2014: Slow water. Zeitschrift für Schilf. 22. Jg. Heft 3, 143 f.",
        {"issued": "2014", "volume": "22", "issue": "3", "page": "143"},
    ),
    "a newspaper's page": (
        "Tarn, Ada. “Slow Water.” The Marsh Times, June 21, 1998, 11.",
        {"issued": "1998", "page": "11"},
    ),
    "a volume that is its year": (
        "Tarn, Ada. “Slow Water.” Mediators of Mud 2018 (2018): 1–12.",
        {"issued": "2018", "volume": "2018", "page": "1–12"},
    ),
    "a volume that is a part of its year": (
        "Tarn, Ada. 2000. “Slow Water.” Marsh Studies 2000.2 (0): 467–468.",
        {"issued": "2000", "volume": "2000.2", "issue": "0", "page": "467–468"},
    ),
    "a year that is a part of a book's name": (
        "Tarn, A. (2013). Slow water. In State of the Marsh 2013, 184–189. Leiden: Reed Press.",
        {"issued": "2013", "page": "184–189"},
    ),
    "a volume alone": (
        "Tarn, A. (1982). Slow water: A system of reeds. Marsh Studies, 19.",
        {"issued": "1982", "volume": "19"},
    ),
    "a special issue": (
        "Tarn, A. “Slow Water.” Marsh Studies 27.Special Issue 1 (2009): S93–S95.",
        {"issued": "2009", "volume": "27", "issue": "Special Issue 1", "page": "S93–S95"},
    ),
    "a series' number": (
        "Tarn A. Slow water, Lecture Notes in Reed Science 392, Reed Press, 1989, pp. 292-302.",
        {"issued": "1989", "volume": "392", "page": "292-302"},
    ),
    "a number of a series behind its volume": (
        "Tarn, A. 1998. Slow water. Monographs of the Reed Society 63 (serial no. 253).",
        {"issued": "1998", "volume": "63", "issue": "253"},
    ),
    "a report's number before pages": (
        "A. Tarn, “Slow water,” Tech. Report REED T-RA 8, pp. 338-349, 1992.",
        {"issued": "1992", "number": "8", "page": "338-349"},
    ),
    "a count of volumes, and years from one to another": (
        "Tarn, Ada, Slow Water, 8 vols. (Paris: Reed Press, 1988–1992).",
        {"issued": "1988", "number-of-volumes": "8"},
    ),
    "an extent without a space": (
        "TARN, A. Slow water. 1932. Reed Press. 216p.",
        {"issued": "1932", "number-of-pages": "216"},
    ),
    "another article in square brackets": (
        "Tarn, S. 2016. Comment on reeds [J. Marsh Stud. 144, 244711 (2016)]. The Journal of Mud 145: 167101.",
        {"issued": "2016", "volume": "145", "page": "167101"},
    ),
    "a word for a volume that the record lacks": (
        "[1] &NA;, Marsh Weekly &NA; (2006) 18.",
        {"issued": "2006", "volume": "&NA;", "page": "18"},
    ),
}
_NUMBERS = ("issued", "volume", "issue", "page", "number", "number-of-pages", "number-of-volumes")


@pytest.mark.parametrize("manner", PLACES)
def test_numbers_are_read_and_no_others(manner: str) -> None:
    text, numbers = PLACES[manner]
    whole = read(text)
    assert {
        name: whole[name] for name in _NUMBERS if name in whole and not (name == "number" and text[0] == "[")
    } == numbers


def test_issues_in_brackets_that_go_backwards_are_no_pages() -> None:
    whole = read("Tarn, A. (2005). Slow water. Marsh Studies, (7-2).")
    assert (whole.get("issue"), whole.get("page")) == ("7-2", None)


@pytest.mark.parametrize(
    "text", ["Notes on Current Reeds. (1987). Marsh Studies, 164(3), 881–888.", "(1) The Dictionary of Marsh Services."]
)
def test_titles_are_no_names(text: str) -> None:
    assert "authors" not in read(text)
