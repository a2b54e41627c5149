"""A work in the forms that other programs read (CSL-JSON, BibTeX, RIS) and in the styles that journals print.

All come from the same typed Reference; none is read from another, and a field that nobody has confirmed is named as
such in each.
"""
