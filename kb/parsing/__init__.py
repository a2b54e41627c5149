"""Reading what a writer printed: references, citations, and where the one ends and the other begins."""
