"""kb why: the tree down to the citation, for readers and for programs, and bounded whatever the premises do."""

from pathlib import Path
from typing import Any

import pytest

from kb.load import load
from kb.standing import standards, weigh
from kb.why import plain, why
from tests.cli.test_commands import ROOT, answer, kb
from tests.tiny import FILES, base, write

HEAD = FILES["claims/essay/body.yaml"].split("\n")[0] + "\n"
JUDGED = f"by: curator, on: 2026-01-02, judged: {'0' * 16}"


def _claim(name: str, verdict: str = "", more: str = "") -> str:
    cites = f"  cites: [{{reference: smith-2001, verdict: {verdict}, read: abstract, why: Read., {JUDGED}}}]\n"
    return (
        f"- id: {name}\n  statement: {name} holds.\n  kind: finding\n  hedge: asserted\n  at: [s01.p01.s01]\n"
        f"  question: prognosis\n{cites if verdict else ''}{more}"
    )


def _premises(*names: str, how: str = "all_of") -> str:
    return f"  premises: {{{how}: [{', '.join(f'essay/{name}' for name in names)}]}}\n"


def _files(*claims: str) -> dict[str, str]:
    return {"claims/essay/body.yaml": HEAD + "".join(claims)}


def _heads(node: dict[str, Any]) -> list[str]:
    """Give what a tree holds, in order, each as its kind and name."""
    own = f"{node['what']} {node['id']}".strip()
    return [own, *(head for child in node.get("beneath", ()) for head in _heads(child))]


def test_a_link_is_explained_down_to_the_study_and_its_finding(tmp_path: Path) -> None:
    done = kb("why", "cups/width-cools", "--root", str(write(tmp_path)))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "link cups/width-cools",
        "  A wider cup cools its tea faster.",
        "  standing   supported [appraised]",
        "  certainty  at most low (computed ceiling, not a GRADE rating)",
        "  start: low: the best design is cohort study, on a question of cause [smith-2001: design]",
        "  not recorded, and nothing taken off for: comparator, open label, retrospective, precision, indirectness,",
        "  publication bias",
        "  for: Smith 2001, cohort, in people: supports (read: abstract)",
        "    It measured both.",
        "    found      Wide cups cooled faster.",
    ]


def test_programs_get_the_same_tree(tmp_path: Path) -> None:
    node = answer("why", "cups/width-cools", "--root", str(write(tmp_path)))
    steps = node["certainty"].pop("steps")
    assert [step["what"] for step in steps if step["recorded"]] == ["start", "risk of bias", "subjects", "consistency"]
    assert node == {
        "what": "link",
        "id": "cups/width-cools",
        "text": "A wider cup cools its tea faster.",
        "standard": "appraised",
        "for": True,
        "against": False,
        "label": "supported",
        "reason": "",
        "certainty": {
            "level": "low",
            "text": "at most low (computed ceiling, not a GRADE rating)",
            "question": "cause",
            "best_study": "smith-2001",
            "designs": ["cohort"],
            "weakest": [],
            "beside": "",
        },
        "beneath": [
            {
                "what": "further",
                "id": "smith-2001",
                "side": "for",
                "verdict": "supports",
                "why": "It measured both.",
                "by": "curator",
                "on": "2026-01-02",
                "report": "smith-2001",
                "study": "smith-2001",
                "read": "abstract",
                "design": "cohort",
                "subjects": "human",
                "groups": [],
                "finding": {"key": "cooling-rate", "statement": "Wide cups cooled faster."},
            }
        ],
    }


def test_a_hypothesis_is_a_tree_of_links_that_names_what_lacks_support(tmp_path: Path) -> None:
    link = "  depth-cools: {from: cup-width, to: cooling, sign: decreases, question: cause, statement: It does.}\n"
    hypothesis = FILES["claims/hypotheses/cups.yaml"].replace(
        "needs: {all_of: [width-cools]}",
        link
        + "needs: {all_of: [width-cools, {any_of: [depth-cools]}]}\n"
        + "parts: {first: {any_of: [width-cools, depth-cools]}}",
    )
    root = str(write(tmp_path, {"claims/hypotheses/cups.yaml": hypothesis}))
    node = answer("why", "cups", "--root", root)
    assert _heads(node) == [
        "hypothesis cups",
        "all of",
        "link cups/width-cools",
        "further smith-2001",
        "any of",
        "link cups/depth-cools",
    ]
    assert (node["label"], node["unsupported"]) == ("not established", ["cups/depth-cools"])
    assert "  lacks      support for cups/depth-cools" in kb("why", "cups", "--root", root).stdout.splitlines()
    assert kb("why", "cups/#first", "--root", root).stdout.splitlines()[:4] == [
        "part cups/#first",
        "  Part of: Cup shape and cooling",
        "  standing   stands [appraised]",
        "  certainty  at most low (computed ceiling, not a GRADE rating); best link cups/width-cools",
    ]


@pytest.mark.parametrize(
    ("verdict", "standard", "head"),
    [
        ("supports", "appraised", "for: Smith 2001, cohort, in people: supports (read: abstract)"),
        ("contradicts", "appraised", "against: Smith 2001, cohort, in people: contradicts (read: abstract)"),
        ("inconclusive", "appraised", "neither side (asked, and found neither way): "),
        ("cannot-verify", "appraised", "neither side (cannot be verified yet): "),
        ("does-not-support", "appraised", "neither side (read, and does not say it): "),
        ("does-not-support", "as-cited", "for: Smith 2001, cohort, in people: does-not-support (read: abstract)"),
        ("partly-supports", "appraised-strict", "neither side (this standard asks for full support): "),
        (
            "supports",
            "replicated",
            "for, counting for nothing (no independent group is declared for one finding, where 2 are",
        ),
    ],
)
def test_a_line_says_to_which_side_it_is_admitted_or_why_to_neither(
    tmp_path: Path, verdict: str, standard: str, head: str
) -> None:
    node = why(base(tmp_path, _files(_claim("x", verdict))), "claims", "essay/x", standard)
    assert node.beneath[0].head.startswith(head)


def test_a_standard_that_admits_only_studies_in_people_says_so_of_others(tmp_path: Path) -> None:
    name = "references/studies/smith-2001.yaml"
    files = _files(_claim("x", "supports")) | {name: FILES[name].replace("human", "cells")}
    node = why(base(tmp_path, files), "claims", "essay/x", "primary-human")
    assert (
        node.beneath[0].head == "neither side (not a sort of work that this standard admits): Smith 2001, cohort, "
        "in cells: supports (read: abstract)"
    )


def test_further_evidence_counts_for_nothing_where_only_citations_are_read(tmp_path: Path) -> None:
    node = why(base(tmp_path), "links", "cups/width-cools", "as-cited")
    assert node.beneath[0].head.startswith("neither side (no document cites it): ")


def test_a_retracted_work_is_marked_and_counts_for_nothing(tmp_path: Path) -> None:
    notice = '{"$schema": "../../schemas/registry.schema.json", "source": "s", "read_on": "2026-01-01", "status": "found", "notices": [{"kind": "retraction", "source": "s"}]}'
    made = base(tmp_path, _files(_claim("x", "supports")) | {"references/registry/smith-2001.json": notice})
    heads = [why(made, "claims", "essay/x", standard).beneath[0].head for standard in ("appraised", "as-cited")]
    assert heads == [
        "neither side (retracted: counts for nothing): Smith 2001, cohort, in people, retracted: supports (read: abstract)",
        "for: Smith 2001, cohort, in people, retracted: supports (read: abstract)",
    ]


def test_claims_beneath_a_link_come_with_their_citations_and_premises(tmp_path: Path) -> None:
    bearing = f"  bears_on: [{{link: cups/width-cools, direction: supports, verdict: supports, why: So., {JUDGED}}}]\n"
    files = _files(_claim("x", "supports", _premises("y") + bearing), _claim("y"))
    tree = plain(why(base(tmp_path, files), "links", "cups/width-cools", "appraised"))
    assert _heads(tree) == [
        "link cups/width-cools",
        "further smith-2001",
        "bearing essay/x",
        "claim essay/x",
        "cited smith-2001",
        "all of",
        "claim essay/y",
    ]
    assert tree["beneath"][1]["not_counted"] == "the claim itself has no support"


def test_premises_in_a_circle_are_told_once(tmp_path: Path) -> None:
    files = _files(_claim("a", "supports", _premises("b")), _claim("b", "supports", _premises("a", how="any_of")))
    tree = plain(why(base(tmp_path, files), "claims", "essay/a", "appraised"))
    assert _heads(tree) == [
        "claim essay/a",
        "cited smith-2001",
        "all of",
        "claim essay/b",
        "cited smith-2001",
        "any of",
        "claim essay/a",
    ]
    assert tree["beneath"][1]["beneath"][0]["beneath"][1]["beneath"][0] == {
        "what": "claim",
        "id": "essay/a",
        "label": "no admitted support",
        "unfolded": False,
    }


def test_premises_that_fan_out_or_go_deep_stay_within_bounds(tmp_path: Path) -> None:
    fan = [_claim(f"c{i}", "supports", _premises(*[f"c{n}" for n in range(i + 1, 30)])) for i in range(29)]
    wide = plain(why(base(tmp_path / "a", _files(*fan, _claim("c29", "supports"))), "claims", "essay/c0", "appraised"))
    assert sum(head.startswith("cited") for head in _heads(wide)) <= 30
    chain = [_claim(f"c{i}", "supports", _premises(f"c{i + 1}")) for i in range(1500)]
    made = base(tmp_path / "b", _files(*chain, _claim("c1500", "supports")))
    assert _heads(plain(why(made, "claims", "essay/c0", "appraised")))[-1] == "claim essay/c13"


def test_a_name_that_does_not_exist_is_told_with_the_nearest(tmp_path: Path) -> None:
    done = kb("why", "cups/width-cool", "--root", str(write(tmp_path)))
    assert (done.returncode, done.stdout) == (2, "")
    assert "no claim, link, part or hypothesis `cups/width-cool`. Did you mean `cups/width-cools`?" in done.stderr


def test_every_target_of_the_real_records_is_explained_under_every_standard() -> None:
    records = load(ROOT)
    for standard in standards():
        weighed = weigh(records, standard)
        for kind in ("claims", "links", "hypotheses", "parts"):
            for name in getattr(weighed, kind):
                tree = plain(why(records, kind, name, standard))
                assert (tree["id"], tree["label"]) == (name, weighed.of(kind, name).label)
                assert "unknown" not in {head.partition(" ")[0] for head in _heads(tree)}
