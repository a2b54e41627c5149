import json
from pathlib import Path

from kb.model import NoticeKind, RegistryStatus, Snapshot
from kb.registries import frozen
from tests.registries.asking import authors, fields
from tests.tiny import base

LIBRARY = """\
@article{smith-2001,
  author = {Smith, Ann and others},
  title = {Cups},
  journal = {Journal of Cups},
  year = {2001},
  date = {2000-12-03},
  number = {3},
  doi = {10.1234/a},
  pmid = {7},
  unverified = {pmid},
}
@article{lost-2002, title = {Pots}, doi = {10.1234/b}, status = {not-found}}
"""


def answer(**changes: object) -> str:
    return json.dumps(
        {"source": "a page", "read_on": "2026-01-02", "status": "found", "csl": {}, "notices": []} | changes
    )


def test_an_answer_and_the_librarys_entry_answer_to_key_and_identifiers(tmp_path: Path) -> None:
    found = list(frozen.answers(_snapshot(tmp_path)))
    assert [(each.source, each.id, each.status, each.asked) for each in found] == [
        ("a page", "lost-2002", RegistryStatus.NOT_FOUND, ("DOI 10.1234/b", "KEY lost-2002")),
        ("a page", "DOI 10.1234/a", RegistryStatus.FOUND, ("DOI 10.1234/a", "PMID 7", "KEY smith-2001")),
        ("the library", "smith-2001", RegistryStatus.FOUND, ("DOI 10.1234/a", "KEY smith-2001")),
    ]


def test_what_the_library_has_not_verified_it_does_not_say(tmp_path: Path) -> None:
    (*_, library) = frozen.answers(_snapshot(tmp_path))
    assert fields(library) == {
        "title": "Cups",
        "container-title": "Journal of Cups",
        "issued": "2001",
        "available-date": "2000",
        "issue": "3",
        "DOI": "10.1234/a",
    }


def test_a_list_that_the_library_knows_to_go_on_is_no_whole_one(tmp_path: Path) -> None:
    _, answered, library = frozen.answers(_snapshot(tmp_path))
    assert [authors(each) for each in (answered, library)] == [["Smith, A."], ["Smith, Ann"]]
    assert answered.work
    assert library.work
    assert (answered.work.others, library.work.others) == (True, True)


def test_notices_are_kept(tmp_path: Path) -> None:
    _, answered, _ = frozen.answers(_snapshot(tmp_path))
    assert [notice.kind for notice in answered.notices] == [NoticeKind.CORRECTION]


def test_without_a_knowledge_base_there_is_nothing() -> None:
    assert list(frozen.answers(Snapshot({}))) == []


def _snapshot(folder: Path) -> Snapshot:
    found = {"title": "Cups", "issued": {"date-parts": [[2001]]}, "author": [{"family": "Smith", "given": "A."}]}
    notices = [{"kind": "correction", "source": "a page"}]
    files = {
        "references/library.bib": LIBRARY,
        "references/registry/smith-2001.json": answer(csl=found, record_id="DOI 10.1234/a", notices=notices),
        "references/registry/lost-2002.json": answer(status="not-found"),
    }
    return Snapshot({}, base=base(folder, files))


def test_an_address_is_asked_by_and_one_that_nobody_has_seen_only_taken_to_be(tmp_path: Path) -> None:
    library = "@online{a, title = {Cups}, url = {https://a.org/cups}}\n"
    library += "@online{b, title = {Pots}, url = {https://b.org/pots}, unverified = {url}}\n"
    files = {"references/library.bib": library}
    found = frozen.answers(Snapshot({}, "", base(tmp_path, files)))
    assert [each.asked for each in found] == [
        ("ADDRESS https://a.org/cups", "KEY a"),
        ("TAKEN https://b.org/pots", "KEY b"),
    ]
