"""Where in a work a citation points: p. 5, 45–47, chap. 3, S. 12."""

import re

_PAGES = r"§{0,2}(?:[a-zA-Z]{0,2}+\d[\w–—-]*+(?:\.\d+)?)(?:\s?,\s?(?!\d{4}(?!\d))\d[\w–—-]*+)*+(?:\s?ff?\b\.?)?"
_LABELS = (
    r"pp?|S|Ss|chaps?|chapters?|ch|vols?|figs?|figures?|secs?|sections?|sect|paras?|paragraphs?|nn?|fnn?|notes?|tables?|fols?"
    r"|ff?|Kap|Kapitel|Bd|Bde|arts?|lines?|ll?|at|appendix|theorem|thm|eqs?|equation|Abb|Tab|Abs|Rn|Rz|no|bk|act|cap|cols?|p\s?p"
)
LOCATOR = re.compile(
    rf"\s*(?:(?:[,:]\s*)?((?:{_LABELS})\b\.?\s?{_PAGES})|:\s?({_PAGES})|,\s?(?![12]\d{{3}}[a-z]?(?![\w–—-]))({_PAGES}))",
    re.IGNORECASE,
)


def locator_after(text: str, start: int, stop: int) -> tuple[int, str]:
    """Read the pages or the like after a year; give where they end and what they are."""
    found = LOCATOR.match(text, start, stop)
    if not found:
        return start, ""
    return found.end(), next(group for group in found.groups() if group).strip()
