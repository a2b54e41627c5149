"""How long a withdrawal in the page takes, in a real browser, on the heaviest page of a made-up knowledge base."""

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait

_FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
# One withdrawal: the choice, all that it changes in what the page tells, and the layout of that. The address and the
# links follow once it has been drawn.
_WITHDRAW = """
const [names, tell] = [arguments[0], arguments[1]];
const form = document.querySelector(".kb-without");
const picker = form.elements.study;
async function once(name) {
  const before = form.dataset.told;
  const start = performance.now();
  picker.value = name;
  picker.dispatchEvent(new Event("change"));
  while (form.dataset.told === before) await new Promise((go) => setTimeout(go, 0));
  document.body.getBoundingClientRect().height;
  return performance.now() - start;
}
(async () => {
  const times = [];
  for (const name of names) {
    times.push(await once(name));
    form.querySelector("li button").click();
    while (form.querySelector("li button")) await new Promise((go) => setTimeout(go, 0));
    while (form.dataset.ready !== form.dataset.told) await new Promise((go) => setTimeout(go, 5));
  }
  tell(times);
})();
"""


def withdrawal(site: Path, studies: int = 20) -> dict[str, Any]:
    """Give the milliseconds of withdrawals on the largest page of a hypothesis: the first one fetches the data."""
    page = max(site.glob("hypotheses/*/index.html"), key=lambda path: path.stat().st_size)
    with _served(site) as address, _browser() as browser:
        browser.set_script_timeout(600)
        browser.get(address + page.parent.relative_to(site).as_posix() + "/")
        WebDriverWait(browser, 30).until(
            lambda b: b.execute_script("return document.querySelector('.kb-without')?.dataset.ready !== undefined")
        )
        found = "return [...document.querySelectorAll('.kb-without option')].map((o) => o.value).filter(Boolean)"
        names = browser.execute_script(found)[:studies]
        first, *times = browser.execute_async_script(_WITHDRAW, names)
    times.sort()
    return {
        "studies offered": len(names),
        "first, with its data, ms": first,
        "middle ms": times[len(times) // 2],
        "slowest ms": times[-1],
        "data MB": (site / "assets" / "standing.json").stat().st_size / 1e6,
        "of claims, MB": (site / "assets" / "standing-claims.json").stat().st_size / 1e6,
    }


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()


@contextmanager
def _browser() -> Iterator[webdriver.Chrome]:
    driver = shutil.which("chromedriver")
    if not driver:
        raise SystemExit("This part needs Chromium and chromedriver: Debian's packages chromium and chromium-driver.")
    options = webdriver.ChromeOptions()
    for flag in _FLAGS:
        options.add_argument(flag)
    browser = webdriver.Chrome(options=options, service=Service(driver))
    try:
        yield browser
    finally:
        browser.quit()
