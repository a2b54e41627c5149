import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.matching import compact, folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wide cups: a trial.", "wide cups a trial"),
        ("β-Endorphin", "beta endorphin"),
        ("TNFα and TNF-alpha", "tnf alpha and tnf alpha"),
        ("5 µM", "5 mu m"),
        ("H₂O", "h2o"),
        ("Müller, Åse & Łódź", "muller ase and lodz"),
        ("Straße, Ærø, Þór", "strasse aero thor"),
        ("l’été d'or", "lete dor"),
        ("<i>Camellia sinensis</i> CO<sub>2</sub>", "camellia sinensis co2"),
        ("p < 0.05 ± 3 %", "p 0 05 plus minus 3 percent"),
        ("a_b—c", "a b c"),
        ("中文 Привет", "中文 привет"),
        ("", ""),
    ],
)
def test_a_text_is_folded_to_plain_words(text: str, words: str) -> None:
    assert folded(text) == words


@given(st.text(max_size=40))
def test_folding_a_folded_text_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_a_compact_text_knows_no_hyphens() -> None:
    assert compact("well-known") == compact("well known") == compact("Wellknown")
