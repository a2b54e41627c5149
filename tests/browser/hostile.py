"""A knowledge base whose every text tries something."""

import json
from pathlib import Path

from tests.tiny import FILES, write

MARK = "kbpwned"
HOSTILE = (
    f"</title></script><script>window.{MARK}=1</script><img src=x onerror=window.{MARK}=1> "
    "{{ 7*7 }} {% raw %} {%- include '/etc/passwd' -%} "
    f"[link](javascript:window.{MARK}=1) ![picture](http://198.51.100.7/x.png) <svg onload=window.{MARK}=1> "
    '`code` *stars* _under_ **bold** # not a heading | cell | [^1] $x$ :smile: --8<-- "/etc/passwd" '
    f"{{: onclick=window.{MARK}=1}} !!! note &lt;b&gt; &amp; \N{RIGHT-TO-LEFT OVERRIDE}evil\N{POP DIRECTIONAL FORMATTING} "
    "\N{HEBREW LETTER ALEF}\N{HEBREW LETTER BET} \N{PILE OF POO} " + "long" * 60
)
LINES = f"{HOSTILE}\n\n# Heading\n\n---\n\n- item\n\n1. one\n\n    code block\n\n<script>window.{MARK}=1</script>\n\n[^1]: note"


def hostile_base(root: Path) -> Path:
    """Write it."""
    text = json.dumps(LINES, ensure_ascii=False)
    title = json.dumps(HOSTILE[:400], ensure_ascii=False)
    heads = {name: contents.split("\n")[0] + "\n" for name, contents in FILES.items()}
    judged = "by: curator, on: 2026-01-02, judged: '0000000000000000'"
    return write(
        root,
        {
            "kb.yaml": heads["kb.yaml"] + f"title: {title}\ndescription: {text}\nbase_iri: https://example.org/cups/\n",
            "claims/concepts.yaml": heads["claims/concepts.yaml"]
            + f"cup-width: {{label: {title}, short: {title}, definition: {text}, synonyms: [{title}]}}\ncooling: {{label: {title}}}\n",
            "claims/topics.yaml": heads["claims/topics.yaml"]
            + f"- {{id: temperature, title: {title}, question: {title}}}\n",
            "claims/essay/document.yaml": FILES["claims/essay/document.yaml"]
            .replace("title: An essay on cups", f"title: {title}\nsummary: {text}\ninterests: {text}")
            .replace("authors: [A. Smith]", f"authors: [{title}]")
            .replace("title: Cups", f"title: {title}"),
            "claims/essay/body.yaml": heads["claims/essay/body.yaml"]
            + f"""\
- id: first
  statement: {text}
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  topics: [temperature]
  figures: [{{what: {title}, group: {title}, value: 3, unit: {title}, p: {title}}},
    {{what: {title}, group: {title}, low: 1, unit: mg}}, {{what: {title}, value: .inf, low: -4, high: 2, unit: weeks}}]
  cites:
    - {{reference: smith-2001, verdict: supports, read: abstract, why: {text}, {judged}}}
  bears_on:
    - {{link: cups/width-cools, direction: supports, verdict: supports, why: {text}, {judged}}}
  note: {text}
""",
            "claims/hypotheses/cups.yaml": heads["claims/hypotheses/cups.yaml"]
            + f"""\
title: {title}
short: {title}
summary: {text}
proposed_by: essay
links:
  width-cools:
    from: cup-width
    to: cooling
    sign: increases
    question: cause
    statement: {text}
    short: {title}
    further_evidence:
      - {{study: smith-2001, finding: cooling-rate, verdict: contradicts, read: abstract, why: {text}, {judged}}}
needs: {{all_of: [width-cools]}}
""",
            "claims/disagreements.yaml": heads["claims/topics.yaml"].replace("topics", "disagreements")
            + f"- {{id: clash, kind: conflict, claims: [essay/first], difference: {text}}}\n",
            "references/library.bib": "@article{smith-2001,\n  author = {<script>window.kbpwned=1</script>, A.},\n"
            "  title = {<img src=x onerror=window.kbpwned=1> {{ 7*7 }} [x](javascript:window.kbpwned=1)},\n"
            '  journal = {<b>Journal</b>}, year = {2001}, doi = {10.1/"><script>window.kbpwned=1</script>},\n'
            "  url = {javascript:window.kbpwned=1}, note = {<svg onload=window.kbpwned=1>},\n}\n",
            "references/studies/smith-2001.yaml": heads["references/studies/smith-2001.yaml"]
            + f"""\
reports: [smith-2001]
label: {title}
design: cohort
kind: primary
subjects: human
population: {text}
groups: [{{name: {title}, n: 3}}]
findings: {{cooling-rate: {{statement: {text}, measure: {title}, unit: {title}, effect: {{measure: {title},
  value: 2, low: 1, high: 90}}, groups: [{{group: {title}, value: 2, spread: 1}}]}}}}
limitations: {text}
read: abstract
""",
        },
    )
