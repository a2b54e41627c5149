import pytest

from kb.works import bibtex, csl, ris
from kb.works.addresses import web_address
from tests.works.made import WEB, reference

_SAID = "Its address is left out: it leads to no page of the web."
HOSTILE = ("javascript:alert(1)", "JavaScript://example.org/%0aalert(1)", "data:text/html,x", "file:///etc/hosts")


@pytest.mark.parametrize("address", ["https://example.org/a?b=c#d", "http://example.org"])
def test_an_address_of_the_web_is_kept(address: str) -> None:
    assert web_address(address) == address


@pytest.mark.parametrize("address", [*HOSTILE, "https://", "https://a b", "example.org", "", None])
def test_no_other_address_is(address: str | None) -> None:
    assert web_address(address) == ""


@pytest.mark.parametrize("address", HOSTILE)
def test_an_address_of_another_kind_goes_into_no_export_and_its_note_says_so(address: str) -> None:
    given = reference(type="online", title="Cups", url=address)
    assert bibtex.entry(given) == f"@online{{smith-2001,\n  title = {{Cups}},\n  note = {{{_SAID}}},\n}}\n"
    assert ris.entry(given) == f"TY  - ELEC\r\nID  - smith-2001\r\nTI  - Cups\r\nN1  - {_SAID}\r\nER  - \r\n"
    assert csl.item(given) == {"id": "smith-2001", "type": "webpage", "title": "Cups", "note": _SAID}


def test_an_address_of_the_web_goes_into_every_export() -> None:
    url = WEB.field("url")
    assert f"url = {{{url}}}" in bibtex.entry(WEB)
    assert f"UR  - {url}\r\n" in ris.entry(WEB)
    assert csl.item(WEB)["URL"] == url
