"""Every rule, kind, option and message of the shipped book is fired by an example."""

from __future__ import annotations

import re

import pytest

from factcheck.check.kinds import KINDS
from factcheck.check.ruleset import load_rules
from factcheck.settings import Settings
from factcheck.testing import run_examples

RULES = sorted(rule.id for rule in load_rules(Settings(), everything=True)[0])


@pytest.fixture(scope="module")
def gaps() -> list[str]:
    return [line for line in run_examples(coverage=True).failures if "needs" in line or "no example" in line or "no rule" in line]


@pytest.mark.parametrize("rule", RULES)
def test_examples_fire_all_that_a_rule_can_say(rule: str, gaps: list[str]) -> None:
    assert [line for line in gaps if re.search(rf"\b{rule}\b", line)] == []


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_kind_is_used_and_each_of_its_options_is_set_by_an_example(kind: str, gaps: list[str]) -> None:
    assert [line for line in gaps if line.startswith(f"kind {kind}:")] == []
