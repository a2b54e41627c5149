from xml.etree import ElementTree

import pytest

from kb.model import Name, Reference
from kb.works import styles
from kb.works.styles import Styled, styled
from tests.works.made import ALL, ALMAY, BOLTON, BOOK, CUT, FUKUDA, HOSTILE, WEB, reference


def _told(given: Reference) -> dict[str, str]:
    return {each.style: str(each) for each in styled([given])[given.id]}


def test_an_article_is_cited_as_the_style_guides_say() -> None:
    title = "Endorphins in chronic pain. I. Differences in CSF endorphin levels between organic and psychogenic pain syndromes"
    assert _told(ALMAY) == {
        "Vancouver (NLM)": f"Almay BGL, Johansson F, von Knorring L, Terenius L, Wahlström A. {title}. Pain. 1978 Aug;5(2):153-62. "
        "doi: 10.1016/0304-3959(78)90037-4. PMID: 693070.",
        "AMA": f"Almay BGL, Johansson F, von Knorring L, Terenius L, Wahlström A. {title}. Pain. 1978;5(2):153-162. "
        "doi:10.1016/0304-3959(78)90037-4",
        "APA": f"Almay, B. G. L., Johansson, F., von Knorring, L., Terenius, L., & Wahlström, A. (1978). {title}. "
        "Pain, 5(2), 153–162. https://doi.org/10.1016/0304-3959(78)90037-4",
    }


def test_a_body_among_the_authors_keeps_its_name_and_long_lists_are_cut_as_each_style_does() -> None:
    title = "The chronic fatigue syndrome: a comprehensive approach to its definition and study"
    assert _told(FUKUDA) == {
        "Vancouver (NLM)": f"Fukuda K, Straus SE, Hickie I, Sharpe MC, Dobbins JG, Komaroff A, et al. {title}. Ann Intern Med. "
        "1994 Dec 15;121(12):953-9. PMID: 7978722.",
        "AMA": f"Fukuda K, Straus SE, Hickie I, et al. {title}. Ann Intern Med. 1994;121(12):953-959.",
        "APA": "Fukuda, K., Straus, S. E., Hickie, I., Sharpe, M. C., Dobbins, J. G., Komaroff, A., & International Chronic "
        f"Fatigue Syndrome Study Group. (1994). {title}. Annals of Internal Medicine, 121(12), 953–959.",
    }


def test_an_article_number_stands_where_pages_would() -> None:
    told = _told(BOLTON)
    assert "BMJ Case Rep. 2020;13(1):e232502. PMCID: PMC6954765." in told["Vancouver (NLM)"]
    assert told["AMA"].endswith("BMJ Case Rep. 2020;13(1):e232502.")
    assert told["APA"].endswith("BMJ Case Reports, 13(1), e232502.")


def test_a_web_page_says_when_it_was_read() -> None:
    assert _told(WEB) == {
        "Vancouver (NLM)": "Johnson C. Health Rising [Internet]. 2020 [cited 2026 Nov 22]. A page on LDN. "
        "Available from: https://example.org/ldn",
        "AMA": "Johnson C. A page on LDN. Health Rising. March 2, 2020. Accessed November 22, 2026. https://example.org/ldn",
        "APA": "Johnson, C. (2020, March 2). A page on LDN. Health Rising. https://example.org/ldn",
    }


def test_a_page_without_any_date_is_not_said_to_have_been_retrieved_on_none() -> None:
    page = reference(type="online", title="A page", howpublished="A site", url="https://example.org/ldn")
    assert _told(page)["APA"] == "A page. (n.d.). A Site. https://example.org/ldn"


def test_an_article_without_a_volume_is_not_said_to_be_ahead_of_print() -> None:
    given = reference(
        authors=("Conti, F.",),
        title="Cups",
        journal="Clinical Cups",
        shortjournal="Clin Cups",
        year=2018,
        doi="10.1234/x",
        pmid=12,
        pmcid="PMC34",
    )
    assert _told(given) == {
        "Vancouver (NLM)": "Conti F. Cups. Clin Cups. 2018. doi: 10.1234/x. PMID: 12; PMCID: PMC34.",
        "AMA": "Conti F. Cups. Clin Cups. 2018. doi:10.1234/x",
        "APA": "Conti, F. (2018). Cups. Clinical Cups. https://doi.org/10.1234/x",
    }


def test_a_chapter_has_its_book_and_its_pages() -> None:
    given = reference(
        authors=("Conti, F.",),
        type="incollection",
        title="Cups in use",
        booktitle="Cups and pots",
        publisher="Pot Press",
        location="Bath",
        edition="2",
        year=2018,
        pages="110--122",
    )
    assert _told(given) == {
        "Vancouver (NLM)": "Conti F. Cups in use. In: Cups and pots. 2nd ed. Bath: Pot Press; 2018. p. 110-22.",
        "AMA": "Conti F. Cups in use. In: Cups and Pots. 2nd ed. Pot Press; 2018:110-122.",
        "APA": "Conti, F. (2018). Cups in use. In Cups and pots (2nd ed., pp. 110–122). Pot Press.",
    }


def test_a_style_that_has_nothing_to_correct_any_more_is_noticed() -> None:
    with pytest.raises(LookupError, match="nothing at"):
        styles._correct(ElementTree.Element("style"), styles.CORRECTIONS["nlm-citation-sequence"])


def test_a_book_has_its_publisher() -> None:
    assert _told(BOOK) == {
        "Vancouver (NLM)": "Committee on Cups, Institute of Medicine. Beyond Cups. Washington (DC): National Academies Press; "
        "2015. 330 p.",
        "AMA": "Committee on Cups, Institute of Medicine. Beyond Cups. National Academies Press; 2015.",
        "APA": "Committee on Cups, & Institute of Medicine. (2015). Beyond Cups. National Academies Press.",
    }


def test_authors_who_are_not_on_record_are_not_left_out_of_a_citation() -> None:
    assert _told(CUT) == {
        "Vancouver (NLM)": "Aili K, et al. BMC Musculoskelet Disord. 2018;19.",
        "AMA": "Aili K, et al. BMC Musculoskelet Disord. 2018;19.",
        "APA": "Aili, K., et al. (2018). BMC Musculoskelet Disord, 19.",
    }


def test_an_issue_of_two_months_has_both() -> None:
    given = reference(
        authors=("Conti, F.",),
        title="Cups",
        journal="Clin Exp",
        year=1998,
        month="Nov--Dec",
        volume=16,
        pages="729--732",
    )
    assert _told(given)["Vancouver (NLM)"] == "Conti F. Cups. Clin Exp. 1998 Nov-Dec;16:729-32."
    assert _told(given)["APA"] == "Conti, F. (1998). Cups. Clin Exp, 16, 729–732."


def test_works_of_one_author_and_year_are_each_cited_as_if_alone() -> None:
    pair = [reference(name, ("Younger, J.",), title=name, journal="Pain", year=2009) for name in ("one", "two")]
    told = {name: str(each[-1]) for name, each in styled(pair).items()}
    assert told == {"one": "Younger, J. (2009). one. Pain.", "two": "Younger, J. (2009). two. Pain."}


def test_markup_tex_and_foreign_writing_in_a_record_stay_text() -> None:
    title = HOSTILE.title
    for style, text in _told(HOSTILE).items():
        assert f" {title}. J <b>Cups</b>" in text, style
        assert "O’Brien <i>" in text
        assert "R&D {Group}, and Sons" in text
    assert "Smith J Jr" in _told(HOSTILE)["AMA"]


def test_what_a_style_emphasises_is_kept_apart_from_what_a_record_says() -> None:
    marks = reference(authors=("Smith, A.",), title="Cups \ue002not\ue003", journal="Pain", year=2001, volume=3)
    assert styled([marks])["smith-2001"][2] == Styled(
        "APA", (("Smith, A. (2001). Cups not. ", False), ("Pain", True), (", ", False), ("3", True), (".", False))
    )


def test_no_processor_is_asked_where_there_is_no_work() -> None:
    assert styled([]) == {}


def test_many_works_are_cited_in_the_order_of_the_styles_and_twice_alike() -> None:
    first, again = styled(ALL), styled(tuple(reversed(ALL)))
    assert {name: [each.style for each in styles] for name, styles in first.items()} == {
        given.id: ["Vancouver (NLM)", "AMA", "APA"] for given in ALL
    }
    assert dict(sorted(first.items())) == dict(sorted(again.items()))


def test_a_name_of_one_word_is_printed_as_it_is() -> None:
    given = reference(authors=(Name(family="李", given="明"), Name(family="Madonna")), title="Cups", year=2001)
    assert _told(given)["AMA"].startswith("李明, Madonna. Cups.")


def test_without_the_extra_no_work_is_cited_in_a_style(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(styles, "find_spec", lambda name: None)
    assert styles.styled([Reference(id="x", type="article")]) == {}
