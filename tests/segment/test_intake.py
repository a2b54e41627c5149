"""From bytes to text, or a refusal with its place and remedy."""

import pytest

from kb.segment.intake import MOST_BYTES, decode
from kb.segment.refused import Refused


def refusal(data: bytes) -> tuple[str, str, str]:
    with pytest.raises(Refused) as caught:
        decode(data)
    return caught.value.problem, caught.value.place, caught.value.remedy


def test_a_byte_order_mark_is_dropped_and_line_ends_are_single() -> None:
    assert decode(b"\xef\xbb\xbfTea\r\ncools\rfast\n") == "Tea\ncools\nfast\n"


def test_a_byte_that_is_not_utf8_is_named_with_its_place_and_likely_encoding() -> None:
    assert refusal(b"Tea\nit\x92s hot") == (
        "The file is not UTF-8: byte 0x92 (invalid start byte)",
        "byte 6, line 2, column 3",
        "Save it as UTF-8; if it is Windows-1252, where that byte is '’': iconv -f CP1252 -t UTF-8.",
    )


def test_a_binary_file_is_named_as_one() -> None:
    assert refusal(b"Te\0a")[:2] == ("The file holds a NUL byte, so it is binary", "byte 2, line 1, column 3")
    assert refusal(b"%PDF-1.7 ...")[0] == "The file is a PDF file, not text in UTF-8"
    assert "docx" in refusal(b"PK\x03\x04....")[0]
    assert refusal("Tea".encode("utf-16"))[2] == "Save it as UTF-8: iconv -f UTF-16 -t UTF-8."


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
def test_a_file_without_text_is_refused(data: bytes) -> None:
    assert refusal(data) == ("The file holds no text", "", "Give the document's text.")


def test_a_file_over_the_limit_is_refused() -> None:
    problem, place, remedy = refusal(b"a" * (MOST_BYTES + 1))
    assert problem == "The file has 50,000,001 bytes, more than the 50,000,000 that are read"
    assert (place, remedy) == ("", "Split the document into parts.")
