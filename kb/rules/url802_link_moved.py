"""The page has moved for good, and the server says where to (301, 308).

Remedy: write the new address.
"""

from collections.abc import Iterator

from kb.matching import addresses
from kb.model import Finding, Severity, Writing

CODE = "URL802"
NAME = "link-moved"
SEVERITY = Severity.INFO
TIER = 1
READS = "writing"
FAILS = {
    "refs.bib": """\
@online{cups, title = {Cups}, url = {https://example.org/cups}, urldate = {2020-03-12}}
""",
    "snapshot/states.json": """\
[{"asked": "URL https://example.org/cups", "status": 301, "to": "https://example.org/wide-cups"}]
""",
    "snapshot/snapshot.json": """\
{"read_on": "2026-01-01"}
""",
}
PASSES = {
    "refs.bib": """\
@online{cups, title = {Cups}, url = {https://example.org/cups}, urldate = {2020-03-12}}
""",
    "snapshot/states.json": """\
[{"asked": "URL https://example.org/cups", "status": 302, "to": "https://example.org/wide-cups"}]
""",
    "snapshot/snapshot.json": """\
{"read_on": "2026-01-01"}
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look for addresses that lead on to another for good."""
    known = addresses(writing.registry) if writing.registry else {}
    for entry in writing.entries:
        address = entry.fields.get("URL")
        moved = next((each for each in (known.get(address.text, ()) if address else ()) if each.moved_to), None)
        if address and moved:
            message, evidence = f"the page has moved to {moved.moved_to}", moved.evidence("URL", moved.moved_to)
            yield writing.finding(
                (CODE, SEVERITY), address, message, moved.moved_to, "Write the new address.", evidence
            )
