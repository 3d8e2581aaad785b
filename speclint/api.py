"""The library: what the command does, as functions that print nothing and keep no state."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date

from speclint.config.settings import FileSettings
from speclint.engine.result import Result
from speclint.engine.run import Run
from speclint.engine.whole import run_paths
from speclint.gate.judging import Baseline
from speclint.gate.place import baseline_path
from speclint.model.clock import Clock
from speclint.parsing.document import Document
from speclint.read.source import Source

StrPath = str | os.PathLike[str]


def lint(
    paths: StrPath | Sequence[StrPath],
    config: StrPath | None = None,
    *,
    today: date | None = None,
    baseline: StrPath | None = None,
) -> Result:
    """Check class specifications.

    Args:
        paths: files and folders, one or several.
        config: a configuration file; where it is not given, the nearest one upwards from each file is used.
        today: the day that rules about dates go by; the computer's own where it is not given.
        baseline: a baseline file, whose findings do not count; else the one that the configuration names. The empty
            string uses none.

    Returns:
        The findings, the files that were checked, and the files that could not be read.

    Raises:
        SpeclintError: the configuration, a house style or a rule file cannot be used.
    """
    several = [paths] if isinstance(paths, (str, os.PathLike)) else paths
    run = Run(os.fspath(config) if config is not None else None, clock=Clock(today))
    names = [os.fspath(path) for path in several]
    result = run_paths(names, run)
    used = baseline_path(run, names) if baseline is None else os.fspath(baseline)
    return Baseline.read(used, run).judge(result) if used else result


def parse(path_or_text: StrPath, *, style: str = "", config: StrPath | None = None) -> Document:
    """Parse one class specification.

    Args:
        path_or_text: a file, or the text of a specification: whatever has a line end in it is text.
        style: id of a house style; recognised by content where it is not given.
        config: a configuration file; else the nearest one upwards from the file.

    Raises:
        ReadError: the file cannot be read.
        SpeclintError: the configuration or a house style cannot be used.
    """
    run = Run(os.fspath(config) if config is not None else None, FileSettings(style=style))
    if isinstance(path_or_text, str) and "\n" in path_or_text:
        kind = "html" if path_or_text.lstrip().startswith("<") else "text"
        return run.parse(Source("<text>", path_or_text, format=kind))
    return run.parse(run.read(os.fspath(path_or_text)))
