"""A field is missing that nearly all entries of its type have.

Where nine of ten articles have a DOI, or pages, the tenth was mostly forgotten; a journal's editor asks for it. Said
where at least ten entries of a type stand in the list and nine in ten have the field.

Remedy: add it, or leave it where the work has none.
"""

from collections.abc import Iterator

from kb.model import Entry, Finding, Severity, Writing

CODE = "DUP306"
NAME = "uneven-fields"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
# Of printed references it speaks too often without cause: journals without volumes, article numbers for pages.
PREVIEW = True
FAILS = {
    "refs.bib": """\
@article{k0, title = {Cups 0}, doi = {10.1234/0}}
@article{k1, title = {Cups 1}, doi = {10.1234/1}}
@article{k2, title = {Cups 2}, doi = {10.1234/2}}
@article{k3, title = {Cups 3}, doi = {10.1234/3}}
@article{k4, title = {Cups 4}, doi = {10.1234/4}}
@article{k5, title = {Cups 5}, doi = {10.1234/5}}
@article{k6, title = {Cups 6}, doi = {10.1234/6}}
@article{k7, title = {Cups 7}, doi = {10.1234/7}}
@article{k8, title = {Cups 8}, doi = {10.1234/8}}
@article{k9, title = {Cups 9}}
""",
}
PASSES = {
    "refs.bib": """\
@article{k0, title = {Cups 0}, doi = {10.1234/0}}
@article{k1, title = {Cups 1}, doi = {10.1234/1}}
@article{k2, title = {Cups 2}, doi = {10.1234/2}}
@article{k3, title = {Cups 3}, doi = {10.1234/3}}
@article{k4, title = {Cups 4}, doi = {10.1234/4}}
@article{k5, title = {Cups 5}, doi = {10.1234/5}}
@article{k6, title = {Cups 6}, doi = {10.1234/6}}
@article{k7, title = {Cups 7}, doi = {10.1234/7}}
@article{k9, title = {Cups 9}}
""",
}


_FIELDS = {"DOI": "DOI", "page": "pages", "volume": "volume", "issue": "issue", "publisher": "publisher"}
_FEWEST, _SHARE = 10, 0.9
# Before this year hardly a work has a DOI of its own time.
_DOIS_SINCE = 2000


def check(writing: Writing) -> Iterator[Finding]:
    """Count each field among the entries of each type."""
    by_type: dict[str, list[Entry]] = {}
    for entry in writing.entries:
        by_type.setdefault(entry.type, []).append(entry)
    for type_, entries in by_type.items():
        for name, called in _FIELDS.items() if type_ and len(entries) >= _FEWEST else ():
            lacking = [entry for entry in entries if name not in entry.fields]
            if not lacking or len(entries) - len(lacking) < len(entries) * _SHARE:
                continue
            have = f"{len(entries) - len(lacking)} of {len(entries)} entries of this type have"
            for entry in lacking:
                if not _excused(entry, name):
                    message = f"no {called}, which {have}"
                    yield writing.finding((CODE, SEVERITY), entry, message, "", f"Add it, if the work has a {called}.")


def _excused(entry: Entry, name: str) -> bool:
    """Tell whether an entry may well lack a field: an article number for pages, a work older than DOIs."""
    if name == "page":
        return "number" in entry.fields
    year = entry.text("issued")[:4]
    return name == "DOI" and year.isdigit() and int(year) < _DOIS_SINCE
