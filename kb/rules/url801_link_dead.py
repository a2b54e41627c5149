"""The address leads nowhere: the server says that nothing is there, or nothing any more (404, 410).

A server that refuses, or is slow (403, 429, a timeout), has said nothing of the kind: then there is OPS001.

Remedy: find the page in a web archive, and cite that copy.
"""

from collections.abc import Iterator

from kb.matching import addresses
from kb.model import Finding, RegistryStatus, Severity, Writing

CODE = "URL801"
NAME = "link-dead"
SEVERITY = Severity.WARNING
TIER = 1
READS = "writing"
FAILS = {
    "refs.bib": """\
@online{cups, title = {Cups}, url = {https://example.org/cups}, urldate = {2020-03-12}}
""",
    "snapshot/states.json": """\
[{"asked": "URL https://example.org/cups", "status": 404}]
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
[{"asked": "URL https://example.org/cups", "status": 403}]
""",
    "snapshot/snapshot.json": """\
{"read_on": "2026-01-01"}
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look for addresses of which every answer is that nothing is there."""
    known = addresses(writing.registry) if writing.registry else {}
    for entry in writing.entries:
        address = entry.fields.get("URL")
        answers = known.get(address.text, ()) if address else ()
        gone = [each for each in answers if each.status is RegistryStatus.NOT_FOUND]
        if address and gone and len(gone) == len(answers):
            message = f"nothing stands at the address ({gone[0].detail or 'not found'})"
            evidence = gone[0].evidence("URL", gone[0].detail)
            remedy = "Cite a copy in a web archive."
            yield writing.finding((CODE, SEVERITY), address, message, "", remedy, evidence)
