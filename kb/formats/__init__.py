"""Exports, one format to a file.

A format has NAME, SUFFIX, MEDIA_TYPE, a docstring that says what reads it, and `export(base)`, a pure function that
gives the text, the bytes, or the files of a folder by their names (then its SUFFIX is `.zip`, as it is offered). FILE
names its file where its readers expect one name, NEEDS the library without which it cannot be made. Only `kb.export`
writes.
"""
