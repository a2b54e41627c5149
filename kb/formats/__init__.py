"""Exports, one format to a file.

A format has NAME, SUFFIX, MEDIA_TYPE, a docstring that says what reads it, and `export(base)`, a pure function that
gives the text. Only `kb.export` writes.
"""
