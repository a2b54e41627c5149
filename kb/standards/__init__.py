"""Standards of proof, one to a file: which lines of evidence a standard admits, and to which side.

A standard has NAME, LABEL, ORDER (its place in a list, and down the chain from lenient to strict), READING (`cited` or
`read`), GROUPS (how many independent groups must report the same finding) and `side(line)`.
"""
