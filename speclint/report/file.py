"""A report into a file: the old content or the new, at any moment, and nothing between."""

from __future__ import annotations

import os
from collections.abc import Iterable

from speclint.wholefile import write_whole


def write_report(path: str, data: Iterable[bytes]) -> None:
    """Write a file, by a temporary one beside it that takes its name; a device or a pipe is written to as it is.

    Args:
        path: the file; where it is a link, the file that it leads to. Its folder must be there.
        data: its content, in pieces.

    Raises:
        OSError: it cannot be written; what was there is as it was.
    """
    target = os.path.realpath(path)
    if os.path.exists(target) and not os.path.isfile(target):
        with open(target, "wb") as stream:
            stream.writelines(data)
        return
    write_whole(target, data)


def unwritable(path: str) -> str:
    """Why a report cannot be written to a path; empty where it can, as far as that is known before."""
    folder = os.path.dirname(os.path.abspath(path))
    if os.path.isdir(path):
        return "is a folder; name a file in it"
    if not os.path.isdir(folder):
        return f"cannot be written, for there is no folder {os.path.dirname(path)}; make it first"
    if os.path.isfile(path) and not os.access(path, os.W_OK):
        return "is read-only; allow writing to it"
    if not os.access(folder, os.W_OK):
        return "cannot be written: no file can be made in its folder; check its permissions"
    return ""
