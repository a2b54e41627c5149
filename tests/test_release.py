import hashlib
import json
from pathlib import Path

import pytest

from kb.export import ExportProblem, formats, missing
from kb.graph import network
from kb.release import write_release
from tests.tiny import base


def test_a_release_holds_every_format_with_its_checksum_and_the_counts(tmp_path: Path) -> None:
    made = base(tmp_path / "kb")
    told: list[tuple[str, int, int]] = []
    write_release(made, tmp_path / "out", lambda *step: told.append(step))
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
    graph = network(made)
    assert [each["format"] for each in manifest["files"]] == [name for name in formats() if not missing(name)]
    assert (manifest["counts"]["claims"], manifest["counts"]["nodes"]) == (1, graph.number_of_nodes())
    for line in (tmp_path / "out" / "SHA256SUMS").read_text().splitlines():
        checksum, _, name = line.partition("  ")
        assert hashlib.sha256((tmp_path / "out" / name).read_bytes()).hexdigest() == checksum
    assert len(list((tmp_path / "out").iterdir())) == len(manifest["files"]) + 2
    assert told[-1] == ("exports", len(formats()), len(formats()))


def test_two_releases_of_the_same_records_are_equal_and_one_takes_the_others_place(tmp_path: Path) -> None:
    made = base(tmp_path / "kb")
    write_release(made, tmp_path / "one")
    write_release(made, tmp_path / "two")
    write_release(made, tmp_path / "two")
    one, two = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("one", "two"))
    assert one == two


def test_a_file_of_an_earlier_release_goes_and_a_file_of_somebody_else_stays(tmp_path: Path) -> None:
    made = base(tmp_path / "kb")
    write_release(made, tmp_path / "out")
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
    manifest["files"].append({"file": "kb.old"})
    (tmp_path / "out" / "manifest.json").write_text(json.dumps(manifest))
    (tmp_path / "out" / "kb.old").write_text("old")
    write_release(made, tmp_path / "out")
    assert not (tmp_path / "out" / "kb.old").exists()
    (tmp_path / "out" / "thesis.txt").write_text("years of work")
    with pytest.raises(ExportProblem, match=r"thesis\.txt"):
        write_release(made, tmp_path / "out")
    assert (tmp_path / "out" / "thesis.txt").exists()
