"""A page of the site: an address, a title and a body, written as a Markdown source."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

from kb.page.text import plain, shortened

# Templates put links as addresses from the site's root; text of the records cannot: its quotes are escaped.
_ROOTED = re.compile(r' (href|src)="/')
# A line each: a reader of the sources finds things, and the search does not run the words of two cells together.
_BLOCKS = "section|header|aside|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|th|td|p|div|form|details"
_BREAKS = ((re.compile(f" (?=<(?:{_BLOCKS})[ >])"), "\n"), (re.compile(f">(?=<(?:{_BLOCKS})[ >])"), ">\n"))
_FRONT_MATTER = "---\n{more}description: {description}\nhide: [navigation, toc]\n---\n\n{body}\n"


@dataclass(frozen=True, slots=True)
class Page:
    """A generated page.

    `address` is its place under the site's root, empty or ending in a slash. `title` and `description` are plain text;
    `body` is HTML, its links rooted (`href="/claims/…"`). `files` stand beside the page, by suffix. A page that is not
    `searchable` only lists what others say. `tab` names it in the navigation, at its place in the order. `about` is
    what it is about in schema.org's words, for machines.
    """

    address: str
    title: str
    body: str
    description: str = ""
    searchable: bool = True
    files: Mapping[str, str] = field(default_factory=dict)
    tab: tuple[int, str] | None = None
    about: Mapping[str, Any] | None = None

    @property
    def path(self) -> str:
        """Give the path of the page's Markdown source, which MkDocs turns into its address."""
        return f"{self.address.rstrip('/')}.md" if self.address else "index.md"

    def source(self) -> str:
        """Give the Markdown source: front matter and one block of HTML that no Markdown rule reaches into."""
        # The first page goes without: its title is the site's own.
        more = f"title: {_value(plain(self.title))}\n" if self.address else ""
        more += "" if self.searchable else "search: {exclude: true}\n"
        more += f"about: {_data(self.about)}\n" if self.about else ""
        description = _value(shortened(self.description or self.title, 300))
        return _FRONT_MATTER.format(more=more, description=description, body=self._html())

    def _html(self) -> str:
        """Give the body on lines that each begin with a tag, links relative to the page's own address."""
        body = str(self.body)
        for between, broken in _BREAKS:
            body = between.sub(broken, body)
        up = "../" * self.address.count("/") or "./"
        return _ROOTED.sub(lambda match: f' {match[1]}="{up}', body)


def _data(about: Mapping[str, Any]) -> str:
    """Give JSON-LD as a value of the front matter: no tag can end in it, and it is written as it is."""
    text = json.dumps(about, ensure_ascii=False).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return json.dumps(plain(text), ensure_ascii=False)


def _value(text: str) -> str:
    """Give a text as a value of the front matter, escaped for HTML: MkDocs' templates write it as it is."""
    return json.dumps(escape(text), ensure_ascii=False)
