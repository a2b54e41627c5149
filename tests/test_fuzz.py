"""No input is too odd for a parser: it is read, every place lies in its text, or it is refused; and in linear time.

`scripts/test --long tests/test_fuzz.py` tries 200,000 inputs, and lets every hostile piece grow eightfold.
"""

import os
import random
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date

import pytest

from kb.check import check_writing
from kb.manuscripts import html, markdown, plain
from kb.model import Entry, Writing
from kb.model.bibliography import Citation
from kb.parsing.citation import citations, link, mentions
from kb.parsing.citation.index import index
from kb.parsing.reference import parse, split
from kb.reading import read_data
from kb.segment import Refused, segment
from tests.mutants import HOSTILE, PROSE, REFERENCES, TEXTS, spoilt, spoilt_word
from tests.word_files import docx, field, paragraph, run, sign, work, zotero

LONG = os.environ.get("KB_LONG") == "1"
TODAY = date(2026, 1, 2)
LISTED = [parse(each) for each in REFERENCES]
INDEX = index(LISTED)
# So many inputs of each kind: in the plain form one of a hundred.
COUNTS = {
    "reference": 60_000,
    "list": 10_000,
    "citation": 45_000,
    "segment": 6_000,
    "bib": 16_000,
    "ris": 12_000,
    "nbib": 10_000,
    "json": 12_000,
    "xml": 8_000,
    "md": 4_000,
    "txt": 4_000,
    "tex": 5_000,
    "html": 4_000,
    "docx": 4_000,
}


def test_the_long_form_tries_two_hundred_thousand_inputs() -> None:
    assert sum(COUNTS.values()) == 200_000


@pytest.mark.parametrize("kind", COUNTS)
def test_spoilt_input_is_read_or_refused_and_all_places_lie_in_it(
    kind: str, record_property: Callable[[str, object], None]
) -> None:
    count = COUNTS[kind] if LONG else COUNTS[kind] // 100
    rng = random.Random(f"{kind} 1")
    for number in range(count):
        seed = rng.getrandbits(64)
        try:
            _tried(kind, random.Random(seed), ruled=number % 10 == 0)
        except Exception as error:
            raise AssertionError(f"{kind}, number {number}, seed {seed}") from error
    record_property("cases", count)


def _tried(kind: str, rng: random.Random, ruled: bool) -> None:
    """Try one spoilt input; with the rules where `ruled`, since there are many of them."""
    if kind == "reference":
        text = spoilt(rng, rng.choice(REFERENCES), rng.choice(REFERENCES))
        _lie(len(text), _places([parse(text)]))
    elif kind == "list":
        text = spoilt(rng, "\n".join(rng.sample(REFERENCES, 4)))
        _lie(len(text), ((one.start, one.end) for one in split(text)))
    elif kind == "citation":
        text = spoilt(rng, rng.choice(PROSE), rng.choice(PROSE))
        found = citations(text, entries=INDEX, raised=[(3, 5)])
        named = mentions(text, [(0, len(text))], INDEX, found)
        _lie(len(text), _cited([*found, *named]))
        assert all(0 <= place < len(LISTED) for each in link(found, INDEX) for place in each.entries)
    elif kind == "segment":
        module = rng.choice([html, markdown, plain])
        manuscript = module.read(spoilt(rng, TEXTS[{html: "html", markdown: "md", plain: "txt"}[module]]))
        units = segment(manuscript, "a").units.values() if manuscript.text.strip() else ()
        _lie(len(manuscript.text), (unit.at for unit in units))
    else:
        _read(kind, rng, ruled)


def _read(kind: str, rng: random.Random, ruled: bool) -> None:
    data = spoilt_word(rng) if kind == "docx" else spoilt(rng, TEXTS[kind], TEXTS[rng.choice(list(TEXTS))]).encode()
    for writing in _whole(f"a.{kind}", data):
        _lie(len(writing.text), _places(writing.entries))
        _lie(len(writing.text), _cited([*writing.citations, *writing.mentions]))
        _lie(len(writing.text), ((one.start, one.end) for one in writing.problems))
        _lie(len(writing.text), ((one.start, one.end) for one in writing.codes))
        if ruled:
            _lie(len(writing.text), ((one.start, one.end) for one in check_writing(writing)))


def _whole(name: str, data: bytes) -> tuple[Writing, ...]:
    """Give all that is read of a file; nothing of one that is refused."""
    with suppress(Refused):
        return read_data(name, data, TODAY).whole
    return ()


def _places(entries: list[Entry] | tuple[Entry, ...]) -> Iterator[tuple[int, int]]:
    for entry in entries:
        yield entry.start, entry.end
        yield from ((one.start, one.end) for one in (*entry.authors, *entry.editors))
        yield from ((one.start, one.end) for one in entry.fields.values())
        yield from ((value.start, value.end) for _, value in entry.raw)


def _cited(found: list[Citation]) -> Iterator[tuple[int, int]]:
    for citation in found:
        yield citation.start, citation.end
        yield from ((item.start, item.end) for item in citation.items)
        yield from ((name.start, name.end) for item in citation.items for name in item.names)


def _lie(length: int, places: Iterator[tuple[int, int]]) -> None:
    wrong = [(start, end) for start, end in places if not 0 <= start <= end <= length]
    assert not wrong, (length, wrong[:3])


# Time is looked at in the long form alone: of a piece four times as long, four times as much is taken, or sixteen times
# where it grows with the square. What takes a moment is not looked at.
_SIZES, _MOMENT, _TIMES = (8_000, 32_000), 0.08, 10


def _hostile_pieces() -> list[str]:
    rng = random.Random(5)
    pairs = ["".join(rng.sample(HOSTILE[:-1], rng.randint(2, 3))) for _ in range(60)]
    return [piece for piece in (*HOSTILE[:-1], *pairs) if len(piece) < 100]


def _seconds(read: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    with suppress(Refused):
        read(text)
    return time.process_time() - begun


def _checked(kind: str, text: str) -> None:
    writing = read_data(f"a.{kind}", docx(text) if kind == "docx" else text.encode(), TODAY)
    for each in writing.whole:
        check_writing(each)


def _grown(way: Callable[[str], object], whole: str, pieces: list[str], scale: int = 1) -> dict[str, list[float]]:
    """Give the pieces that take more than they should where they stand many times in the middle of a text."""
    slow = {}
    at = whole.find(">", len(whole) // 2) + 1 if whole.startswith("<w:") else len(whole) // 2
    for piece in pieces:
        texts = [whole[:at] + piece * (size * scale // len(piece)) + whole[at:] for size in _SIZES]
        if _seconds(way, texts[1]) > _MOMENT:
            times = [min(_seconds(way, text) for _ in range(2)) for text in texts]
            if times[1] > _MOMENT and times[1] > _TIMES * times[0]:
                slow[piece] = times
    return slow


@pytest.mark.skipif(not LONG, reason="it takes time to see what takes time: scripts/test --long")
@pytest.mark.parametrize("kind", [*TEXTS, "reference", "citation"])
def test_what_a_piece_repeated_takes_grows_as_the_input_does(kind: str) -> None:
    ways: dict[str, Callable[[str], object]] = {
        "reference": parse,
        "citation": lambda text: link(citations(text), LISTED),
    }
    whole = TEXTS.get(kind, REFERENCES[0] if kind == "reference" else PROSE[0])
    assert _grown(ways.get(kind, lambda text: _checked(kind, text)), whole, _hostile_pieces()) == {}


@pytest.mark.skipif(not LONG, reason="it takes time to see what takes time: scripts/test --long")
def test_what_a_piece_of_a_word_file_takes_grows_as_the_file_does() -> None:
    cited = field(zotero(work("Osk", 2001, title="Slow water")), "(Osk, 2001)")
    listed = field(" ADDIN EN.REFLIST ", "Osk, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.")
    pieces = [
        *(paragraph(each) for each in (cited, listed, "Osk, A. (2001). Slow water.", cited + listed)),
        *("<w:p/>", paragraph(sign("begin")), paragraph(sign("end")), paragraph(sign("separate"), "x")),
        *(
            paragraph(f"<w:r><w:drawing>{paragraph('x')}</w:drawing></w:r>"),
            paragraph(run("1", "<w:vanish/>"), run("2")),
        ),
        *(
            f"<w:tbl><w:tr><w:tc>{paragraph('x')}</w:tc></w:tr></w:tbl>",
            "<w:bookmarkStart w:id='1' w:name='ZOTERO_BREF_x'/>",
        ),
        paragraph(run("1,2", '<w:vertAlign w:val="superscript"/>'), " Reeds."),
    ]
    sound = "<w:p/>" + "<w:p/>"
    assert _grown(lambda text: _checked("docx", text), sound, pieces, 8) == {}
    # The same many times inside one paragraph.
    inner = [
        cited,
        run("x"),
        run("1", '<w:vertAlign w:val="superscript"/>'),
        sign("begin"),
        sign("end"),
        "<w:r><w:br/></w:r>",
    ]
    assert _grown(lambda text: _checked("docx", paragraph(text)), "<w:r/><w:r/>", inner, 8) == {}
