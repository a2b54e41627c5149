"""The templates of pages: compiled once, every value cleaned and escaped."""

import functools
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kb.page import figures, words
from kb.page.terms import TERMS
from kb.page.text import clean, count, in_bytes, shortened, web_address


def _finished(value: Any) -> Any:
    """Give a value as a template writes it; what is markup already came from a template."""
    if isinstance(value, Markup):
        return value
    return "" if value is None else clean(str(value)) if not isinstance(value, int) else value


@functools.cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("kb.theme", "templates"),
        autoescape=True,
        finalize=_finished,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update(words=words, terms=TERMS, figures=figures, count=count, shortened=shortened)
    environment.filters.update(day=words.day, role=words.role, sentence=words.sentence, web=web_address, bytes=in_bytes)
    return environment


def render(template: str, **values: Any) -> Markup:
    """Give a template's HTML, its white space collapsed: a page holds no text whose spacing matters."""
    html = _environment().get_template(template).render(**values)
    return Markup(" ".join(html.split()))  # noqa: S704  the template has escaped every value
