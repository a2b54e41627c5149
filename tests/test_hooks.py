"""What other repositories use of this one: the hook of pre-commit and the action of GitHub."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from pre_commit.clientlib import load_manifest

from kb.cli.commands.check import command
from kb.reading import suffixes

ROOT = Path(__file__).parent.parent
OPTIONS = {name for parameter in command.params for name in parameter.opts if name.startswith("--")}
WRONG = "@article{a, title = {Cups}, author = {Osk, C.}, journal = {J}, year = {2001}, doi = {1016/j.cups}}\n"
ACTION: Any = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
SCRIPT = ROOT / ".ci" / "check-action"


def test_the_hook_is_one_by_pre_commits_own_word() -> None:
    [hook] = load_manifest(ROOT / ".pre-commit-hooks.yaml")
    assert (hook["id"], hook["language"], hook["pass_filenames"]) == ("kb-check", "python", True)
    assert hook["entry"] == "kb check"


def test_the_hook_is_for_files_that_are_read_and_for_no_others() -> None:
    [hook] = load_manifest(ROOT / ".pre-commit-hooks.yaml")
    wanted = re.compile(hook["files"])
    # Files of these endings are mostly something else.
    general = {".json", ".csl", ".xml", ".txt", ".text", ".html", ".htm", ".xhtml"}
    assert [each for each in suffixes() if not wanted.search(f"in/a{each}") and each not in general] == []
    assert [each for each in (".py", ".json", ".bibx", ".md.bak") if wanted.search(f"a{each}")] == []


def test_the_action_names_only_options_that_there_are() -> None:
    script = SCRIPT.read_text(encoding="utf-8")
    assert set(re.findall(r"--[a-z][a-z-]+", script)) <= OPTIONS
    assert {name.removeprefix("--") for name in OPTIONS} >= set(ACTION["inputs"]) - {"files", "sarif"}


def test_nothing_that_a_caller_says_stands_in_a_command() -> None:
    commands = [step["run"] for step in ACTION["runs"]["steps"] if "run" in step]
    assert commands
    assert [each for each in commands if "${{" in each] == []
    said = {value for step in ACTION["runs"]["steps"] for value in step.get("env", {}).values()}
    assert {f"${{{{ inputs.{name} }}}}" for name in ACTION["inputs"]} <= said


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bin").mkdir()
    kb = tmp_path / "bin" / "kb"
    kb.write_text(f"#!{sys.executable}\nfrom kb.cli import main\nmain()\n", encoding="utf-8")
    kb.chmod(0o755)
    (tmp_path / "a b").mkdir()
    (tmp_path / "a b" / "refs.bib").write_text(WRONG, encoding="utf-8")
    return tmp_path


def act(folder: Path, **inputs: str) -> "subprocess.CompletedProcess[str]":
    there = {**os.environ, "PYTHONPATH": str(ROOT), "PATH": f"{folder / 'bin'}:{os.environ['PATH']}"}
    there |= {"GITHUB_OUTPUT": str(folder / "output"), **{f"KB_{name}": value for name, value in inputs.items()}}
    return subprocess.run(["bash", str(SCRIPT)], cwd=folder, capture_output=True, text=True, check=False, env=there)


def test_the_action_annotates_what_its_patterns_find_and_fails(folder: Path) -> None:
    done = act(folder, FILES="**/*.bib\n", SELECT="IDN\nFLD", SARIF="out dir/report.sarif")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("::error file=a b/refs.bib,line=1,")
    assert (folder / "out dir" / "report.sarif").is_file()
    assert (folder / "output").read_text(encoding="utf-8") == "sarif=out dir/report.sarif\n"


@pytest.mark.parametrize(
    "inputs",
    [
        {"FILES": "$(touch owned)"},
        {"FILES": "x; touch owned"},
        {"FILES": "`touch owned`.bib"},
        {"FILES": "-o\nowned"},
        {"FILES": "--output=owned"},
        {"FILES": "a b/refs.bib", "SELECT": "IDN --output owned"},
        {"FILES": "a b/refs.bib", "IGNORE": "$(touch owned)"},
        {"FILES": "a b/refs.bib", "FAIL_ON": "never; touch owned"},
        {"FILES": "a b/refs.bib", "LIBRARY": '"; touch owned; "'},
    ],
)
def test_no_input_of_the_action_becomes_a_command_or_an_option(folder: Path, inputs: dict[str, str]) -> None:
    done = act(folder, **inputs)
    assert done.returncode == 2
    assert not (folder / "owned").exists()


def test_an_action_without_files_is_refused(folder: Path) -> None:
    done = act(folder, FILES="\n\n")
    assert (done.returncode, done.stderr) == (2, "No files are named.\n")
