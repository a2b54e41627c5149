"""Kinds of pages, one to a file: each has `pages(book)`, which gives the pages of its kind."""
