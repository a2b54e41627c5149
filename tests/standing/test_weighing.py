"""For and against, by hand on small knowledge bases."""

import itertools
from pathlib import Path

import pytest

from kb.load import load
from kb.model import Side, Tree, fingerprint
from kb.standing import Label, formula, standards, weigh
from kb.standing.weighing import holds
from tests.standing.plainly import random_base
from tests.tiny import FILES, base

ROOT = Path(__file__).parent.parent.parent
HEAD = FILES["claims/essay/body.yaml"].split("\n")[0] + "\n"


def _claim(name: str, cites: str = "", more: str = "") -> str:
    return (
        f"- id: {name}\n  statement: {name} holds.\n  kind: finding\n  hedge: asserted\n  at: [s01.p01.s01]\n"
        + ("  cites:\n" + cites if cites else "")
        + more
    )


def _cite(reference: str, verdict: str, finding: str = "") -> str:
    key = f"finding: {finding}, " if finding else ""
    return (
        f"    - {{reference: {reference}, {key}verdict: {verdict}, read: abstract, why: Read., by: curator, "
        f"on: 2026-01-02, judged: {'0' * 16}}}\n"
    )


def _study(name: str, group: str, **changes: str) -> dict[str, str]:
    words = {"design": "cohort", "kind": "primary", "subjects": "human"} | changes
    lines = "".join(f"{key}: {value}\n" for key, value in words.items())
    text = f"reports: [{name}]\n{lines}group: {group}\nfindings: {{same: {{statement: Found.}}}}\nread: abstract\n"
    return {
        f"references/studies/{name}.yaml": "# yaml-language-server: $schema=../../schemas/study.schema.json\n" + text
    }


def _library(*names: str) -> dict[str, str]:
    entries = "".join(
        f"@article{{{name}, author = {{Doe, J.}}, title = {{{name}}}, year = {{2001}}}}\n" for name in names
    )
    return {"references/library.bib": FILES["references/library.bib"] + entries}


def _labels(tmp_path: Path, files: dict[str, str], kind: str, name: str) -> dict[str, Label]:
    made = base(tmp_path, files)
    assert made.problems == ()
    return {standard: weigh(made, standard).of(kind, name).label for standard in FIVE}


FIVE = ("as-cited", "appraised", "appraised-strict", "primary-human", "replicated")


def test_the_five_named_standards_stand_in_their_order() -> None:
    assert tuple(name for name in standards() if name in FIVE) == FIVE


def test_two_studies_of_one_laboratory_support_but_do_not_replicate(tmp_path: Path) -> None:
    files = {
        "claims/essay/body.yaml": HEAD
        + _claim("x", _cite("a-1", "supports", "same") + _cite("b-1", "supports", "same"))
    }
    files |= _study("a-1", "lab") | _study("b-1", "lab") | _library("a-1", "b-1")
    labels = _labels(tmp_path, files, "claims", "essay/x")
    assert labels == dict.fromkeys(FIVE, Label.SUPPORTED) | {"replicated": Label.NO_SUPPORT}


def test_two_groups_replicate_only_the_same_finding(tmp_path: Path) -> None:
    cites = _cite("a-1", "supports", "same") + _cite("b-1", "supports", "same")
    studies = _study("a-1", "one") | _study("b-1", "two") | _library("a-1", "b-1")
    same = _labels(tmp_path / "a", {"claims/essay/body.yaml": HEAD + _claim("x", cites)} | studies, "claims", "essay/x")
    apart = cites.replace("finding: same, ", "", 1)
    other = _labels(
        tmp_path / "b", {"claims/essay/body.yaml": HEAD + _claim("x", apart)} | studies, "claims", "essay/x"
    )
    assert (same["replicated"], other["replicated"]) == (Label.SUPPORTED, Label.NO_SUPPORT)


def test_what_a_source_does_not_say_is_no_opposition_and_what_it_contradicts_is(tmp_path: Path) -> None:
    for verdict, expected in (("does-not-support", Label.NO_SUPPORT), ("contradicts", Label.CONTRARY_ONLY)):
        files = {"claims/essay/body.yaml": HEAD + _claim("x", _cite("smith-2001", verdict))}
        labels = _labels(tmp_path / verdict, files, "claims", "essay/x")
        assert (labels["as-cited"], labels["appraised"]) == (Label.SUPPORTED, expected)


def test_a_claim_stands_only_with_its_premises_at_any_depth(tmp_path: Path) -> None:
    chain = "".join(
        _claim(f"c{i}", _cite("smith-2001", "supports"), f"  premises: {{all_of: [essay/c{i + 1}]}}\n")
        for i in range(50)
    )
    stands = base(
        tmp_path / "a", {"claims/essay/body.yaml": HEAD + chain + _claim("c50", _cite("smith-2001", "supports"))}
    )
    falls = base(tmp_path / "b", {"claims/essay/body.yaml": HEAD + chain + _claim("c50")})
    assert weigh(stands, "appraised").claims["essay/c0"].for_
    assert not any(standing.for_ for standing in weigh(falls, "appraised").claims.values())


def test_circular_support_is_none(tmp_path: Path) -> None:
    circle = _claim("a", _cite("smith-2001", "supports"), "  premises: {all_of: [essay/b]}\n")
    circle += _claim("b", _cite("smith-2001", "supports"), "  premises: {any_of: [essay/a]}\n")
    weighed = weigh(base(tmp_path, {"claims/essay/body.yaml": HEAD + circle}), "appraised")
    assert [standing.for_ for standing in weighed.claims.values()] == [False, False]


@pytest.mark.parametrize(
    ("direction", "verdict", "label"),
    [
        ("supports", "supports", Label.SUPPORTED),
        ("opposes", "supports", Label.CONTESTED),
        ("qualifies", "supports", Label.SUPPORTED),
        ("states", "supports", Label.SUPPORTED),
    ],
)
def test_a_claim_bears_on_a_link_with_the_value_of_its_own_support(
    tmp_path: Path, direction: str, verdict: str, label: Label
) -> None:
    bearing = f"  bears_on: [{{link: cups/width-cools, direction: {direction}, verdict: {verdict}, why: So., by: me, "
    bearing += f"on: 2026-01-02, judged: {'0' * 16}}}]\n"
    files = {"claims/essay/body.yaml": HEAD + _claim("x", _cite("smith-2001", "supports"), bearing)}
    assert weigh(base(tmp_path, files), "appraised").links["cups/width-cools"].label is label


def test_an_itemised_review_is_worth_what_its_studies_are(tmp_path: Path) -> None:
    review = _study("r-1", "null", design="systematic-review", kind="review", subjects="none")
    itemised = {name: text + "restates: [a-1, b-1]\nitemised: true\n" for name, text in review.items()}
    files = {"claims/essay/body.yaml": HEAD + _claim("x", _cite("r-1", "supports"))} | _library("a-1", "b-1", "r-1")
    files |= _study("a-1", "one") | _study("b-1", "two")
    whole = base(tmp_path / "a", files | itemised)
    assert weigh(whole, "primary-human").claims["essay/x"].studies_for == ("a-1", "b-1")
    assert not weigh(base(tmp_path / "b", files | review), "primary-human").claims["essay/x"].for_


def test_a_retracted_work_supports_as_cited_only(tmp_path: Path) -> None:
    answer = '{"$schema": "../../schemas/registry.schema.json", "source": "s", "read_on": "2026-01-01", "status": "found", "notices": [{"kind": "retraction", "source": "s"}]}'
    files = {
        "claims/essay/body.yaml": HEAD + _claim("x", _cite("smith-2001", "supports")),
        "references/registry/smith-2001.json": answer,
    }
    labels = _labels(tmp_path, files, "claims", "essay/x")
    assert labels == dict.fromkeys(FIVE, Label.NO_SUPPORT) | {"as-cited": Label.SUPPORTED}


def test_an_all_of_hypothesis_names_the_links_that_lack_support(tmp_path: Path) -> None:
    hypothesis = FILES["claims/hypotheses/cups.yaml"].replace(
        "needs: {all_of: [width-cools]}",
        "  depth-cools: {from: cup-width, to: cooling, sign: decreases, question: cause, statement: Depth keeps it warm.}\n"
        "needs: {all_of: [width-cools, depth-cools]}\nparts: {either: {any_of: [width-cools, depth-cools]}}",
    )
    weighed = weigh(base(tmp_path, {"claims/hypotheses/cups.yaml": hypothesis}), "appraised")
    whole, part = weighed.hypotheses["cups"], weighed.parts["cups/#either"]
    assert (whole.label, whole.unsupported) == (Label.NOT_ESTABLISHED, ("cups/depth-cools",))
    assert part.label is Label.STANDS


def test_a_tree_holds_by_all_of_and_any_of_and_an_empty_one_never() -> None:
    tree = Tree(all_of=("a", Tree(any_of=("b", "c"))))
    assert [holds(tree, names) for names in ({"a"}, {"a", "c"}, {"b", "c"}, {"a", "b"})] == [False, True, False, True]
    assert not holds(Tree(), {"a"})


def test_the_reason_says_why_there_is_no_support(tmp_path: Path) -> None:
    cites = _cite("smith-2001", "cannot-verify")
    text = HEAD + _claim("x", cites) + _claim("y", "", "  appeals_to: unnamed-studies\n") + _claim("z")
    claims = weigh(base(tmp_path, {"claims/essay/body.yaml": text}), "appraised").claims
    assert {name: standing.reason for name, standing in claims.items()} == {
        "essay/x": "1 source: cannot be verified yet",
        "essay/y": "appeals to studies it does not name",
        "essay/z": "cites nothing",
    }


def test_down_the_chain_of_standards_neither_side_gains_on_the_real_records() -> None:
    records = load(ROOT)
    chain = [weigh(records, name) for name in FIVE[1:]]
    for lenient, strict in itertools.pairwise(chain):
        for kind in ("claims", "links"):
            for name in getattr(records, kind):
                before, after = lenient.of(kind, name), strict.of(kind, name)
                assert before.for_ or not after.for_
                assert before.against or not after.against


def test_the_wording_that_was_judged_is_known_by_its_fingerprint() -> None:
    assert fingerprint("Tea cools faster in a wide cup.") == "8a55edd6d6ceb521"


def test_a_hypothesis_ruled_against_says_how_little_rules_against_it(tmp_path: Path) -> None:
    contrary = FILES["claims/hypotheses/cups.yaml"].replace("verdict: supports", "verdict: contradicts")
    found = weigh(base(tmp_path, {"claims/hypotheses/cups.yaml": contrary}), "appraised").hypotheses["cups"]
    assert (found.label, found.reason) == (
        Label.RULED_AGAINST,
        "the one link that it needs has no admitted support; on it there is only contrary evidence, from 1 study",
    )


@pytest.mark.parametrize("seed", range(60))
def test_what_the_formula_says_is_behind_a_side_is_what_the_standing_counts(seed: int) -> None:
    made = random_base(seed)
    for standard in standards():
        rules, weighed = formula(made, standard), weigh(made, standard)
        values = rules.values([1] * len(rules.units))
        for (kind, name, side), behind in rules.behind.items():
            held = dict.fromkeys(unit for gate, units in behind if values[gate] for unit in units if values[unit])
            standing = weighed.of(kind, name)
            counted = standing.studies_for if side is Side.FOR else standing.studies_against
            assert [rules.units[unit] for unit in held if unit < len(rules.units)] == list(counted), (
                standard,
                name,
                side,
            )


def _two_links(needs: str) -> dict[str, str]:
    text = FILES["claims/hypotheses/cups.yaml"].replace("verdict: supports", "verdict: contradicts")
    other = "  depth-cools: {from: cup-width, to: cooling, sign: decreases, question: cause, statement: It does.}\n"
    return {"claims/hypotheses/cups.yaml": text.replace("needs: {all_of: [width-cools]}", other + f"needs: {needs}")}


@pytest.mark.parametrize(
    ("needs", "label"),
    [
        ("{all_of: [width-cools, depth-cools]}", Label.RULED_AGAINST),
        ("{any_of: [width-cools, depth-cools]}", Label.NOT_ESTABLISHED),
        ("{any_of: [width-cools]}", Label.RULED_AGAINST),
        ("{all_of: [depth-cools, {any_of: [width-cools, depth-cools]}]}", Label.NOT_ESTABLISHED),
    ],
)
def test_only_what_falls_with_its_contrary_links_although_all_others_held_is_ruled_against(
    tmp_path: Path, needs: str, label: Label
) -> None:
    assert weigh(base(tmp_path, _two_links(needs)), "appraised").hypotheses["cups"].label is label
