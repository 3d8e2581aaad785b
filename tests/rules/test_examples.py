"""Every rule's own examples, run: adding a rule adds its tests."""

from __future__ import annotations

import re

import pytest

from speclint.engine.examples import run_example
from speclint.registry import builtin_rules
from speclint.rule import Example
from speclint.ruleinfo import RuleInfo

RULES = builtin_rules()
GOOD = [
    pytest.param(rule, text, id=f"{rule.code}-good-{n}") for rule in RULES.values() for n, text in enumerate(rule.good)
]
BAD = [
    pytest.param(rule, text, id=f"{rule.code}-bad-{n}") for rule in RULES.values() for n, text in enumerate(rule.bad)
]


@pytest.mark.parametrize(("rule", "example"), GOOD)
def test_good_example_yields_nothing(rule: RuleInfo, example: str | Example) -> None:
    outcome = run_example(rule, example)
    assert outcome.found == [], [finding.message for finding in outcome.findings]


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_bad_example_yields_the_marked_places(rule: RuleInfo, example: str | Example) -> None:
    outcome = run_example(rule, example)
    assert outcome.expected, "a bad example marks its faulty place"
    assert outcome.found == outcome.expected


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_rule_has_why_source_good_and_bad(rule: RuleInfo) -> None:
    for heading in ("## Why it matters", "## What it checks", "## Source"):
        assert re.search(rf"^{heading}$\n+\S", rule.page, re.MULTILINE), heading
    assert rule.good
    assert rule.bad
    assert rule.summary.endswith(".")
