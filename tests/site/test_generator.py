"""MkDocs as it is run: pages that are blocks of HTML are taken as they are, and come out as MkDocs would make them."""

import hashlib
from pathlib import Path

import pytest

from kb.load import load
from kb.site import build
from kb.site.generator import run
from tests.browser.hostile import hostile_base
from tests.page.cups import folder


def _sites(root: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Give the checksums of the pages that `kb build` made, and of those that MkDocs makes of the same sources."""
    build(root)
    blocks = {path.relative_to(root / "build/src").as_posix() for path in (root / "build/src").rglob("*.md")}
    config, base = root / "build/mkdocs.yml", load(root)
    # All that the navigation does not name: the pages of its tabs take their titles from it.
    taken = blocks - {"index.md", "hypotheses.md", "documents.md", "browse.md", "disagreements.md", "data.md"}
    assert run(config, root / "build/src", root / "taken", base, taken) == ()
    assert run(config, root / "build/src", root / "parsed", base) == ()
    return _bytes(root / "taken"), _bytes(root / "parsed")


def _bytes(site: Path) -> dict[str, str]:
    files = (path for path in sorted(site.rglob("*")) if path.is_file())
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_a_page_that_is_taken_as_it_is_comes_out_as_markdown_would_make_it(tmp_path: Path) -> None:
    taken, parsed = _sites(folder(tmp_path))
    assert taken == parsed
    assert len([name for name in taken if name.endswith(".html")]) > 10


def test_text_that_tries_to_become_markup_or_markdown_comes_out_the_same_too(tmp_path: Path) -> None:
    taken, parsed = _sites(hostile_base(tmp_path))
    assert taken == parsed


@pytest.mark.parametrize(("place", "warned"), [("no-such-place", 1), ("cite", 0)])
def test_a_link_to_a_place_in_a_page_taken_as_it_is_is_still_looked_up(tmp_path: Path, place: str, warned: int) -> None:
    root = folder(tmp_path)
    (root / "site").mkdir()
    (root / "site/method.md").write_text(f"# Why?\n\n[A claim](claims/essay/first.md#{place})\n")
    assert len(build(root).warnings) == warned
