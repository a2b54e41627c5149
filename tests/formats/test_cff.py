from pathlib import Path

import yaml

from kb.formats import cff
from kb.load import load
from tests.tiny import FILES, base

ROOT = Path(__file__).parent.parent.parent


def test_every_work_is_a_reference_and_what_is_unconfirmed_is_said() -> None:
    records = load(ROOT)
    found = yaml.safe_load(cff.export(records))
    assert [each["title"] for each in found["references"]] == [each.title for each in records.references.values()]
    assert all(each["authors"] for each in found["references"])
    told = ["Unconfirmed: " in each.get("notes", "") for each in found["references"]]
    assert told == [bool(each.unverified) for each in records.references.values()]


def test_the_whole_is_told_and_a_work_with_its_journal_and_year(tmp_path: Path) -> None:
    assert yaml.safe_load(cff.export(base(tmp_path))) == {
        "cff-version": "1.2.0",
        "message": "To cite these data, please use this.",
        "type": "dataset",
        "title": "Cups",
        "authors": [{"name": "Curators of Cups"}],
        "license": "CC-BY-4.0",
        "url": "https://example.org/cups/",
        "references": [
            {
                "type": "article",
                "authors": [{"family-names": "Smith", "given-names": "A."}],
                "title": "Cups",
                "journal": "Journal of Cups",
                "year": 2001,
            }
        ],
    }


def test_an_identifier_that_the_format_refuses_goes_to_the_notes(tmp_path: Path) -> None:
    library = FILES["references/library.bib"].replace("year =", "doi = {10.1/x}, pages = {3--9}, year =")
    (work,) = yaml.safe_load(cff.export(base(tmp_path, {"references/library.bib": library})))["references"]
    assert (work.get("doi"), work["notes"], work["start"], work["end"]) == (None, "DOI: 10.1/x.", "3", "9")
