"""Where the baseline of a run stands."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from speclint.config.settings import Settings
    from speclint.engine.run import Run

FILE = "speclint-baseline.json"
"""Its usual name."""


def baseline_path(run: Run, paths: Sequence[str], given: str = "") -> str:
    """The baseline of a run: the one that is given, else the one that the configuration names; empty for none."""
    named: str = given or _settings(run, paths).get("baseline")
    return named and os.path.relpath(named)


def usual_path(run: Run, paths: Sequence[str]) -> str:
    """Where the baseline stands if nothing is said: beside the configuration, or in the working directory."""
    return os.path.relpath(os.path.join(_settings(run, paths).root, FILE))


def _settings(run: Run, paths: Sequence[str]) -> Settings:
    top = paths[0] if paths else "."
    return run.finder.for_folder(top if os.path.isdir(top) else os.path.dirname(os.path.abspath(top)))
