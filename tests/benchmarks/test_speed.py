"""The benchmark of speed: commands in turn, edits that are undone, and what the tables say."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.generate.write import write_corpus
from benchmarks.timing.cases import ALL, GROUPS, Bench, Goal
from benchmarks.timing.edits import EDITS, edited
from benchmarks.timing.process import run
from benchmarks.timing.rounds import Call, Measured, in_turn
from benchmarks.timing.tables import goals_table, times_table
from benchmarks.timing.tools import PEERS, Tool, installed

_PYTHON = Tool("python", (sys.executable,))


def _python(name: str, script: str, **more: bool) -> Call:
    return Call(name, _PYTHON, (sys.executable, "-S", "-c", script), **more)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    folder = tmp_path_factory.mktemp("speed")
    write_corpus(folder / ALL, 1, 12, 12, 0)
    files = tuple(sorted(path for path in folder.rglob("*") if path.suffix in (".md", ".txt")))
    peers = {name: Tool(name, (name,)) for name in PEERS}
    return Bench(folder, files, "12 specs", Tool("speclint", ("speclint",), ("--jobs", "2")), peers, 3, 15)


def test_commands_run_in_turn_and_the_first_round_does_not_count(tmp_path: Path) -> None:
    note = "open('runs', 'a').write({!r})"
    found = in_turn([_python("a", note.format("a")), _python("b", note.format("b"))], tmp_path, 2)
    assert (tmp_path / "runs").read_text() == "abbaab"
    assert [len(each.seconds) for each in found.values()] == [2, 2]
    assert all(each.largest > 1 for each in found.values())


def test_in_no_rounds_the_first_counts(tmp_path: Path) -> None:
    assert len(in_turn([_python("a", "")], tmp_path, 0)["a"].seconds) == 1


def test_a_command_settles_outside_what_is_different_in_a_round(tmp_path: Path) -> None:
    place = tmp_path / "state"
    place.write_text("0")

    @contextlib.contextmanager
    def around(number: int) -> Iterator[None]:
        place.write_text(str(number))
        yield
        place.write_text("0")

    script = "open('seen', 'a').write(open('state').read())"
    in_turn([Call("a", _PYTHON, (sys.executable, "-c", script), around, settle=True)], tmp_path, 2)
    assert (tmp_path / "seen").read_text() == "01020"


@pytest.mark.parametrize(
    ("script", "said"),
    [("import sys; sys.exit('bad\\nworse')", ""), ("1 / 0", "division"), ("import os; os._exit(2)", "no message")],
)
def test_a_command_that_fails_is_left_out(tmp_path: Path, script: str, said: str) -> None:
    found = in_turn([_python("a", script)], tmp_path, 2)["a"]
    assert said in found.failed
    assert bool(found.failed) == bool(said)
    assert bool(found.seconds) != bool(said)


def test_memory_is_that_of_all_processes(tmp_path: Path) -> None:
    script = """
import subprocess, sys, time
child = "import time; held = bytearray(40 * 2**20); held[::4096] = bytes(len(held) // 4096); time.sleep(1.5)"
for process in [subprocess.Popen([sys.executable, "-S", "-c", child]) for _ in range(2)]:
    process.wait()
"""
    ran = run((sys.executable, "-S", "-c", script), tmp_path, together=True)
    assert ran.status == 0
    assert ran.largest > 40
    if sys.platform == "linux":
        assert ran.together is not None
        assert ran.together > 80


def test_edits_change_another_specification_each_and_are_undone(bench: Bench) -> None:
    before = [path.read_bytes() for path in bench.files]
    seen = set()
    for number in range(1, 2 * len(EDITS) + 1):
        with edited(bench.files, number) as path:
            changed = [at for at, each in enumerate(bench.files) if each.read_bytes() != before[at]]
            assert [bench.files[at] for at in changed] == [path]
            seen.add(path)
    assert len(seen) == 2 * len(EDITS)
    assert [path.read_bytes() for path in bench.files] == before


def test_every_goal_is_about_commands_of_its_group(bench: Bench) -> None:
    groups = [group(bench) for group in GROUPS.values()]
    for group in groups:
        names = {call.name for call in group.calls if call}
        assert {name for goal in group.goals for name in (goal.ours, goal.theirs)} == names
    every = [call.name for group in groups for call in group.calls if call]
    assert len(set(every)) == len(every)


def test_without_peers_only_speclint_runs(bench: Bench) -> None:
    alone = Bench(bench.folder, bench.files, bench.size, bench.ours, {}, 1, 1)
    calls = [call for group in GROUPS.values() for call in group(alone).calls if call]
    assert {call.tool.name for call in calls} == {"speclint"}


def test_commands_name_cache_and_jobs(bench: Bench) -> None:
    assert bench.ours.check("specs") == ("speclint", "check", "--no-cache", "--jobs", "2", "specs")
    assert bench.ours.check("specs", "kept") == ("speclint", "check", "--cache-dir", "kept", "--jobs", "2", "specs")
    assert bench.peers["rumdl"].check("specs", "kept")[-3:] == ("--cache-dir", "kept", "specs")
    assert bench.peers["codespell"].check("specs") == ("codespell", "specs")


def test_peers_are_where_they_are_said_to_be() -> None:
    found = installed({"rumdl": "/somewhere/rumdl"})
    assert found["rumdl"].program == ("/somewhere/rumdl",)


def test_tables_say_what_is_reached_and_what_was_not_measured() -> None:
    measured = {
        "ours": Measured([0.2, 0.4, 0.3], 99.6),
        "theirs": Measured([2.0, 0.1, 0.1], 10, 20),
        "broken": Measured(failed="exit status 2: a | b"),
    }
    goals = (
        Goal("slow", "ours", "theirs", 2),
        Goal("fast", "ours", "theirs", 3.5),
        Goal("size", "ours", "theirs", 100, memory=True),
        Goal("lost", "broken", "theirs", 1),
        Goal("known", "theirs", "ours", None),
    )
    assert list(goals_table(goals, measured))[2:] == [
        "| slow | 300 ms | 100 ms | 3.00 × | 2 × | no |",
        "| fast | 300 ms | 100 ms | 3.00 × | 3.5 × | yes |",
        "| size | 100 MiB | 10 MiB |  | 100 MiB | yes |",
        "| lost | – | 100 ms |  | 1 × | not measured |",
        "| known | 100 ms | 300 ms | 0.333 × |  |  |",
    ]
    assert list(times_table(measured))[3:] == [
        "| theirs | 100 ms | 100 ms | 2.00 s | 3 | 10 MiB | 20 MiB |",
        "| broken | exit status 2: a   b | | | | | |",
    ]
