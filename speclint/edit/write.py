"""Bytes into a file: the old content or the new, at any moment, and nothing between."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from speclint.edit.exact import EditError


def unwritable(path: str, within: Sequence[str] = ()) -> str:
    """Why a file is not written to; empty where it may be.

    Args:
        path: the file.
        within: files and folders to stay in; anywhere where empty.
    """
    try:
        status = os.lstat(path)
    except OSError as error:
        return f"cannot be opened ({error.strerror})"
    if stat.S_ISLNK(status.st_mode):
        return "is a symbolic link; name the file that it leads to"
    if not stat.S_ISREG(status.st_mode):
        return "is not a regular file"
    if within and not any(_inside(path, top) for top in within):
        return "is outside of the paths given"
    if not status.st_mode & 0o222 or not os.access(path, os.W_OK):
        return "is read-only; allow writing to it"
    if status.st_nlink > 1:
        return "is known under several names (hard links), which would part; make a copy of its own"
    return ""


def _inside(path: str, top: str) -> bool:
    target, root = os.path.realpath(path), os.path.realpath(top)
    return target == root or target.startswith(root.rstrip(os.sep) + os.sep)


def write_file(path: str, old: bytes, new: bytes, within: Sequence[str] = ()) -> None:
    """Put new content in a file, by a temporary file beside it that takes its name.

    The temporary file's name starts with a dot and ends in `.tmp`: no run takes one that was left for a document.

    Args:
        path: the file.
        old: what it must still hold.
        new: what it is to hold.
        within: files and folders to stay in; anywhere where empty.

    Raises:
        EditError: it is not written to, holds something else by now, or writing failed; it is as it was.
    """
    reason = unwritable(path, within)
    if reason:
        raise EditError(path, f"was not changed: it {reason}")
    temporary = ""
    try:
        temporary = _beside(path, new)
        if Path(path).read_bytes() != old:
            raise EditError(path, "has changed since it was read; run again")
        os.replace(temporary, path)
        temporary = ""
    except OSError as error:
        raise EditError(path, f"could not be written ({error.strerror or error}); it is as it was") from None
    finally:
        if temporary:
            with suppress(OSError):
                os.unlink(temporary)
    _settle(os.path.dirname(path) or ".")


def _beside(path: str, data: bytes) -> str:
    """A file of this content in the same folder, with the same permissions and owner, on disk."""
    handle, temporary = tempfile.mkstemp(".tmp", ".speclint-", os.path.dirname(path) or ".")
    try:
        with os.fdopen(handle, "wb") as file:
            _alike(temporary, os.stat(path))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    return temporary


def _alike(temporary: str, status: os.stat_result) -> None:
    own = os.stat(temporary)
    if (own.st_uid, own.st_gid) != (status.st_uid, status.st_gid) and hasattr(os, "chown"):
        os.chown(temporary, status.st_uid, status.st_gid)
    os.chmod(temporary, stat.S_IMODE(status.st_mode))


def _settle(folder: str) -> None:
    """Put the folder's new entry on disk, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
