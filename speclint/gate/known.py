"""Findings that were there before, and which of today's are among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from speclint.engine.finding import Finding


@dataclass(frozen=True)
class Known:
    """Findings of an earlier state, by fingerprint and number."""

    counts: Counter[str]

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Known:
        """What was found then."""
        return cls(Counter(finding.fingerprint for finding in findings))

    def split(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
        """Today's findings: those that are new, and those that were there."""
        left = self.counts.copy()
        new: list[Finding] = []
        old: list[Finding] = []
        for finding in findings:
            was_there = left[finding.fingerprint] > 0
            left[finding.fingerprint] -= was_there
            (old if was_there else new).append(finding)
        return new, old
