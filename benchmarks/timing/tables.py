"""The tables, in Markdown: each case with its ratio and its goal, and below it the commands with their times."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from benchmarks.timing.cases import Goal
from benchmarks.timing.rounds import Measured


def goals_table(goals: Iterable[Goal], measured: Mapping[str, Measured]) -> Iterator[str]:
    """A line for each case."""
    yield "| case | measured | beside | ratio | at most | reached |"
    yield "| --- | ---: | ---: | ---: | ---: | --- |"
    for goal in goals:
        yield f"| {goal.case} | {' | '.join(_cells(goal, measured))} |"


def _cells(goal: Goal, measured: Mapping[str, Measured]) -> tuple[str, str, str, str, str]:
    ours, theirs = measured.get(goal.ours), measured.get(goal.theirs)
    most = "" if goal.most is None else f"{goal.most:g}{' MiB' if goal.memory else ' ×'}"
    if goal.memory:
        value = ours.largest if ours and ours.seconds else None
        return _memory(ours), _memory(theirs), "", most, _reached(value, goal.most)
    if not ours or not theirs or not ours.seconds or not theirs.seconds:
        return _time(ours), _time(theirs), "", most, "not measured"
    ratio = ours.median / theirs.median
    return _time(ours), _time(theirs), f"{ratio:.{2 if ratio >= 1 else 3}f} ×", most, _reached(ratio, goal.most)


def _reached(value: float | None, most: float | None) -> str:
    if most is None:
        return ""
    return "not measured" if value is None else "yes" if value <= most else "no"


def _memory(known: Measured | None) -> str:
    return f"{known.largest:.0f} MiB" if known and known.seconds else "–"


def _time(known: Measured | None) -> str:
    return _seconds(known.median) if known and known.seconds else "–"


def _seconds(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"


def times_table(measured: Mapping[str, Measured]) -> Iterator[str]:
    """A line for each command."""
    yield "| command | median | least | most | rounds | largest process | all processes |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for name, known in measured.items():
        if known.failed:
            yield f"| {name} | {known.failed.replace('|', ' ')} | | | | | |"
            continue
        times = " | ".join(map(_seconds, (known.median, min(known.seconds), max(known.seconds))))
        together = f"{known.together:.0f} MiB" if known.together else "–"
        yield f"| {name} | {times} | {len(known.seconds)} | {known.largest:.0f} MiB | {together} |"


def machine() -> str:
    """What this machine is: system, processor, cores at hand, memory."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{platform.system()} {platform.release()}, {_processor()}, {cores} cores at hand, {memory:.0f} GiB"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())
