"""Bytes into a file of speclint's own making: the old content or the new, at any moment, and nothing between."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterable
from contextlib import suppress


def write_whole(path: str, data: Iterable[bytes]) -> None:
    """Write a file, by a temporary one beside it that takes its name; permissions stay, or are those of any new file.

    The temporary file's name starts with a dot and ends in `.tmp`: no run takes one that was left for a document.

    Args:
        path: the file; where it is a link, the file that it leads to. Its folder must be there.
        data: its content, in pieces.

    Raises:
        OSError: it cannot be written; what was there is as it was.
    """
    target = os.path.realpath(path)
    handle, temporary = tempfile.mkstemp(".tmp", ".speclint-", os.path.dirname(target))
    try:
        with os.fdopen(handle, "wb") as file:
            os.chmod(temporary, _mode(target))
            file.writelines(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _mode(path: str) -> int:
    """The permissions of the file that is there; else those that a new one gets here."""
    if os.path.exists(path):
        return stat.S_IMODE(os.stat(path).st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
