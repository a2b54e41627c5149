"""What an address says of the work that it leads to."""

import pytest

from kb.matching.web import address_key, also, keys_of_address


@pytest.mark.parametrize(
    ("address", "first"),
    [
        ("https://doi.org/10.1234/Cups.1", "DOI 10.1234/cups.1"),
        ("https://onlinelibrary.example.com/doi/full/10.1234/cups.1", "DOI 10.1234/cups.1"),
        ("https://journals.example.org/doi/pdf/10.1234/cups.1?download=true", "DOI 10.1234/cups.1"),
        ("https://www.biorxiv.org/content/10.1101/2020.01.02.123456v2.full.pdf", "DOI 10.1101/2020.01.02.123456"),
        ("https://link.springer.com/article/10.1007/s00000-001-0001-2", "DOI 10.1007/s00000-001-0001-2"),
        ("https://www.frontiersin.org/articles/10.3389/fcups.2020.00001/full", "DOI 10.3389/fcups.2020.00001"),
        ("https://journals.plos.org/cups/article?id=10.1371/journal.cups.0000001", "DOI 10.1371/journal.cups.0000001"),
        ("https://example.com/10.1016%2Fj.cups.2001.01.001", "DOI 10.1016/j.cups.2001.01.001"),
        ("https://www.nature.com/articles/s41000-020-0001-2", "DOI 10.1038/s41000-020-0001-2"),
        ("https://www.nature.com/articles/cups.2001.12", "DOI 10.1038/cups.2001.12"),
        ("https://www.nature.com/articles/1300001", "NATURE 1300001"),
        ("https://pubmed.ncbi.nlm.nih.gov/123/", "PMID 123"),
        ("https://europepmc.org/article/MED/123", "PMID 123"),
        ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123/", "PMCID PMC123"),
        ("https://pmc.ncbi.nlm.nih.gov/articles/PMC123", "PMCID PMC123"),
        ("https://arxiv.org/pdf/2001.00001v2.pdf", "arXiv 2001.00001"),
        ("https://www.sciencedirect.com/science/article/abs/pii/S1234567801000019", "PII 1234567801000019"),
        ("https://www.cups.org/article/S1234-5678(01)00001-9/fulltext", "PII 1234567801000019"),
        ("https://papers.ssrn.com/sol3/papers.cfm?abstract_id=12345", "DOI 10.2139/ssrn.12345"),
        ("https://zenodo.org/record/12345", "DOI 10.5281/zenodo.12345"),
        ("https://www.example.org/news/cups/", "ADDRESS example.org/news/cups"),
    ],
)
def test_what_identifies_the_work_is_read_from_its_address(address: str, first: str) -> None:
    assert keys_of_address(address)[0] == first


def test_a_start_page_and_what_is_no_address_of_the_web_say_nothing() -> None:
    assert [keys_of_address(each) for each in ("https://www.example.org/", "https://a.org/en", "ftp://a/b", "x")] == [
        ()
    ] * 4


def test_an_address_is_compared_without_what_does_not_change_where_it_leads() -> None:
    written = (
        "http://www.example.org/News?id=1#top",
        "https://Example.org/News?id=1",
        "https://example.org/News?id=1/",
    )
    assert {address_key(each) for each in written} == {"ADDRESS example.org/News?id=1"}


def test_numbers_of_publishers_that_stand_in_a_doi_follow_from_it() -> None:
    dois = (
        "10.1038/sj.cups.1300001",
        "10.1016/0012-3456(86)90437-6",
        "10.1016/s1234-5678(01)00001-9",
        "10.48550/arxiv.2001.00001",
    )
    assert [list(also(f"DOI {doi}")) for doi in dois] == [
        ["NATURE 1300001"],
        ["PII 0012345686904376"],
        ["PII 1234567801000019"],
        ["arXiv 2001.00001"],
    ]
    assert list(also("arXiv 2001.00001")) == ["DOI 10.48550/arxiv.2001.00001"]
