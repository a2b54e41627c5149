"""Addresses that may leave a record: those that lead to a page of the web, and no other scheme."""

import re

from kb.model import Reference

_WEB = re.compile(r"https?://[^\s<>\"'`\\^{}|]+", re.IGNORECASE)


def web_address(url: str | None) -> str:
    """Give an address if it leads to a page of the web, else an empty text: no other scheme becomes a link."""
    return url if url and _WEB.fullmatch(url) else ""


def followed(reference: Reference) -> str:
    """Give the address of a work that programs may follow, or an empty text."""
    return web_address(reference.field("url"))


def left_out(reference: Reference) -> bool:
    """Tell whether a work has an address that leads to no page of the web, and so goes into no export."""
    return bool(reference.field("url")) and not followed(reference)
