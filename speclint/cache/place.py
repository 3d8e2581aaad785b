"""Where the cache stands."""

from __future__ import annotations

import os


def default_folder() -> str:
    """The folder for speclint's cache by the convention of the platform: `~/.cache/speclint` on Linux."""
    from platformdirs import user_cache_dir

    return os.path.abspath(user_cache_dir("speclint", appauthor=False))
