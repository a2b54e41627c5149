import rispy

from kb.works.ris import entry
from tests.works.made import ALL, CUT, HOSTILE, LOST, WEB, reference


def test_a_record_is_lines_of_tag_and_value() -> None:
    assert entry(WEB).split("\r\n") == [
        "TY  - ELEC",
        "ID  - healthrising-2020",
        "AU  - Johnson, C.",
        "PY  - 2020",
        "DA  - 2020/03/02/",
        "Y2  - 2026/11/22",
        "TI  - A page on LDN",
        "UR  - https://example.org/ldn",
        "T2  - Health Rising (patient blog)",
        "ER  - ",
        "",
    ]


def test_an_independent_reader_reads_the_same_works() -> None:
    read = {each["id"]: each for each in rispy.loads("".join(entry(given) for given in ALL))}
    assert list(read) == [given.id for given in ALL]
    for given in ALL:
        found = read[given.id]
        assert found.get("title", "") == given.field("title")
        assert found["year"] == given.year
        assert (found.get("doi", ""), found.get("volume", "")) == (given.field("doi"), given.field("volume"))
    assert read["almay-1978"]["authors"][2] == "von Knorring, L."
    assert (read["almay-1978"]["start_page"], read["almay-1978"]["end_page"]) == ("153", "162")
    assert read["bolton-2020"]["start_page"] == "e232502"
    assert read["iom-2015"]["authors"] == ["Committee on Cups", "Institute of Medicine"]


def test_what_is_unconfirmed_unfound_or_not_on_record_is_said_in_a_note() -> None:
    assert "N1  - This work could not be found. Unconfirmed: author, title, year.\r\n" in entry(LOST)
    assert "AU  - Aili, K.\r\nPY" in entry(CUT)
    assert "N1  - Further authors are not on record.\r\n" in entry(CUT)


def test_the_year_is_that_of_the_issue_and_the_day_of_going_online_a_note() -> None:
    lines = entry(reference(year=2018, month="Jun", date="2017-08-18")).split("\r\n")
    assert lines[2:] == ["PY  - 2018", "DA  - 2018/06//", "N1  - Online from 18 August 2017.", "ER  - ", ""]


def test_no_text_begins_a_line_of_its_own() -> None:
    split = reference(title="Cups\r\nER  - \r\nTY  - JOUR", journal="a\u2028b", note="x\x0bKW  - y\x85z")
    assert [line[:2] for line in entry(split).split("\r\n")] == ["TY", "ID", "TI", "T2", "N1", "ER", ""]
    assert entry(split).splitlines() == entry(split).split("\r\n")[:-1]
    assert f"TI  - {HOSTILE.title}\r\n" in entry(HOSTILE)
