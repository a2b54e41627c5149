import xml.etree.ElementTree as ET
from dataclasses import replace

from kb.model import Part, Report, Severity
from kb.reading import reread
from kb.reports.junit import report
from tests.reports.made import made

# What the schema of Jenkins' xUnit plugin lets stand: of each element its attributes and the elements in it.
SCHEMA = {
    "testsuites": ({"name", "time", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors", "skipped", "time"}, {"testcase"}),
    "testcase": ({"classname", "name", "time"}, {"skipped", "failure", "system-out"}),
    "failure": ({"type", "message"}, set()),
    "skipped": ({"type", "message"}, set()),
    "system-out": (set(), set()),
}


def read(made_up: Report) -> ET.Element:
    return ET.fromstring(report(made_up))


def test_nothing_stands_in_it_that_readers_of_the_format_do_not_know() -> None:
    for element in read(made()).iter():
        attributes, inner = SCHEMA[element.tag]
        assert set(element.attrib) <= attributes
        assert {each.tag for each in element} <= inner


def test_the_numbers_of_a_suite_are_those_of_its_cases() -> None:
    for suite in read(made()):
        counted = {
            "tests": len(suite),
            "failures": len(suite.findall("testcase/failure")),
            "skipped": len(suite.findall("testcase/skipped")),
        }
        assert {key: int(suite.attrib[key]) for key in counted} == counted


def test_what_does_not_count_passes() -> None:
    assert read(made(fail_on="never")).findall(".//failure") == []
    errors = {each.attrib["type"] for each in read(made(fail_on="error")).findall(".//failure")}
    assert errors == {"error"}
    every = {each.attrib["type"] for each in read(made(fail_on="info")).findall(".//failure")}
    assert every == {"error", "warning", "info"}


def test_what_is_wrong_in_a_printed_list_is_no_failure() -> None:
    suites = {suite.attrib["name"]: suite for suite in read(made(fail_on="info"))}
    assert suites["references/printed/a.bib"].attrib["tests"] == "1"
    assert suites["references/printed/a.bib"].attrib["failures"] == "0"


def test_a_file_without_findings_is_a_case_that_passes() -> None:
    told = Report(Part((), (), {"a & b.bib": reread("a & b.bib", "@misc{a, title = {b}}")}))
    [suite] = read(told)
    assert (suite.attrib["name"], suite.attrib["tests"]) == ("a & b.bib", "1")
    assert [(case.attrib["name"], list(case)) for case in suite] == [("no findings", [])]


def test_letters_that_xml_has_no_place_for_are_replaced() -> None:
    writing = reread("refs.bib", "% here\n")
    finding = writing.finding(("IDN201", Severity.ERROR), (2, 6), "a\x00b\x1bc\ud800d\uffff ]]> <e>")
    told = read(replace(made(), main=Part((finding,), (), {}), printed=None))
    assert told[0][0][0].attrib["message"] == "a�b�c�d� ]]> <e>"
