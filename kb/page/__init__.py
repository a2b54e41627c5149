"""Building blocks for pages: escaping, names and labels in words, evidence profiles, machine forms, the drawn map."""

from kb.page.book import CLAIMS, Anchor, Book, concepts_of
from kb.page.page import Page
from kb.page.template import render

__all__ = ["CLAIMS", "Anchor", "Book", "Page", "concepts_of", "render"]
