"""Commands run in turn, round after round, so that what else the machine does falls on all alike."""

from __future__ import annotations

import contextlib
import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.timing.process import Ran, run
from benchmarks.timing.tools import Tool

Around = Callable[[int], contextlib.AbstractContextManager[object]]


@dataclass(frozen=True)
class Call:
    """A command to be measured."""

    name: str
    """How the tables name it."""
    tool: Tool
    command: tuple[str, ...]
    around: Around = contextlib.nullcontext
    """What is different while it runs, by the number of the round."""
    settle: bool = False
    """Run it once more, uncounted, when that is over, so that its next run starts from the same state."""
    kept: bool = False
    """Whether it keeps what it found for its next run: then its first run is unlike the others."""


@dataclass
class Measured:
    """All counted runs of a command."""

    seconds: list[float] = field(default_factory=list)
    largest: float = 0
    """The most memory that one process held, in MiB."""
    together: float | None = None
    """The most that all its processes held at one time, in MiB; `None` where the system does not tell."""
    failed: str = ""
    """Why there are no further runs."""

    @property
    def median(self) -> float:
        """The median of its times."""
        return statistics.median(self.seconds)


def in_turn(calls: Sequence[Call], folder: Path, rounds: int) -> dict[str, Measured]:
    """Run each command in each round, every second round backwards.

    One round before these does not count: caches fill, and the memory of all processes is looked at, which takes time.
    With no rounds at all, that one counts. A command that fails is left out from then on.
    """
    measured = {call.name: Measured() for call in calls}
    for number in range(rounds + 1):
        for call in calls if number % 2 == 0 else reversed(calls):
            known = measured[call.name]
            if not known.failed:
                print(f"  round {number} of {rounds}: {call.name}", file=sys.stderr, flush=True)
                _note(known, call, _once(call, folder, number), counted=number > 0 or not rounds)
    return measured


def _once(call: Call, folder: Path, number: int) -> Ran:
    if number == 0:
        return run(call.command, folder, together=not call.kept)
    with call.around(number):
        ran = run(call.command, folder)
    if call.settle:
        run(call.command, folder)
    return ran


def _note(known: Measured, call: Call, ran: Ran, counted: bool) -> None:
    if not call.tool.worked(ran.status) or "Traceback" in ran.said:
        known.failed = f"exit status {ran.status}: {ran.said.splitlines()[-1] if ran.said else 'no message'}"
        return
    if ran.together is not None:
        known.together = ran.together
    if counted:
        known.seconds.append(ran.seconds)
        known.largest = max(known.largest, ran.largest)
