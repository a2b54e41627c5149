"""Names that may not be: they become pages, IRIs and files."""

import re

from kb.model import SLUG, Finding, Severity, Source

_SLUG = re.compile(SLUG)


def check_name(name: object, source: Source) -> Finding | None:
    """Give the finding for a name that is none, or nothing."""
    if isinstance(name, str) and len(name) <= 100 and _SLUG.match(name):
        return None
    if name is None:
        return Finding("REC003", Severity.ERROR, source, "`id` is missing", "", "id", "Add `id`.")
    return Finding(
        "REC003",
        Severity.ERROR,
        source,
        "a name must be small letters, digits and single hyphens, up to 100, and not index or readme",
        str(name)[:80],
        "as in csf-beta-endorphin-lower",
        "Rename it; it becomes part of an address.",
    )
