from pathlib import Path

from kb.site.folder import Folder


def _all(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*"))


def test_what_nobody_wrote_this_time_goes(tmp_path: Path) -> None:
    for names in (("a/b.md", "c.md"), ("a/d.md",)):
        folder = Folder(tmp_path / "src")
        for name in names:
            folder.write(name, b"x")
        folder.finish()
    assert _all(tmp_path / "src") == ["a", "a/d.md"]


def test_a_file_that_is_the_same_is_left_alone(tmp_path: Path) -> None:
    Folder(tmp_path / "src").write("a.md", b"same")
    path = tmp_path / "src" / "a.md"
    before = path.stat().st_mtime_ns
    Folder(tmp_path / "src").write("a.md", b"same")
    assert path.stat().st_mtime_ns == before
    Folder(tmp_path / "src").write("a.md", b"sam")
    assert path.read_bytes() == b"sam"
