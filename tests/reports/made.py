"""A report over made-up files with all that a report may hold: odd letters, suppressions, evidence, printed lists."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

from kb.check import check_writing, rules
from kb.model import Evidence, Finding, Part, Report, Severity, Source, Writing
from kb.reading import reread
from kb.snapshot import registry
from kb.suppress import known, split

TODAY = date(2026, 1, 2)
BIB = """\
% kb: ignore FLD105 -- printed from back to front
@article{cups,
  title = {Cups & saucers: 100\\% <b>"hot"</b>},
  author = {Smith, Ann},
  journal = {Journal of Cüps 𝒞},
  year = {2001},
  pages = {719--717},
  doi = {1016/j.cups},
}
@article{pots, title = {Pots}, doi = {1016/j.pots}}
@article{tea,
  author = {Zhou, Dan},
  title = {Wide cups and the cooling of tea},
  journal = {Journal of Cups},
  year = {2011},
  doi = {10.1234/joc.1},
}
@misc{whole, note = {A. Smith, Cups. J. Cups 12 (2001) 3}}
"""
STORED = [
    {
        "DOI": "10.1234/joc.1",
        "type": "journal-article",
        "title": ["Wide cups and the cooling of tea"],
        "container-title": ["Journal of Cups"],
        "published-print": {"date-parts": [[2001]]},
        "author": [{"family": "Zhou", "given": "Dan"}],
    }
]
TEXT = """\
# Cups

Reeds slow the water (Osk & Tarn, 2001). So does mud (Mire,
2003; Quist, 1999).

## References

Mire, F. (2003). Deep mud. Mud Letters, 1, 2-9.

Osk, C., & Tarn, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.
"""


def writings() -> dict[str, Writing]:
    answers = registry(
        {"crossref.json": json.dumps(STORED), "snapshot.json": '{"read_on": "2026-01-01"}'},
    )
    names = {"odd: name, 100%.bib": BIB, "in/paper.md": TEXT, "page.html": f"<p>{TEXT.splitlines()[2]}</p>"}
    return {name: replace(reread(name, text, TODAY), registry=answers) for name, text in names.items()}


def made(**wishes: Any) -> Report:
    read, there = writings(), rules()
    kept, gone = [], []
    for writing in read.values():
        suppressions = [known(each, there) for each in writing.suppressions]
        stay, away, _ = split(check_writing(writing), writing, suppressions)
        kept += stay
        gone += away
    page = read["page.html"]
    kept.append(page.finding(("CIT401", Severity.ERROR), (5, 10), "no entry of the list is `slow`"))
    record = Finding(
        "REC007", Severity.ERROR, Source("claims/a/b.yaml", ("claims", 0)), "no reference `x`\x1b[31m\n::error::y", "x"
    )
    printed = reread("references/printed/a.bib", "@article{x, title = {Mud}, year = {2001}}\n", TODAY)
    evidence = Evidence("year", "2002", "Crossref", "10.1234/mud", "2026-01-01")
    told = printed.finding(("MET609", Severity.WARNING), printed.entries[0], "the year is wrong", "2002", "", evidence)
    return Report(
        Part((record, *kept), tuple(gone), read),
        Part((told,), (), {printed.path: printed}),
        today=TODAY,
        registry=next(iter(read.values())).registry,
        **wishes,
    )
