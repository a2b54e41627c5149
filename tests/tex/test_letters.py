import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.tex import plain, verbatim


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"M{\"u}ller", "Müller"),
        (r"M\"uller", "Müller"),
        (r"M{\"{u}}ller", "Müller"),
        (r"Garc{\'\i}a", "García"),
        (r"Garc\'{\i}a", "García"),
        (r"{\v{S}}koda \v Cech", "Škoda Čech"),
        (r"Fran{\c c}ois", "François"),
        (r"{\AA}rhus and {\O}rsted", "Århus and Ørsted"),
        (r"Stra\ss{}e", "Straße"),
        (r"Stra{\ss}e", "Straße"),
        (r"Cups \& saucers, 5\,\% of them", "Cups & saucers, 5 % of them"),
        (r"The {DNA} of {\emph{Camellia sinensis}}", "The DNA of Camellia sinensis"),
        (r"$\beta$-endorphin", "β-endorphin"),
        (r"H$_2$O", "H_2O"),
        ("pages 1--9 of ``tea''", "pages 1–9 of “tea”"),
        ("Smith,~Ann\n  Mary", "Smith, Ann Mary"),
        ("no TeX at all", "no TeX at all"),
    ],
)
def test_tex_is_read_as_what_it_prints(written: str, meant: str) -> None:
    assert plain(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"10.1234/a\_b", "10.1234/a_b"),
        ("https://example.org/~ann/a--b", "https://example.org/~ann/a--b"),
        (r"https://example.org/\%7Eann", "https://example.org/%7Eann"),
        (r"\url{https://example.org/}", "https://example.org/"),
    ],
)
def test_an_address_keeps_its_tildes_and_dashes(written: str, meant: str) -> None:
    assert verbatim(written) == meant


def test_commands_nested_beyond_reason_stay_as_they_are_written() -> None:
    assert "zonk" in plain(r"\zonk{" * 5000 + "}" * 5000)


@given(st.text(alphabet="\\{}$\"'~- aub\n", max_size=60))
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    assert "{" not in plain(text)
