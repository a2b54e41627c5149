"""The templates of pages: compiled once, every value cleaned and escaped."""

import functools
from collections.abc import Callable, Sequence
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from kb.page import figures, words
from kb.page.terms import TERMS
from kb.page.text import clean, count, in_bytes, shortened, web_address
from kb.theme import environment


def _finished(value: Any) -> Any:
    """Give a value as a template writes it; what is markup already came from a template."""
    if isinstance(value, Markup):
        return value
    return "" if value is None else clean(str(value)) if not isinstance(value, int) else value


@functools.cache
def _environment() -> Environment:
    found = environment(_finished)
    found.globals.update(words=words, terms=TERMS, figures=figures, count=count, shortened=shortened, varied=varied)
    found.filters.update(day=words.day, role=words.role, sentence=words.sentence, web=web_address, bytes=in_bytes)
    return found


def varied(told: Callable[[Any], Markup], values: Sequence[Any], default: int, tag: str = "span") -> Markup:
    """Give what a macro tells of each value, one a standard of proof, for the style sheet to show the chosen one's.

    What is the same under several standards is written once, and once alone where it is under all. The search finds
    the default's words only.
    """
    found: dict[Markup, list[int]] = {}
    for number, value in enumerate(values):
        found.setdefault(told(value), []).append(number)
    if len(found) == 1:
        return next(iter(found))
    return Markup("").join(_variant(tag, text, numbers, default in numbers) for text, numbers in found.items())


def _variant(tag: str, text: Markup, numbers: Sequence[int], searched: bool) -> Markup:
    kind = "kb-vary" if tag == "span" else "kb-on"
    on = " ".join([kind, *(f"on{number}" for number in numbers)])
    hidden = Markup() if searched else Markup(" data-search-exclude")
    return Markup('<{0} class="{1}"{2}>{3}</{0}>').format(tag, on, hidden, text)


def render(template: str, **values: Any) -> Markup:
    """Give a template's HTML, its white space collapsed: a page holds no text whose spacing matters."""
    html = _environment().get_template(template).render(**values)
    return Markup(" ".join(html.split()))  # noqa: S704  the template has escaped every value
