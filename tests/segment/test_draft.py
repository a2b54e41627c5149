"""The draft of a document's record."""

import msgspec
import yaml

from kb.manuscripts import plain
from kb.model import Document, Unit, UnitType, fingerprint
from kb.model.manuscript import Block, Form, Manuscript
from kb.segment import draft, segment

TEXT = "On Cups\n\nBy Ada Brewer\n\nIntroduction\n\nA very wide cup cools its tea much faster. It does.\n"


def drafted(text: str) -> tuple[Document, str]:
    document = segment(plain.read(text), "on-cups")
    return document, draft(document, text, "../../schemas/document.json")


def loaded(written: str) -> Document:
    return msgspec.convert({**yaml.safe_load(written), "id": "on-cups"}, Document)


def test_a_draft_has_one_unit_on_a_line_with_its_first_and_last_words() -> None:
    _, written = drafted(TEXT)
    wordings = ("On Cups", "By Ada Brewer", "Introduction", "A very wide cup cools its tea much faster.", "It does.")
    prints = [fingerprint(wording) for wording in wordings]
    assert written.splitlines() == [
        "# yaml-language-server: $schema=../../schemas/document.json",
        "# A proposal by form alone: correct it, and give every unit without a role the one it has.",
        "title: On Cups",
        "authors: [Ada Brewer]",
        "length: 90",
        f"sha256: {fingerprint(TEXT)}",
        "sections:",
        "  - {id: s00, title: (front matter), level: 0}",
        "  - {id: s01, title: Introduction, level: 1}",
        "units:",
        f"  s00.p01.s01: {{type: title, at: [0, 7], sha256: {prints[0]}, role: about-the-article}}  # On Cups",
        f"  s00.p02.s01: {{type: byline, at: [9, 22], sha256: {prints[1]}, role: about-the-article}}  # By Ada Brewer",
        f"  s01.p00.s01: {{type: heading, at: [24, 36], sha256: {prints[2]}, role: heading}}  # Introduction",
        f"  s01.p01.s01: {{type: sentence, at: [38, 80], sha256: {prints[3]}}}  # A very wide … much faster.",
        f"  s01.p01.s02: {{type: sentence, at: [81, 89], sha256: {prints[4]}}}  # It does.",
    ]


def test_a_draft_loads_as_the_document_it_was_made_from() -> None:
    document, written = drafted(TEXT)
    assert loaded(written) == document


def test_hostile_titles_words_and_fingerprints_load_unchanged() -> None:
    text = "#: {\"a\": 'b'} \u202e\u0085 Cups - & * ! | > %\n\n" + "x" * 2000 + " \u202e # y. Next *one* \ue000 here.\n"
    document, written = drafted(text)
    assert loaded(written) == document
    assert max(len(line) for line in written.splitlines()) < 400
    digits = {"s00.p01.s01": Unit(type=UnitType.SENTENCE, at=(0, 1), sha256="1234567890123456")}
    numeric = msgspec.structs.replace(document, sha256="12345678901234e5", units=digits)
    assert loaded(draft(numeric, text, "x")) == numeric


def test_a_title_of_any_length_fits_the_record() -> None:
    document, written = drafted("Introduction\n" + "=" * 12 + "\n\nTea.\n")
    assert loaded(written) == document
    manuscript = Manuscript("word " * 300, (Block(Form.HEADING, 0, 1499, 0, 1),), "title " * 100)
    long = segment(manuscript, "on-cups")
    assert (len(long.title), len(long.sections[0].title)) == (500, 500)
    assert loaded(draft(long, manuscript.text, "x")) == long
