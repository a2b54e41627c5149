import pytest

from kb import matching


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("10.1234/abc", "10.1234/abc"),
        ("https://doi.org/10.1234/abc", "10.1234/abc"),
        ("http://dx.doi.org/10.1234/abc", "10.1234/abc"),
        ("doi:10.1234/abc", "10.1234/abc"),
        ("DOI: 10.1234/abc", "10.1234/abc"),
        ("doi 10.1234/abc", "10.1234/abc"),
        ("abc", "abc"),
    ],
)
def test_a_doi_is_bared_of_address_and_label(written: str, bare: str) -> None:
    assert matching.bare_doi(written) == bare


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("10.1234/abc", True),
        ("10.1000.10/123", True),
        ("10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2", True),
        ("1016/j.cups.2015", False),
        ("10.1234", False),
        ("10.12/abc", False),
        ("10.1234/", False),
        ("10.1234/a b", False),
        ("", False),
    ],
)
def test_a_doi_has_a_form(text: str, is_one: bool) -> None:
    assert matching.is_doi(text) == is_one


def test_dois_are_compared_in_small_letters_without_the_sentences_punctuation() -> None:
    assert matching.folded_doi("https://doi.org/10.1234/ABC.") == "10.1234/abc"
    assert matching.folded_doi("PMC123") == ""


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        ("10.1234/abc.", "."),
        ("10.1234/abc);", ");"),
        ("10.1234/a(b)", ""),
        ("10.1234/s0140-6736(01)", ""),
        ("10.1234/abc", ""),
        ("10.1234/abc]", "]"),
    ],
)
def test_punctuation_that_ends_a_doi_is_told_from_it(text: str, tail: str) -> None:
    assert matching.trailing_punctuation(text) == tail


@pytest.mark.parametrize(
    ("address", "doi"),
    [
        ("https://doi.org/10.1234/abc", "10.1234/abc"),
        ("https://dx.doi.org/10.1234/abc", "10.1234/abc"),
        ("https://example.org/10.1234/abc", ""),
        ("https://example.org/long/path?from=doi.org/10.1234/abc", ""),
    ],
)
def test_an_address_of_the_resolver_holds_a_doi(address: str, doi: str) -> None:
    assert matching.doi_of_address(address) == doi


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("2103.01234", ("2103.01234", 2021, 3, "")),
        ("arXiv:2103.01234v2", ("2103.01234", 2021, 3, "")),
        ("https://arxiv.org/abs/1203.0123", ("1203.0123", 2012, 3, "")),
        ("https://arxiv.org/pdf/2103.01234.pdf", ("2103.01234", 2021, 3, "")),
        ("10.48550/arXiv.2103.01234", ("2103.01234", 2021, 3, "")),
        ("hep-th/9901001", ("hep-th/9901001", 1999, 1, "")),
        ("math.AG/0601001v1", ("math/0601001", 2006, 1, "")),
        ("9999.99999", ("9999.99999", 2099, 99, "there is no month 99")),
        ("2113.01234", ("2113.01234", 2021, 13, "there is no month 13")),
        ("2103.0123", ("2103.0123", 2021, 3, "it has five digits behind the point from 2015 on, and four before")),
        ("0601.0123", ("0601.0123", 2006, 1, "identifiers of this form begin in April 2007")),
        ("hep-th/9913001", ("hep-th/9913001", 1999, 13, "there is no month 13")),
    ],
)
def test_an_arxiv_identifier_tells_its_month(written: str, found: tuple[str, int, int, str]) -> None:
    each = matching.arxiv(written)
    assert each
    assert (each.text, each.year, each.month, each.wrong) == found


@pytest.mark.parametrize("text", ["", "2103", "10.1234/abc", "2103.012345", "arXiv preprint"])
def test_what_has_no_form_of_arxivs_is_none(text: str) -> None:
    assert matching.arxiv(text) is None


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("11588250", True),
        ("1", True),
        ("0", False),
        ("PMC123", False),
        ("123456789", False),
        ("01234", False),
        ("١٢", False),
    ],
)
def test_a_pmid_has_a_form(text: str, is_one: bool) -> None:
    assert matching.is_pmid(text) == is_one


@pytest.mark.parametrize(
    ("text", "bare"),
    [("PMID: 123", "123"), ("https://pubmed.ncbi.nlm.nih.gov/123/", "123"), ("123", "123"), ("PMC123", "PMC123")],
)
def test_a_pmid_is_bared_of_address_and_label(text: str, bare: str) -> None:
    assert matching.bare_pmid(text) == bare


@pytest.mark.parametrize(
    ("text", "folded"), [("PMC0123", "PMC123"), ("pmc123", "PMC123"), ("123", "PMC123"), ("x1", ""), ("0", "")]
)
def test_a_pmcid_is_compared_as_pmc_and_digits(text: str, folded: str) -> None:
    assert matching.folded_pmcid(text) == folded


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("978-3-16-148410-0", ""),
        ("9783161484100", ""),
        ("0-306-40615-2", ""),
        ("080442957X", ""),
        ("978-3-16-148410-1", "its check digit does not fit"),
        ("0-306-40615-3", "its check digit does not fit"),
        ("1234567890123", "an ISBN of 13 digits begins with 978 or 979"),
        ("12345", "it has 5 digits instead of 10 or 13"),
    ],
)
def test_an_isbn_is_held_to_its_check_digit(text: str, fault: str) -> None:
    assert matching.isbn_fault(text) == fault


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("0317-8471", ""),
        ("2434-561X", ""),
        ("03178471", ""),
        ("0317-8472", "its check digit does not fit"),
        ("0317-847", "an ISSN has eight digits, the last of which may be X"),
    ],
)
def test_an_issn_is_held_to_its_check_digit(text: str, fault: str) -> None:
    assert matching.issn_fault(text) == fault
