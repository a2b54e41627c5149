"""The example of the guide: the report that stands on the site is the one that the command writes."""

import os
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
EXAMPLE = REPOSITORY / "tests" / "reports" / "example"
MADE = ["check", "paper.md", "more.bib", "--today", "2026-01-02", "--format", "html", "-o"]


def test_the_report_on_the_site_is_the_one_that_the_command_writes(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from kb.cli import main; main()", *MADE, str(tmp_path / "report.html")]
    there = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(command, cwd=EXAMPLE, capture_output=True, text=True, check=False, env=there)
    assert (done.returncode, done.stderr) == (1, "")
    committed = REPOSITORY / "site" / "checking-example.html"
    assert committed.read_bytes() == (tmp_path / "report.html").read_bytes(), "scripts/example makes it anew"
