"""What every knowledge base needs for its site: templates, the style sheet, the script, the base configuration."""

from collections.abc import Callable
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined


def environment(finished: Callable[[Any], Any]) -> Environment:
    """Give what compiles the templates: values go through `finished` and are escaped, one that is missing fails."""
    return Environment(
        loader=PackageLoader("kb.theme", "templates"),
        autoescape=True,
        finalize=finished,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
