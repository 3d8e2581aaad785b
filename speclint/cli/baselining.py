"""What `speclint check` and `speclint baseline` share: which baseline is used, and how it is told of."""

from __future__ import annotations

from collections.abc import Sequence

import click

from speclint.engine.run import Judge, Run


def judge_of(run: Run, paths: Sequence[str], given: str, without: bool) -> Judge | None:
    """What takes the findings of the baseline out of a result; `None` where there is no baseline.

    Raises:
        UsageError: both options are given.
        BaselineError: the baseline is not there, or cannot be used.
    """
    if given and without:
        raise click.UsageError("--baseline names a baseline and --no-baseline uses none; give one of them")
    if without:
        return None
    from speclint.gate.judging import baseline_path

    path = baseline_path(run, paths, given)
    if not path:
        return None
    from speclint.gate.judging import Baseline

    return Baseline.read(path, run).judge
