"""A grey picture and its PNG, written by hand: two hundred lines of a library's work are not needed for it.

Source: PNG specification (third edition), sections 5, 9 and 11.
"""

import struct
import zlib
from collections.abc import Iterable

Point = tuple[float, float]
# Steps from paper to ink: four bits a pixel.
INK = 15


class Canvas:
    """A picture of so many pixels, each as dark as the darkest stroke over it."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.rows = [bytearray(width) for _ in range(height)]

    def fill(self, corner: Point, size: Point, shade: int) -> None:
        """Fill a rectangle."""
        left, top = (max(0, round(each)) for each in corner)
        right, bottom = min(self.width, round(corner[0] + size[0])), min(self.height, round(corner[1] + size[1]))
        for row in self.rows[top:bottom]:
            row[left:right] = bytes([shade]) * max(0, right - left)

    def dot(self, middle: Point, radius: float) -> None:
        """Set down a round pen; its edge is as grey as it covers a pixel."""
        across, down = middle
        reach = int(radius) + 2
        for y in range(max(0, int(down) - reach), min(self.height, int(down) + reach + 1)):
            row = self.rows[y]
            for x in range(max(0, int(across) - reach), min(self.width, int(across) + reach + 1)):
                far = ((x + 0.5 - across) ** 2 + (y + 0.5 - down) ** 2) ** 0.5
                shade = round(INK * min(1.0, max(0.0, radius + 0.5 - far)))
                if shade > row[x]:
                    row[x] = shade

    def stroke(self, points: Iterable[Point], radius: float) -> None:
        """Draw along points that lie close together."""
        for point in points:
            self.dot(point, radius)

    def png(self, paper: tuple[int, int, int], ink: tuple[int, int, int]) -> bytes:
        """Give the picture, with the colours of its lightest and its darkest shade."""
        steps = (tuple(round(p + (i - p) * n / INK) for p, i in zip(paper, ink, strict=True)) for n in range(INK + 1))
        palette = b"".join(bytes(step) for step in steps)
        head = struct.pack(">IIBBBBB", self.width, self.height, 4, 3, 0, 0, 0)
        data = zlib.compress(b"".join(b"\0" + _packed(row) for row in self.rows), 9)
        chunks = (_chunk(b"IHDR", head), _chunk(b"PLTE", palette), _chunk(b"IDAT", data), _chunk(b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _packed(row: bytearray) -> bytes:
    """Put two pixels into a byte."""
    even = row if len(row) % 2 == 0 else row + b"\0"
    return bytes(first << 4 | second for first, second in zip(even[::2], even[1::2], strict=True))


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
