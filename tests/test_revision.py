"""An earlier state written out: regular files of the knowledge base, and nothing else."""

import shutil
from pathlib import Path

import pytest

from kb.revision import NoRevision, written_out
from tests.cli.test_diff import git, kept

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed here")


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_the_files_are_as_they_were_to_the_byte(tmp_path: Path) -> None:
    root = kept(tmp_path / "kb")
    was = {name: (root / name).read_bytes() for name in _files(root) if not name.startswith(".git/")}
    (root / "kb.yaml").write_text("title: Other\n")
    name = written_out(root, "main", tmp_path / "out")
    assert name == git(root, "rev-parse", "HEAD").strip()
    assert {name: (tmp_path / "out" / name).read_bytes() for name in _files(tmp_path / "out")} == was


def test_a_knowledge_base_in_a_folder_of_a_repository_is_written_out_alone(tmp_path: Path) -> None:
    (tmp_path / "whole").mkdir()
    root = kept(tmp_path / "whole/kb")
    shutil.rmtree(root / ".git")
    (tmp_path / "whole/kb.yaml").write_text("title: Not this one\n")
    git(tmp_path / "whole", "init", "-q")
    git(tmp_path / "whole", "add", ".")
    git(tmp_path / "whole", "commit", "-q", "-m", "All")
    written_out(root, "HEAD", tmp_path / "out")
    assert _files(tmp_path / "out") == _files(root)


def test_a_link_is_not_followed_and_not_written(tmp_path: Path) -> None:
    root = kept(tmp_path / "kb")
    (root / "claims/essay/away.yaml").symlink_to("/etc/hostname")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "A link")
    written_out(root, "HEAD", tmp_path / "out")
    assert not (tmp_path / "out/claims/essay/away.yaml").exists()


def test_a_revision_from_before_the_knowledge_base_is_refused(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    git(tmp_path, "commit", "-q", "--allow-empty", "-m", "Nothing yet")
    with pytest.raises(NoRevision, match=r"there was no kb\.yaml at `HEAD`"):
        written_out(tmp_path, "HEAD", tmp_path / "out")
