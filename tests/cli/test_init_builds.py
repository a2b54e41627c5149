"""A knowledge base that has just been started builds, and so does one of another field, in a folder of any name."""

from pathlib import Path

import pytest

from kb.init import starting_files
from kb.site import build


@pytest.mark.parametrize("name", ["plain", "with spaces & ümläuts", "#hash%20"])
def test_a_new_knowledge_base_builds_at_once(tmp_path: Path, name: str) -> None:
    root = tmp_path / name
    for path, text in starting_files('A "new" <b>base</b>: 7*7').items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    built = build(root)
    assert built.warnings == ()
    home = (root / "build/html/index.html").read_text(encoding="utf-8")
    assert "&lt;b&gt;base&lt;/b&gt;" in home
    assert "<b>base</b>" not in home
