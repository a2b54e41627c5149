"""Document formats: each file reads one format's text into a manuscript. Being here is being registered.

A file has `SUFFIXES`, the endings of the files it reads, and `read(text) -> Manuscript`. Its docstring is its manual.
"""
