"""One run of a command: how long it took, how it ended, and how much memory it held.

The process that measures must stay small: the system counts for a process what the one that started it held.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

PAUSE = 0.05
"""Seconds between two looks at the memory of all processes."""
_SAID = 4_000
"""How much of what a failed command said is kept."""


@dataclass(frozen=True)
class Ran:
    """What one run of a command came to."""

    seconds: float
    """Wall time, from the start of the process to its end."""
    status: int
    largest: float
    """The most memory that one of its processes held, in MiB."""
    together: float | None
    """The most that all its processes held at one time, in MiB, shared memory counted once; `None` if not looked at."""
    said: str
    """The end of its standard error."""


def run(command: Sequence[str], folder: Path, together: bool = False) -> Ran:
    """Run a command in a folder, its output thrown away.

    Args:
        command: the program with its arguments.
        folder: its working directory.
        together: look at the memory of all its processes while it runs, which takes some of the machine's time.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=said)
        with _watched(process.pid, together) as seen:
            _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        words = said.read().decode(errors="replace").strip()[-_SAID:]
    largest = used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    return Ran(seconds, process.returncode, largest, max(seen, default=None), words)


@contextlib.contextmanager
def _watched(pid: int, wanted: bool) -> Iterator[list[float]]:
    """The memory of a process with all below it, looked at again and again while the block runs."""
    seen: list[float] = []
    if not wanted or not Path("/proc/self/smaps_rollup").exists():
        yield seen
        return
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(PAUSE):
            seen.append(sum(map(_held, _tree(pid))))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield seen
    finally:
        ended.set()
        watcher.join()


def _tree(pid: int) -> list[int]:
    """A process and those that it started, and those that they did."""
    found = [pid]
    for each in found:
        for tasks in Path(f"/proc/{each}/task").glob("*/children"):
            with contextlib.suppress(OSError):
                found += map(int, tasks.read_text(encoding="ascii").split())
    return found


def _held(pid: int) -> float:
    """The memory of one process in MiB, its part of what it shares with others; nothing once it has ended."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0
