"""Formats of bibliographies, one file per format: a text to references, each piece with its place.

A file of this shelf has SUFFIXES and `read(text) -> Bibliography`. It never fails on bad data: what cannot be read is
among the problems, with its place, and the rest is there. Text has single line feeds for line ends.
"""
