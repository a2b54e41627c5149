"""Settings of a writer's folder: where they are found, what they may say, and that the command line wins."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kb.segment import Refused
from kb.wishes import settings_for

REPOSITORY = Path(__file__).parent.parent
WRONG = "@article{a, title = {Cups}, author = {Osk, C.}, journal = {J}, year = {2001}, pages = {719--717}}\n"


def kb(folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", "from kb.cli import main; main()", "check", *words]
    there = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=there)


def told(folder: Path, *words: str) -> Any:
    return json.loads(kb(folder, *words, "--format", "json").stdout)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "refs.bib").write_text(WRONG, encoding="utf-8")
    return tmp_path


def write(folder: Path, text: str, name: str = "kb-check.toml") -> None:
    (folder / name).write_text(text, encoding="utf-8")


def test_the_nearest_settings_at_or_above_the_files_hold_up_to_the_repository(folder: Path) -> None:
    (folder / "in").mkdir()
    inner = folder / "in" / "refs.bib"
    inner.write_text(WRONG, encoding="utf-8")
    assert settings_for([inner], folder).writing is None
    write(folder, "[tool.kb.check]\nignore = ['FLD']\n", "pyproject.toml")
    assert settings_for([inner], folder).wishes.ignore == ["FLD"]
    write(folder, "ignore = ['DUP']\n")
    assert settings_for([inner, folder / "refs.bib"], folder).wishes.ignore == ["DUP"]
    (folder / "in" / ".git").mkdir()
    assert settings_for([inner], folder).wishes.ignore == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ignroe = ['FLD']", "unknown field `ignroe`"),
        ("fail-on = 'sometimes'", "Invalid enum value 'sometimes'"),
        ("ignore = ", "Invalid value"),
        ("[[suppress]]\nrule = 'FLD105'", "missing required field `path`"),
        ("[[suppress]]\nrule = 'FLD105'\npath = '/refs.bib'", "no path from the folder"),
        ("a." * 5000 + "b = 1", "kb-check.toml"),
    ],
)
def test_settings_that_cannot_be_read_are_refused_with_what_may_be_set(folder: Path, text: str, said: str) -> None:
    write(folder, text)
    with pytest.raises(Refused) as refused:
        settings_for([folder / "refs.bib"], folder)
    assert said in refused.value.problem
    assert "fail-on" in refused.value.remedy


def test_what_the_settings_say_holds_and_the_command_line_wins(folder: Path) -> None:
    write(folder, "select = ['FLD']\nfail-on = 'warning'\n")
    assert kb(folder, "refs.bib").returncode == 1
    assert kb(folder, "refs.bib", "--fail-on", "error").returncode == 0
    assert kb(folder, "refs.bib", "--select", "IDN").stdout == "No findings.\n"


def test_an_unknown_rule_of_the_settings_is_named(folder: Path) -> None:
    write(folder, "ignore = ['XYZ']\n")
    done = kb(folder, "refs.bib")
    assert (done.returncode, "no rule begins with `XYZ`" in done.stderr) == (2, True)


def test_paths_are_those_from_the_settings(folder: Path) -> None:
    (folder / "in").mkdir()
    (folder / "in" / "paper.md").write_text("Cups cool [@a], pots [@b].\n", encoding="utf-8")
    write(folder, "library = ['refs.bib']\nselect = ['CIT401']\n")
    found = told(folder / "in", "paper.md")["findings"]
    assert [each["message"] for each in found] == ["no entry of the list is `b`"]


def test_a_library_of_the_settings_that_is_missing_is_refused(folder: Path) -> None:
    write(folder, "library = ['none.bib']\n")
    done = kb(folder, "refs.bib")
    assert (done.returncode, "none.bib: There is no such file" in done.stderr) == (2, True)


SUPPRESS = "[[suppress]]\nrule = 'FLD105'\npath = '{}'\nentry = 'a'\nreason = 'so printed'\n"


@pytest.mark.parametrize("path", ["refs.bib", "*.bib", "**/*.bib", "r?fs.bib"])
def test_a_suppression_of_the_settings_is_by_rule_path_and_entry(folder: Path, path: str) -> None:
    write(folder, SUPPRESS.format(path))
    found = told(folder, "refs.bib")
    assert [(each["rule"], each["reason"], each["suppressed_by"]) for each in found["suppressed"]] == [
        ("FLD105", "so printed", "settings")
    ]
    assert found["findings"] == []


def test_what_is_wrong_with_a_suppression_is_told_at_its_place_in_the_settings(folder: Path) -> None:
    write(
        folder,
        "select = ['FLD', 'OPS']\n\n[[suppress]]\nrule = 'FLD105'\npath = 'refs.bib'\n\n"
        "[[suppress]]\nrule = ['FLD102', 'XYZ999']\npath = 'refs.bib'\nreason = 'x'\n",
    )
    found = [(each["rule"], each["path"], each["line"]) for each in told(folder, "refs.bib")["findings"]]
    assert found == [
        ("FLD105", "refs.bib", 1),
        ("OPS005", "kb-check.toml", 3),
        ("OPS006", "kb-check.toml", 7),
        ("OPS007", "kb-check.toml", 7),
    ]


def test_a_suppression_for_files_of_another_batch_is_not_called_unused(folder: Path) -> None:
    (folder / "other.bib").write_text(WRONG.replace("719--717", "717--719"), encoding="utf-8")
    write(folder, SUPPRESS.format("refs.bib") + SUPPRESS.format("*.bib"))
    assert told(folder, "other.bib")["findings"] == []
    write(folder, SUPPRESS.format("gone.bib"))
    assert [each["rule"] for each in told(folder, "other.bib")["findings"]] == ["OPS007"]
