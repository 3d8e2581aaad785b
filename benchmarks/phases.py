"""The phases of a run, each timed by itself: what `series.py` and `recall.py` share."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from speclint.config.selection import Active
from speclint.engine.checked import Checked
from speclint.engine.groups import check_groups
from speclint.engine.run import Run
from speclint.index.corpus import Corpus, build
from speclint.rule import Fault, Scope

Value = TypeVar("Value")
GROUPED = (Scope.SERIES, Scope.CORPUS)


def timed(work: Callable[[], Value]) -> tuple[Value, float]:
    """What a function returns, and the seconds of processor time that it took: other work on the machine is no part."""
    gc.collect()
    start = time.process_time()
    value = work()
    return value, time.process_time() - start


@dataclass(frozen=True)
class Documents:
    """What phase 1 left of the documents of a folder."""

    checked: tuple[Checked, ...]
    rules: tuple[Active, ...]
    """The rules in force, of any scope."""
    seconds: float
    """How long it took to find, read, parse and check them."""

    def family(self, family: str) -> tuple[Active, ...]:
        """The rules of a family that look between documents."""
        return tuple(rule for rule in self.between if rule.info.family == family)

    @property
    def between(self) -> tuple[Active, ...]:
        """The rules that look between documents."""
        return tuple(rule for rule in self.rules if any(scope in rule.info.scopes for scope in GROUPED))


def documents(folder: Path) -> Documents:
    """Phase 1 for all documents of a folder, one after the other, as a run does it."""
    run = Run()

    def work() -> tuple[Checked, ...]:
        files = run.discover([str(folder)]).files
        return tuple(run.check(run.parse(run.read(path)), home) for path, home in files)

    checked, seconds = timed(work)
    rules = run.active(checked[0].source.path) if checked else ()
    return Documents(checked, rules, seconds)


def series_phase(checked: Sequence[Checked], rules: Sequence[Active]) -> int:
    """The index, the rules over it, and their findings placed; returns how many there are."""
    grouped = check_groups(checked, rules, lambda _code, _path: True)
    for error in grouped.errors:
        print(f"  {error}")
    return len(grouped.findings)


def index(checked: Sequence[Checked]) -> tuple[Corpus, ...]:
    """The corpora of all employers."""
    return build(item.facts for item in checked)


def faults_of(corpora: Sequence[Corpus], active: Active) -> list[Fault]:
    """What one rule finds in the corpora; a rule that fails is named, and the others are still measured."""
    found: list[Fault] = []
    try:
        for corpus in corpora:
            found += _of_corpus(corpus, active)
    except Exception as error:
        print(f"  {active.info.code} failed: {error!r}")
    return found


def _of_corpus(corpus: Corpus, active: Active) -> list[Fault]:
    found: list[Fault] = []
    if Scope.SERIES in active.info.scopes:
        found += [fault for series in corpus.series for fault in active.rule.check_series(series)]
    if Scope.CORPUS in active.info.scopes:
        found += active.rule.check_corpus(corpus)
    return found
