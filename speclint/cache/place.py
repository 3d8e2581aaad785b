"""Where the cache stands."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping


def default_folder(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> str:
    """The folder for speclint's cache by the convention of the platform: `~/.cache/speclint` on Linux.

    Returns:
        The folder; an empty text where there is no home to put it in.
    """
    home = os.path.expanduser("~")
    if platform == "win32":
        local = environment.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
        return os.path.join(local, "speclint", "Cache")
    if platform == "darwin":
        return os.path.join(home, "Library", "Caches", "speclint")
    named = environment.get("XDG_CACHE_HOME", "")
    caches = named if os.path.isabs(named) else os.path.join(home, ".cache")
    return os.path.join(caches, "speclint") if os.path.isabs(caches) else ""
