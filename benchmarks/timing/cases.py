"""The cases that are measured, and how much each may take."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.timing.edits import edited
from benchmarks.timing.rounds import Call
from benchmarks.timing.tools import ORIENTATION, Tool

ALL, TENTH = "specs", "tenth"
"""The folders of the specifications: all, and the first tenth of them."""
_CACHE, _PEER_CACHE = "speclint-cache", "rumdl-cache"


@dataclass(frozen=True)
class Goal:
    """A case: one command beside another."""

    case: str
    ours: str
    theirs: str
    most: float | None
    """The ratio, or the MiB, that is allowed; `None` where the case is for orientation."""
    memory: bool = False
    """Whether the most memory of one process counts, and not the time."""


@dataclass(frozen=True)
class Group:
    """Cases whose commands run in turn; in no rounds, once."""

    goals: tuple[Goal, ...]
    calls: tuple[Call | None, ...]
    rounds: int


@dataclass(frozen=True)
class Bench:
    """The specifications and tools at hand.

    Attributes:
        folder: where the folders of specifications are, and the caches.
        files: all specifications, in order.
        size: how the tables name them all.
        ours: speclint.
        peers: the other tools that are here, by name.
        rounds: how often all specifications are checked.
        short: how often one is.
    """

    folder: Path
    files: tuple[Path, ...]
    size: str
    ours: Tool
    peers: Mapping[str, Tool]
    rounds: int
    short: int

    @property
    def one(self) -> str:
        """A specification, relative to the folder."""
        return self.files[len(self.files) // 2].relative_to(self.folder).as_posix()

    def own(self, name: str, what: str, cache: str = "") -> Call:
        """speclint's check of a file or folder."""
        return Call(name, self.ours, self.ours.check(what, cache), kept=bool(cache))

    def peer(self, tool: str, name: str, what: str, cache: str = "") -> Call | None:
        """The same by another tool, if that is here."""
        found = self.peers.get(tool)
        return Call(name, found, found.check(what, cache), kept=bool(cache)) if found else None


def uncached(bench: Bench) -> Group:
    """All specifications and a tenth of them, nothing kept."""
    ours, theirs, tenth = (f"{name}, no cache" for name in ("speclint", "rumdl", "speclint, a tenth of them"))
    goals = (
        Goal(f"{bench.size}, no cache", ours, theirs, 8),
        Goal("growth from a tenth of them to all, no cache", ours, tenth, 11),
        Goal("peak memory of the same, largest process", ours, theirs, 400, memory=True),
    )
    calls = (bench.own(ours, ALL), bench.peer("rumdl", theirs, ALL), bench.own(tenth, TENTH))
    return Group(goals, calls, bench.rounds)


def unchanged(bench: Bench) -> Group:
    """All specifications once more."""
    ours, theirs = (f"{name}, nothing changed" for name in ("speclint", "rumdl"))
    calls = (bench.own(ours, ALL, _CACHE), bench.peer("rumdl", theirs, ALL, _PEER_CACHE))
    return Group((Goal("the same, nothing changed since the last run", ours, theirs, 0.5),), calls, bench.rounds)


def one_edited(bench: Bench) -> Group:
    """All specifications once more, one of them edited, beside the peer's run over what it knows."""
    ours, theirs = "speclint, one spec edited", "rumdl, beside the edits"
    change = partial(edited, bench.files)
    call = Call(ours, bench.ours, bench.ours.check(ALL, _CACHE), change, settle=True, kept=True)
    goals = (Goal("the same, one spec edited", ours, theirs, 0.8),)
    return Group(goals, (call, bench.peer("rumdl", theirs, ALL, _PEER_CACHE)), bench.rounds)


def single(bench: Bench) -> Group:
    """One specification."""
    ours, cached, theirs = "speclint, one spec, no cache", "speclint, one spec, cached", "codespell, one spec"
    goals = (Goal("one spec, no cache", ours, theirs, 2), Goal("one spec, cached", cached, theirs, 0.8))
    calls = (
        bench.own(ours, bench.one),
        bench.own(cached, bench.one, f"{_CACHE}-one"),
        bench.peer("codespell", theirs, bench.one),
    )
    return Group(goals, calls, bench.short)


def version(bench: Bench) -> Group:
    """Start-up alone."""
    ours, theirs, peer = "speclint --version", "codespell --version", bench.peers.get("codespell")
    calls = (Call(ours, bench.ours, bench.ours.version), Call(theirs, peer, peer.version) if peer else None)
    return Group((Goal(ours, ours, theirs, 0.6),), calls, bench.short)


def others(bench: Bench) -> Group:
    """The tools that no goal is about, once, beside rumdl."""
    theirs = "rumdl, no cache, once"
    goals = tuple(Goal(f"{name}, {bench.size}", name, theirs, None) for name in ORIENTATION if name in bench.peers)
    calls = tuple(bench.peer(name, name, ALL) for name in ORIENTATION)
    return Group(goals, (*calls, bench.peer("rumdl", theirs, ALL)) if goals else (), 0)


GROUPS: dict[str, Callable[[Bench], Group]] = {
    "version": version,
    "one": single,
    "no-cache": uncached,
    "unchanged": unchanged,
    "edited": one_edited,
    "others": others,
}
"""The groups by the names that choose them, in the order in which they are measured."""
