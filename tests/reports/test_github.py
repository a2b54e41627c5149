import pytest

from kb.model import Finding, Part, Report, Severity, Source, Writing
from kb.reading import reread
from kb.reports.github import report
from tests.reports.made import made


def one(message: str, text: str = "% here\n", what: str = "here", path: str = "refs.bib") -> list[str]:
    writing = reread(path, text)
    at = text.index(what)
    finding = writing.finding(("IDN201", Severity.ERROR), (at, at + len(what)), message)
    return report(Report(Part((finding,), (), {path: writing}))).splitlines()


def test_a_finding_is_one_command() -> None:
    assert one("wrong") == [
        "::error file=refs.bib,line=1,endLine=1,col=3,endColumn=7,title=IDN201 doi-malformed::wrong",
        "1 error, 0 warnings, 0 info in 1 file.",
    ]


@pytest.mark.parametrize(
    ("message", "written"),
    [
        ("100% a:b, c", "100%25 a:b, c"),
        ("a\r\n::error::b", "a ::error::b"),
        ("a%0Ab", "a%250Ab"),
        ("\x1b[31m", "�[31m"),
    ],
)
def test_what_a_file_says_cannot_end_the_message(message: str, written: str) -> None:
    assert one(message)[0].partition("malformed::")[2] == written


def test_what_a_path_says_cannot_become_another_property() -> None:
    [command, _] = one("wrong", path="a,line=9::b%\nc.bib")
    assert command.startswith("::error file=a%2Cline=9%3A%3Ab%25%0Ac.bib,line=1,")


def test_of_a_place_of_several_lines_only_the_lines_are_told() -> None:
    [command, _] = one("wrong", "% a b\n% c d", "b\n% c")
    assert command == "::error file=refs.bib,line=1,endLine=2,title=IDN201 doi-malformed::wrong"


def test_the_worst_come_first() -> None:
    lines = [line.split(" ")[0] for line in report(made()).splitlines() if line.startswith("::")]
    order = ["::error", "::warning", "::notice"]
    assert lines == sorted(lines, key=order.index)
    assert set(lines) == set(order)


def test_a_record_has_a_line_only_where_one_is_known() -> None:
    finding = Finding("REC007", Severity.ERROR, Source("claims/a.yaml"), "wrong")
    nothing: dict[str, Writing] = {}
    assert report(Report(Part((finding,), (), nothing))).splitlines()[0] == (
        "::error file=claims/a.yaml,title=REC007 unknown-reference::wrong"
    )
