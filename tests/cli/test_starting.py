"""A command loads what it needs and nothing else: hooks that run before every commit wait for it."""

import subprocess
import sys
from pathlib import Path

import pytest

from kb.shelf import member, names

ROOT = Path(__file__).parent.parent.parent
# What takes longest to load, and what it is for: graphs and sites, statistics, manuscripts.
SLOW = ("networkx", "rdflib", "mkdocs", "jinja2", "mpmath", "kb.site", "kb.parsing.reference", "kb.parsing.citation")
LOADED = f"""
import sys
from kb.cli import main
try:
    main()
finally:
    print(*(name for name in {SLOW!r} if name in sys.modules), file=sys.stderr)
"""


def loaded(*words: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", LOADED, *words], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stderr.split()


def test_checking_a_bibliography_loads_neither_graph_nor_site_nor_what_reads_manuscripts() -> None:
    assert loaded("check", "references/library.bib", "--library", "references") == []


def test_a_manuscript_loads_what_reads_it(tmp_path: Path) -> None:
    file = tmp_path / "text.md"
    file.write_text("Wide cups cool (Smith 2001).\n", encoding="utf-8")
    assert loaded("check", str(file)) == ["kb.parsing.reference", "kb.parsing.citation"]


@pytest.mark.parametrize("name", names("kb.cli.commands"))
def test_a_command_has_the_name_of_its_file(name: str) -> None:
    assert member("kb.cli.commands", name).command.name == name.replace("_", "-")
