"""The picture that a link to the site shows elsewhere: a map without its letters, as PNG.

Who shows it prints title and summary beside it, in a font of their own. So it needs no letters, and is the same on
every machine whatever its fonts are.
"""
