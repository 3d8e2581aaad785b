"""Patterns of a test by themselves: nothing of them stays, here or beside the byte code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from speclint.patterns import choice
from speclint.patterns import pattern as patterns
from speclint.patterns.presence import Presence
from speclint.patterns.store import Store


class Unsaved(Store):
    """Keeps nothing."""

    def save(self) -> None:
        """Nothing is written."""


@contextmanager
def apart(path: Path | None = None) -> Iterator[Presence]:
    """Patterns made in the block know of no others."""
    store, presence, made = Unsaved(str(path or "")), Presence(), list(patterns._MADE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(patterns, "_store", lambda: store)
        patch.setattr(patterns, "PRESENCE", presence)
        patch.setattr(choice, "PRESENCE", presence)
        patterns._MADE.clear()
        yield presence
        patterns._MADE[:] = made
