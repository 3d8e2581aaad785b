"""A first measure: start-up, one spec, and specs per second, each beside named commands in the same run.

    python benchmarks/measure.py [FOLDER ...]

Without folders: the sample of real specifications beside the project if it is there, else `corpus/`.
Nothing is installed; a peer (codespell, rumdl) that is not on the machine is left out, and said to be.
Each figure is the median of whole processes run in turn, and a ratio to the named command.
"""

from __future__ import annotations

import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT.parent / "shared" / "specs"
RUNS = 7
PYTHON = sys.executable
SUFFIXES = {".md", ".txt", ".html"}


def seconds(command: Sequence[str]) -> float:
    """The wall time of one process."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def medians(commands: dict[str, list[str]], runs: int = RUNS) -> dict[str, float]:
    """The median time of each command, the commands run in turn, after one uncounted round."""
    for command in commands.values():
        seconds(command)
    rounds = [{name: seconds(command) for name, command in commands.items()} for _ in range(runs)]
    return {name: statistics.median(one[name] for one in rounds) for name in commands}


def modules(args: Sequence[str]) -> list[str]:
    """The top-level modules from outside the standard library that a call imports."""
    script = (
        "import sys\nfrom speclint.cli.main import main\n"
        f"try:\n    main({list(args)!r})\nexcept SystemExit:\n    pass\n"
        "print('\\x00'.join(sorted({m.split('.')[0] for m in sys.modules})))"
    )
    done = subprocess.run([PYTHON, "-c", script], capture_output=True, text=True, check=True)
    names = set(done.stdout.splitlines()[-1].split("\0"))
    return sorted(name for name in names - set(sys.stdlib_module_names) if not name.startswith("_"))


def peers(files: list[str]) -> dict[str, list[str]]:
    """Commands of other tools over the same files, for those that are on the machine."""
    known = {"codespell": ["codespell", *files], "rumdl": ["rumdl", "check", "--no-cache", *files]}
    return {name: command for name, command in known.items() if shutil.which(command[0])}


def report(title: str, times: dict[str, float], own: str, note: str = "") -> None:
    """One table: each command's time and the ratio of ours to it."""
    print(f"\n{title}{note}")
    for name, value in times.items():
        ratio = "" if name == own else f"   speclint takes {times[own] / value:6.2f} x this"
        print(f"  {name:<24} {value * 1000:9.1f} ms{ratio}")


def main() -> int:
    """Measure and print."""
    folders = [Path(name) for name in sys.argv[1:]] or [SAMPLE if SAMPLE.is_dir() else ROOT / "corpus"]
    files = sorted(str(path) for folder in folders for path in folder.rglob("*") if path.suffix in SUFFIXES)
    if not files:
        print("no specifications found", file=sys.stderr)
        return 2
    size = sum(Path(name).stat().st_size for name in files) / 1e6
    speclint = [PYTHON, "-m", "speclint"]
    print(f"Python {sys.version.split()[0]}, {len(files)} specifications, {size:.1f} MB, median of {RUNS}")
    missing = [name for name in ("codespell", "rumdl") if not shutil.which(name)]
    print(f"peers not on this machine: {', '.join(missing) or 'none'}")

    bare = {"python -c pass": [PYTHON, "-c", "pass"]}
    versions = {name: [name, "--version"] for name in peers(files)}
    report("start-up: --version", medians({"speclint": [*speclint, "--version"], **bare, **versions}), "speclint")
    print(f"  modules beyond the standard library: {', '.join(modules(['--version']))}")

    one = files[len(files) // 2]
    report("one specification", medians({"speclint": [*speclint, "check", one], **bare, **peers([one])}), "speclint")
    print(f"  modules beyond the standard library: {', '.join(modules(['check', one]))}")

    check = [*speclint, "check", *map(str, folders), "--output-format", "json"]
    times = medians({"speclint": check, **peers(files)}, 3)
    rate = len(files) / times["speclint"]
    report(
        "all of them", times, "speclint", f" ({rate:.0f} specifications and {size / times['speclint']:.2f} MB a second)"
    )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"  largest process of all: {peak:.0f} MiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
