"""The knowledge base's printed lists, held against its library and frozen answers."""

import json
from pathlib import Path

from kb.check import check_writing
from kb.load import load
from kb.model import Severity
from kb.printed import library_as_written, printed_lists
from tests.tiny import write

ROOT = Path(__file__).parent.parent
LIBRARY = """\
@article{smith-2001,
  author = {Smith, Ann and Zhou, Dan and Cruz, J.},
  title = {Cups},
  journal = {Journal of Cups},
  year = {2001},
  date = {2000-12-03},
  number = {3},
  doi = {10.1234/a},
}
"""
PRINTED = """\
@article{smith-2001,
  number = {17},
  reference = {smith-2001},
  author = {Zhou, D and Cruz, J and Stone, P},
  others = {true},
  title = {Cups},
  journal = {J Cups},
  year = {2000},
  issue = {3},
}
"""


def told(root: Path) -> list[tuple[str, int, str, str]]:
    return [
        (found.source.path, found.line, found.rule, str(found.severity))
        for writing in printed_lists(root, load(root))
        for found in check_writing(writing, tier=1)
    ]


def test_a_list_is_held_against_the_work_it_is_taken_to_mean(tmp_path: Path) -> None:
    files = {"references/library.bib": LIBRARY, "references/printed/essay.bib": PRINTED}
    path = "references/printed/essay.bib"
    assert told(write(tmp_path, files)) == [
        (path, 1, "MET615", "info"),
        (path, 4, "MET605", "error"),
        (path, 4, "MET606", "error"),
        (path, 8, "MET609", "info"),
    ]


def test_a_frozen_answer_that_failed_is_said_and_nothing_else(tmp_path: Path) -> None:
    answer = {"source": "a page", "read_on": "2026-01-02", "status": "failed", "csl": {}, "notices": []}
    files = {
        "references/library.bib": LIBRARY,
        "references/printed/essay.bib": PRINTED,
        "references/registry/smith-2001.json": json.dumps(answer),
    }
    severities = {rule: severity for _, _, rule, severity in told(write(tmp_path, files))}
    assert severities["OPS001"] == "info"
    assert set(severities.values()) == {"info"}


def test_our_own_lists_show_what_is_known_to_be_wrong_in_them() -> None:
    found = {
        (finding.rule, writing.text[: finding.start].rpartition("@")[2].partition(",")[0].partition("{")[2])
        for writing in printed_lists(ROOT, load(ROOT))
        for finding in check_writing(writing, tier=1)
        if finding.rule.startswith("MET60") or finding.rule in ("MET610", "MET611", "MET612")
    }
    assert {("MET605", "afolalu-2018"), ("MET606", "afolalu-2018"), ("MET609", "afolalu-2018")} <= found
    assert {("MET611", "mork-2012"), ("MET612", "mork-2012")} <= found
    assert {("MET604", "mccaul-2000"), ("MET610", "mccaul-2000")} <= found
    assert not {key for _, key in found} & {"almay-1978", "backryd-2014", "cant-2017", "duo-2023", "finan-2013"}


def test_a_list_that_cannot_be_read_is_left_to_the_rules_of_records(tmp_path: Path) -> None:
    root = write(tmp_path, {"references/library.bib": LIBRARY, "references/printed/essay.bib": "@article{torn,"})
    assert told(root) == []
    assert [found.rule for found in load(root).problems] == ["REC001"]


def test_the_library_is_held_against_the_frozen_answers_alone(tmp_path: Path) -> None:
    csl = {"title": "Cups", "author": [{"family": "Smith", "given": "Ann"}], "volume": "4"}
    answer = {"source": "a page", "read_on": "2026-01-02", "status": "found", "csl": csl, "notices": []}
    files = {
        "references/library.bib": LIBRARY.replace("number = {3}", "volume = {3}"),
        "references/registry/smith-2001.json": json.dumps(answer),
    }
    root = write(tmp_path, files)
    writing = library_as_written(root, load(root))
    assert writing
    assert [(f.source.path, f.line, f.rule, f.expected) for f in check_writing(writing, tier=1)] == [
        ("references/library.bib", 2, "MET606", "Smith, Ann"),
        ("references/library.bib", 2, "MET606", "Smith, Ann"),
        ("references/library.bib", 7, "MET611", "4"),
    ]


def test_our_own_library_agrees_with_its_frozen_answers() -> None:
    writing = library_as_written(ROOT, load(ROOT))
    assert writing
    assert [f for f in check_writing(writing, tier=1) if f.severity is not Severity.INFO] == []
