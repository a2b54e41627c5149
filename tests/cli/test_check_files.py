"""`kb check FILE…`: a writer's files through the command."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.tiny import write
from tests.word_files import noted

WRONG = "@article{cups, title = {Cüps}, doi = {1016/j.cups}}\n"


def kb(folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", "from kb.cli import main; main()", "check", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "refs.bib").write_text(WRONG, encoding="utf-8")
    (tmp_path / "good.bib").write_text(WRONG.replace("1016/", "10.1016/"), encoding="utf-8")
    return tmp_path


def test_a_finding_shows_its_line_with_carets_under_the_place(folder: Path) -> None:
    done = kb(folder, "refs.bib", "--select", "IDN201")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines() == [
        "refs.bib:1:39 error IDN201 `1016/j.cups` has not the form of a DOI [doi-malformed]",
        "    1 | @article{cups, title = {Cüps}, doi = {1016/j.cups}}",
        "      |                                       ^^^^^^^^^^^",
        "    expected  10.NNNN/…",
        "    remedy    Copy it anew from the publisher.",
        "1 error, 0 warnings, 0 info in 1 file.",
    ]


def test_programs_get_the_place_as_code_points_too(folder: Path) -> None:
    done = kb(folder, "refs.bib", "--select", "IDN201", "--format", "json")
    found: Any = json.loads(done.stdout)["findings"]
    assert found == [
        {
            "rule": "IDN201",
            "name": "doi-malformed",
            "severity": "error",
            "path": "refs.bib",
            "pointer": [],
            "line": 1,
            "column": 39,
            "message": "`1016/j.cups` has not the form of a DOI",
            "written": "1016/j.cups",
            "expected": "10.NNNN/…",
            "remedy": "Copy it anew from the publisher.",
            "start": 38,
            "end": 49,
        }
    ]


def test_exit_codes_tell_clean_from_findings_from_what_cannot_be_read(folder: Path) -> None:
    (folder / "latin.bib").write_bytes("@book{a, title = {Cüps}}".encode("latin-1"))
    assert kb(folder, "good.bib", "--select", "IDN201").returncode == 0
    assert kb(folder, "good.bib", "refs.bib", "--select", "IDN201").returncode == 1
    assert kb(folder, "refs.bib", "--ignore", "IDN,BIB", "--select", "IDN").returncode == 2
    assert kb(folder, "refs.bib", "--select", "IDN201", "--fail-on", "never").returncode == 0
    done = kb(folder, "latin.bib")
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert "latin.bib: The file is not UTF-8: byte 0xfc" in done.stderr
    assert "iconv" in done.stderr


def test_no_knowledge_base_is_needed_to_check_a_file(folder: Path) -> None:
    assert kb(folder, "good.bib", "--select", "BIB001").stdout == "No findings.\n"


def test_the_day_can_be_given(folder: Path) -> None:
    assert kb(folder, "good.bib", "--today", "2026-01-02", "--select", "BIB001").returncode == 0
    assert kb(folder, "good.bib", "--today", "soon").returncode == 2


def test_the_places_of_a_page_of_html_are_said_to_be_those_of_its_visible_text(folder: Path) -> None:
    (folder / "page.html").write_text("<p>Cups\n[@cupz]</p>")
    done = kb(folder, "page.html", "--library", "refs.bib", "--select", "BIB003")
    assert done.stdout == "No findings.\n"
    (folder / "page.html").write_text("<p>Tea</p><p>Cups [@Cups]</p>")
    done = kb(folder, "page.html", "--library", "refs.bib", "--select", "BIB003")
    assert done.stdout.splitlines()[0].startswith("page.html:2:8 warning BIB003")
    assert (
        "page.html: lines and columns are those of its text as a reader sees it, not those of the file" in done.stdout
    )
    found = json.loads(kb(folder, "page.html", "--library", "refs.bib", "--format", "json").stdout)
    assert found["places_in_visible_text"] == ["page.html"]


def test_a_library_that_cannot_be_read_is_refused(folder: Path) -> None:
    (folder / "empty").mkdir()
    done = kb(folder, "good.bib", "--library", "empty")
    assert (done.returncode, "There is no bibliography in this folder" in done.stderr) == (2, True)


STORED = '{"DOI": "10.1016/j.cups", "title": ["Kettles"], "author": [{"family": "Smith", "given": "A."}]}'


def test_a_file_is_held_against_stored_answers(folder: Path) -> None:
    (folder / "answers").mkdir()
    (folder / "answers" / "crossref.json").write_text(STORED, encoding="utf-8")
    (folder / "answers" / "snapshot.json").write_text('{"read_on": "2026-01-01"}', encoding="utf-8")
    done = kb(folder, "good.bib", "--snapshot", "answers", "--select", "MET", "--format", "json")
    found: Any = json.loads(done.stdout)["findings"]
    assert [(each["rule"], each["evidence"]) for each in found] == [
        (
            "MET604",
            {
                "field": "title",
                "value": "Kettles",
                "source": "Crossref",
                "record": "DOI 10.1016/j.cups",
                "read": "2026-01-01",
            },
        )
    ]


def test_a_file_is_held_against_a_library(folder: Path) -> None:
    write(folder / "base")
    (folder / "own.bib").write_text(
        "@article{s, author = {Smith, A.}, title = {Cups}, journal = {Journal of Cups}, year = {1999}}",
        encoding="utf-8",
    )
    done = kb(folder, "own.bib", "--library", "base/references", "--select", "MET")
    assert "MET609 the year is `1999` here, `2001` on record" in done.stdout


def test_answers_that_cannot_be_read_are_refused(folder: Path) -> None:
    (folder / "answers").mkdir()
    assert "holds no answers" in kb(folder, "good.bib", "--snapshot", "answers").stderr
    (folder / "answers" / "crossref.json").write_text("{", encoding="utf-8")
    done = kb(folder, "good.bib", "--snapshot", "answers")
    assert (done.returncode, "crossref.json is no answer" in done.stderr) == (2, True)
    assert kb(folder, "--snapshot", "answers").returncode == 2


def test_what_is_wrong_in_a_printed_list_stands_by_itself_and_fails_nothing(folder: Path) -> None:
    wrong = "@article{smith-2001,\n  author = {Stone, B.},\n  title = {Cups},\n  year = {1999},\n}\n"
    write(folder / "base", {"references/printed/essay.bib": wrong})
    done = kb(folder / "base", "--select", "MET")
    assert done.returncode == 0
    first, _, rest = done.stdout.partition("The documents' printed lists")
    assert first.strip() == "No findings."
    assert "references/printed/essay.bib:2:13 error MET605" in rest
    done = kb(folder / "base", "--select", "MET", "--format", "json")
    said: Any = json.loads(done.stdout)
    assert (said["findings"], said["counts"]["error"]) == ([], 0)
    assert [(each["rule"], each["line"]) for each in said["printed"]] == [("MET605", 2), ("MET609", 4)]


def test_a_report_is_written_to_a_file_and_the_count_is_told(folder: Path) -> None:
    done = kb(folder, "refs.bib", "--select", "IDN201", "--format", "html", "-o", "out/report.html")
    assert (done.returncode, done.stdout) == (1, "out/report.html: 1 error, 0 warnings, 0 info in 1 file.\n")
    assert "<title>References of refs.bib</title>" in (folder / "out" / "report.html").read_text(encoding="utf-8")


def test_no_file_that_is_checked_is_written_over(folder: Path) -> None:
    done = kb(folder, "refs.bib", "-o", "./refs.bib")
    assert (done.returncode, (folder / "refs.bib").read_text(encoding="utf-8")) == (2, WRONG)


def test_findings_are_counted_by_rule(folder: Path) -> None:
    done = kb(folder, "refs.bib", "good.bib", "--select", "IDN201", "--statistics")
    assert done.stdout.splitlines() == [
        "     1  IDN201  error    doi-malformed (1 file)",
        "1 error, 0 warnings, 0 info in 1 file.",
    ]
    assert kb(folder, "refs.bib", "--statistics", "--format", "junit").returncode == 2


def test_a_rule_that_there_is_not_is_named(folder: Path) -> None:
    done = kb(folder, "refs.bib", "--select", "XYZ")
    assert (done.returncode, "no rule begins with `XYZ`; `kb explain` lists the rules" in done.stderr) == (2, True)


def test_what_a_baseline_has_is_not_told_again(folder: Path) -> None:
    first = kb(folder, "refs.bib", "--select", "IDN201", "--write-baseline", "known.json")
    assert (first.returncode, first.stdout) == (
        0,
        "known.json: 1 error, 0 warnings, 0 info in 1 file, from now on known.\n",
    )
    done = kb(folder, "refs.bib", "--select", "IDN201", "--baseline", "known.json")
    assert (done.returncode, done.stdout) == (0, "No findings.\nknown.json: 1 known, not told again.\n")


def test_the_records_have_every_report_too(tmp_path: Path) -> None:
    root = write(tmp_path, {"references/studies/extra.yaml": "nonsense: 1\n"})
    found = json.loads(kb(root, "--format", "json").stdout)["findings"]
    run = json.loads(kb(root, "--format", "sarif").stdout)["runs"][0]
    assert found
    assert sorted(each["ruleId"] for each in run["results"]) == sorted(each["rule"] for each in found)


DOCX = """\
Reeds slow the water [field for Osk & Tarn 2001: (Osk & Tarn, 2000)].
So does mud [field for Mire 2003: (Mire, 2003)].
References
Mire, A. (2003). Deep mud. Mud Letters, 1, 2-9.
Osk, A., & Tarn, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.
"""


def test_of_a_word_file_a_line_is_a_paragraph_and_the_works_in_its_fields_are_checked_too(tmp_path: Path) -> None:
    (tmp_path / "paper.docx").write_bytes(noted(DOCX))
    done = kb(tmp_path, "paper.docx", "--select", "CIT412", "--select", "BIB010", "--fail-on", "warning")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines() == [
        "paper.docx:1:35 warning CIT412 the text shows the year `2000`; the field of Zotero means `2001` [field-code-drift]",
        "    1 | Reeds slow the water (Osk & Tarn, 2000).",
        "      |                                   ^^^^",
        "    expected  2001",
        "    remedy    Correct the work in Zotero, if it is wrong there, and refresh the citations.",
        "paper.docx: a line is a paragraph of its text as a reader sees it; notes come after the text",
        "0 errors, 1 warning, 0 info in 1 file.",
    ]
    done = kb(tmp_path, "paper.docx", "--format", "json", "--select", "CIT412")
    found: Any = json.loads(done.stdout)
    assert [(each["path"], each["start"], each["end"]) for each in found["findings"]] == [("paper.docx", 34, 38)]
    assert found["places_in_visible_text"] == ["paper.docx", "paper.docx#fields"]


def test_a_finding_in_a_file_that_is_taken_in_shows_the_line_of_that_file(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text("@book{osk, title = {A}}\n")
    (tmp_path / "main.tex").write_text("\\begin{document}\n\\input{one}\n\\bibliography{refs}\n\\end{document}\n")
    (tmp_path / "one.tex").write_text("Reeds \\cite{osk}.\n\nMud \\cite{wend}.\n")
    done = kb(tmp_path, "main.tex", "--select", "CIT401")
    assert (done.returncode, done.stdout.splitlines()[:3]) == (
        1,
        [
            "one.tex:3:11 error CIT401 no entry of the list is `wend` [citation-without-entry]",
            "    3 | Mud \\cite{wend}.",
            "      |           ^^^^",
        ],
    )
