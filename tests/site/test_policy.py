"""The Content Security Policy: the theme's own lines run, nobody else's do."""

import re
from pathlib import Path

import material

from kb.site.policy import protect

THEME = b'<script>var target=document.getElementById(location.hash.slice(1));target&&target.name&&(target.checked=target.name.startsWith("__tabbed_"))</script>'
PAGE = b'<!doctype html><html><head><meta charset="utf-8"><title>x</title></head><body>%s</body></html>'


def _policy(folder: Path, body: bytes) -> str:
    (folder / "index.html").write_bytes(PAGE % body)
    protect(folder)
    found = re.search(
        r'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)">',
        (folder / "index.html").read_text(),
    )
    assert found
    return found[1]


def _scripts(policy: str) -> str:
    return next(rule for rule in policy.split("; ") if rule.startswith("script-src"))


def test_a_page_without_scripts_lets_only_files_of_the_site_run(tmp_path: Path) -> None:
    policy = _policy(tmp_path, b"<p>Hello</p>")
    assert _scripts(policy) == "script-src 'self'"
    assert "default-src 'none'" in policy


def test_a_line_of_the_theme_is_let_in_by_its_hash_once(tmp_path: Path) -> None:
    policy = _scripts(_policy(tmp_path, THEME + THEME))
    assert re.fullmatch(r"script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='", policy)


def test_no_other_script_is_let_in(tmp_path: Path) -> None:
    strange = b"<script>window.pwned=1</script>" + THEME.replace(b"var target", b"var  target")
    policy = _scripts(_policy(tmp_path, strange))
    assert policy == "script-src 'self'"
    assert "unsafe" not in policy


def test_what_the_theme_fills_in_may_only_be_a_way_back_to_the_root(tmp_path: Path) -> None:
    base = (Path(material.__file__).parent / "templates/partials/javascripts/base.html").read_text()
    line = base[base.index("<script>") : base.index("</script>") + 9]
    filled = {way: re.sub(r"\{\{.*?\}\}", way, line).encode() for way in ("../..", ".", '",location);alert(1);("')}
    assert ["sha256" in _scripts(_policy(tmp_path, html)) for html in filled.values()] == [True, True, False]
