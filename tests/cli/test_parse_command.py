"""kb parse, as somebody uses it who wants to see how a list was read."""

import json
from pathlib import Path

from tests.cli.test_commands import kb

LIST = """\
References

1. Tarn AB, Osk C. Slow water in reed
   beds. J Marsh. 2004;12(3):245-51.
2. Wend D, et al. Deep mud. Mud Lett. 2005;1:2.
"""


def _file(tmp_path: Path, text: str = LIST) -> str:
    path = tmp_path / "list.txt"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_every_field_is_shown_below_its_string(tmp_path: Path) -> None:
    done = kb("parse", _file(tmp_path))
    assert done.returncode == 0
    assert done.stdout == (
        "1  1. Tarn AB, Osk C. Slow water in reed beds. J Marsh. 2004;12(3):245-51.\n"
        "   number           1\n"
        "   type             article-journal\n"
        "   authors          Tarn, AB; Osk, C\n"
        "   title            Slow water in reed beds\n"
        "   container-title  J Marsh\n"
        "   issued           2004\n"
        "   volume           12\n"
        "   issue            3\n"
        "   page             245-51\n"
        "2  2. Wend D, et al. Deep mud. Mud Lett. 2005;1:2.\n"
        "   number           2\n"
        "   type             article-journal\n"
        "   authors          Wend, D; and others\n"
        "   title            Deep mud\n"
        "   container-title  Mud Lett\n"
        "   issued           2005\n"
        "   volume           1\n"
        "   page             2\n"
        "2 references; 2 with names, a year, and a title or a container.\n"
    )


def test_json_gives_places_in_the_files_text(tmp_path: Path) -> None:
    references = json.loads(kb("parse", _file(tmp_path), "--format", "json").stdout)["references"]
    second = references[1]
    assert LIST[second["start"] : second["end"]] == second["text"] == "2. Wend D, et al. Deep mud. Mud Lett. 2005;1:2."
    shown = {name: LIST[field["start"] : field["end"]] for name, field in second["fields"].items()}
    assert shown == {name: field["text"] for name, field in second["fields"].items()}
    assert second["authors"] == [{"family": "Wend", "given": "D", "start": 90, "end": 96}]


def test_a_file_that_is_no_text_is_refused_with_a_remedy(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes(b"%PDF-1.4")
    done = kb("parse", str(path))
    assert done.returncode == 2
    assert "The file is a PDF file, not text in UTF-8" in done.stderr
