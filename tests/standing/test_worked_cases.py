"""The five cases worked by hand in the design of evidence, letter for letter (C, A, S, P, R are the five standards)."""

import dataclasses
import datetime
from collections.abc import Mapping
from typing import Any

import msgspec
import pytest

from kb.model import (
    Bearing,
    Citation,
    Claim,
    ClaimKind,
    Design,
    Direction,
    FurtherEvidence,
    Hedge,
    Hypothesis,
    KnowledgeBase,
    Link,
    Printed,
    Question,
    Read,
    Reference,
    Settings,
    Sign,
    Study,
    StudyKind,
    Subjects,
    Tree,
    Verdict,
)
from kb.standing import By, Label, Robustness, Standing, robustness, weigh, withdraw

C, A, S, P, R = "as-cited", "appraised", "appraised-strict", "primary-human", "replicated"
ALL = (C, A, S, P, R)
JUDGED: dict[str, Any] = {"by": "curator", "on": datetime.date(2026, 1, 2), "judged": "0" * 16, "why": "Read."}
ABSTRACT: dict[str, Any] = {"read": Read.ABSTRACT, **JUDGED}
Words = Mapping[str, str]


def claim(name: str, cites: Words, bears: Words | None = None) -> Claim:
    """Make a claim that cites (reference: verdict) and bears out links (link: verdict), all of one finding."""
    citations = (Citation(reference=r, verdict=Verdict(v), finding="same", **ABSTRACT) for r, v in cites.items())
    bearings = (
        Bearing(link=f"h/{n}", direction=Direction.SUPPORTS, verdict=Verdict(v), **JUDGED)
        for n, v in (bears or {}).items()
    )
    return Claim(
        id=f"essay/{name}",
        statement="It is so.",
        kind=ClaimKind.FINDING,
        hedge=Hedge.ASSERTED,
        at=("s01.p01.s01",),
        cites=tuple(citations),
        bears_on=tuple(bearings),
    )


def link(further: Words | None = None) -> Link:
    """Make a link with further evidence (study: verdict), all of one finding."""
    evidence = (
        FurtherEvidence(study=s, verdict=Verdict(v), finding="same", **ABSTRACT) for s, v in (further or {}).items()
    )
    return Link(
        from_="this",
        to="that",
        sign=Sign.CAUSES,
        question=Question.CAUSE,
        statement="This brings that.",
        further_evidence=tuple(evidence),
    )


def study(name: str, group: str | None = None, subjects: str = "human", kind: str = "primary") -> Study:
    """Make a study with one report of its own name."""
    return Study(
        id=name,
        reports=(name,),
        design=Design.COHORT,
        kind=StudyKind(kind),
        subjects=Subjects(subjects),
        group=group,
        read=Read.ABSTRACT,
    )


def base(claims: tuple[Claim, ...], links: Mapping[str, Link], studies: tuple[Study, ...]) -> KnowledgeBase:
    """Make a knowledge base with one hypothesis, h, that needs all its links."""
    return KnowledgeBase(
        settings=Settings(title="Worked", base_iri="https://example.org/worked/"),
        claims={c.id: c for c in claims},
        hypotheses={"h": Hypothesis(id="h", title="H", links=dict(links), needs=Tree(all_of=tuple(links)))},
        references={s.id: Reference(id=s.id, type="article") for s in studies},
        studies={s.id: s for s in studies},
    )


def sides(made: KnowledgeBase, kind: str, name: str) -> dict[str, tuple[int, int]]:
    """Give (F, A) under every standard."""
    found = {standard: weigh(made, standard).of(kind, name) for standard in ALL}
    return {standard: (int(standing.for_), int(standing.against)) for standard, standing in found.items()}


def told(made: KnowledgeBase, kind: str, name: str, standard: str, by: By = By.STUDIES) -> tuple[Any, int | None]:
    """Give the breaking sets and k."""
    found = robustness(made, kind, name, standard, by)
    return [set(names) for names in found.breaking_sets], found.k


def of(made: KnowledgeBase, standard: str, name: str) -> Standing:
    """Give the standing of a link of h."""
    return weigh(made, standard).links[f"h/{name}"]


def strength(made: KnowledgeBase, standard: str, name: str) -> Robustness:
    """Give the robustness of a link of h."""
    return robustness(made, "links", f"h/{name}", standard)


# Same laboratory


def laboratory() -> KnowledgeBase:
    cites = {"conti": "supports", "panerai": "supports"}
    both = tuple(claim(name, cites, {"depleted": "partly-supports"}) for name in ("lower", "lower-again"))
    return base(both, {"depleted": link()}, (study("conti", "laboratory"), study("panerai", "laboratory")))


def test_two_studies_of_one_laboratory_support_the_claim_but_do_not_replicate_it() -> None:
    assert sides(laboratory(), "claims", "essay/lower") == dict.fromkeys((C, A, S, P), (1, 0)) | {R: (0, 0)}


@pytest.mark.parametrize("standard", [C, A, S, P])
def test_one_laboratory_is_two_studies_and_one_group(standard: str) -> None:
    assert told(laboratory(), "claims", "essay/lower", standard) == ([{"conti", "panerai"}], 1)
    assert told(laboratory(), "claims", "essay/lower", standard, By.GROUPS) == ([{"laboratory"}], 0)


def test_one_laboratory_alone_is_told_to_lack_a_second_group() -> None:
    standing = weigh(laboratory(), R).claims["essay/lower"]
    assert (standing.label, standing.for_, standing.against) == (Label.NO_SUPPORT, False, False)
    assert standing.reason == "one independent group for one finding, where 2 are asked for"
    assert told(laboratory(), "claims", "essay/lower", R) == ([], None)


@pytest.mark.parametrize("standard", ALL)
def test_without_conti_nothing_falls(standard: str) -> None:
    found = withdraw(laboratory(), standard, ["conti"])
    assert not any([*found.falls.values(), *found.relieved.values()])


def test_a_link_that_two_claims_partly_bear_out_stands_until_partial_support_does_not_count() -> None:
    made = laboratory()
    assert sides(made, "links", "h/depleted") == dict.fromkeys((C, A), (1, 0)) | dict.fromkeys((S, P, R), (0, 0))
    assert [told(made, "links", "h/depleted", standard) for standard in (C, A)] == [([{"conti", "panerai"}], 1)] * 2


# A reading error is not opposition


def cytokines(younger: str = "does-not-support", further: Words | None = None) -> KnowledgeBase:
    made = claim("lowers", {"younger": younger, "polo": "cannot-verify"}, {"cytokines": "supports"})
    evidence = {"parkitny": "partly-supports", **(further or {})}
    studies = (study("younger", "one"), study("polo", "two"), study("parkitny", "one"))
    return base((made,), {"cytokines": link(evidence)}, studies)


def test_a_source_that_does_not_say_it_is_no_opposition() -> None:
    expected = dict.fromkeys((C, A), (1, 0)) | dict.fromkeys((S, P, R), (0, 0))
    assert sides(cytokines(), "links", "h/cytokines") == expected
    assert told(cytokines(), "links", "h/cytokines", C) == ([{"younger", "polo"}], 1)
    assert told(cytokines(), "links", "h/cytokines", A) == ([{"parkitny"}], 0)


def test_an_unread_work_is_named_where_it_would_give_support() -> None:
    opened = {standard: strength(cytokines(), standard, "cytokines").open for standard in (S, P, R)}
    assert opened == {S: ("polo",), P: ("polo",), R: ()}


def test_a_work_that_was_read_for_this_is_not_named_because_it_is_unread_elsewhere() -> None:
    elsewhere, premise = claim("elsewhere", {"read": "cannot-verify"}), claim("premise", {"read": "supports"})
    asked = msgspec.structs.replace(
        claim("asked", {"unread": "cannot-verify"}), premises=Tree(all_of=("essay/premise",))
    )
    made = base((elsewhere, premise, asked), {"any": link()}, (study("read"), study("unread")))
    assert robustness(made, "claims", "essay/asked", A).open == ("unread",)


def test_an_unread_review_is_named_and_not_what_it_includes() -> None:
    review = msgspec.structs.replace(study("review", None, "none", "review"), restates=("aili",), itemised=True)
    made = base((claim("asked", {"review": "cannot-verify"}),), {"any": link()}, (review, study("aili")))
    assert robustness(made, "claims", "essay/asked", A).open == ("review",)


@pytest.mark.parametrize("turned", [{"younger": "contradicts"}, {"further": {"younger": "contradicts"}}])
def test_turned_into_contradicts_it_is_opposition(turned: Any) -> None:
    made = cytokines(**turned)
    expected = {C: (1, 0), A: (1, 1)} | dict.fromkeys((S, P, R), (0, 1))
    assert sides(made, "links", "h/cytokines") == expected
    assert [of(made, standard, "cytokines").label for standard in (A, S)] == [Label.CONTESTED, Label.CONTRARY_ONLY]


def test_a_contradicted_citation_opposes_its_claim_too() -> None:
    made = cytokines(younger="contradicts")
    assert sides(made, "claims", "essay/lowers") == {C: (1, 0)} | dict.fromkeys((A, S, P, R), (0, 1))


# Relief


def receptor() -> KnowledgeBase:
    made = claim("blocks", {"polo": "cannot-verify"}, {"tlr4": "supports"})
    return base((made,), {"tlr4": link({"cant": "contradicts"})}, (study("polo"), study("cant", None, "cells")))


def test_an_unread_citation_and_a_contradiction_in_cells_are_told_apart_by_every_standard() -> None:
    expected = {C: (1, 0), A: (0, 1), S: (0, 1), P: (0, 0), R: (0, 0)}
    assert sides(receptor(), "links", "h/tlr4") == expected
    assert told(receptor(), "links", "h/tlr4", C) == ([{"polo"}], 0)
    assert [told(receptor(), "links", "h/tlr4", standard) for standard in (A, S, P, R)] == [([], None)] * 4
    assert [of(receptor(), standard, "tlr4").label for standard in (A, P)] == [Label.CONTRARY_ONLY, Label.NO_SUPPORT]


@pytest.mark.parametrize("standard", [P, R])
def test_a_contrary_line_that_is_not_admitted_is_told(standard: str) -> None:
    assert "1 source: speaks against it, but is not admitted" in of(receptor(), standard, "tlr4").reason


def test_without_the_contradiction_nothing_falls_and_the_link_is_relieved() -> None:
    found = withdraw(receptor(), A, ["cant"])
    assert not any(found.falls.values())
    assert found.relieved["links"] == ("h/tlr4",)
    assert strength(receptor(), A, "tlr4").relief_sets == (("cant",),)


# A null trial


def trials() -> KnowledgeBase:
    lowers = link({"younger": "supports", "due-bruun": "inconclusive"})
    consistently = link({"younger": "supports", "due-bruun": "contradicts"})
    studies = (study("younger", "one"), study("due-bruun", "two"))
    return base((), {"lowers-pain": lowers, "consistently": consistently}, studies)


def test_a_null_trial_is_shown_and_takes_neither_side() -> None:
    assert sides(trials(), "links", "h/lowers-pain") == {C: (0, 0), R: (0, 0)} | dict.fromkeys((A, S, P), (1, 0))
    for standard in (A, S, P):
        standing = of(trials(), standard, "lowers-pain")
        shown = [line.study for line, side in standing.lines if line.verdict is Verdict.INCONCLUSIVE and side is None]
        assert shown == ["due-bruun"]
        assert told(trials(), "links", "h/lowers-pain", standard) == ([{"younger"}], 0)


def test_a_null_trial_contradicts_the_sentence_that_trials_consistently_show_it() -> None:
    expected = {C: (0, 0), R: (0, 1)} | dict.fromkeys((A, S, P), (1, 1))
    assert sides(trials(), "links", "h/consistently") == expected


# Misattribution and the loop

STRONG = ("first", "second", "third")
EMPTY = ("fifth", "sixth")


def loop() -> KnowledgeBase:
    cites = {"afolalu": "partly-supports", "nitter": "cannot-verify", "moldofsky": "partly-supports"}
    sleep = claim("poor-sleep", cites, {"new-pain": "supports"})
    rest = claim("rest", {"aili": "supports", "mork": "supports"}, dict.fromkeys(STRONG, "supports"))
    further = {"aili": "supports", "mork": "supports", "older": "contradicts"}
    links = {**{name: link() for name in STRONG}, "new-pain": link(further), **{name: link() for name in EMPTY}}
    review = study("afolalu", None, "none", "review")
    others = (study("nitter"), study("moldofsky"), study("aili", "one"), study("mork", "two"), study("older", "three"))
    return base((sleep, rest), links, (review, *others))


def test_the_sentence_with_the_wrong_authors_stands_as_each_standard_reads_it() -> None:
    expected = {C: (1, 0)} | dict.fromkeys((A, S, P, R), (1, 1))
    assert sides(loop(), "links", "h/new-pain") == expected
    assert told(loop(), "links", "h/new-pain", C) == ([{"afolalu", "nitter", "moldofsky"}], 2)
    assert [told(loop(), "links", "h/new-pain", n) for n in (S, P)] == [([{"aili", "mork"}], 1)] * 2
    assert told(loop(), "links", "h/new-pain", R) == ([{"aili"}, {"mork"}], 0)


def test_where_four_studies_would_have_to_go_at_least_three_is_told() -> None:
    found = strength(loop(), A, "new-pain")
    assert (found.breaking_sets, found.at_least, found.k) == ((), True, 3)


def test_a_wrong_author_list_changes_no_verdict_and_no_standing() -> None:
    printed = Printed(id="tang-2017", document="essay", reference="afolalu", fields={"author": "Tang"})
    misprinted = dataclasses.replace(loop(), printed={"essay": (printed,)})
    for standard in ALL:
        assert weigh(misprinted, standard) == weigh(loop(), standard)


@pytest.mark.parametrize("standard", ALL)
def test_the_loop_is_not_established_and_lacks_the_two_links_that_cite_nothing(standard: str) -> None:
    found = robustness(loop(), "hypotheses", "h", standard)
    assert weigh(loop(), standard).hypotheses["h"].label is Label.NOT_ESTABLISHED
    assert (found.k, found.breaking_sets, found.lacks) == (None, (), (("h/fifth", "h/sixth"),))
