import zipfile
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest

from kb import export
from kb.export import ExportProblem, exported, file_name, formats, in_one_file, missing, write, write_folder
from tests.tiny import base


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> dict[str, SimpleNamespace]:
    """Give a shelf of a format that is a folder, one that is bytes, and one that needs what nobody has."""
    made = {
        "pair": SimpleNamespace(
            SUFFIX=".zip", MEDIA_TYPE="application/zip", export=lambda base: {"b.txt": "b", "a/c": b"\0"}
        ),
        "raw": SimpleNamespace(SUFFIX=".raw", MEDIA_TYPE="x/raw", FILE="RAW", export=lambda base: b"\0"),
        "rare": SimpleNamespace(SUFFIX=".rare", MEDIA_TYPE="x/rare", NEEDS="no_such_library", export=lambda base: ""),
    }
    monkeypatch.setattr(export, "formats", lambda: made)
    return made


def test_each_format_has_a_file_name_of_its_own() -> None:
    names = [file_name(name) for name in formats()]
    assert len(set(names)) == len(names)
    assert file_name("csl-json") == "kb.csl.json"
    assert file_name("json") == "kb.json"


@pytest.mark.usefixtures("shelf")
def test_a_folder_is_offered_as_an_archive_that_is_the_same_every_time(tmp_path: Path) -> None:
    made = base(tmp_path)
    packed = {each.format: each.data for each in exported(made)}
    assert packed == {each.format: each.data for each in exported(made)}
    assert list(packed) == ["pair", "raw"]
    with zipfile.ZipFile(BytesIO(packed["pair"])) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {"a/c": b"\0", "b.txt": b"b"}


@pytest.mark.usefixtures("shelf")
def test_what_needs_a_library_that_is_not_there_says_so(tmp_path: Path) -> None:
    assert missing("rare") == ("rare needs the library no_such_library, which is not installed: pip install 'kb[rare]'")
    with pytest.raises(ExportProblem, match="no_such_library"):
        write(base(tmp_path), "rare", tmp_path / "out.rare")
    assert not (tmp_path / "out.rare").exists()


@pytest.mark.usefixtures("shelf")
def test_a_folder_is_written_as_one_or_as_an_archive_by_its_name(tmp_path: Path) -> None:
    made = base(tmp_path / "kb")
    assert write(made, "pair", tmp_path / "out" / "pair") == 2
    assert (tmp_path / "out" / "pair" / "a" / "c").read_bytes() == b"\0"
    write(made, "pair", tmp_path / "pair.zip")
    assert (tmp_path / "pair.zip").read_bytes() == in_one_file({"b.txt": "b", "a/c": b"\0"})


def test_a_folder_with_files_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("years of work")
    with pytest.raises(ExportProblem, match=r"holds thesis\.txt"):
        write_folder(tmp_path / "mine", {"a.txt": b"a"}, frozenset({"a.txt"}))
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "years of work"


def test_a_folder_of_an_earlier_export_is_replaced_whole(tmp_path: Path) -> None:
    write_folder(tmp_path / "out", {"a.txt": b"a", "b.txt": b"b"}, frozenset())
    write_folder(tmp_path / "out", {"a.txt": b"new"}, frozenset({"a.txt", "b.txt"}))
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == {"a.txt": b"new"}


def test_where_writing_fails_the_last_export_stays_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_folder(tmp_path / "out", {"a.txt": b"a"}, frozenset())

    def full(path: Path, _: bytes) -> None:
        raise OSError(28, "no space left", str(path))

    monkeypatch.setattr(export, "write_whole", full)
    with pytest.raises(OSError, match="no space"):
        write_folder(tmp_path / "out", {"a.txt": b"new"}, frozenset({"a.txt"}))
    assert (tmp_path / "out" / "a.txt").read_bytes() == b"a"
    assert sorted(path.name for path in tmp_path.iterdir()) == [".lock", "out"]


def test_a_folder_of_somebody_else_beside_it_is_left_alone(tmp_path: Path) -> None:
    for name in ("out.old", "out.new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "thesis.txt").write_text("years of work")
    write_folder(tmp_path / "out", {"a.txt": b"a"}, frozenset())
    write_folder(tmp_path / "out", {"a.txt": b"b"}, frozenset({"a.txt"}))
    assert [(tmp_path / name / "thesis.txt").exists() for name in ("out.old", "out.new")] == [True, True]
