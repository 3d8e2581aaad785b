"""A rule as the rest of speclint knows it, whether it was written in Python or in YAML."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from speclint.rule import Confidence, Example, Scope, Severity

URL = "https://speclint.readthedocs.io/rules/{code}/"


class RuleInfo(Struct, frozen=True):
    """A rule as the rest of speclint knows it."""

    code: str
    name: str
    family: str
    severity: Severity
    confidence: Confidence
    scopes: frozenset[Scope]
    default: bool
    """Whether it runs where nothing is selected."""
    fix: str
    """`safe`, `unsafe` or empty."""
    page: str
    """Its documentation, Markdown."""
    good: tuple[str | Example, ...]
    bad: tuple[str | Example, ...]
    make: Any
    """Makes the rule from its options, as keyword arguments."""
    options: tuple[OptionInfo, ...]
    graded: bool = True
    """Whether the rule's own grading of a finding counts; not where the configuration sets a severity."""

    @property
    def summary(self) -> str:
        """The first line of its page: what is wrong."""
        return self.page.strip().split("\n", 1)[0]

    @property
    def url(self) -> str:
        """Where its page stands."""
        return URL.format(code=self.code)


class OptionInfo(Struct, frozen=True):
    """One option of a rule."""

    name: str
    type: str
    default: Any
