"""Knowledge bases of any size, made up from a seed: what the benchmark and the tests of scale run on.

`write(root, claims=…, references=…, seed=…)` gives the same files, byte for byte, for the same arguments. They hold
every kind of record, in the proportions, lengths and styles of this repository's own records, and `kb check` finds no
error in them. All names are drawn first; each file then has a random stream of its own.
"""

import json
import re
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from kb.model import fingerprint

SUBSTANCES, PLACES, STATES, FAMILIES, ENDINGS, KINDS, VERDICTS, INTENTS = (
    words.split()
    for words in (
        """beta-endorphin enkephalin dynorphin cortisol substance-p interleukin-6 melatonin naltrexone oxytocin serotonin
        nociceptin orexin leptin noradrenaline glutamate histamine kynurenine prolactin""",
        "csf plasma saliva immune-cell spinal thalamic cortical midbrain microglial muscle gut vagal",
        """chronic-pain neuropathic-pain poor-sleep fatigue brain-fog low-mood post-exertional-malaise slow-wave-sleep
        glymphatic-clearance pain-modulation inflammation stress-response night-waking recovery-after-effort""",
        "Al An Ber Bran Cor Dal Eck Fors Gar Hall Ing Jans Kell Lind Mor Nor Ols Pet Rich Sand Thor Ul Vik Wal Yoh",
        "berg man sen ström ton well ard ini ova elli gaard quist land ham wick ford",
        "finding mechanism causal hypothesis interpretation recommendation dosing safety background argument",
        "supports partly-supports does-not-support contradicts inconclusive cannot-verify",
        "cites-as-evidence uses-conclusions-from obtains-background-from describes discusses",
    )
)
RELATIONS = {
    "increases": "raises",
    "decreases": "lowers",
    "increased-in": "is higher in",
    "decreased-in": "is lower in",
    "unchanged-in": "is unchanged in",
    "contributes-to": "contributes to",
    "associated-with": "goes with",
    "precedes": "comes before",
    "causes": "brings about",
}
TAILS = (
    "",
    " in adults who have been ill for years",
    " over the weeks that follow",
    " even where the usual tests find nothing",
    " in women more than in men",
    ", most of all early in the morning",
    " for reasons that remain unclear",
    " when doses stay small",
)
CLAUSES = (
    "Read as a whole, the abstract bears this out",
    "The groups were small ({n} people against {m})",
    "It compares people at one time, and cannot show what came first",
    "Levels were {n}.{k} ± {m}.{k} pg/mL, p < 0.0{k}, by radioimmunoassay",
    "The sentence generalises from one compartment to the whole body",
    "Only the title page of the post-print could be read, so that the figures are unconfirmed",
    "The source studies another population, and says so",
    "Its authors call the finding preliminary; nobody has repeated it",
    "It says the reverse of what it is cited for: {n} of {m} got no better",
    "A review of {n} studies, of which it names {k}",
)
JOURNALS = (
    ("Pain", "Pain"),
    ("Sleep Medicine Reviews", "Sleep Med Rev"),
    ("Arthritis \\& Rheumatism", "Arthritis Rheum"),
    ("Clinical and Experimental Rheumatology", "Clin Exp Rheumatol"),
    ("Journal of Neuroscience Research", "J Neurosci Res"),
    ("PLoS ONE", "PLoS One"),
    ("Psychoneuroendocrinology", "Psychoneuroendocrinology"),
    ("BMC Musculoskeletal Disorders", "BMC Musculoskelet Disord"),
)
PRIMARY = (
    ("case-control", "human"),
    ("cross-sectional", "human"),
    ("cohort", "human"),
    ("randomised-crossover", "human"),
    ("randomised-parallel", "human"),
    ("single-arm-before-after", "human"),
    ("animal", "animal"),
    ("cells", "cells"),
)
SECTIONS = ("introduction", "mechanism", "evidence", "symptoms", "treatment", "outlook")
ON = "2026-11-22"


# How people write


class Flow(dict[str, Any]):
    """A mapping that is written in one line: {like: this}."""


_PLAIN = re.compile(r"(?!(?:on|off|yes|no|true|false|null|y|n)$)[A-Za-zα-ω][^\n]*", re.IGNORECASE)
_SPECIAL = re.compile(r"[,\[\]{}]")


def _scalar(value: Any, flow: bool = False) -> str:
    """Give a value as YAML: plain where that is safe, else in double quotes."""
    if not isinstance(value, str):
        return json.dumps(value)
    quoted = ": " in value or " #" in value or value.endswith(":") or (flow and _SPECIAL.search(value))
    plain = _PLAIN.fullmatch(value) and not quoted
    return value if plain or value == ON else json.dumps(value, ensure_ascii=False)


def _in_line(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_in_line(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_in_line, value)) + "]"
    return _scalar(value, flow=True)


def _yaml(value: Any, indent: int = 0) -> str:
    """Give records as people write them: long texts folded, short lists and `Flow` in one line, the rest in blocks."""
    margin = " " * indent
    if isinstance(value, list):
        return "".join(f"{margin}- {_entry(item, indent + 2)}" for item in value)
    return "".join(f"{margin}{key}:{_after(item, indent)}" for key, item in value.items())


def _entry(item: Any, indent: int) -> str:
    inside = isinstance(item, dict) and not isinstance(item, Flow)
    return _yaml(item, indent).lstrip(" ") if inside else _in_line(item) + "\n"


def _after(item: Any, indent: int) -> str:
    """Give what follows a key."""
    if isinstance(item, str):
        if len(item) <= 110:
            return f" {_scalar(item)}\n"
        margin = " " * (indent + 2)
        return " >-\n" + textwrap.fill(item, 120, initial_indent=margin, subsequent_indent=margin) + "\n"
    short = isinstance(item, list) and not any(isinstance(i, dict) for i in item) and len(str(item)) < 100
    if isinstance(item, dict | list) and item and not short and not isinstance(item, Flow):
        return "\n" + _yaml(item, indent + 2)
    return f" {_in_line(item)}\n"


def _file(schema: str, path: str, value: Any) -> tuple[str, str]:
    """Give a record file: its path, and its text under the line that names its schema."""
    up = "../" * path.count("/")
    return path, f"# yaml-language-server: $schema={up}kb/schemas/{schema}.schema.json\n{_yaml(value)}"


def _bibtex(key: str, kind: str, fields: Mapping[str, str]) -> str:
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{kind}{{{key},\n{lines}}}\n"


# Names, drawn before anything is written


@dataclass(frozen=True)
class Plan:
    """The name of every record, so that each may name the others; links come with their statements."""

    seed: int
    concepts: tuple[str, ...]
    topics: tuple[str, ...]
    links: Mapping[str, Mapping[str, str]]
    references: tuple[str, ...]
    studies: Mapping[str, tuple[str, ...]]
    claims: Mapping[str, tuple[str, ...]]

    def stream(self, name: str) -> Random:
        """Give the random stream of one file."""
        return Random(f"{self.seed}/{name}")


def _distinct(number: int, draw: Callable[[], str]) -> tuple[str, ...]:
    """Draw so many names; one that is taken gets a number."""
    names: dict[str, None] = {}
    taken: dict[str, int] = {}
    for _ in range(number):
        name = draw()
        taken[name] = taken.get(name, 0) + 1
        while (full := name if taken[name] == 1 else f"{name}-{taken[name]}") in names:
            taken[name] += 1
        names[full] = None
    return tuple(names)


def _plan(claims: int, references: int, seed: int) -> Plan:
    rng = Random(f"{seed}/names")
    pick = rng.choice
    concepts = _distinct(30 + claims // 12, lambda: pick((f"{pick(PLACES)}-{pick(SUBSTANCES)}", pick(STATES))))
    topics = _distinct(10 + claims // 500, lambda: f"{pick(STATES)}-{pick(('levels', 'dosing', 'timing', 'course'))}")
    keys = _distinct(references, lambda: f"{_ascii(pick(FAMILIES) + pick(ENDINGS))}-{rng.randint(1970, 2026)}")
    measures = _distinct(5 + references // 3, lambda: f"{pick(PLACES)}-{pick(SUBSTANCES)}-in-{pick(STATES)}-vs-healthy")
    studied = [key for key in keys if rng.random() < 0.9]
    return Plan(
        seed=seed,
        concepts=concepts,
        topics=topics,
        links={
            name: {link: _statement(rng, link) for link in _distinct(rng.randint(8, 24), lambda: _claim_name(rng))}
            for name in _distinct(1 + claims // 60, lambda: f"{pick(SUBSTANCES)}-{pick(STATES)}-cycle")
        },
        references=keys,
        studies={
            key: tuple(rng.sample(measures, min(len(measures), rng.choice((0, 1, 1, 2, 2, 3))))) for key in studied
        },
        claims=_documents(rng, claims),
    )


def _documents(rng: Random, claims: int) -> dict[str, tuple[str, ...]]:
    sizes: list[int] = []
    while sum(sizes) < claims:
        sizes.append(min(rng.randint(30, 60), claims - sum(sizes)))
    names = _distinct(len(sizes), lambda: f"{rng.choice(SUBSTANCES)}-and-{rng.choice(STATES)}-explained")
    return {name: _distinct(size, lambda: _claim_name(rng)) for name, size in zip(names, sizes, strict=True)}


def _claim_name(rng: Random) -> str:
    said = RELATIONS[rng.choice(tuple(RELATIONS))].replace(" ", "-")
    return f"{rng.choice(PLACES)}-{rng.choice(SUBSTANCES)}-{said}-{rng.choice(STATES)}"


def _ascii(name: str) -> str:
    return name.lower().replace("ö", "o")


def _words(slug: str) -> str:
    return slug.replace("-", " ").replace("beta ", "β-").replace("csf", "CSF")


def _statement(rng: Random, name: str) -> str:
    """Make the sentence, of about 80 characters, that a name is short for."""
    words = _words(re.sub(r"-[0-9]+$", "", name))
    return f"{words[0].upper()}{words[1:]}{rng.choice(TAILS)}."


def _why(rng: Random, clauses: int) -> str:
    """Make a text of about 60 characters a clause."""
    n, m, k = rng.randint(5, 80), rng.randint(5, 80), rng.randint(1, 9)
    return ". ".join(clause.format(n=n, m=m, k=k) for clause in rng.sample(CLAUSES, clauses)) + "."


def _judged(rng: Random, wording: str, clauses: int) -> dict[str, Any]:
    return {"why": _why(rng, clauses), "by": "curator", "on": ON, "judged": fingerprint(wording)}


# Records


def _concepts(plan: Plan) -> dict[str, Any]:
    rng = plan.stream("concepts")
    records: dict[str, Any] = {}
    for index, name in enumerate(plan.concepts):
        record: dict[str, Any] = {"label": _words(name).capitalize()}
        if rng.random() < 0.4:
            record["definition"] = _why(rng, 2)
        if rng.random() < 0.5:
            record["synonyms"] = [f"{_words(name)} level", f"{_words(name)} as measured"]
        if rng.random() < 0.3:
            record["ids"] = [Flow(id=f"CHEBI:{10000 + index}", label=_words(name))]
        records[name] = record
    return records


def _hypothesis(plan: Plan, name: str) -> dict[str, Any]:
    rng = plan.stream(f"hypotheses/{name}")
    names = tuple(plan.links[name])
    loop = rng.sample(names, 4)
    stages = {f"stage-{n}": Flow(any_of=list(names[n::3])) for n in range(3)}
    return {
        "title": _words(name).capitalize(),
        "summary": _why(rng, 2),
        "proposed_by": rng.choice(tuple(plan.claims)),
        "links": {link: _link(plan, rng, statement) for link, statement in plan.links[name].items()},
        "needs": {"all_of": [*loop[:3], Flow(any_of=[loop[3], names[0]])]},
        "parts": {**stages, "loop": {"all_of": loop}},
        "note": _why(rng, 3),
    }


def _link(plan: Plan, rng: Random, statement: str) -> dict[str, Any]:
    evidence = [_further(plan, rng, statement) for _ in range(rng.choice((0, 0, 0, 1, 2, 3)))]
    searched = Flow(where="PubMed", query="endorphin AND sleep", on=ON, found="Nothing that bears on it.")
    start, end = rng.sample(plan.concepts, 2)
    return {
        "from": start,
        "to": end,
        "sign": rng.choice(("increases", "decreases", "causes")),
        "stage": rng.randint(1, 3),
        "question": rng.choice(("cause", "mechanism", "difference")),
        "statement": statement,
        "short": statement[:40].strip(),
        **({"further_evidence": evidence} if evidence else {}),
        "searched": searched if rng.random() < 0.1 else None,
    }


def _further(plan: Plan, rng: Random, statement: str) -> dict[str, Any]:
    study = rng.choice(tuple(plan.studies) or plan.references)
    findings = plan.studies.get(study, ())
    return {
        "study": study,
        "verdict": rng.choice(VERDICTS),
        **({"finding": rng.choice(findings)} if findings else {}),
        "read": "abstract",
        **_judged(rng, statement, 3),
    }


def _claims(plan: Plan, document: str, cited: Sequence[str], at: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Give a document's claims, in order; premises and what is restated always come before."""
    rng = plan.stream(f"claims/{document}")
    before: list[str] = []
    for name, unit in zip(plan.claims[document], at, strict=True):
        statement = _statement(rng, name)
        claim = {
            "id": name,
            "statement": statement,
            "kind": rng.choice(KINDS),
            "hedge": rng.choice(("asserted", "asserted", "asserted", "hedged", "speculative")),
            "at": [unit],
        }
        yield claim | _context(plan, rng) | _support(plan, rng, statement, cited, before)
        before.append(f"{document}/{name}")


def _context(plan: Plan, rng: Random) -> dict[str, Any]:
    context: dict[str, Any] = {}
    if rng.random() < 0.8:
        context["question"] = rng.choice(("cause", "mechanism", "difference", "intervention", "prognosis"))
    if rng.random() < 0.65:
        relation = rng.choice(tuple(RELATIONS))
        context["about"] = Flow(subject=rng.choice(plan.concepts), relation=relation, object=rng.choice(plan.concepts))
    if rng.random() < 0.15:
        context["topics"] = [rng.choice(plan.topics)]
    if rng.random() < 0.1:
        context["figures"] = [_figure(rng, group) for group in ("chronic pain", "healthy people, matched")]
    if rng.random() < 0.15:
        context["note"] = _why(rng, 1)
    return context


def _figure(rng: Random, group: str) -> Flow:
    value, spread = rng.randint(10, 900) / 10, rng.randint(1, 90) / 10
    what = f"CSF {_words(rng.choice(SUBSTANCES))}"
    return Flow(what=what, group=group, value=value, spread=spread, spread_is="sd", unit="pg/mL", p="<0.05")


def _support(plan: Plan, rng: Random, statement: str, cited: Sequence[str], before: Sequence[str]) -> dict[str, Any]:
    """Give what a claim rests on, and what it bears on."""
    support: dict[str, Any] = {}
    if cited and rng.random() < 0.47:
        works = rng.sample(cited, min(len(cited), rng.choice((1, 1, 1, 1, 2))))
        support["cites"] = [_citation(plan, rng, statement, work) for work in works]
    if before and rng.random() < 0.07:
        support["premises"] = {"all_of": rng.sample(before, min(len(before), rng.randint(1, 3)))}
    if before and rng.random() < 0.09:
        support["restates"] = [rng.choice(before)]
    if not support:
        support["appeals_to"] = rng.choice(("nothing", "nothing", "unnamed-studies", "own-practice"))
    if rng.random() < 0.67:
        support["bears_on"] = [_bearing(plan, rng, statement)]
    return support


def _citation(plan: Plan, rng: Random, statement: str, reference: str) -> dict[str, Any]:
    findings = plan.studies.get(reference, ())
    style = Flow if rng.random() < 0.2 else dict
    return style(
        reference=reference,
        intent=rng.choice(INTENTS),
        verdict=rng.choice(VERDICTS),
        read=rng.choice(("record", "abstract", "abstract", "full-text")),
        **({"finding": rng.choice(findings)} if findings and rng.random() < 0.3 else {}),
        **_judged(rng, statement, 2),
    )


def _bearing(plan: Plan, rng: Random, statement: str) -> dict[str, Any]:
    hypothesis = rng.choice(tuple(plan.links))
    link = rng.choice(tuple(plan.links[hypothesis]))
    wording = f"{statement}\n{plan.links[hypothesis][link]}"
    direction = rng.choice(("supports", "supports", "states", "opposes", "qualifies"))
    place = {"link": f"{hypothesis}/{link}", "direction": direction, "verdict": rng.choice(VERDICTS[:3])}
    return {**place, **_judged(rng, wording, rng.randint(1, 2))}


# A document: its units, its claims by section, its reference list


def _document(plan: Plan, name: str) -> Iterator[tuple[str, str]]:
    rng = plan.stream(f"documents/{name}")
    size = len(plan.claims[name])
    cited = rng.sample(plan.references, min(len(plan.references), 1 + size * 2 // 5))
    sections = SECTIONS[: max(1, min(len(SECTIONS), size // 9))]
    units, at = _units(rng, size, len(sections), len(cited))
    yield _file("document", f"claims/{name}/document.yaml", _cover(rng, name, sections, units))
    claims = list(_claims(plan, name, cited, at))
    for number, section in enumerate(sections, 1):
        own = [claim for claim in claims if claim["at"][0].startswith(f"s{number:02}.")]
        path, text = _file("claims", f"claims/{name}/{section}.yaml", own)
        yield path, _with_comments(text)
    yield f"references/printed/{name}.bib", _printed(plan, name, cited, units)


def _with_comments(text: str) -> str:
    """Set a line between claims, and a comment where a paragraph begins."""
    head, *claims = re.split(r"^(?=- id: )", text, flags=re.MULTILINE)
    paragraph = ""
    for claim in claims:
        here = claim[claim.index("at: [") :][9:12]
        head += "\n" + (f"# Paragraph {int(here[1:])}\n" if here != paragraph else "") + claim
        paragraph = here
    return head


def _units(rng: Random, claims: int, sections: int, references: int) -> tuple[dict[str, Flow], list[str]]:
    """Give a document's units, and the unit of each claim: most have one claim, some two, some none."""
    units: dict[str, Flow] = {}
    at: list[str] = []
    _unit(rng, units, "s00.p00.s01", "title", "about-the-article")
    _unit(rng, units, "s00.p01.s01", "byline", "about-the-article")
    for section in range(1, sections + 1):
        _unit(rng, units, f"s{section:02}.p00.s01", "heading", "heading")
        wanted = claims * section // sections
        sentences = (f"s{section:02}.p{1 + n // 5:02}.s{1 + n % 5:02}" for n in count())
        while len(at) < wanted:
            name = next(sentences)
            if rng.random() < 0.1:
                _unit(rng, units, name, "sentence", "not-a-claim", why="It leads over to what follows.")
                continue
            _unit(rng, units, name, rng.choice(("sentence", "sentence", "bullet")), "claim")
            at += [name] * min(rng.choice((1, 1, 1, 2)), wanted - len(at))
    for entry in range(references):
        _unit(rng, units, f"s{sections + 1:02}.p{entry + 1:02}.s01", "reference", "reference-entry")
    return units, at


def _unit(rng: Random, units: dict[str, Flow], name: str, kind: str, role: str, **more: str) -> None:
    start = next(reversed(units.values()))["at"][1] + 1 if units else 0
    sha256 = f"{rng.getrandbits(64):016x}"
    units[name] = Flow(type=kind, at=[start, start + rng.randint(30, 220)], sha256=sha256, role=role, **more)


def _cover(rng: Random, name: str, sections: Sequence[str], units: dict[str, Flow]) -> dict[str, Any]:
    titles = ["(front matter)", *(section.capitalize() for section in sections), "References"]
    return {
        "title": _words(name).capitalize(),
        "authors": [f"{rng.choice(FAMILIES)}{rng.choice(ENDINGS)} {letter}." for letter in rng.sample("ABCDEFGHJK", 2)],
        "published": f"A journal of the field, {rng.randint(1990, 2026)}",
        "read_on": ON,
        "summary": _why(rng, 3),
        "interests": _why(rng, 1),
        "length": next(reversed(units.values()))["at"][1],
        "sha256": f"{rng.getrandbits(64):016x}",
        "sections": [Flow(id=f"s{n:02}", title=title, level=min(n, 1)) for n, title in enumerate(titles)],
        "units": units,
    }


def _printed(plan: Plan, document: str, cited: Sequence[str], units: Mapping[str, Flow]) -> str:
    """Give the list as printed: initials run together, a letter lost here, a year wrong there."""
    rng = plan.stream(f"printed/{document}")
    places = [name for name, unit in units.items() if unit["type"] == "reference"]
    return "\n".join(
        _bibtex(key, "article", {"number": str(number), "reference": key, "unit": unit} | _misprinted(plan, rng, key))
        for number, (key, unit) in enumerate(zip(cited, places, strict=True), 1)
    )


def _misprinted(plan: Plan, rng: Random, key: str) -> dict[str, str]:
    work = _work(plan, key)
    year = str(int(work["year"]) + (rng.random() < 0.05))
    title = re.sub(r"[{}]", "", work["title"])
    title = title.replace("p", "", 1) if rng.random() < 0.05 else title
    author = re.sub(r"\.( (?=[A-Z]\.))?", "", work["author"])
    pages = work["pages"].replace("--", "–")
    kept = {"journal": work["journal"], "year": year, "volume": work["volume"], "pages": pages}
    return {"author": author, "title": title, **kept, "doi": work["doi"] if rng.random() < 0.4 else ""}


# References, their studies, and what registries say of them


def _work(plan: Plan, key: str) -> dict[str, str]:
    """Give the BibTeX fields of a work; the first author and the year are those of its key."""
    rng = plan.stream(f"references/{key}")
    family, year = key.split("-")[:2]
    people = [family.capitalize(), *(rng.choice(FAMILIES) + rng.choice(ENDINGS) for _ in range(rng.randint(0, 6)))]
    journal, short = rng.choice(JOURNALS)
    page = rng.randint(1, 1900)
    doi = f"10.{rng.randint(1000, 9999)}/j.{rng.getrandbits(40):x}"
    return {
        "author": " and ".join(
            f"{person}, {rng.choice('ABCEGJKLMPRST')}. {rng.choice('ABCEGJ')}." for person in people
        ),
        "title": f"{_statement(rng, _claim_name(rng))[:-1]}: a study of {{CSF}} {_words(rng.choice(SUBSTANCES))} in {{ME/CFS}}",
        "journal": journal,
        "shortjournal": short,
        "year": year,
        "volume": str(rng.randint(1, 80)),
        "number": str(rng.randint(1, 12)),
        "pages": f"{page}--{page + rng.randint(2, 20)}",
        "doi": doi if rng.random() < 0.7 else "",
        "pmid": str(rng.randint(100000, 39999999)) if rng.random() < 0.7 else "",
        "note": _why(rng, 1) if rng.random() < 0.5 else "",
        "unverified": "pages, number" if rng.random() < 0.3 else "",
        "readin": "PubMed record; mirror of the publisher's page",
        "readon": ON,
    }


def _study(plan: Plan, key: str) -> dict[str, Any]:
    rng = plan.stream(f"studies/{key}")
    review = rng.random() < 0.2
    design, subjects = ("systematic-review", "human") if review else rng.choice(PRIMARY)
    groups = {"groups": [Flow(name=name, n=rng.randint(5, 90)) for name in ("chronic pain", "healthy controls")]}
    restated = rng.sample(tuple(plan.studies), min(len(plan.studies), 3)) if review else []
    return {
        "reports": [key],
        "label": key.replace("-", " ").capitalize(),
        "design": design,
        "kind": "review" if review else "primary",
        "subjects": subjects,
        **({"group": f"{rng.choice(FAMILIES).lower()}-laboratory"} if rng.random() < 0.35 else {}),
        "population": _why(rng, 1),
        **(groups if rng.random() < 0.5 else {}),
        **({"findings": {name: _finding(rng, name) for name in plan.studies[key]}} if plan.studies[key] else {}),
        **({"restates": [name for name in restated if name != key], "itemised": rng.random() < 0.3} if review else {}),
        "read": rng.choice(("abstract", "record", "full-text")),
        "read_in": ["PubMed record", "copy on another site"],
        "limitations": _why(rng, 2),
        "note": _why(rng, 2),
    }


def _finding(rng: Random, name: str) -> dict[str, Any]:
    finding: dict[str, Any] = {"statement": _statement(rng, name), "measure": f"CSF {_words(rng.choice(SUBSTANCES))}"}
    if rng.random() < 0.4:
        value = {"value": rng.randint(1, 99), "spread": rng.randint(1, 9)}
        finding["groups"] = [Flow(group=name, **value) for name in ("chronic pain", "healthy controls")]
        finding |= {
            "unit": "pg/mL",
            "spread_is": rng.choice(("sd", "sem", "unstated")),
            "p": f"0.0{rng.randint(1, 49):02}",
        }
    return finding


def _answer(plan: Plan, key: str) -> dict[str, Any]:
    work = _work(plan, key)
    people = [person.split(", ") for person in work["author"].split(" and ")]
    csl = {
        "author": [{"family": family, "given": given} for family, given in people],
        "container-title": work["journal"].replace("\\", ""),
        "container-title-short": work["shortjournal"],
        "id": key,
        "issued": {"date-parts": [[int(work["year"]), 6]]},
        "page": work["pages"].replace("--", "-"),
        "title": re.sub(r"[{}]", "", work["title"]),
        "type": "article-journal",
        "volume": work["volume"],
    }
    retraction = {"kind": "retraction", "source": "Retraction Watch", "on": ON}
    notices = [retraction] if plan.stream(f"registry/{key}").random() < 0.01 else []
    schema = "../../schemas/registry.schema.json"
    return {
        "$schema": schema,
        "csl": csl,
        "notices": notices,
        "read_on": ON,
        "source": "PubMed record",
        "status": "found",
    }


# Whole files


def files(claims: int, references: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Give every file of a knowledge base of so many claims and references: its path and its text."""
    plan = _plan(claims, references, seed)
    yield from _settings(claims)
    yield _file("concepts", "claims/concepts.yaml", _concepts(plan))
    topics = [{"id": t, "title": _words(t), "question": f"What is said of {_words(t)}?"} for t in plan.topics]
    yield _file("topics", "claims/topics.yaml", topics)
    yield _file("disagreements", "claims/disagreements.yaml", _disagreements(plan))
    for name in plan.links:
        yield _file("hypothesis", f"claims/hypotheses/{name}.yaml", _hypothesis(plan, name))
    for name in plan.claims:
        yield from _document(plan, name)
    yield "references/library.bib", "\n".join(_bibtex(key, "article", _work(plan, key)) for key in plan.references)
    for key in plan.studies:
        yield _file("study", f"references/studies/{key}.yaml", _study(plan, key))
        answer = json.dumps(_answer(plan, key), indent=2, ensure_ascii=False)
        yield f"references/registry/{key}.json", answer + "\n"


def _settings(claims: int) -> Iterator[tuple[str, str]]:
    yield _file("kb", "kb.yaml", {"title": f"{claims} claims", "base_iri": "https://example.org/kb/made-up/"})
    yield _file("changes", "claims/changes.yaml", [{"on": ON, "what": "First records."}])


def _disagreements(plan: Plan) -> list[dict[str, Any]]:
    rng = plan.stream("disagreements")
    every = [f"{document}/{name}" for document, names in plan.claims.items() for name in names]
    kinds = ("agreement", "refinement", "conflict", "term")
    return [
        {
            "id": f"difference-{number}",
            "kind": rng.choice(kinds),
            "claims": rng.sample(every, min(len(every), rng.randint(2, 4))),
            "difference": _why(rng, 3),
            "topics": [rng.choice(plan.topics)],
        }
        for number in range(1, 2 + len(every) // 25)
    ]


def write(root: Path, claims: int = 300, references: int = 120, seed: int = 1) -> Path:
    """Write a knowledge base of so many claims and references under a folder, and give the folder."""
    return _write(root, files(claims, references, seed))


def _write(root: Path, texts: Iterator[tuple[str, str]]) -> Path:
    for name, text in texts:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return root


# Bases that would show whatever takes its time squared: everything wrong, or everything in one place


def _plain_claims(number: int, more: str = "", *, same: bool = False) -> Iterator[tuple[str, str]]:
    """Give one claims file of so many claims, each with these further lines; `{}` stands for the one before."""
    head = "# yaml-language-server: $schema=../../kb/schemas/claims.schema.json\n"
    units = {"s01.p01.s01": Flow(type="sentence", at=[0, 50], sha256="0" * 16, role="claim")}
    cover = {"title": "One", "length": 60, "sha256": "0" * 16, "sections": [Flow(id="s01", title="A")], "units": units}
    yield _file("kb", "kb.yaml", {"title": "Adverse", "base_iri": "https://example.org/kb/adverse/"})
    yield _file("document", "claims/essay/document.yaml", cover)
    work = {"author": "Smith, A.", "title": "Cups", "journal": "Pain", "year": "2001"}
    yield "references/library.bib", _bibtex("smith-2001", "article", work)
    yield (
        "claims/essay/body.yaml",
        head + "".join(_plain_claim(0 if same else index, more) for index in range(number)),
    )


def _plain_claim(index: int, more: str) -> str:
    statement = f"Tea number {index} cools faster in a wide cup."
    lines = more.format(max(index - 1, 0), judged=fingerprint(statement))
    claim = f"- id: claim-{index}\n  statement: {statement}\n  kind: finding\n  hedge: asserted\n  at: [s01.p01.s01]\n"
    return f"{claim}{lines}\n"


def _everything_miscited(number: int) -> Iterator[tuple[str, str]]:
    for name, text in files(number, number * 2 // 5):
        yield name, re.sub(r"\breference: (?=[a-z])", "reference: x", text) if name.startswith("claims/") else text


def _chain(number: int) -> Iterator[tuple[str, str]]:
    cite = "reference: smith-2001, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-11-22"
    support = f'  cites: [{{{{{cite}, judged: "{{judged}}"}}}}]\n'
    for name, text in _plain_claims(number, support + "  premises: {{all_of: [essay/claim-{}]}}\n"):
        # The first argues from itself as written; it is the one that ends the chain.
        yield name, text.replace("  premises: {all_of: [essay/claim-0]}\n", "", 1)


def _units_misspelt(number: int) -> Iterator[tuple[str, str]]:
    for name, text in _plain_claims(1, "  appeals_to: nothing\n"):
        if name != "claims/essay/document.yaml":
            yield name, text
            continue
        units = (
            f"  s{1 + n // 5000:02}.p{n // 50 % 100:02}.s{n % 50:02}: "
            f'{{type: sentence, at: [{n}, {n + 1}], sha256: "{0:016}", role: claims}}\n'
            for n in range(number)
        )
        yield name, text.partition("units:\n")[0] + "units:\n" + "".join(units)


def _figures_misspelt(number: int) -> Iterator[tuple[str, str]]:
    figures = "".join(f"    - {{{{what: cup {n}, value: wide}}}}\n" for n in range(number))
    yield from _plain_claims(1, f"  appeals_to: nothing\n  figures:\n{figures}")


def _printed_unknown(number: int) -> Iterator[tuple[str, str]]:
    yield from _plain_claims(1, "  appeals_to: nothing\n")
    entries = (_bibtex(f"jones-{n}", "article", {"author": "Jones, B.", "year": "2002"}) for n in range(number))
    yield "references/printed/essay.bib", "\n".join(entries)


ADVERSE: Mapping[str, Callable[[int], Iterator[tuple[str, str]]]] = {
    "every cited reference is unknown": _everything_miscited,
    "one file of claims": lambda number: _plain_claims(number, "  appeals_to: nothing\n"),
    "one chain of premises": _chain,
    "an unknown key in every claim of one file": lambda number: _plain_claims(number, "  colour: red\n"),
    "an unknown concept and topic in every claim of one file": lambda number: _plain_claims(
        number, "  topics: [temperature]\n  about: {{subject: cup-{}, relation: causes, object: tea}}\n"
    ),
    "every claim of one file has one id": lambda number: _plain_claims(number, same=True),
    "every unit of one document has a wrong role": _units_misspelt,
    "every figure of one claim does not fit": _figures_misspelt,
    "every entry of one printed list is unknown": _printed_unknown,
}


def write_adverse(root: Path, name: str, number: int) -> Path:
    """Write the adverse knowledge base of this name under a folder, with so many of what is wrong or large in it."""
    return _write(root, ADVERSE[name](number))
