from pathlib import Path

import rispy

from kb.formats import ris
from kb.load import load

ROOT = Path(__file__).parent.parent.parent


def test_an_independent_reader_reads_every_reference_as_it_is() -> None:
    base = load(ROOT)
    read = rispy.loads(ris.export(base))
    assert [each["id"] for each in read] == list(base.references)
    for each in read:
        reference = base.references[each["id"]]
        assert each.get("title", "") == reference.field("title")
        assert (each.get("year", ""), each.get("doi", "")) == (reference.year, reference.field("doi"))
        people = [name.literal or ", ".join(p for p in (name.family, name.given) if p) for name in reference.authors]
        assert each.get("authors", []) == people
        assert any("Unconfirmed: " in note for note in each.get("notes", ())) == bool(reference.unverified)
