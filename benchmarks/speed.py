"""speclint's time and memory beside other tools on the same made-up specifications, as ratios within one run.

    python benchmarks/speed.py [--documents 10000] [--rounds 3] [--short-rounds 15] [--only GROUP …] [--folder FOLDER]
                               [--peer NAME=PATH …] [--speclint PATH] [--jobs N] [--results FILE]

Nothing is installed: the tools that are here are used, the others are named. Peers: rumdl, codespell, proselint (PyPI),
markdownlint-cli2, textlint (npm).
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import json
import platform
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.timing.cases import ALL, GROUPS, TENTH, Bench, Goal
from benchmarks.timing.rounds import Measured, in_turn
from benchmarks.timing.tables import goals_table, machine, times_table
from benchmarks.timing.tools import PEERS, installed, speclint

GENERATE = Path(__file__).parent / "corpus.py"
TITLES = 2_000


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure speclint beside other tools.")
    parser.add_argument("--documents", type=int, default=10_000, help="how many specifications (default: 10000)")
    parser.add_argument("--rounds", type=int, default=3, help="how often all are checked (default: 3)")
    parser.add_argument("--short-rounds", type=int, default=15, help="how often one is checked (default: 15)")
    parser.add_argument("--only", action="append", choices=GROUPS, help="only these cases; may be repeated")
    parser.add_argument("--folder", type=Path, help="keep specifications and caches here, and use those that are here")
    parser.add_argument("--peer", action="append", type=_peer, default=[], metavar="NAME=PATH", help="where a peer is")
    parser.add_argument("--speclint", metavar="PATH", help="the command to measure (default: that of this Python)")
    parser.add_argument("--jobs", type=int, help="passed to speclint (default: what it does by itself)")
    parser.add_argument("--results", type=Path, help="write the tables, with machine and versions, to this file too")
    return parser.parse_args()


def _peer(given: str) -> tuple[str, str]:
    name, _, path = given.partition("=")
    if name not in PEERS or not Path(path).is_file():
        raise argparse.ArgumentTypeError(f"{given}: needs one of {', '.join(PEERS)}, and the path of the command")
    return name, path


def generate(folder: Path, documents: int) -> None:
    """Write specifications into a folder, unless the same are there already; in a process of its own.

    Raises:
        SystemExit: if the folder holds others.
    """
    truth = folder / "truth.json"
    if truth.exists():
        known = json.loads(truth.read_text(encoding="utf-8"))
        if (known["documents"], known["titles"], known["planted"]) != (documents, TITLES, []):
            raise SystemExit(f"{folder} holds other specifications")
        return
    options = ("--documents", str(documents), "--titles", str(TITLES))
    command = (sys.executable, str(GENERATE), str(folder), *options)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def prepared(given: argparse.Namespace, folder: Path) -> Bench:
    """The specifications written, and the tools found."""
    generate(folder / ALL, given.documents)
    generate(folder / TENTH, max(1, given.documents // 10))
    files = tuple(sorted(path for path in (folder / ALL).rglob("*") if path.suffix in (".md", ".txt")))
    size = f"{len(files):,} specs ({sum(path.stat().st_size for path in files) / 1e6:.0f} MB)"
    ours, peers = speclint(given.speclint, given.jobs), installed(dict(given.peer))
    return Bench(folder, files, size, ours, peers, given.rounds, given.short_rounds)


def about(bench: Bench) -> Iterator[str]:
    """What was measured, where, and when."""
    tools = (bench.ours, *bench.peers.values())
    missing = [name for name in PEERS if name not in bench.peers]
    command, now = shlex.join(["python", *sys.argv]), datetime.datetime.now(datetime.UTC)
    yield f"- Machine: {machine()}"
    yield f"- Python {platform.python_version()}; {', '.join(f'{tool.name} {tool.release}' for tool in tools)}"
    if missing:
        yield f"- Not here: {', '.join(missing)}"
    yield f"- Measured {now:%Y-%m-%d %H:%M} UTC by `{command}`"


def measured(bench: Bench, names: list[str]) -> tuple[list[Goal], dict[str, Measured]]:
    """All groups, one after the other."""
    goals: list[Goal] = []
    found: dict[str, Measured] = {}
    for name in names:
        group = GROUPS[name](bench)
        print(name, file=sys.stderr)
        goals += group.goals
        found |= in_turn([call for call in group.calls if call], bench.folder, group.rounds)
    return goals, found


@contextlib.contextmanager
def _place(kept: Path | None) -> Iterator[Path]:
    if kept:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept.resolve()
        return
    with tempfile.TemporaryDirectory() as name:
        yield Path(name).resolve()


def main() -> None:
    given = arguments()
    with _place(given.folder) as folder:
        bench = prepared(given, folder)
        lines = [*about(bench), ""]
        print("\n".join(lines), flush=True)
        goals, found = measured(bench, given.only or list(GROUPS))
    tables = [*goals_table(goals, found), "", *times_table(found)]
    print("\n".join(tables))
    if given.results:
        text = "\n".join(("# Results", "", *lines, *tables)) + "\n"
        given.results.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
