"""The rules of `kb check`, one to a file.

A rule has CODE, NAME, SEVERITY, TIER, a docstring that is its manual page, FAILS and PASSES (files laid over a small
sound knowledge base: the first make it speak, the second do not) and `check(base)`, which gives findings. What
loading finds is given by the rules REC001 to REC006 and REC018 from `base.problems`.

One that is wrong more often than once in 200 references of clean lists says `PREVIEW = True`: it is asked only where that
is wished for.

A rule of writers' files says `READS = "writing"`; its examples are such files, and `check(writing)` gets one at a time.
"""
