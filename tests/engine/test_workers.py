"""Several processes: what one of them, or the run itself, may die of."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

import pytest

import speclint
from benchmarks.generate.write import write_corpus
from speclint.engine import groups, phase1, workers
from speclint.engine.run import Run
from speclint.engine.whole import run_paths
from speclint.index.corpus import Corpus
from speclint.read.errors import SpeclintError
from speclint.read.source import Source
from speclint.rule import Fault
from tests.conftest import ROOT

SPEC = "# Clerk {}\n\n## Definition\n\nKeeps two (3) records.\n\n## Minimum Qualifications\n\nGraduation from high school.\n"
FILES = 60
KILLS = 20

Answer = TypeVar("Answer")
posix_only = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the platform has no signals that end processes")
with_proc = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="the platform does not list processes")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "specs").mkdir()
    for number in range(FILES):
        (tmp_path / "specs" / f"{number:02}.md").write_text(SPEC.format(number))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(phase1, "_LEAST_FILES", 2)
    monkeypatch.setattr(groups, "_LEAST_DOCUMENTS", 2)
    return tmp_path


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """speclint as it is now: what is edited while the tests run does not reach the processes that they start."""
    place = tmp_path_factory.mktemp("frozen")
    without = shutil.ignore_patterns("__pycache__")
    shutil.copytree(Path(speclint.__file__).parent, place / "speclint", ignore=without)
    if not (place / "speclint" / "rules").exists():
        shutil.copytree(ROOT / "rules", place / "speclint" / "rules", ignore=without)
    return place


def parsing(monkeypatch: pytest.MonkeyPatch, name: str, act: Callable[[], object]) -> None:
    """Do something where a file of some name is parsed."""
    real = Run.parse

    def parse(self: Run, source: Source) -> object:
        if source.path.endswith(name):
            act()
        return real(self, source)

    monkeypatch.setattr(Run, "parse", parse)


def end_by(number: int) -> Callable[[], object]:
    parent = os.getpid()

    def end() -> None:
        assert os.getpid() != parent, "the run checks the file itself"
        os.kill(os.getpid(), number)

    return end


@posix_only
def test_a_process_that_dies_costs_one_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = run_paths(["specs"], Run())
    parsing(monkeypatch, "17.md", end_by(signal.SIGKILL))
    result = run_paths(["specs"], Run(jobs=2))
    assert [error.path for error in result.errors] == [os.path.join("specs", "17.md")]
    assert "was ended by signal 9" in str(result.errors[0])
    assert "`--jobs`" in str(result.errors[0])
    assert list(result.files) == [path for path in wanted.files if not path.endswith("17.md")]
    assert [f for f in result.findings if f.code == "XFD010"] == [
        f for f in wanted.findings if f.code == "XFD010" and not f.path.endswith("17.md")
    ]
    assert result.exit_status() == 2


@posix_only
def test_processes_that_die_of_every_other_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsing(monkeypatch, "2.md", end_by(signal.SIGTERM))
    parsing(monkeypatch, "7.md", lambda: os._exit(3))
    result = run_paths(["specs"], Run(jobs=3))
    names = {Path(error.path).name for error in result.errors}
    assert names == {f"{ten}{one}.md" for ten in range(6) for one in (2, 7)}
    assert len(result.files) == FILES - len(names)
    assert "ended with status 3" in " ".join(map(str, result.errors))


def test_a_fault_of_one_file_is_told_and_nothing_else_is_lost(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise RecursionError("too deep")

    parsing(monkeypatch, "08.md", fail)
    (folder / "specs" / "09.md").write_bytes(b"\0\1\2")
    told = [run_paths(["specs"], Run(jobs=jobs)) for jobs in (1, 2)]
    assert list(map(str, told[0].errors)) == list(map(str, told[1].errors))
    assert [Path(error.path).name for error in told[1].errors] == ["08.md", "09.md"]
    assert told[0].findings == told[1].findings
    assert told[0].files == told[1].files


def between(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> None:
    """Do something whenever BPL001 looks at all documents of an employer."""
    rule = import_module("speclint.rules.bpl.drifted_standard_text").DriftedStandardText
    real = rule.check_corpus

    def check(self: Any, corpus: Corpus) -> Iterator[Fault]:
        act()
        yield from real(self, corpus)

    monkeypatch.setattr(rule, "check_corpus", check)


@pytest.mark.parametrize("employers", [1, 3])
def test_rules_between_documents_find_the_same_in_several_processes(folder: Path, employers: int) -> None:
    shutil.rmtree(folder / "specs")
    write_corpus(folder / "specs", seed=4, documents=60, titles=60 // employers, faults=0.5, drift=0.5)
    told = [run_paths(["specs"], Run(jobs=jobs), findings_only=True) for jobs in (1, 2, 4)]
    assert {"BPL001", "SER001"} & {finding.code for finding in told[0].findings}
    assert told[0].findings == told[1].findings == told[2].findings


def test_a_rule_between_documents_that_fails_is_told_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise RecursionError("too deep")

    between(monkeypatch, fail)
    told = [run_paths(["specs"], Run(jobs=jobs), findings_only=True) for jobs in (1, 2)]
    assert [str(error) for error in told[0].errors] == [str(error) for error in told[1].errors]
    assert ["rule BPL001" in str(error) for error in told[1].errors] == [True]
    assert told[0].findings == told[1].findings


@posix_only
def test_a_process_between_documents_that_dies_costs_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted, own = run_paths(["specs"], Run(), findings_only=True), os.getpid()

    def die() -> None:
        if os.getpid() != own:
            os.kill(os.getpid(), signal.SIGKILL)

    between(monkeypatch, die)
    result = run_paths(["specs"], Run(jobs=2), findings_only=True)
    assert result.findings == wanted.findings
    assert not result.errors


def test_a_setting_that_cannot_be_used_ends_the_run(folder: Path) -> None:
    (folder / "speclint.toml").write_text('[[overrides]]\npaths = ["specs/5*"]\nstyle = "no-such-style"\n')
    told = []
    for jobs in (1, 2):
        with pytest.raises(SpeclintError) as caught:
            run_paths(["specs"], Run(jobs=jobs))
        told.append(str(caught.value))
    assert told[0] == told[1]
    assert "unknown house style" in told[0]


def test_a_run_that_is_given_up_leaves_no_process(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[workers._Worker[Any]] = []
    real = workers._Worker.__init__

    def start(self: workers._Worker[Any], *args: object) -> None:
        real(self, *args)  # type: ignore[arg-type]
        started.append(self)

    def stop(self: object, *_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(workers._Worker, "__init__", start)
    monkeypatch.setattr(phase1._Phase, "_take_answer", stop)
    with pytest.raises(KeyboardInterrupt):
        run_paths(["specs"], Run(jobs=3))
    assert len(started) == 3
    assert all(worker.process.exitcode is not None for worker in started)


@posix_only
@with_proc
def test_ctrl_c_ends_the_run_at_once_and_leaves_no_process(folder: Path, frozen: Path) -> None:
    many(folder, 2000)
    process = started(folder, frozen, "--no-cache", "--jobs", "3")
    children = awaited(lambda: children_of(process.pid, 3))
    process.send_signal(signal.SIGINT)
    told, said = process.communicate(timeout=60)
    assert (process.returncode, told, said.decode()) == (130, b"", "speclint: stopped\n")
    assert awaited(lambda: not any(is_there(child) for child in children))


@posix_only
@with_proc
def test_processes_end_with_the_one_that_started_them(folder: Path, frozen: Path) -> None:
    many(folder, 2000)
    process = started(folder, frozen, "--no-cache", "--jobs", "3")
    children = awaited(lambda: children_of(process.pid, 3))
    process.kill()
    process.communicate()
    assert awaited(lambda: not any(is_there(child) for child in children))


@posix_only
def test_runs_that_are_killed_at_any_moment_leave_a_cache_that_is_right(folder: Path, frozen: Path) -> None:
    draw, cache = random.Random(1), ("--cache-dir", str(folder / "cache"))
    for number in range(FILES, 90):
        (folder / "specs" / f"{number}.md").write_text(SPEC.format(number))
    wanted = found(folder, frozen, "--no-cache")
    start = time.monotonic()
    assert found(folder, frozen, *cache) == wanted
    long = time.monotonic() - start
    shutil.rmtree(folder / "cache")
    for number in range(KILLS):
        process = started(folder, frozen, *cache, "--jobs", draw.choice("12"))
        time.sleep(long * draw.random())
        process.kill()
        process.communicate()
        if number % 5 == 4:
            assert found(folder, frozen, *cache) == wanted
            path = folder / "specs" / f"{number:02}.md"
            path.write_text(SPEC.format(number) + "\nKeeps four (5) files.\n")
            wanted = found(folder, frozen, "--no-cache")
            if number == 9:
                shutil.rmtree(folder / "cache")
    assert found(folder, frozen, *cache) == wanted


def test_two_runs_at_once_on_one_cache(folder: Path, frozen: Path) -> None:
    cache = ("--cache-dir", str(folder / "cache"))
    wanted = found(folder, frozen, "--no-cache")
    for _ in range(2):
        several = [started(folder, frozen, *cache, "--jobs", jobs) for jobs in "112"]
        told = [process.communicate() for process in several]
        assert [json.loads(out) for out, _ in told] == [wanted] * 3
        assert [said for _, said in told] == [b""] * 3
        (folder / "specs" / "05.md").write_text("# Clerk\n\n## Definition\n\nKeeps six (7) records.\n")
        wanted = found(folder, frozen, "--no-cache")


def many(folder: Path, count: int) -> None:
    for number in range(count):
        (folder / "specs" / f"more-{number}.md").write_text(SPEC.format(number))


def started(folder: Path, frozen: Path, *args: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "speclint", "check", "specs", "--output-format", "json", *args]
    env = {**os.environ, "PYTHONPATH": str(frozen)}
    return subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def found(folder: Path, frozen: Path, *args: str) -> object:
    told, said = started(folder, frozen, *args).communicate()
    assert said == b""
    return json.loads(told)


def awaited(ask: Callable[[], Answer]) -> Answer:
    """The answer to a question once it is yes; what it is where that takes too long."""
    for _ in range(3000):
        answer = ask()
        if answer:
            return answer
        time.sleep(0.02)
    return ask()


def children_of(number: int, least: int) -> list[int]:
    """The processes that a process started, once there are so many."""
    try:
        tasks = Path(f"/proc/{number}/task").iterdir()
        found = [int(one) for task in tasks for one in (task / "children").read_text().split()]
    except OSError:
        return []
    return found if len(found) >= least else []


def is_there(number: int) -> bool:
    """Whether a process still runs."""
    try:
        state = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
