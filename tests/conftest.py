"""What every run of the tests tells at its end: how many generated cases the laws were tried on."""

import os

import pytest
from hypothesis import settings

# The same cases in every run, and none fails on seconds.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the number of generated cases, and of labels that look better under a stricter standard; `scripts/test --long` sets KB_LONG, with which there are many more."""
    passed = terminalreporter.stats.get("passed", [])
    cases = sum(int(str(value)) for r in passed for name, value in r.user_properties if name == "cases")
    if cases:
        form = "long" if os.environ.get("KB_LONG") == "1" else "plain"
        terminalreporter.write_line(f"{cases:,} generated cases tried ({form} form)")
    better = sum(int(str(value)) for r in passed for name, value in r.user_properties if name == "looks better")
    if better:
        why = "because contrary lines are no longer admitted"
        terminalreporter.write_line(f"{better:,} labels look better under a stricter standard, {why}")
