"""kb parse, as somebody uses it who wants to see how a list was read."""

import json
from pathlib import Path

from tests.cli.test_commands import kb
from tests.word_files import noted

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


PAPER = f"Reeds grow (Tarn and Osk, 2004; Mire, 2001). So did Wend et al. (2005), and Wend said why.\n\n{LIST}"


def _paper(tmp_path: Path) -> str:
    path = tmp_path / "paper.txt"
    path.write_text(PAPER, encoding="utf-8")
    return str(path)


def test_of_a_manuscript_each_citation_is_shown_with_what_it_means(tmp_path: Path) -> None:
    done = kb("parse", _paper(tmp_path))
    assert done.stdout.splitlines()[19:] == [
        "2 references; 2 with names, a year, and a title or a container.",
        "1:12  (Tarn and Osk, 2004; Mire, 2001)  author-date",
        "   Tarn, Osk | 2004             found  number 1 (line 5)",
        "   Mire | 2001                  missing",
        "1:53  Wend et al. (2005)  author-date",
        "   Wend and others | 2005       found  number 2 (line 7)",
        "1:77  Wend  name without a year",
        "   Wend                         found  number 2 (line 7)",
        "2 citations; works cited: 2 found, 1 missing.",
    ]


def test_programs_get_the_citations_with_their_places_too(tmp_path: Path) -> None:
    found = json.loads(kb("parse", _paper(tmp_path), "--format", "json").stdout)
    citation = found["citations"][0]
    assert PAPER[citation["start"] : citation["end"]] == "(Tarn and Osk, 2004; Mire, 2001)"
    assert [(item["names"], item["year"], item["state"], item["entries"]) for item in citation["items"]] == [
        (["Tarn", "Osk"], "2004", "found", [0]),
        (["Mire"], "2001", "missing", []),
    ]
    assert [name["text"] for name in found["names"]] == ["Wend"]


def test_keys_are_looked_up_in_the_library_that_is_given(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text("@book{tarn, title = {Reeds}}\n")
    (tmp_path / "paper.md").write_text("Reeds slow the water [@tarn].\n")
    done = kb("parse", str(tmp_path / "paper.md"), "--library", str(tmp_path))
    assert f"   tarn                         found  `tarn` (line 1) of {tmp_path / 'refs.bib'}" in done.stdout


def test_of_a_word_file_the_fields_and_their_works_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(noted("Reeds slow the water [field for Osk & Tarn 2001: (Osk & Tarn, 2001)].\n"))
    done = kb("parse", str(path))
    assert done.stdout.splitlines()[1:] == [
        "A line is a paragraph of its text as a reader sees it; notes come after the text.",
        "1:22  (Osk & Tarn, 2001)  author-date",
        f"   Osk, Tarn | 2001             found  `Osk-2001` (line 2) of {path}#fields",
        "1 citation; works cited: 1 found.",
        "1 field of Zotero; works in them: 1.",
    ]
    plain = json.loads(kb("parse", str(path), "--format", "json").stdout)
    assert plain["fields"] == [{"start": 21, "end": 39, "program": "Zotero", "list": False, "works": [0]}]
    assert [each["authors"][1]["family"] for each in plain["works_in_fields"]] == ["Tarn"]
