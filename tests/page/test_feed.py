from pathlib import Path
from xml.etree import ElementTree

from kb.page.feed import feed
from tests.page.cups import book

ATOM = "{http://www.w3.org/2005/Atom}"
CHANGES = """\
- {on: 2026-01-03, what: First records.}
- {on: 2026-01-03, what: "Second <b>records</b> & more."}
- {on: 2026-02-01, what: Third.}
"""


def test_changes_stand_newest_first_each_with_a_name_that_stays(tmp_path: Path) -> None:
    tree = ElementTree.fromstring(feed(book(tmp_path, {"claims/changes.yaml": CHANGES})))
    found = [(e.findtext(f"{ATOM}id"), e.findtext(f"{ATOM}summary")) for e in tree.iter(f"{ATOM}entry")]
    base = "https://example.org/cups/changes/"
    assert [name for name, _ in found] == [f"{base}2026-02-01-1", f"{base}2026-01-03-2", f"{base}2026-01-03-1"]
    assert tree.findtext(f"{ATOM}updated") == "2026-02-01T00:00:00Z"
    fewer = CHANGES.rpartition("- ")[0]
    kept = ElementTree.fromstring(feed(book(tmp_path / "fewer", {"claims/changes.yaml": fewer})))
    assert [e.findtext(f"{ATOM}id") for e in kept.iter(f"{ATOM}entry")] == [name for name, _ in found[1:]]


def test_markup_in_a_change_is_text(tmp_path: Path) -> None:
    tree = ElementTree.fromstring(feed(book(tmp_path, {"claims/changes.yaml": CHANGES})))
    assert "Second <b>records</b> & more." in [e.findtext(f"{ATOM}summary") for e in tree.iter(f"{ATOM}entry")]


def test_without_changes_there_is_an_empty_feed(tmp_path: Path) -> None:
    tree = ElementTree.fromstring(feed(book(tmp_path, {"claims/changes.yaml": "[]\n"})))
    assert list(tree.iter(f"{ATOM}entry")) == []
