"""Bytes to a `Source`: the encodings that office documents come in, and clear words for what is no text."""

from __future__ import annotations

import codecs
import os
import stat
from hashlib import sha256
from pathlib import Path

from speclint.read.errors import ReadError
from speclint.read.source import Source

TEXT_SUFFIXES = frozenset({".txt", ".md", ".markdown"})
HTML_SUFFIXES = frozenset({".html", ".htm"})
SUFFIXES = TEXT_SUFFIXES | HTML_SUFFIXES
DEFAULT_MAX_BYTES = 5_000_000

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 26, 27} | {127})
_SAMPLE = 8192


def read_file(path: str, max_bytes: int = DEFAULT_MAX_BYTES) -> Source:
    """Read one file.

    Raises:
        ReadError: the file is missing, not a regular file, unreadable, larger than `max_bytes`, or no text.
    """
    return decode(path, read_bytes(path, max_bytes))


def digest_of(data: bytes) -> bytes:
    """What a document's bytes are known by."""
    return sha256(data).digest()


def read_bytes(path: str, max_bytes: int) -> bytes:
    """The bytes of a file.

    Raises:
        ReadError: the file is missing, not a regular file, unreadable, or larger than `max_bytes`.
    """
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            raise ReadError(path, "is not a regular file; name a file or a folder of files")
        if status.st_size > max_bytes:
            raise ReadError(path, too_large(status.st_size, max_bytes))
        return _content(path, status.st_size)
    except FileNotFoundError:
        raise ReadError(path, "does not exist; check the spelling of the path") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(path, f"cannot be read ({reason}); check its permissions") from None


def _content(path: str, size: int) -> bytes:
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
    try:
        data = os.read(handle, size + 1)
        while len(data) < size and (more := os.read(handle, size - len(data))):
            data += more
        return data
    finally:
        os.close(handle)


def too_large(size: int, max_bytes: int) -> str:
    """Say that a document is over the limit, and how the limit is moved."""
    return (
        f"is {size:,} bytes, over the limit of {max_bytes:,}; "
        "if it is one class specification, raise `max-file-size` in the configuration"
    )


def decode(path: str, data: bytes) -> Source:
    """Decode a document's bytes: UTF-8, UTF-16 with or without a byte order mark, else Windows-1252.

    Raises:
        ReadError: the bytes are no text.
    """
    suffix = Path(path).suffix.lower()
    if data.startswith((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")):
        raise ReadError(path, "is a Word, PDF or zip file by its content; save it as text, Markdown or HTML")
    encoding, text = _decoded(path, data)
    kind = "html" if suffix in HTML_SUFFIXES else "text"
    return Source(path, text, encoding, kind)


def _decoded(path: str, data: bytes) -> tuple[str, str]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding, _strictly(path, data, encoding)
    guess = _utf16_without_mark(data)
    if guess:
        return guess, _strictly(path, data, guess)
    if _is_binary(data):
        raise ReadError(path, "is a binary file; save it as text, Markdown or HTML")
    try:
        return "utf-8", data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252", data.decode("cp1252", errors="replace")


def _strictly(path: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.removesuffix("-sig").upper()
        problem = f"is marked as {name} but byte {error.start} is not; save it again as UTF-8"
        raise ReadError(path, problem) from None


def _utf16_without_mark(data: bytes) -> str | None:
    """Every second byte zero over the first stretch: Latin text in UTF-16 that lost its mark."""
    sample = data[:_SAMPLE]
    if len(sample) < 4 or len(data) % 2:
        return None
    half = len(sample) // 2
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) == 0:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) == 0:
        return "utf-16-be"
    return None


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    if b"\0" in data:
        return True
    return len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) * 0.02
