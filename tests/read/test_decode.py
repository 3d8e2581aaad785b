"""Encodings, line ends, and clear words for what is no text."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from speclint.read.decode import decode, read_file
from speclint.read.errors import ReadError
from speclint.read.source import Position

TEXT = "Class Concept\nReviews “plans” – the applicant’s fees.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings_of_office_documents(encoding: str) -> None:
    assert decode("a.txt", TEXT.encode(encoding)).text == TEXT


def test_positions_count_code_points_and_end_lines_at_line_feeds_only() -> None:
    source = decode("a.txt", "a\x0cb\u2028c\r\nd😀e\rf\ng".encode())
    text = source.text
    assert source.position(text.index("c")) == Position(1, 5)
    assert source.position(text.index("e")) == Position(2, 3)
    assert source.position(text.index("f")) == Position(2, 5)
    assert source.position(text.index("g")) == Position(3, 1)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK\x03\x04rest", "Word, PDF or zip"),
        (b"%PDF-1.7", "Word, PDF or zip"),
        (b"a\0b\0\0\0c", "binary"),
        (bytes(range(1, 9)) * 40, "binary"),
        (b"\xef\xbb\xbf\xff\xfe\xfd", "marked as UTF-8 but byte"),
    ],
)
def test_what_is_no_text_says_so(data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words) as caught:
        decode("folder/a.txt", data)
    assert caught.value.path == "folder/a.txt"


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="does not exist"):
        read_file(str(tmp_path / "gone.txt"))


def test_folder_in_place_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="not a regular file"):
        read_file(str(tmp_path))


def test_too_large_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("x" * 50)
    with pytest.raises(ReadError, match="max-file-size"):
        read_file(str(path), max_bytes=49)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "locked.txt"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(ReadError, match="cannot be read"):
        read_file(str(path))
