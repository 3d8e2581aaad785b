"""`speclint cache`, and the options of `speclint check` that say how it is fast."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from speclint.cache.store import FILE
from speclint.engine.run import Run
from speclint.read.source import Source
from tests.cli.test_check import FAULTY, SOUND, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs" / "sound.md").write_text(SOUND, "utf-8")
    (tmp_path / "specs" / "faulty.md").write_text(FAULTY, "utf-8")
    return tmp_path


@pytest.fixture
def cache(folder: Path) -> Path:
    return folder / "cache"


@pytest.mark.parametrize("fmt", ["text", "json", "sarif", "concise", "junit", "github"])
def test_every_report_is_the_same_from_a_cache(folder: Path, fmt: str) -> None:
    args = ("check", "specs", "--output-format", fmt, "--today", "2026-11-01")
    wanted = run(*args, "--no-cache", cwd=folder)
    assert wanted.returncode == 1
    for _ in range(2):
        done = run(*args, "--cache-dir", "cache", cwd=folder)
        assert (done.returncode, done.stdout, done.stderr) == (wanted.returncode, wanted.stdout, wanted.stderr)


def test_statistics_exceptions_and_levels_are_the_same_from_a_cache(folder: Path) -> None:
    (folder / "speclint.toml").write_text('exceptions = ["exceptions.toml"]\n')
    (folder / "exceptions.toml").write_text(
        '[[exceptions]]\nrule = "XFD010"\ndocument = "specs/faulty.md"\nreason = "So."\napproved-by = "The board"\n'
    )
    for more in (
        (),
        ("--statistics",),
        ("--fail-level", "error"),
        ("--scope", "document"),
        ("--output-format", "json"),
    ):
        wanted = run("check", "specs", "--no-cache", *more, cwd=folder)
        told = [run("check", "specs", *more, cwd=folder, SPECLINT_CACHE_DIR=str(folder / "cache")) for _ in range(2)]
        assert [(done.returncode, done.stdout) for done in told] == [(wanted.returncode, wanted.stdout)] * 2


def test_a_fix_is_made_and_seen_whatever_was_known(folder: Path, cache: Path) -> None:
    path = folder / "specs" / "faulty.md"
    path.write_text(SOUND.replace("by parcel number", "by  parcel number , and name"), "utf-8")
    for _ in range(2):
        run("check", "specs", "--cache-dir", str(cache), cwd=folder)
    run("check", "specs", "--fix", "--cache-dir", str(cache), cwd=folder)
    wanted = run("check", "specs", "--no-cache", cwd=folder)
    assert run("check", "specs", "--cache-dir", str(cache), cwd=folder).stdout == wanted.stdout


def test_info_and_clear(folder: Path, cache: Path) -> None:
    assert run("check", "specs", "--cache-dir", "cache", cwd=folder).returncode == 1
    said = run("cache", "info", "--cache-dir", "cache", cwd=folder).stdout
    assert FILE in said
    assert "documents" in said
    assert "in all" in said
    (cache / "mine.txt").write_text("")
    done = run("cache", "clear", "--cache-dir", "cache", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Removed ")
    assert [path.name for path in cache.iterdir()] == ["mine.txt"]
    assert "documents" not in run("cache", "info", "--cache-dir", "cache", cwd=folder).stdout


def test_the_environment_says_where(folder: Path, cache: Path) -> None:
    run("check", "specs", cwd=folder, SPECLINT_CACHE_DIR=str(cache))
    assert (cache / FILE).exists()
    assert str(cache) in run("cache", "info", cwd=folder, SPECLINT_CACHE_DIR=str(cache)).stdout
    assert (cache / FILE).exists()
    run("cache", "clear", cwd=folder, SPECLINT_CACHE_DIR=str(cache))
    assert not (cache / FILE).exists()


@pytest.mark.parametrize("with_option", [True, False])
def test_no_cache_writes_nothing(folder: Path, cache: Path, with_option: bool) -> None:
    args = ("check", "specs", "--cache-dir", str(cache))
    done = run(*args, "--no-cache", cwd=folder) if with_option else run(*args, cwd=folder, SPECLINT_NO_CACHE="1")
    assert done.returncode == 1
    assert not cache.exists()


def test_no_cache_does_not_believe_the_cache(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("check", "specs", "--cache-dir", "cache", cwd=folder)
    read: list[str] = []
    real = Run.parse

    def parse(self: Run, source: Source) -> object:
        read.append(source.path)
        return real(self, source)

    monkeypatch.setattr(Run, "parse", parse)
    run("check", "specs", "--cache-dir", "cache", cwd=folder)
    assert read == []
    run("check", "specs", "--cache-dir", "cache", "--no-cache", cwd=folder)
    assert len(read) == 2


def test_a_cache_that_cannot_be_used_is_told_once_and_changes_nothing(folder: Path) -> None:
    (folder / "file").write_text("")
    wanted = run("check", "specs", "--no-cache", "--output-format", "json", cwd=folder)
    done = run("check", "specs", "--cache-dir", "file/cache", "--output-format", "json", cwd=folder)
    assert json.loads(done.stdout) == json.loads(wanted.stdout)
    assert done.returncode == wanted.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "the cache cannot be used" in done.stderr
    assert "--no-cache" in done.stderr
    assert run("cache", "info", "--cache-dir", "file/cache", cwd=folder).stdout == "Nothing is kept in file/cache.\n"


def test_profile_says_where_the_time_goes(folder: Path, cache: Path) -> None:
    wanted = run("check", "specs", "--no-cache", cwd=folder)
    done = run("check", "specs", "--profile", "--cache-dir", str(cache), cwd=folder)
    assert done.stdout == wanted.stdout
    assert done.returncode == wanted.returncode
    for step in ("finding files", "reading", "parsing", "checking documents", "comparing documents", "By rule"):
        assert step in done.stderr
    assert not cache.exists()


@pytest.mark.parametrize("jobs", ["0", "-1", "many"])
def test_so_many_processes_cannot_be(folder: Path, jobs: str) -> None:
    done = run("check", "specs", "--jobs", jobs, cwd=folder)
    assert done.returncode == 2
    assert "--jobs" in done.stderr


def test_any_number_of_processes_tells_the_same(folder: Path) -> None:
    wanted = run("check", "specs", "--no-cache", cwd=folder)
    for jobs in ("1", "2", "7"):
        assert run("check", "specs", "--no-cache", "-j", jobs, cwd=folder).stdout == wanted.stdout


@pytest.mark.parametrize("command", ["info", "clear"])
def test_a_cache_that_is_not_there_is_not_made(folder: Path, cache: Path, command: str) -> None:
    done = run("cache", command, "--cache-dir", "cache", cwd=folder)
    assert (done.returncode, done.stdout) == (0, "Nothing is kept in cache.\n")
    assert not cache.exists()


def test_the_time_of_fixes_is_told_too(folder: Path) -> None:
    done = run("check", "specs", "--fix", "--profile", "--today", "2026-11-01", cwd=folder)
    assert "parsing" in done.stderr
