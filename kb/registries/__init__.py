"""Registries, one to a file: what each says of works, as it was answered and stored; nothing here asks the network.

A registry has NAME, FILES (patterns of names of the snapshot's files that are its own) and `answers(snapshot)`, which
gives RegistryRecords. Raises ValueError where a file is not what its name says.
"""
