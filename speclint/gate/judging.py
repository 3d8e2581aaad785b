"""A run's findings held against the baseline: what is in it does not count, and what it holds for nothing is stale."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace

from speclint.engine.result import Result
from speclint.engine.run import Run
from speclint.gate.baseline import read_baseline
from speclint.gate.known import Entry, Known, Matched
from speclint.read.errors import SpeclintError
from speclint.rule import Scope

_MOST_READ = 40
"""How many files that were not checked are looked into, to see whether they are specifications."""
_TELLING = frozenset(
    """class_summary distinguishing_characteristics essential_duties minimum_qualifications ksa education experience
    class_detail physical_demands""".split()
)


@dataclass
class Baseline:
    """The baseline of a run, and what it is held against.

    Attributes:
        path: the file.
        run: settings, styles and rules.
        known: the findings that it holds.
    """

    path: str
    run: Run
    known: Known = field(default_factory=lambda: Known({}))

    @classmethod
    def read(cls, path: str, run: Run) -> Baseline:
        """Read it.

        Raises:
            BaselineError: it is not there, or cannot be used.
        """
        return cls(path, run, read_baseline(path))

    def judge(self, result: Result) -> Result:
        """The result without what is in the baseline; that is among what is known."""
        matched = self.match(result)
        stale = self.stale(result, matched) if self.tells_stale else {}
        return replace(
            result,
            findings=tuple(matched.new),
            known=(*result.known, *matched.old),
            in_baseline=len(matched.old),
            stale=sum(stale.values()),
        )

    def match(self, result: Result) -> Matched:
        """What is new, what is in the baseline, what is gone."""
        return self.known.match(result.findings)

    def stale(self, result: Result, matched: Matched) -> dict[Entry, int]:
        """The entries that stand for nothing any more, as far as the run can tell."""
        if not matched.gone or self.unchecked(result):
            return {}
        asked = self._asked(result)
        return {entry: count for entry, count in matched.gone.items() if asked is None or entry.code in asked}

    @property
    def tells_stale(self) -> bool:
        """Whether the run's rules look at everything: not where it is told to run those of one scope."""
        return self.run.scopes == frozenset(Scope)

    def _asked(self, result: Result) -> frozenset[str] | None:
        """The rules that ran, where the command line selects some; else `None`: what does not run is off for good."""
        over = self.run.overriding
        if not (over.select or over.ignore):
            return None
        return frozenset(active.info.code for path in result.files for active in self.run.active(path))

    def unchecked(self, result: Result) -> str:
        """A specification below the baseline's folder that was not checked; empty where all were.

        An entry names no file, so only a run over all documents can tell that what it stands for is gone.
        """
        if result.errors:
            return result.errors[0].path
        held = {os.path.realpath(path) for path in result.files}
        top = os.path.dirname(self.path) or "."
        left = [path for path, _ in self.run.discover([top]).files if os.path.realpath(path) not in held]
        if len(left) > _MOST_READ:
            return left[0]
        return next((path for path in left if self._is_specification(path)), "")

    def _is_specification(self, path: str) -> bool:
        try:
            document = self.run.parse(self.run.read(path))
        except SpeclintError:
            return True
        return bool(document.classes) and any(section.id in _TELLING for section in document.walk())
