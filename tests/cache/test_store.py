"""The cache's file: whatever is done to it, a run gets what was put there or nothing."""

from __future__ import annotations

import contextlib
import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from speclint.cache import store as module
from speclint.cache.store import FILE, Info, Store, digest_of

KEYS = [digest_of([b"%d" % number]) for number in range(40)]
VALUES = {key: bytes([at]) * (37 * at) + key for at, key in enumerate(KEYS)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a cache that holds the values."""
    with opened(tmp_path) as store:
        store.put("kind", VALUES)
    return tmp_path


@contextlib.contextmanager
def opened(folder: Path, **options: int) -> Iterator[Store]:
    store = Store(str(folder), **options)
    try:
        yield store
    finally:
        store.close()


def held(folder: Path) -> dict[bytes, bytes]:
    with opened(folder) as store:
        return store.get_many(KEYS)


def is_usable(folder: Path) -> bool:
    """Whether a cache takes values and gives them back, in a later run too."""
    with opened(folder) as store:
        store.put("kind", VALUES)
        if store.problem or store.get_many(KEYS) != VALUES:
            return False
    return held(folder) == VALUES


def test_values_are_those_that_were_put(folder: Path) -> None:
    assert held(folder) == VALUES
    with opened(folder) as store:
        store.put("kind", {KEYS[0]: b"other"})
        assert store.get(KEYS[0]) == b"other"
        assert store.get(b"unknown") is None
        assert store.get_many([]) == {}
        assert store.info() == [Info("kind", len(KEYS), store.info()[0].size)]


def test_more_keys_than_one_question_holds(tmp_path: Path) -> None:
    keys = [digest_of([b"%d" % number]) for number in range(1203)]
    with opened(tmp_path) as store:
        store.put("kind", {key: key[::-1] for key in keys})
        assert store.get_many(keys) == {key: key[::-1] for key in keys}


def test_parts_of_a_key_do_not_run_together() -> None:
    assert len({digest_of(parts) for parts in ([b"ab", b"c"], [b"a", b"bc"], [b"abc"], [b"abc", b""], [])}) == 5


@pytest.mark.parametrize("seed", range(12))
def test_damage_anywhere_loses_values_and_never_changes_them(folder: Path, seed: int) -> None:
    draw, sound = random.Random(seed), (folder / FILE).read_bytes()
    for _ in range(12):
        data = bytearray(sound)
        where = draw.choice([range(100), range(100, 4096), range(len(data))])
        for at in draw.choices(where, k=draw.choice([1, 3, 40])):
            data[at] = draw.randrange(256)
        write(folder, bytes(data))
        found = held(folder)
        assert all(VALUES[key] == value for key, value in found.items())
        with opened(folder) as store:
            store.info()
        assert is_usable(folder)


@pytest.mark.parametrize("seed", range(4))
def test_a_file_cut_short_is_made_anew(folder: Path, seed: int) -> None:
    draw, sound = random.Random(seed), (folder / FILE).read_bytes()
    for length in (0, 1, 15, 16, 99, 100, 511, 4095, 4096, *(draw.randrange(len(sound)) for _ in range(6))):
        write(folder, sound[:length])
        assert all(VALUES[key] == value for key, value in held(folder).items())
        assert is_usable(folder)


@pytest.mark.parametrize("content", [b"not a cache\n" * 1000, b"SQLite format 3\0" + bytes(5000), b"\xff" * 4096])
def test_a_file_that_is_no_cache_is_made_anew(tmp_path: Path, content: bytes) -> None:
    write(tmp_path, content)
    assert held(tmp_path) == {}
    assert is_usable(tmp_path)


@pytest.mark.parametrize(
    "layout",
    [
        "CREATE TABLE entry (key BLOB PRIMARY KEY, value BLOB)",
        "CREATE TABLE entry (key TEXT, kind, used, size, value, more)",
        "CREATE VIEW entry AS SELECT 1 AS key, '' AS kind, 0 AS used, 0 AS size, 'x' AS value",
        "CREATE INDEX entry ON other (name)",
        "CREATE TRIGGER never BEFORE INSERT ON other BEGIN SELECT RAISE(ABORT, 'no'); END",
    ],
)
def test_a_file_of_another_layout_is_made_anew(tmp_path: Path, layout: str) -> None:
    with contextlib.closing(sqlite3.connect(tmp_path / FILE)) as database:
        database.execute("CREATE TABLE other (name)")
        database.execute(layout)
        database.commit()
    assert held(tmp_path) == {}
    assert is_usable(tmp_path)


@pytest.mark.parametrize(
    ("column", "value"), [("used", "'long ago'"), ("used", "x'00'"), ("size", "'x'"), ("value", "5")]
)
def test_values_of_another_type_are_not_believed(folder: Path, column: str, value: str) -> None:
    with contextlib.closing(sqlite3.connect(folder / FILE)) as database:
        database.execute(f"UPDATE entry SET {column} = {value}")
        database.commit()
    assert all(VALUES[key] == content for key, content in held(folder).items())
    assert is_usable(folder)


def test_a_value_under_the_key_of_another_is_not_believed(folder: Path) -> None:
    with contextlib.closing(sqlite3.connect(folder / FILE)) as database:
        (value,) = database.execute("SELECT value FROM entry WHERE key = ?", (KEYS[7],)).fetchone()
        database.execute("UPDATE entry SET value = ? WHERE key = ?", (value, KEYS[8]))
        database.commit()
    found = held(folder)
    assert KEYS[8] not in found
    assert found[KEYS[7]] == VALUES[KEYS[7]]


def test_what_the_last_run_left_open_is_read_and_damage_to_it_shows(tmp_path: Path) -> None:
    """A run that is killed leaves its latest values in a second file."""
    script = (
        "import os, signal, sys\nfrom speclint.cache.store import Store\nstore = Store(sys.argv[1])\n"
        "for number in range(40): store.put('kind', {b'%d' % number: b'%d' % number * 999})\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    keys = [b"%d" % number for number in range(40)]
    ended = subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)
    log = tmp_path / (FILE + "-wal")
    if ended.returncode >= 0 or not log.exists():
        pytest.skip("no process can be killed so that it leaves its log here")
    left = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with opened(tmp_path) as store:
        assert store.get_many(keys) == {key: key * 999 for key in keys}
    draw = random.Random(1)
    for _ in range(25):
        for name, content in left.items():
            (tmp_path / name).write_bytes(content)
        data = bytearray(left[log.name])
        for at in draw.choices(range(len(data)), k=draw.choice([1, 50])):
            data[at] = draw.randrange(256)
        log.write_bytes(bytes(data)[: draw.choice([len(data), draw.randrange(len(data))])])
        with opened(tmp_path) as store:
            assert all(value == key * 999 for key, value in store.get_many(keys).items())
            assert not store.problem


def test_a_file_that_another_process_holds_is_passed_over(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_WAIT", 0.05)
    with contextlib.closing(sqlite3.connect(folder / FILE, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with opened(folder) as store:
            found = store.get_many(KEYS)
            store.put("kind", {KEYS[0]: b"new"})
            assert "locked" in store.problem
        assert all(VALUES[key] == value for key, value in found.items())
    assert held(folder) == VALUES


def test_two_hold_one_cache(folder: Path) -> None:
    with opened(folder) as one, opened(folder) as other:
        for at, key in enumerate(KEYS):
            (one, other)[at % 2].put("kind", {key: b"%d" % at})
            assert (other, one)[at % 2].get(key) == b"%d" % at
        assert not one.problem
        assert not other.problem


def test_many_processes_start_on_a_new_cache_at_once(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom speclint.cache.store import Store\nsys.stdin.read()\n"
        "for name in 'abcdef':\n"
        "    store = Store(f'{sys.argv[1]}/{name}')\n"
        "    for number in range(5): store.put('kind', {b'%d' % number: b'%d' % number * 99})\n"
        "    found = store.get_many([b'%d' % number for number in range(5)])\n"
        "    assert found == {b'%d' % number: b'%d' % number * 99 for number in range(5)}, found\n"
        "    assert not store.problem, store.problem\n"
        "    store.close()\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path)]
    several = [subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    for process in several:
        assert process.stdin
        process.stdin.close()
        process.stdin = None
    assert [process.communicate()[1].decode() for process in several] == [""] * len(several)


def test_one_removes_the_cache_that_another_uses(folder: Path) -> None:
    with opened(folder) as one:
        with opened(folder) as other:
            other.clear()
        one.put("kind", VALUES)
        assert all(VALUES[key] == value for key, value in one.get_many(KEYS).items())
    assert is_usable(folder)


def test_a_folder_below_a_file_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with opened(tmp_path / "file" / "cache") as store:
        assert store.problem
        store.put("kind", VALUES)
        assert store.get_many(KEYS) == {}
        assert store.info() == []


def test_a_folder_in_place_of_the_file_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    (tmp_path / FILE / "mine.txt").write_text("")
    with opened(tmp_path) as store:
        assert store.problem
        store.put("kind", VALUES)
        assert store.get_many(KEYS) == {}
    assert (tmp_path / FILE / "mine.txt").exists()


def test_a_folder_that_is_read_only_is_read(folder: Path) -> None:
    with read_only(folder), opened(folder) as store:
        assert store.get_many(KEYS) == VALUES
        store.put("kind", {KEYS[0]: b"new"})
        assert store.problem
        assert store.get(KEYS[0]) == VALUES[KEYS[0]]
    assert held(folder) == VALUES


def test_a_full_disk_ends_the_use_of_the_cache(tmp_path: Path) -> None:
    values = {key: os.urandom(40_000) for key in KEYS}
    with small_disk(tmp_path, 600), opened(tmp_path) as store:
        store.put("kind", {KEYS[0]: values[KEYS[0]]})
        assert store.get(KEYS[0]) == values[KEYS[0]]
        for key in KEYS[1:]:
            store.put("kind", {key: values[key]})
        assert store.problem
        assert store.get_many(KEYS) == {}
        store.close()
        with opened(tmp_path) as again:
            assert all(values[key] == value for key, value in again.get_many(KEYS).items())


def test_a_disk_that_is_full_from_the_start(tmp_path: Path) -> None:
    with small_disk(tmp_path, 64):
        with contextlib.suppress(OSError):
            (tmp_path / "large").write_bytes(bytes(100_000))
        with opened(tmp_path) as store:
            store.put("kind", VALUES)
            assert store.problem
            assert store.get_many(KEYS) == {}


def test_a_limit_to_the_size_of_files() -> None:
    """As a quota has it, where no small disk can be had."""
    resource = pytest.importorskip("resource")
    script = (
        "import os, resource, sys, tempfile\nfrom speclint.cache.store import Store\n"
        "with tempfile.TemporaryDirectory() as folder:\n"
        "    store = Store(folder)\n"
        "    store.put('kind', {b'first': b'first'})\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))\n"
        "    for number in range(20): store.put('kind', {b'%d' % number: os.urandom(40_000)})\n"
        "    assert store.problem\n"
        "    store.close()\n"
        "    again = Store(folder)\n"
        "    assert again.get(b'first') in (None, b'first')\n"
    )
    assert resource.RLIMIT_FSIZE
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_least_recently_used_go_where_the_limit_is_passed(tmp_path: Path) -> None:
    value = os.urandom(1000)
    for day, at in enumerate((0, 10, 20)):
        with opened(tmp_path) as store:
            store._today = 738_000 + 10 * day
            store.put("kind", dict.fromkeys(KEYS[at : at + 10], value))
    with opened(tmp_path) as store:  # the oldest are used again
        store._today = 738_030
        store.get_many(KEYS[:5])
    with opened(tmp_path, limit=30_500) as store:
        store._today = 738_030
        store.put("kind", {KEYS[30]: value})
        left = store.get_many(KEYS)
    assert set(KEYS[:5]) <= set(left)
    assert not set(KEYS[5:10]) & set(left)
    assert {KEYS[30], *KEYS[20:30]} <= set(left)
    assert sum(map(len, left.values())) <= 30_500 * 0.8 + 1100


def test_the_file_shrinks_with_what_it_holds(tmp_path: Path) -> None:
    with opened(tmp_path, limit=200_000) as store:
        for key in KEYS:
            store.put("kind", {key: os.urandom(20_000)})
        assert sum(item.size for item in store.info()) <= 200_000
    assert (tmp_path / FILE).stat().st_size < 300_000


def test_clear_removes_the_cache_and_nothing_else(folder: Path) -> None:
    (folder / "mine.txt").write_text("")
    with opened(folder) as store:
        store.clear()
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]
    assert is_usable(folder)


def write(folder: Path, content: bytes) -> None:
    """Put a file in place of a cache."""
    for ending in ("-wal", "-shm", "-journal"):
        (folder / (FILE + ending)).unlink(missing_ok=True)
    (folder / FILE).write_bytes(content)


@contextlib.contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """A folder that nobody can write to; a bind mount where permissions do not hold."""
    folder.chmod(0o555)
    (folder / FILE).chmod(0o444)
    bound = False
    try:
        if os.access(folder, os.W_OK):
            mounted("--bind", str(folder), str(folder))
            bound = True
            mounted("-o", "remount,bind,ro", str(folder), str(folder))
        yield
    finally:
        if bound:
            subprocess.run(["umount", str(folder)], check=True, capture_output=True)
        folder.chmod(0o755)
        (folder / FILE).chmod(0o644)


@contextlib.contextmanager
def small_disk(folder: Path, size: int) -> Iterator[None]:
    """A disk of some KiB in a folder."""
    mounted("-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(folder))
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True, capture_output=True)


def mounted(*args: str) -> None:
    try:
        done = subprocess.run(["mount", *args], check=False, capture_output=True, text=True)
    except OSError as error:
        pytest.skip(f"nothing can be mounted here: {error}")
    if done.returncode:
        pytest.skip(f"nothing can be mounted here: {done.stderr.strip()}")
