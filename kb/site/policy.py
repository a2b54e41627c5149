"""A Content Security Policy in the head of every page: only the site's own files and the theme's few lines may run.

The theme writes short scripts into each page, which differ only in the way back to the root. Each is let in by its
hash, and only where it is word for word what the installed theme writes: a script from anywhere else, however it came
into a page, is left out and does not run. Source: Content Security Policy Level 3, sections 2.3.1 and 4.2.
"""

import base64
import functools
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import material

from kb.site.slim import slim

_INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)
_HEAD = re.compile(rb'<meta charset="utf-8">', re.IGNORECASE)
_HOLE = re.compile(r"\{\{.*?\}\}")
# Styles may stand in a page: the theme and the maps place things with them. Nothing is asked of any other host.
_RULES = (
    "default-src 'none'; script-src 'self'{hashes}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'"
)


def protect(site: Path) -> None:
    """Write the policy into every page of a built site, where the page says its alphabet, and slim the page."""
    for page in sorted(site.rglob("*.html")):
        html = slim(page.read_bytes())
        head, charset, rest = _parted(html)
        page.write_bytes(head + charset + (_policy(html) if charset else b"") + rest)


def _parted(html: bytes) -> tuple[bytes, bytes, bytes]:
    found = _HEAD.search(html)
    return (html[: found.start()], found[0], html[found.end() :]) if found else (html, b"", b"")


def _policy(html: bytes) -> bytes:
    hashes = "".join(f" 'sha256-{each}'" for each in dict.fromkeys(_hashes(html)))
    return f'<meta http-equiv="Content-Security-Policy" content="{_RULES.format(hashes=hashes)}">'.encode()


def _hashes(html: bytes) -> Iterator[str]:
    for script in _INLINE.findall(html):
        if _of_the_theme(script):
            yield base64.b64encode(hashlib.sha256(script).digest()).decode()


@functools.lru_cache(maxsize=1000)
def _of_the_theme(script: bytes) -> bool:
    return any(pattern.fullmatch(script) for pattern in _own_scripts())


@functools.cache
def _own_scripts() -> tuple[re.Pattern[bytes], ...]:
    """Give what the installed theme writes into pages; where its templates fill something in is a way like ../.."""
    partials = Path(material.__file__).parent / "templates" / "partials" / "javascripts"
    templates = (file.read_text(encoding="utf-8") for file in sorted(partials.glob("*.html")))
    scripts = (text for template in templates for text in _scripts(template))
    return tuple(re.compile(r"[./]*".join(map(re.escape, _HOLE.split(text))).encode()) for text in scripts)


def _scripts(template: str) -> Iterator[str]:
    return (found[1] for found in re.finditer(r"<script>(.*?)</script>", template, re.DOTALL))
