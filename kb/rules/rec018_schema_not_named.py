"""A record file does not name its schema: YAML in its first line, JSON under `$schema`.

With `# yaml-language-server: $schema=…` an editor completes keys and words, and marks what does not fit, while the
record is being written.

Remedy: put the line that is given at the top of the file.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity

CODE = "REC018"
NAME = "schema-not-named"
SEVERITY = Severity.WARNING
TIER = 0
FAILS = {
    "claims/topics.yaml": """\
- {id: temperature, title: Temperature, question: How warm?}
""",
}
PASSES = {
    "claims/topics.yaml": """\
# yaml-language-server: $schema=../schemas/topics.schema.json
- {id: temperature, title: Temperature, question: How warm?}
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Give what loading found of this kind."""
    return (problem for problem in base.problems if problem.rule == CODE)
