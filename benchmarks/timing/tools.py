"""The tools that are measured: where they are, which version they are, and how they are called."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PEERS = ("rumdl", "codespell", "proselint", "markdownlint-cli2", "textlint")
ORIENTATION = PEERS[2:]
"""Those that no goal is about."""
_SOUND = {"codespell": (0, 65)}
_VERSION = {"proselint": "version"}


@dataclass(frozen=True)
class Tool:
    """A tool that is on this machine."""

    name: str
    program: tuple[str, ...]
    options: tuple[str, ...] = ()
    """Options of every check."""

    @property
    def version(self) -> tuple[str, ...]:
        """The command that prints its version."""
        return (*self.program, _VERSION.get(self.name, "--version"))

    @property
    def release(self) -> str:
        """What it says of its version."""
        done = subprocess.run(self.version, capture_output=True, text=True, check=False)
        words = (word.strip("v,") for word in (done.stdout + done.stderr).split())
        return next((word for word in words if word[:1].isdigit()), "?")

    def check(self, what: str, cache: str = "") -> tuple[str, ...]:
        """The command that checks a file or a folder, all files in it; `cache` is the folder of its cache, if any."""
        cached = ("--cache-dir", cache) if cache else ("--no-cache",)
        options: dict[str, tuple[str, ...]] = {
            "speclint": ("check", *cached, *self.options, what),
            "rumdl": ("check", "--isolated", "--include", "**/*.md,**/*.txt", *cached, what),
            "proselint": ("check", what),
            "markdownlint-cli2": (f"{what}/**/*.{{md,txt}}",),
            "textlint": ("--rule", "write-good", what),
        }
        return (*self.program, *options.get(self.name, (what,)))

    def worked(self, status: int) -> bool:
        """Whether an exit status says that the tool did its work, whatever it found."""
        return status in _SOUND.get(self.name, (0, 1))


def installed(paths: Mapping[str, str]) -> dict[str, Tool]:
    """The peers that are here: where `paths` says, else beside this Python, else where the shell finds them."""
    places = {name: paths.get(name) or _beside(name) or shutil.which(name) for name in PEERS}
    return {name: Tool(name, (str(Path(place).absolute()),)) for name, place in places.items() if place}


def speclint(path: str | None, jobs: int | None) -> Tool:
    """Our own: the command at `path`, else the one of this Python, else its module."""
    place = path or _beside("speclint")
    program = (str(Path(place).absolute()),) if place else (sys.executable, "-m", "speclint")
    return Tool("speclint", program, ("--jobs", str(jobs)) if jobs else ())


def _beside(name: str) -> str | None:
    return shutil.which(name, path=str(Path(sys.executable).parent))
