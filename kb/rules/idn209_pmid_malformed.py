"""A PubMed identifier does not have the form of one.

A PMID is a number of up to eight digits. `0` stands for none, and what begins with PMC is an identifier of PubMed
Central: another number for the same work.

Remedy: look it up in PubMed; a PMC number goes in `pmcid`.
"""

from collections.abc import Iterator

from kb.matching import bare_pmid, folded_pmcid, is_pmid
from kb.model import Finding, Severity, Writing

CODE = "IDN209"
NAME = "pmid-malformed"
SEVERITY = Severity.ERROR
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, pmid = {PMC123456}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, title = {Cups}, pmid = {11588250}, pmcid = {PMC123456}}\n",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look at every PMID and PMCID."""
    for entry in writing.entries:
        pmid, pmcid = entry.fields.get("PMID"), entry.fields.get("PMCID")
        if pmid and not is_pmid(bare := bare_pmid(pmid.text)):
            is_pmc = bare[:3].upper() == "PMC" and folded_pmcid(bare)
            remedy = "It is a PMCID: give it in a field of that name." if is_pmc else "Look it up in PubMed."
            message = f"`{pmid.text}` is no PMID"
            yield writing.finding((CODE, SEVERITY), pmid, message, "up to eight digits", remedy)
        if pmcid and not folded_pmcid(pmcid.text.split()[0].rstrip(";,")):
            message = f"`{pmcid.text}` is no PMCID"
            yield writing.finding((CODE, SEVERITY), pmcid, message, "PMC and digits", "Look it up in PubMed Central.")
