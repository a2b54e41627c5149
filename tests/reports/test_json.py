import json

from kb.reports.json import report
from tests.reports.made import made


def test_what_is_suppressed_is_told_with_the_reason() -> None:
    found = json.loads(report(made()))
    assert [(each["rule"], each["reason"], each["suppressed_by"]) for each in found["suppressed"]] == [
        ("FLD105", "printed from back to front", "comment")
    ]


def test_rules_are_counted_where_that_is_asked_for() -> None:
    found = json.loads(report(made(statistics=True)))
    assert found["statistics"][2] == {
        "rule": "IDN201",
        "name": "doi-malformed",
        "severity": "error",
        "findings": 2,
        "files": 1,
    }
