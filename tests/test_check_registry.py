"""Rules that rest on registries' answers: each shows what it rests on, and none speaks of what was not answered."""

from dataclasses import replace

import pytest

from kb.check import check_writing, rules
from kb.snapshot import registry
from tests.rules.examples import SOUND, findings, written

RULES = {code: module for code, module in rules().items() if module.TIER == 1}


@pytest.mark.parametrize("code", RULES)
def test_every_finding_carries_its_evidence(code: str) -> None:
    for found in findings(RULES[code], RULES[code].FAILS):
        assert found.evidence
        assert all((found.evidence.source, found.evidence.record, found.evidence.read))


@pytest.mark.parametrize("name", SOUND)
@pytest.mark.parametrize("answers", [None, registry({}), registry({"states.json": "[]"})], ids=["none", "empty", "no"])
def test_without_answers_no_such_rule_speaks(name: str, answers: object) -> None:
    for each in written(name, SOUND[name]).whole:
        writing = replace(each, registry=answers)  # type: ignore[arg-type]
        assert check_writing(writing, list(RULES)) == []
