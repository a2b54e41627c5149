"""The reports of `kb check`, one to a file: the same findings with the same places, for people and for programs.

A report has NAME, MEDIA_TYPE, a docstring that says for whom it is, and `report(report)`, which gives its text. Only
the command line writes it.
"""
