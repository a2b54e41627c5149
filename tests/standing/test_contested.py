"""What rests on a contested premise says so; the opposition itself does not spread."""

import msgspec

from kb.model import Claim, KnowledgeBase, Tree
from kb.standing import contested_premises, weigh
from tests.standing.test_worked_cases import base as made_base
from tests.standing.test_worked_cases import claim, link, study


def _arguing(name: str, *premises: str, bears: bool = False) -> Claim:
    made = claim(name, {"s": "supports"}, {"l": "supports"} if bears else None)
    return msgspec.structs.replace(made, premises=Tree(all_of=tuple(f"essay/{p}" for p in premises)))


def _base(against: str) -> KnowledgeBase:
    ground = claim("ground", {"s": "supports", "o": against})
    claims = (ground, _arguing("middle", "ground"), _arguing("top", "middle", bears=True))
    return made_base(claims, {"l": link()}, (study("s"), study("o")))


def test_a_contested_premise_is_named_at_every_depth_and_on_the_link_above() -> None:
    base = _base("contradicts")
    weighed = weigh(base, "appraised")
    asked = (("claims", "essay/ground"), ("claims", "essay/middle"), ("claims", "essay/top"), ("links", "h/l"))
    assert [contested_premises(base, weighed, *one) for one in asked] == [(), *[("essay/ground",)] * 3]
    assert not weighed.links["h/l"].against


def test_an_uncontested_premise_is_not_named_and_neither_is_anything_where_nothing_stands() -> None:
    base = _base("supports")
    assert contested_premises(base, weigh(base, "appraised"), "claims", "essay/top") == ()
    fallen = made_base((claim("ground", {"o": "contradicts"}), _arguing("top", "ground")), {}, (study("o"), study("s")))
    assert contested_premises(fallen, weigh(fallen, "appraised"), "claims", "essay/top") == ()


def test_premises_in_a_circle_end() -> None:
    claims = (_arguing("one", "two"), _arguing("two", "one"))
    base = made_base(claims, {}, (study("s"),))
    assert contested_premises(base, weigh(base, "as-cited"), "claims", "essay/one") == ()
