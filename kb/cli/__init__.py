"""The command line: parse, call, print, exit. Exit codes: 0 clean, 1 findings, 2 misuse."""

from kb.cli.main import main

__all__ = ["main"]
