from pathlib import Path

from bibtexparser.entrypoint import parse_string

from kb.formats import bibtex
from kb.load import load
from kb.load.bibtex import library

ROOT = Path(__file__).parent.parent.parent


def test_an_independent_reader_finds_every_reference_and_no_bad_block() -> None:
    base = load(ROOT)
    read = parse_string(bibtex.export(base))
    assert [entry.key for entry in read.entries] == list(base.references)
    assert read.failed_blocks == []


def test_the_library_reads_back_as_it_is() -> None:
    base = load(ROOT)
    again, _, findings = library(bibtex.export(base), "library.bib")
    assert findings == []
    for name, reference in base.references.items():
        own = ("note", "status", "label", "readin", "readon", "licence", "month", "day", "date")
        told = {key: text for key, text in reference.fields.items() if key not in own}
        assert {key: text for key, text in again[name].fields.items() if key not in own} == told
        assert (again[name].authors, again[name].others) == (reference.authors, reference.others)


def test_nothing_unconfirmed_goes_out_as_confirmed() -> None:
    base = load(ROOT)
    again, _, _ = library(bibtex.export(base), "library.bib")
    doubted = {name for name, reference in base.references.items() if reference.unverified}
    assert doubted
    assert {name for name, found in again.items() if "Unconfirmed: " in found.field("note")} == doubted


def test_no_entry_has_both_a_year_and_a_date_of_another_year() -> None:
    read = parse_string(bibtex.export(load(ROOT)))
    both = [entry.key for entry in read.entries if {"year", "date"} <= {field.key for field in entry.fields}]
    assert both == []
