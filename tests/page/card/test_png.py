"""A picture written by hand is a PNG that says what was drawn."""

import struct
import zlib

from kb.page.card.png import INK, Canvas


def _chunks(data: bytes) -> dict[bytes, bytes]:
    """Read a PNG's chunks, holding each to its checksum."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    found, at = {}, 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        name, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        assert struct.unpack(">I", data[at + 8 + length : at + 12 + length]) == (zlib.crc32(name + body),)
        found[name] = body
        at += 12 + length
    return found


def _pixels(data: bytes, width: int) -> list[list[int]]:
    raw, size = zlib.decompress(_chunks(data)[b"IDAT"]), 1 + (width + 1) // 2
    rows = [raw[at + 1 : at + size] for at in range(0, len(raw), size)]
    return [[half for byte in row for half in (byte >> 4, byte & 15)][:width] for row in rows]


def test_a_picture_has_its_size_its_colours_and_its_pixels() -> None:
    canvas = Canvas(5, 3)
    canvas.fill((1, 1), (2, 1), 7)
    data = canvas.png((255, 255, 255), (0, 0, 15))
    chunks = _chunks(data)
    assert list(chunks) == [b"IHDR", b"PLTE", b"IDAT", b"IEND"]
    assert struct.unpack(">IIBBBBB", chunks[b"IHDR"]) == (5, 3, 4, 3, 0, 0, 0)
    assert (chunks[b"PLTE"][:3], chunks[b"PLTE"][-3:]) == (b"\xff\xff\xff", b"\x00\x00\x0f")
    assert _pixels(data, 5) == [[0] * 5, [0, 7, 7, 0, 0], [0] * 5]


def test_a_pen_is_darkest_in_its_middle_and_never_lightens() -> None:
    canvas = Canvas(9, 9)
    canvas.fill((0, 0), (9, 9), 3)
    canvas.dot((4.5, 4.5), 2)
    assert canvas.rows[4] == bytes([3, 3, 8, 15, 15, 15, 8, 3, 3])
    assert {shade for row in canvas.rows for shade in row} <= set(range(3, INK + 1))


def test_what_lies_beyond_the_edge_is_left_out() -> None:
    canvas = Canvas(4, 4)
    canvas.fill((-3, -3), (4, 4), 5)
    canvas.dot((40, 40), 3)
    canvas.dot((-9, 2), 3)
    assert canvas.rows == [bytearray([5, 0, 0, 0]), *(bytearray(4) for _ in range(3))]
