"""The cache stands where the platform keeps such things."""

from __future__ import annotations

import os

import pytest

from speclint.cache.place import default_folder

HOME = os.path.expanduser("~")


def test_linux() -> None:
    assert default_folder("linux", {"XDG_CACHE_HOME": "/var/caches"}) == os.path.abspath("/var/caches/speclint")
    usual = os.path.join(HOME, ".cache", "speclint")
    assert default_folder("linux", {}) == usual
    assert default_folder("linux", {"XDG_CACHE_HOME": "not/from/the/root"}) == usual


def test_macos() -> None:
    assert default_folder("darwin", {}) == os.path.join(HOME, "Library", "Caches", "speclint")


def test_windows() -> None:
    local = os.path.join("C:", "Users", "clerk", "AppData", "Local")
    assert default_folder("win32", {"LOCALAPPDATA": local}) == os.path.join(local, "speclint", "Cache")
    assert default_folder("win32", {}) == os.path.join(HOME, "AppData", "Local", "speclint", "Cache")


def test_without_a_home_there_is_no_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    assert default_folder("linux", {}) == ""
    assert default_folder("linux", {"XDG_CACHE_HOME": "/var/caches"}) == os.path.join("/var/caches", "speclint")
