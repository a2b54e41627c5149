"""Strings of many styles and kinds, all made up: what was read of each is compared whole."""

import pytest

from tests.parsing.reference.reading import read

_ARTICLE: dict[str, object] = {"type": "article-journal"}
_SLOW: dict[str, object] = {
    **_ARTICLE,
    "title": "Slow water",
    "container-title": "Marsh Stud",
    "issued": "2004",
    "volume": "12",
}
_REEDS: dict[str, object] = {
    "type": "chapter",
    "authors": ["Osk, C."],
    "editors": ["Tarn, A.", "Wend, B."],
    "issued": "2001",
    "title": "Reeds in winter",
    "container-title": "Handbook of reeds",
    "publisher": "Reed Press",
    "publisher-place": "London",
    "page": "12–34",
}

CASES: dict[str, tuple[str, dict[str, object]]] = {
    "AMA, with a supplement and identifiers": (
        "Tarn AB, Osk C, Wend DE, et al. Slow water. Marsh Stud. 2004 May 3;12 Suppl 2:S45-51. doi: 10.1000/xyz.123. "
        "PMID: 12345678; PMCID: PMC456.",
        {
            **_SLOW,
            "authors": ["Tarn, AB", "Osk, C", "Wend, DE"],
            "others": True,
            "issue": "Suppl 2",
            "page": "S45-51",
            "DOI": "10.1000/xyz.123",
            "PMID": "12345678",
            "PMCID": "PMC456",
        },
    ),
    "APA, with particles, Jr., an article number and an odd DOI": (
        "Tarn, A. B., Jr., van der Osk, C., & de la Wend, D. (2004a). Slow water. Marsh Stud, 12, Article e1005. "
        "https://doi.org/10.1000/(SICI)1097-0258(1998)17:15<1::AID-SIM9>3.0.CO;2-2",
        {
            **_SLOW,
            "issued": "2004a",
            "authors": ["Tarn, A. B.", "van der Osk, C.", "de la Wend, D."],
            "number": "e1005",
            "DOI": "10.1000/(SICI)1097-0258(1998)17:15<1::AID-SIM9>3.0.CO;2-2",
        },
    ),
    "Nature": (
        "Tarn, A. Slow water. Marsh Stud 12, 123–125 (2004).",
        {**_SLOW, "authors": ["Tarn, A."], "page": "123–125"},
    ),
    "Springer, year behind the names": (
        "Tarn A (2004) Slow water. Marsh Stud 12:245–251",
        {**_SLOW, "authors": ["Tarn, A"], "page": "245–251"},
    ),
    "Springer, year at the end": (
        "Tarn, A., Osk, C.: Slow water. Marsh Stud 12(3), 245–251 (2004)",
        {**_SLOW, "authors": ["Tarn, A.", "Osk, C."], "issue": "3", "page": "245–251"},
    ),
    "Elsevier, parted by commas": (
        "A. Tarn, C. Osk, Slow water in reed beds, J. Marsh. Stud. 12 (2004) 245–251.",
        {
            **_SLOW,
            "authors": ["Tarn, A.", "Osk, C."],
            "title": "Slow water in reed beds",
            "container-title": "J. Marsh. Stud.",
            "page": "245–251",
        },
    ),
    "physics, with a section's letter": (
        "A. Tarn and C. Osk, Phys. Rev. D 12, 031101 (2004).",
        {
            **_ARTICLE,
            "authors": ["Tarn, A.", "Osk, C."],
            "container-title": "Phys. Rev. D",
            "issued": "2004",
            "volume": "12",
            "page": "031101",
        },
    ),
    "Harvard, in single quotation marks": (
        "Tarn, A 2004, 'Slow water', Marsh Stud, vol. 12, no. 3, pp. 245-51, viewed 5 May 2010, <http://example.org/a>.",
        {
            **_SLOW,
            "authors": ["Tarn, A"],
            "issue": "3",
            "page": "245-51",
            "accessed": "5 May 2010",
            "URL": "http://example.org/a",
        },
    ),
    "capitals": (
        "TARN, A. B. & OSK, C. 2004. Slow water. Marsh Stud, 12, 245-251.",
        {**_SLOW, "authors": ["TARN, A. B.", "OSK, C."], "page": "245-251"},
    ),
    "an e-page and apostrophes": (
        "O'Tarn P, D'Osk Q. Slow water. Marsh Stud 2004;12:e123.",
        {**_SLOW, "authors": ["O'Tarn, P", "D'Osk, Q"], "page": "e123"},
    ),
    "a group after persons": (
        "Tarn A, Osk C; Reed Study Group. Slow water. Marsh Stud. 2004;12:245-51.",
        {**_SLOW, "authors": ["Tarn, A", "Osk, C", "Reed Study Group"], "page": "245-51"},
    ),
    "a body and an edition": (
        "World Reed Organization. (2010). Guidelines for slow water (3rd ed.). Geneva, Switzerland: WRO Press.",
        {
            "type": "book",
            "authors": ["World Reed Organization"],
            "issued": "2010",
            "title": "Guidelines for slow water",
            "edition": "3rd",
            "publisher": "WRO Press",
            "publisher-place": "Geneva, Switzerland",
        },
    ),
    "a book of Chicago's": (
        "Tarn, Ada. Slow Water: A History. New York: Reed Press, 1999.",
        {
            "type": "book",
            "authors": ["Tarn, Ada"],
            "issued": "1999",
            "title": "Slow Water: A History",
            "publisher": "Reed Press",
            "publisher-place": "New York",
        },
    ),
    "a dash for the names before": (
        "———. Deep Mud. New York: Reed Press, 2001.",
        {
            "type": "book",
            "authors": ["———"],
            "issued": "2001",
            "title": "Deep Mud",
            "publisher": "Reed Press",
            "publisher-place": "New York",
        },
    ),
    "a chapter of APA's": (
        "Osk, C. (2001). Reeds in winter. In A. Tarn & B. Wend (Eds.), Handbook of reeds (pp. 12–34). London: Reed Press.",
        _REEDS,
    ),
    "a chapter of Chicago's": (
        "Osk, Cy. “Reeds in winter.” In Handbook of reeds, edited by Ada Tarn and Bo Wend, 12–34. London: Reed Press, 2001.",
        {**_REEDS, "authors": ["Osk, Cy"], "editors": ["Tarn, Ada", "Wend, Bo"]},
    ),
    "a chapter of Vancouver's": (
        "Osk C. Reeds in winter. In: Tarn A, Wend B, editors. Handbook of reeds. London: Reed Press; 2001. p. 12–34.",
        {**_REEDS, "editors": ["Tarn, A", "Wend, B"]},
    ),
    "a meeting's paper": (
        'C. Osk, "Reeds in winter," in Proc. 5th Int. Conf. Marshes, Bled, Slovenia, 2001, pp. 12–34.',
        {
            "type": "paper-conference",
            "authors": ["Osk, C."],
            "issued": "2001",
            "title": "Reeds in winter",
            "container-title": "Proc. 5th Int. Conf. Marshes",
            "page": "12–34",
        },
    ),
    "a thesis": (
        "Wend, D. (2011). Mud and its makers (Doctoral dissertation). University of Reeds.",
        {"type": "thesis", "authors": ["Wend, D."], "issued": "2011", "title": "Mud and its makers"},
    ),
    "a report": (
        "D. Wend. Mud and its makers. Technical Report TR-12, Department of Mud, 1999.",
        {"type": "report", "authors": ["Wend, D."], "issued": "1999", "title": "Mud and its makers"},
    ),
    "a page of the web": (
        "Tarn, A. (2015, May 4). Reeds of the world. Retrieved June 5, 2016, from https://example.org/reeds",
        {
            "type": "webpage",
            "authors": ["Tarn, A."],
            "issued": "2015",
            "title": "Reeds of the world",
            "accessed": "June 5, 2016",
            "URL": "https://example.org/reeds",
        },
    ),
    "Chinese": (
        "张三, 李四. 湿地研究[J]. 生态学报, 2010, 30(5): 123-130.",
        {
            **_ARTICLE,
            "authors": ["张三", "李四"],
            "issued": "2010",
            "title": "湿地研究",
            "container-title": "生态学报",
            "volume": "30",
            "issue": "5",
            "page": "123-130",
        },
    ),
    "Russian": (
        "Иванов А. Б., Петров В. Г. Медленная вода // Журнал болот. 2004. Т. 12. № 3. С. 245–251.",
        {
            **_ARTICLE,
            "authors": ["Иванов, А. Б.", "Петров, В. Г."],
            "issued": "2004",
            "title": "Медленная вода",
            "container-title": "Журнал болот",
            "volume": "12",
            "issue": "3",
            "page": "245–251",
        },
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_all_of_a_string_is_read_and_no_more(name: str) -> None:
    text, fields = CASES[name]
    assert read(text) == fields


@pytest.mark.parametrize(
    "text",
    [
        "Tarn, A. Slow water. Marsh Studies 96 (2012).",
        "(1) Tarn, A. Marsh Studies 2012, 96.",
    ],
)
def test_a_number_that_may_be_a_volume_or_a_page_is_neither(text: str) -> None:
    assert not {"volume", "page"} & set(read(text))


def test_a_word_of_a_title_is_no_author() -> None:
    assert "authors" not in read("Applied Marshes 1979, 10, 243.")
    assert "authors" not in read("Editorial board. (2003). Marsh Studies, 34(12), 1.")


def test_the_extent_of_a_book_is_no_page() -> None:
    assert read("Tarn, A. Slow water. London: Reed Press, 1999. 368 pp.") == {
        "type": "book",
        "authors": ["Tarn, A."],
        "title": "Slow water",
        "publisher": "Reed Press",
        "publisher-place": "London",
        "issued": "1999",
        "number-of-pages": "368",
    }
