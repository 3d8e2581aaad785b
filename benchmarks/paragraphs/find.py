"""One method over one file of paragraphs, in a process of its own, so that its time and memory are its own.

python benchmarks/paragraphs/find.py METHOD PARAGRAPHS FOUND

Reads a paragraph from each line, writes a found pair of line numbers (from 0) to each line of FOUND, and prints as JSON
the seconds from paragraphs to pairs and the peak memory in MiB: that of the method beyond what it started with, and of
the process as a whole with its children.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.paragraphs.methods import METHODS, NEEDS


def peak() -> float:
    """The peak memory of this process in MiB."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def lacking(method: str) -> list[str]:
    """What has to be installed for a method."""
    return [name for name in NEEDS.get(method.partition(",")[0], ()) if find_spec(name) is None]


def main() -> None:
    method, paragraphs, found = sys.argv[1:]
    if lacking(method):
        print(json.dumps({"lacking": lacking(method)}))
        return
    texts = Path(paragraphs).read_text(encoding="utf-8").splitlines()
    for name in NEEDS.get(method.partition(",")[0], ()):
        __import__(name)
    before, start, own = peak(), time.perf_counter(), time.process_time()
    pairs = METHODS[method](texts)
    seconds, processor = time.perf_counter() - start, time.process_time() - own
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    said = {
        "seconds": seconds,
        "processor": processor + children.ru_utime + children.ru_stime,
        "before": before,
        "peak": peak(),
        "child": children.ru_maxrss / 1024,
        "version": _version(method),
    }
    Path(found).write_text("".join(f"{one} {other}\n" for one, other in pairs), encoding="utf-8")
    print(json.dumps(said))


def _version(method: str) -> str:
    try:
        return version(method.partition(",")[0])
    except PackageNotFoundError:
        return ""


if __name__ == "__main__":
    main()
