from pathlib import Path

import pytest

from kb.swap import aside, repair, swap


def _site(folder: Path, text: str) -> None:
    folder.mkdir()
    (folder / "index.html").write_text(text)


def _shown(folder: Path) -> str:
    return (folder / "index.html").read_text()


def test_the_new_version_takes_the_place_of_the_last(tmp_path: Path) -> None:
    site = tmp_path / "html"
    _site(site, "last")
    _site(aside(site), "new")
    swap(site)
    assert (_shown(site), [path.name for path in tmp_path.iterdir()]) == ("new", ["html"])


def test_the_first_version_needs_no_last_one(tmp_path: Path) -> None:
    _site(aside(tmp_path / "html"), "new")
    swap(tmp_path / "html")
    assert _shown(tmp_path / "html") == "new"


def test_a_kill_between_the_two_renames_is_put_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site, rename = tmp_path / "html", Path.rename
    _site(site, "last")
    _site(aside(site), "new")

    def once(path: Path, target: Path) -> Path:
        monkeypatch.setattr(Path, "rename", _killed)
        return rename(path, target)

    def _killed(*_: object) -> Path:
        raise SystemExit

    monkeypatch.setattr(Path, "rename", once)
    with pytest.raises(SystemExit):
        swap(site)
    monkeypatch.undo()
    assert not site.exists()
    repair(site)
    assert (_shown(site), [path.name for path in tmp_path.iterdir()]) == ("last", ["html"])


def test_a_kill_after_the_swap_leaves_the_new_version(tmp_path: Path) -> None:
    _site(tmp_path / "html", "new")
    _site(tmp_path / ".kb-html.old", "last")
    repair(tmp_path / "html")
    assert (_shown(tmp_path / "html"), (tmp_path / ".kb-html.old").exists()) == ("new", False)


def test_a_link_in_its_place_is_replaced_and_not_followed(tmp_path: Path) -> None:
    _site(tmp_path / "elsewhere", "mine")
    (tmp_path / "html").symlink_to(tmp_path / "elsewhere")
    _site(aside(tmp_path / "html"), "new")
    swap(tmp_path / "html")
    assert (_shown(tmp_path / "html"), _shown(tmp_path / "elsewhere")) == ("new", "mine")
    assert not (tmp_path / "html").is_symlink()
