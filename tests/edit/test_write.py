"""Writing: exact bytes, whole or not at all."""

from __future__ import annotations

import codecs
import os
import random
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from speclint.edit import Change, FileEdit, apply
from speclint.edit import write as writing
from speclint.edit.exact import EditError
from speclint.edit.write import write_file
from speclint.engine.run import Run
from speclint.read.text import Span
from speclint.rule import Edit

TEXT = "# Weir Tender\n\n## Definition\n\nOpens the weirs – day and night.\n\nKeeps the café’s log.\n"
ENCODINGS = {
    "utf-8": (b"", "utf-8"),
    "utf-8 with mark": (codecs.BOM_UTF8, "utf-8"),
    "utf-16 le": (codecs.BOM_UTF16_LE, "utf-16-le"),
    "utf-16 be": (codecs.BOM_UTF16_BE, "utf-16-be"),
    "utf-16 le without mark": (b"", "utf-16-le"),
    "utf-16 be without mark": (b"", "utf-16-be"),
    "cp1252": (b"", "cp1252"),
}
LINE_ENDS = {
    "lf": TEXT,
    "crlf": TEXT.replace("\n", "\r\n"),
    "mixed": TEXT.replace("\n\n", "\r\n\n"),
    "cr": TEXT.replace("\n", "\r"),
    "no end": TEXT.rstrip("\n"),
}


def edit(path: Path, old: str, new: str, write: bool = True, within: tuple[str, ...] = ()) -> FileEdit:
    run = Run()
    source = run.read(str(path))
    at = source.text.index(old)
    change = Change((Edit(Span(at, at + len(old)), new),), "test")
    return apply({str(path): [change]}, run, {str(path): source}, write=write, within=within)[0]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("end", LINE_ENDS)
def test_nothing_but_the_edit_changes_in_the_file(tmp_path: Path, encoding: str, end: str) -> None:
    mark, codec = ENCODINGS[encoding]
    text = LINE_ENDS[end]
    if codec.startswith("utf-16") and not mark:
        text = text.replace("–", "-").replace("’", "'")
    path = tmp_path / "a.md"
    path.write_bytes(mark + text.encode(codec))
    done = edit(path, "day and night", "by day")
    assert (done.problem, done.written, len(done.applied)) == ("", True, 1)
    assert path.read_bytes() == mark + text.replace("day and night", "by day").encode(codec)


def test_a_preview_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(TEXT, "utf-8")
    done = edit(path, "day and night", "by day", write=False)
    assert (done.old, done.new, done.written) == (TEXT, TEXT.replace("day and night", "by day"), False)
    assert path.read_text("utf-8") == TEXT


@pytest.mark.parametrize(
    ("data", "new", "said"),
    [
        (TEXT.encode("cp1252"), "by day ☀", "cannot hold “☀”"),
        (TEXT.encode("cp1252") + b"\x81", "by day", "edited exactly"),
        (TEXT.encode(), "by\0day", "read otherwise"),
        ("Opens weirs day and night.\n".encode("utf-16-le"), "水" * 40, "read otherwise"),
    ],
)
def test_a_file_that_cannot_be_edited_exactly_is_not_touched(tmp_path: Path, data: bytes, new: str, said: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(data)
    done = edit(path, "day and night", new)
    assert said in done.problem
    assert (done.new, done.applied, path.read_bytes()) == (done.old, (), data)


def test_permissions_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(TEXT, "utf-8")
    path.chmod(0o640)
    assert edit(path, "day and night", "by day").written
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["a.md"]


def test_links_read_only_files_and_files_elsewhere_are_reported(tmp_path: Path) -> None:
    real, link, locked = tmp_path / "real.md", tmp_path / "link.md", tmp_path / "locked.md"
    for path in (real, locked):
        path.write_text(TEXT, "utf-8")
    link.symlink_to(real)
    locked.chmod(0o444)
    os.mkdir(tmp_path / "other")
    assert "symbolic link" in edit(link, "day", "by day").problem
    assert "read-only" in edit(locked, "day", "by day").problem
    assert "outside of the paths" in edit(real, "day", "by day", within=(str(tmp_path / "other"),)).problem
    os.link(real, tmp_path / "twin.md")
    assert "several names" in edit(real, "day", "by day").problem
    assert link.is_symlink()
    assert real.read_text("utf-8") == locked.read_text("utf-8") == TEXT


def test_a_file_that_has_changed_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(TEXT, "utf-8")
    run = Run()
    source = run.read(str(path))
    path.write_text(TEXT + "More.\n", "utf-8")
    change = Change((Edit(Span(0, 1), "##"),))
    done = apply({str(path): [change]}, run, {str(path): source}, write=True)[0]
    assert "has changed since it was read" in done.problem
    with pytest.raises(EditError, match="has changed"):
        write_file(str(path), TEXT.encode(), b"new")
    assert path.read_text("utf-8") == TEXT + "More.\n"
    assert os.listdir(tmp_path) == ["a.md"]


@pytest.mark.parametrize("call", ["replace", "fsync", "chmod"])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    path = tmp_path / "a.md"
    path.write_text(TEXT, "utf-8")

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, call, full)
    done = edit(path, "day and night", "by day")
    monkeypatch.undo()
    assert "No space left" in done.problem
    assert (done.written, done.applied, path.read_text("utf-8")) == (False, (), TEXT)
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_file_left_by_a_killed_run_is_no_document(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    left = writing._beside(str(tmp_path / "a.md"), b"# Half a")
    assert os.path.dirname(left) == str(tmp_path)
    assert [os.path.basename(path) for path, _ in Run().discover([str(tmp_path)]).files] == ["a.md"]


WRITER = """
import sys
from speclint.edit.write import write_file
print("ready", flush=True)
while True:
    for number in range(40):
        path = f"{sys.argv[1]}/{number}.md"
        data = open(path, "rb").read()
        write_file(path, data, (b"B" if data[:1] == b"A" else b"A") * 100_000)
"""


def test_a_run_killed_at_any_moment_leaves_every_file_old_or_new(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.md").write_bytes(b"A" * 100_000)
    chance = random.Random(7)
    for _ in range(6):
        process = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE)
        assert process.stdout
        process.stdout.readline()
        time.sleep(chance.uniform(0, 0.15))
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        whole = (b"A" * 100_000, b"B" * 100_000)
        assert all((tmp_path / f"{number}.md").read_bytes() in whole for number in range(40))
    names = {path.name for path in tmp_path.iterdir()} - {f"{number}.md" for number in range(40)}
    assert all(name.startswith(".speclint-") and name.endswith(".tmp") for name in names)
