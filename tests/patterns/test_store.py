"""What is kept of patterns is right or left alone: damaged, foreign, unwritable, written by two at once, or not at all."""

from __future__ import annotations

import atexit
import marshal
import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from speclint.patterns import Pattern, store
from speclint.patterns import pattern as patterns
from speclint.patterns import presence as kept_of_texts
from speclint.patterns.presence import Presence
from speclint.patterns.required import requirements
from speclint.patterns.store import Program, Store, compiled
from tests.patterns.conftest import apart

KEY = (r"\b(?P<what>lifting|carrying)\s+(\d+)", int(re.IGNORECASE))


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A store with one pattern."""
    path = tmp_path / "folder" / "kept.patterns"
    filled = Store(str(path))
    filled.get(KEY)
    filled.save()
    return path


def _reads(path: Path) -> bool:
    """Whether a pattern is kept; it is right in any case."""
    opened = Store(str(path))
    known = KEY in opened.programs
    program = opened.get(KEY)
    assert program
    assert compiled(KEY, program) == re.compile(*KEY)
    assert program.requirements == requirements(re._parser.parse(*KEY))  # type: ignore[attr-defined]
    return known


@pytest.fixture(autouse=True)
def _written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(atexit, "register", lambda work: work)


def test_what_was_compiled_is_kept(kept: Path) -> None:
    assert _reads(kept)
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


@pytest.mark.parametrize("left", [0, 3, 8, 9, 40, -1])
def test_a_truncated_file_is_passed_over(kept: Path, left: int) -> None:
    kept.write_bytes(kept.read_bytes()[:left])
    assert not _reads(kept)


def test_a_damaged_file_is_passed_over(kept: Path) -> None:
    sound = kept.read_bytes()
    for at in range(0, len(sound), 7):
        kept.write_bytes(sound[:at] + bytes([sound[at] ^ 0x20]) + sound[at + 1 :])
        assert not _reads(kept)


def test_another_file_in_its_place_is_passed_over(kept: Path) -> None:
    kept.write_bytes(marshal.dumps({KEY: (0, b"", 0, {}, ())}))
    assert not _reads(kept)
    kept.unlink()
    kept.mkdir()
    assert not _reads(kept)
    Store(str(kept)).save()


def test_that_of_another_python_is_passed_over(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_MAGIC", b"another")
    assert not _reads(kept)


def test_that_of_another_reading_of_requirements_is_passed_over(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_reading", lambda: b"another")
    assert not _reads(kept)


def test_a_new_pattern_is_added_to_what_is_kept(kept: Path) -> None:
    opened = Store(str(kept))
    opened.get(("more", 0))
    opened.save()
    assert set(Store(str(kept)).programs) == {KEY, ("more", 0)}


def test_where_too_much_is_kept_only_what_was_used_stays(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_MOST", 1)
    opened = Store(str(kept))
    opened.get(("more", 0))
    opened.save()
    assert set(Store(str(kept)).programs) == {("more", 0)}


@pytest.mark.parametrize("place", ["file/kept.patterns", ""])
def test_where_nothing_can_be_written_everything_works(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("in the way")
    unwritable = Store(str(tmp_path / place) if place else "")
    assert unwritable.get(KEY)
    unwritable.save()
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_part_is_not_left_where_it_cannot_be_put_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    unwritable = Store(str(tmp_path / "kept.patterns"))
    unwritable.get(KEY)
    unwritable.save()
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_where_python_writes_no_byte_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    silent = Store(str(tmp_path / "kept.patterns"))
    assert silent.get(KEY)
    silent.save()
    assert list(tmp_path.iterdir()) == []


def test_without_a_place_for_byte_code_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.implementation, "cache_tag", None)
    assert store.default_path() == ""


_WRITER = """
import atexit, sys
from speclint.patterns.store import Store
atexit.register = print
for number in range(60):
    store = Store(sys.argv[1])
    store.get((f"{sys.argv[2]}{number}", 0))
    store.save()
    assert Store(sys.argv[1]).programs
"""


def test_two_processes_at_once_leave_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "kept.patterns"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", _WRITER, str(path)]
    writers = [
        subprocess.Popen([*command, name], env=environment, stdout=subprocess.DEVNULL) for name in ("one", "two")
    ]
    assert [writer.wait() for writer in writers] == [0, 0]
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
    left = Store(str(path))
    assert all(compiled(key, Program(*program)) == re.compile(*key) for key, program in left.programs.items())


def test_another_python_compiles_as_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_MAGIC", None)
    with apart() as presence:
        ours = Pattern(*KEY)
        found = ours.search("Carrying 50 pounds")
        assert found
        assert found.groups() == ("Carrying", "50")
        assert ours.may_match("nothing")
        assert (presence.bits, patterns._MADE, ours.need) == ({}, [], 0)


def test_an_expression_that_is_wrong_says_so_only_when_it_is_used() -> None:
    with apart():
        wrong, sound = Pattern("(", 0), Pattern("lifting", 0)
        assert sound.search("lifting")
        with pytest.raises(re.error):
            wrong.search("lifting")
        with pytest.raises(re.error):
            wrong.search("lifting")


def test_patterns_made_late_do_not_make_all_texts_be_looked_at_again() -> None:
    presence = Presence()
    early, never = frozenset({"class"}), frozenset({"never"})
    assert presence.need([early]) == 1

    def looked_at(start: int, stop: int) -> None:
        for number in range(start, stop):
            presence.of(f"class{number}")

    looked_at(0, 6_000)
    assert presence.need([frozenset({"position"}), frozenset({"title"})]) == 0b110
    assert presence.texts == {}
    looked_at(6_000, 8_000)
    assert presence.need([never]) == 0
    assert presence.need([early, never]) == 1
    assert len(presence.texts) == 2_000
    looked_at(8_000, 20_000)
    assert presence.need([early, never]) == 1
    presence.texts.clear()
    assert presence.need([early, never]) == 0b1001


def test_what_is_kept_of_texts_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_of_texts, "_MOST_TEXTS", 100)
    monkeypatch.setattr(kept_of_texts, "_MOST_CHARACTERS", 10_000)
    monkeypatch.setattr(kept_of_texts, "_MOST_WORDS", 50)
    presence = Presence()
    presence.need([frozenset({"class"})])
    for number in range(1_000):
        assert presence.of(f"class w{number} " * (number // 20)) == (number >= 20)
        assert len(presence.texts) <= 100
        assert sum(map(len, presence.texts)) <= 10_000
        assert len(presence.words) <= 50


def test_threads_that_make_patterns_do_not_mislead_each_other() -> None:
    presence, texts, lost = Presence(), [f"word{number} class" for number in range(300)], []

    def work(part: int) -> None:
        for number in range(part, 300, 4):
            need = presence.need([frozenset({f"word{number}"})])
            for text in texts[number : number + 20]:
                if text.startswith(f"word{number} ") and presence.of(text) & need != need:
                    lost.append(text)

    threads = [threading.Thread(target=work, args=(part,)) for part in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert lost == []
