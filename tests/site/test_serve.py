import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.page.cups import CUPS, folder

_SERVE = "import sys; from pathlib import Path; from kb.site import serve; serve(Path(sys.argv[1]), 0)"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, Path]]:
    """Give the folder of a served knowledge base, and the file that the terminal's text goes to."""
    root, said = folder(tmp_path / "cups"), tmp_path / "terminal.txt"
    with said.open("w") as terminal:
        process = subprocess.Popen([sys.executable, "-c", _SERVE, str(root)], stderr=terminal)
    try:
        _until(lambda: "Serving" in said.read_text())
        yield root, said
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(10)


def _until(done: Callable[[], bool]) -> None:
    for _ in range(300):
        if done():
            return
        time.sleep(0.1)
    raise AssertionError("it did not happen in half a minute")


def _shown(said: Path) -> str:
    found = re.search(r"http://127\.0\.0\.1:\d+/", said.read_text())
    assert found
    with urllib.request.urlopen(found[0] + "documents/essay/") as page:  # this machine only
        return str(page.read().decode())


def test_a_change_is_shown_and_a_broken_record_keeps_the_last_good_site(served: tuple[Path, Path]) -> None:
    root, said = served
    record = root / "claims" / "essay" / "body.yaml"
    assert "Warm tea gives joy." in _shown(said)
    record.write_text(CUPS["claims/essay/body.yaml"].replace("gives joy", "gives bliss"))
    _until(lambda: "Warm tea gives bliss." in _shown(said))
    record.write_text("- {id: x, statement: [}\n")
    _until(lambda: "The last good site stays" in said.read_text())
    assert "claims/essay/body.yaml:" in said.read_text()
    assert "Warm tea gives bliss." in _shown(said)
