"""Citations in a text, by form; all names are made up."""

from dataclasses import replace

import pytest

from kb.model.bibliography import LinkState
from tests.parsing.citation.shorthand import entry, found, linked, listed, places

AUTHOR_YEAR = {
    "Mora (2019) said so.": ["Mora 2019"],
    "Mora and Lind (2019a, 2020) said so.": ["Mora & Lind 2019a", "Mora & Lind 2020"],
    "In Mora et al.'s (2019) study of tea": ["Mora+ 2019"],
    "Mora et al. (2019)’s cups": ["Mora+ 2019"],
    "Mora, et al. (2019) poured": ["Mora+ 2019"],
    "Mora and colleagues (2019) poured": ["Mora+ 2019"],
    "It was poured by van der Berk & de la Cuva, 2019.": ["van der Berk & de la Cuva 2019"],
    "It is cold (van der Berk & de la Cuva, 2019).": ["van der Berk & de la Cuva 2019"],
    "Mora 2019 poured.": ["Mora 2019"],
    "Mora et al. 2019 poured.": ["Mora+ 2019"],
    "Mora's later paper (2020) pours.": ["Mora 2020"],
    "O’Brann’s (2001) tea": ["O’Brann 2001"],
    "Tillies' (2001) tea": ["Tillies 2001"],
    "Núñez-Álvara et al. (2003) poured": ["Núñez-Álvara+ 2003"],
    "Núñez-\nÁlvara and Lind-\nqvist (2003) poured": ["Núñez-Álvara & Lindqvist 2003"],
    "Secondo Mora e coll. (2003) è freddo": ["Mora+ 2003"],
    "Volgens Mora e.a. (2003) is het koud": ["Mora+ 2003"],
    "Według Mora i wsp. (2003) jest zimno": ["Mora+ 2003"],
    "MORA AND LIND (1999) poured": ["MORA & LIND 1999"],
    "However, Mora, Lind, and Brandt (2019) poured": ["Mora & Lind & Brandt 2019"],
    "According to Mora (as cited in Lind, 2003)": ["Lind 2003"],
    "It is so (see also Mora, 2018; Lind, 2017, p. 5).": ["Mora 2018", "Lind 2017 p. 5"],
    "It is so (e.g., Mora, 2018; cf. Lind, 2017).": ["Mora 2018", "Lind 2017"],
    "It is so (reviewed in Mora 2018, Lind 2019 and Brandt 2020).": ["Mora 2018", "Lind 2019", "Brandt 2020"],
    "It is so (Mora, 2018, 2019; Lind, 2017).": ["Mora 2018", "Mora 2019", "Lind 2017"],
    "It is so (Mora 2019a,b; Lind 2018a-c).": ["Mora 2019a", "Mora 2019b", "Lind 2018a", "Lind 2018b", "Lind 2018c"],
    "It is so (Mora 2019: 45–47).": ["Mora 2019 45–47"],
    "It is so (Mora, 2019, 45, 47; Lind, 2018, chap. 3).": ["Mora 2019 45, 47", "Lind 2018 chap. 3"],
    "It is so (A. Mora, 2019; B. Mora, 2019).": ["A. Mora 2019", "B. Mora 2019"],
    "It is so (Mora, n.d.; Lind, in press; Brandt, forthcoming).": ["Mora n.d.", "Lind in press", "Brandt forthcoming"],
    "It is so (Mora, n.d.-a; Mora, n.d.-b).": ["Mora n.d.-a", "Mora n.d.-b"],
    "It is so (Mora, 1923/1990; Lind [1781] 1998).": ["Mora 1923/1990", "Lind 1781/1998"],
    "It is so (Mora, 1999–2001).": ["Mora 1999-2001"],
    "It is so (Mora, ca. 1850).": ["Mora 1850"],
    "It is so (Cup Board Organization [CBO], 2020; CBO, 2021).": ["Cup Board Organization 2020", "CBO 2021"],
    "The Ministry of Cups and Saucers (2010) says so.": ["Ministry of Cups and Saucers 2010"],
    "the Brandt Criteria (1994) say so": ["Brandt Criteria 1994"],
    "Mora [2019] poured [Lind, 2018; Brandt, 2017].": ["Mora 2019", "Lind 2018", "Brandt 2017"],
    "It is so (see Mora (2019) for a review).": ["Mora 2019"],
    "(Mora, 2019, S. 12; Lindner u. a. 2018: 45; Brandt und Weiß 2017, 33 f.)": [
        "Mora 2019 S. 12",
        "Lindner+ 2018 45",
        "Brandt & Weiß 2017 33 f.",
    ],
    "selon Morand et Lind (2019), et al.": ["Morand & Lind 2019"],
    "Моров и Линдов (2019); (Моров и др., 2018)": ["Моров & Линдов 2019", "Моров+ 2018"],
    "（莫小明，2019；林四等，2020）": ["莫小明 2019", "林四+ 2020"],
    "*Mora et al.* (2019) poured": ["Mora+ 2019"],
}


@pytest.mark.parametrize("text", AUTHOR_YEAR)
def test_names_with_a_year_are_read_in_each_of_their_forms(text: str) -> None:
    assert found(text) == AUTHOR_YEAR[text]


NUMBERS = {
    "Tea cools [3].": ["#3"],
    "Tea cools [3,5-7].": ["#3", "#5", "#6", "#7"],
    "Tea cools [3, p. 12].": ["#3 p. 12"],
    "Tea cools [1], [3]–[5].": ["#1", "#3", "#4", "#5"],
    "Tea cools [see 3; 4].": ["#3", "#4"],
    "Mora et al. [3] poured [12-9].": ["#3", "#12", "#9"],
    "Tea cools.² It is cold.³–⁵": ["#2", "#3", "#4", "#5"],
    "Tea cools.^3,5^": ["#3", "#5"],
    "Tea cools (ref. 12), as refs 3 and 4 say.": ["#12", "#3", "#4"],
}


@pytest.mark.parametrize("text", NUMBERS)
def test_numbers_are_read_in_each_of_their_forms(text: str) -> None:
    assert found(text) == NUMBERS[text]


KEYS = {
    "Tea cools [@mora2019; @lind.x, p. 3].": ["@mora2019", "@lind.x p. 3"],
    "@mora2019 [p. 33] says so.": ["@mora2019 p. 33"],
    "Mora says so [-@mora2019].": ["@mora2019"],
    "As @{mora.2019(a)} says.": ["@mora.2019(a)"],
    "As @mora2019. It": ["@mora2019"],
    r"Tea \citep[see][p. 3]{mora2019,lind2018} cools": ["@mora2019 p. 3", "@lind2018 p. 3"],
    r"\citet*{mora2019} and \textcite{lind2018}\footcite{b}": ["@mora2019", "@lind2018", "@b"],
    r"\parencite[3]{mora2019} \autocite{lind2018} \nocite{*}": ["@mora2019 3", "@lind2018", "@*"],
    r"\textcites[1]{mora2019}[2]{lind2018}": ["@mora2019 1", "@lind2018 2"],
    "\\cite{mora2019,% the first, of all\n  lind2018}": ["@mora2019", "@lind2018"],
    "% \\cite{mora2019}\n\\cite{lind2018}": ["@lind2018"],
    "50\\% of cups \\cite{lind2018}": ["@lind2018"],
}


@pytest.mark.parametrize("text", KEYS)
def test_keys_are_read_in_each_of_their_forms(text: str) -> None:
    assert found(text) == KEYS[text]


@pytest.mark.parametrize(
    "text",
    [
        "It was so in 2019 (2019), and in May 2019 (May 2018).",
        "All (n = 12) drank (p < 0.05), see Figure 3 and (Table 2), (Fig. 3), Table (2).",
        "It lies in [0.3, 0.5], or in [0, 1].",
        "An area of 10² m² or 3 cm², and R² of x² and χ².",
        "Write to mora@cups.example or @fig:cups.",
        "Take 3–5 mg (3–5 mg) of it, 1990s tea, 10.2019 cups or 2019.5 cups.",
        "(1) Boil water; (2) pour it; (3) drink it.",
        "The name is x[1] and a_2[3].",
        r"\citestyle{mora} and \excite{x}",
        "The tea of the 2012 season, 1,950 cups, $2019 and 2018-05-04.",
        "As in In (2019) and Table (2019).",
    ],
)
def test_what_only_looks_alike_is_no_citation(text: str) -> None:
    assert found(text) == []


def test_a_citation_spans_its_names_or_its_bracket() -> None:
    text = "Mora and Lind (2019, p. 3) poured (see Brandt, 2018) tea [3]."
    assert places(text, listed("Mora; Lind | 2019", "Brandt | 2018")) == [
        "Mora and Lind (2019, p. 3)",
        "(see Brandt, 2018)",
    ]


def test_the_list_tells_a_name_from_another_word_before_a_year() -> None:
    text = (
        "Teaxone (1984) was sold when teaxone was new. Mora (1984) drank it, as Later Lind (1985) and Brandt 1986 did."
    )
    entries = listed("Mora, A. | 1984", "Lind, B. | 1985", "Brandt | 1986")
    assert found(text, entries) == ["Mora 1984", "Lind 1985", "Brandt 1986"]


def test_a_name_that_the_list_lacks_is_cited_in_a_document_that_cites_so() -> None:
    entries = listed("Mora | 1984", "Lind | 1985")
    assert found("Mora (1984), Lind (1985) and Brandt (1986).", entries) == ["Mora 1984", "Lind 1985", "Brandt 1986"]


def test_a_place_with_a_year_is_no_citation_in_a_document_that_cites_by_number() -> None:
    entries = [entry("Mora | 1984", number="1"), entry("Lind | 1985", number="2")]
    assert found("Cups from Delft (1984) [1] and from Sèvres (Paris, 1985) [2].", entries) == ["#1", "#2"]


def test_round_brackets_cite_where_their_numbers_are_those_of_the_list() -> None:
    entries = [entry("Mora | 1984", number=str(number)) for number in range(1, 6)]
    text = "Tea cools (1), as cups (2, 3) do; see Table (9). It was (n = 4) cold (4–5)."
    assert found(text, entries) == ["#1", "#2", "#3", "#4", "#5"]


def test_figures_glued_to_words_cite_where_raising_was_lost_and_they_are_those_of_the_list() -> None:
    entries = [entry("Mora | 1984", number=str(number)) for number in range(1, 7)]
    text = "Tea cools.1 Cups do,2,3 and pots4 too. Vitamin B12 and TRPM3 do not.5,6"
    assert found(text, entries) == ["#1", "#2", "#3", "#4", "#5", "#6"]


def test_places_that_the_format_raised_cite() -> None:
    text = "Tea cools12 and cups of 10 cm2 too."
    assert found(text, raised=[(9, 11), (text.index("cm2") + 2, text.index("cm2") + 3)]) == ["#12"]


def test_the_raised_number_of_an_isotope_cites_nothing() -> None:
    text = "Tea cools12 and 14C decays."
    assert found(text, raised=[(9, 11), (16, 18)]) == ["#12"]


def test_raised_numbers_with_a_dash_on_the_line_between_them_are_a_range() -> None:
    assert found("Tea cools 1–3.", raised=[(10, 11), (12, 13)]) == ["#1", "#2", "#3"]


def test_notes_in_square_brackets_are_not_the_list_of_a_document_that_cites_by_name() -> None:
    entries = listed("Mora | 1984", "Lind | 1985", "Brandt | 1986", "Weiß | 1987")
    text = "Mora (1984) [9], Lind (1985), Brandt (1986) and Weiß (1987) poured."
    assert found(text, entries) == ["Mora 1984", "Lind 1985", "Brandt 1986", "Weiß 1987"]


def test_a_handle_is_no_key_of_a_printed_list() -> None:
    assert found("Ask @mora about it.", listed("Mora | 1984")) == []


def test_citations_are_looked_for_only_within_what_is_given() -> None:
    text = "Mora (2019) poured. Lind (2018) drank."
    assert found(text, within=[(20, len(text))]) == ["Lind 2018"]


def test_no_citation_crosses_the_end_of_a_stretch() -> None:
    assert found("Mora\n(2019)", within=[(0, 4), (5, 11)]) == []


MORE = {
    "Mora ([2019]) poured (Mora, C.-C. et al., 2018; Lind A & Brandt E, 2017).": [
        "Mora 2019",
        "Mora, C.-C.+ 2018",
        "Lind A & Brandt E 2017",
    ],
    "(Mora; De Lind; Brandt, 2000)": ["Mora & De Lind & Brandt 2000"],
    "(Mora–Lind– and Brandt 2019; Mora–Lind 2018)": ["Mora & Lind & Brandt 2019", "Mora & Lind 2018"],
    "Tee wird kalt (z. B. Mora 2019; z. B. Lind und Weiß 2018, S. 3).": ["Mora 2019", "Lind & Weiß 2018 S. 3"],
    "tea (Mora&Lind,2019 ; Brandt , 2018)": ["Mora & Lind 2019", "Brandt 2018"],
    "Mora\u00a0et\u00a0al.,\u00a02019 and (Mora et al 2019; Lind et. al., 2018)": [
        "Mora+ 2019",
        "Mora+ 2019",
        "Lind+ 2018",
    ],
    "Mora and\nLind (2019)": ["Mora & Lind 2019"],
    "Mora (2019; 2020) and Lind (2018 and 2020)": ["Mora 2019", "Mora 2020", "Lind 2018", "Lind 2020"],
    "(Mora/Lind 2019: 45; vgl. auch Weiß 2017)": ["Mora & Lind 2019 45", "Weiß 2017"],
    "Mora, A. and Lind, B. (2019)": ["Mora, A. & Lind, B. 2019"],
    "(St. Mora, 2019; D’Arsa, 2017; al-Mora, 2016; ibn Mora, 2015)": [
        "St. Mora 2019",
        "D’Arsa 2017",
        "al-Mora 2016",
        "ibn Mora 2015",
    ],
    "(Mora, 2019; but see Lind, 2020; for a review, see Brandt, 2018)": ["Mora 2019", "Lind 2020", "Brandt 2018"],
    "(A. Mora, personal communication, May 3, 2019)": [],
    "The Act (1990) and the Report (1991)": [],
    "Tea cools [1, 2, and 4] and [refs 3, 4].": ["#1", "#2", "#4", "#3", "#4"],
}


@pytest.mark.parametrize("text", MORE)
def test_forms_that_differ_in_spacing_and_signs_are_read_alike(text: str) -> None:
    assert found(text) == MORE[text]


def test_labels_of_the_list_cite_in_square_brackets() -> None:
    entries = [entry("Mora | 2019", number="[Mor19]"), entry("Lind; Brandt | 2018", number="[LB+18]")]
    assert found("Tea [Mor19, p. 3; LB+18] cools [sic], as [Tea] says.", entries) == ["@Mor19 p. 3", "@LB+18"]
    assert linked("Tea [LB+18] cools.", entries) == [(LinkState.FOUND, (1,))]


def test_authors_with_pages_cite_in_a_document_that_cites_by_nothing_else() -> None:
    entries = listed("Mora; Lind | 2019", "Brandt, C. | 2018", "Weiß | 2017")
    text = "Tea (Mora and Lind 45–47) cools (Brandt 3; see Weiß, “Tea” 12), as (Brandt) says (in Delft 12) (Table 2)."
    assert found(text, entries) == ["Mora & Lind 45–47", "Brandt 3", "Weiß 12", "Brandt"]
    assert found("Tea (Brandt) cools.", entries) == []
    assert found("Mora and Lind (2019) and Brandt (2018) pour tea (Weiß 3).", entries) == [
        "Mora & Lind 2019",
        "Brandt 2018",
    ]


def test_footnotes_are_not_the_list_of_a_document_that_cites_by_name() -> None:
    entries = listed("Mora | 1984", "Lind | 1985", "Brandt | 1986", "Weiß | 1987")
    text = "Mora (1984) [1], Lind (1985) [2] and Brandt (1986) [3] poured."
    assert found(text, entries) == ["Mora 1984", "Lind 1985", "Brandt 1986"]


def test_a_range_that_leaves_the_list_is_read_to_be_found_wrong() -> None:
    entries = [entry("Mora | 1984", number=str(number)) for number in range(1, 5)]
    assert found("Tea [1-30], cups [4-2] and pots [5].", entries) == [
        *(f"#{n}" for n in range(1, 31)),
        "#4",
        "#2",
        "#5",
    ]


def test_what_is_pointed_to_inside_a_numbered_work_is_its_locator() -> None:
    entries = [replace(entry("Mora 2001"), number=str(number)) for number in range(1, 4)]
    assert found("Tea cools [1, Sec. 2], cups do [2, Fig. 4], pots too [3, Thm. 5].", entries) == [
        "#1 Sec. 2", "#2 Fig. 4", "#3 Thm. 5",
    ]  # fmt: skip


def test_a_number_behind_what_stands_in_angles_cites_and_behind_a_comparison_does_not() -> None:
    entries = [entry("Mora | 1984", number=str(number)) for number in range(1, 4)]
    assert found("As in <cups> [1, 2] and pots [3], where x > [2].", entries) == ["#1", "#2", "#3"]
