import contextlib
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.load.yaml_text import Repeated, YamlProblem, locate, parse, scalar

settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


def _problem(text: str) -> tuple[str, int]:
    with pytest.raises(YamlProblem) as caught:
        parse(text)
    return caught.value.message, caught.value.line


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on: 2026-01-02", {"on": "2026-01-02"}),
        ("no: yes", {"no": "yes"}),
        ("a: 1_000", {"a": "1_000"}),
        ("a: 12:30", {"a": "12:30"}),
        ("a: null\nb: ~\nc:", {"a": None, "b": None, "c": None}),
        ("a: true\nb: 'true'", {"a": True, "b": "true"}),
        ("a: -3\nb: 0.5\nc: 1e3", {"a": -3, "b": 0.5, "c": 1000.0}),
        ("a: 007\nb: 1234567890123456", {"a": "007", "b": "1234567890123456"}),
        ("a: |\n  two\n  lines", {"a": "two\nlines"}),
        ("- [1, {a: b}]", [[1, {"a": "b"}]]),
        ("", None),
        ("# only a comment", None),
    ],
)
def test_scalars_mean_what_yaml_1_2_says(text: str, value: Any) -> None:
    assert parse(text) == (value, ())


def test_a_key_that_stands_twice_is_told_and_the_first_is_kept() -> None:
    assert parse("a: 1\nb: 2\na: 3") == ({"a": 1, "b": 2}, (Repeated("a", 3),))


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}]\n" for i in range(20)
    )
    assert _problem(bomb) == ("an anchor or alias (& or *)", 1)


def test_a_tag_is_refused_and_makes_nothing() -> None:
    assert _problem("a: !!python/object/apply:os.system [true]")[0].startswith("a tag")


def test_a_second_document_is_refused() -> None:
    assert _problem("a: 1\n---\nb: 2") == ("a second YAML document (---)", 2)


@pytest.mark.parametrize("text", ["[" * 5000, "{a: " * 5000, "\n".join(" " * i + "a:" for i in range(200))])
def test_a_depth_that_no_record_has_is_refused(text: str) -> None:
    message, _ = _problem(text)
    assert "deep" in message or "nesting" in message.lower() or "level" in message


def test_a_list_as_a_key_is_refused() -> None:
    assert _problem("? [a]\n: b")[0] == "a list or mapping used as a key"


@pytest.mark.parametrize(("text", "line"), [("a: [1\nb: 2", 2), ("a: 'x\n", 2), ("a:\n\tb: 1", 2), ("a: b: c", 1)])
def test_what_is_no_yaml_is_told_with_its_line(text: str, line: int) -> None:
    assert _problem(text)[1] == line


def test_a_pointer_leads_to_the_line_of_its_key_or_of_the_nearest_thing_around() -> None:
    text = "- id: a\n  cites:\n    - {reference: x}\n    - reference: y\n"
    assert locate(text, (0, "cites", 1, "reference")) == (4, 7)
    assert locate(text, (0, "cites", 7)) == (2, 3)
    assert locate(text, ()) == (1, 1)


_plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(_plain)
def test_what_a_yaml_writer_writes_is_read_back_the_same(value: Any) -> None:
    text = yaml.safe_dump(value, allow_unicode=True, default_style='"' if isinstance(value, str) else None)
    if "&" in text or "*" in text or "!" in text:
        return
    # PyYAML writes for YAML 1.1 and quotes what 1.1 would misread, so both versions agree on what it writes.
    assert parse(text)[0] == yaml.safe_load(text)


@given(st.text(alphabet="-+.0123456789eE_:~ntrue", max_size=18))
def test_a_scalar_is_a_number_only_where_python_reads_the_same_number(text: str) -> None:
    value = scalar(text)
    if isinstance(value, int) and not isinstance(value, bool):
        assert value == int(text)
    elif isinstance(value, float):
        assert value == float(text)


@given(st.text(max_size=60))
def test_no_text_at_all_crashes_the_reader(text: str) -> None:
    with contextlib.suppress(YamlProblem):
        parse(text)
