"""`speclint check --fix` and `--diff`."""

from __future__ import annotations

from collections.abc import Sequence

import click

from speclint.cli.common import FAILED, paint, progress, say_error, write
from speclint.edit.apply import shown_path
from speclint.edit.diff import diff
from speclint.edit.fixes import MOST_ROUNDS, Fixed
from speclint.edit.fixes import fix as fix_all
from speclint.engine.result import Judge, Result
from speclint.engine.run import Run, StandardInput

_MOST_NAMED = 20


def make(paths: Sequence[str], run: Run, unsafe: bool, judge: Judge | None) -> tuple[Result, bool, str]:
    """Make the fixes; what remains, whether a file could not be fixed, and what was done in one line."""
    fixed = fix_all(paths, run, unsafe=unsafe, write=True, progress=progress(), judge=judge)
    done = sum(len(item.applied) for item in fixed.files if item.written)
    files = sum(item.written for item in fixed.files)
    remain = len(fixed.result.findings)
    said = f"Fixed {_count(done, 'finding')} in {_count(files, 'file')}; {remain:,} remain{'s' * (remain == 1)}."
    return fixed.result, _say_left(fixed), said


def show(paths: Sequence[str], run: Run, given: StandardInput | None, unsafe: bool, judge: Judge | None) -> int:
    """Print what fixing would change; the exit status."""
    fixed = fix_all(paths, run, given, unsafe=unsafe, progress=progress(), judge=judge)
    for error in fixed.result.errors:
        say_error(str(error))
    for item in fixed.changed:
        write(diff(item, paint()))
    failed = _say_left(fixed)
    click.echo(f"Would fix {_count(fixed.count, 'finding')} in {_count(len(fixed.changed), 'file')}.", err=True)
    return FAILED if failed or fixed.result.errors else int(bool(fixed.changed))


def _say_left(fixed: Fixed) -> bool:
    """Say what was not fixed and why; whether there was an error among it."""
    for item in fixed.files:
        if item.problem:
            say_error(f"{shown_path(item.path)}: {item.problem}")
    left = [
        f"{shown_path(item.path)}:{refusal.change.name} was left: {refusal.reason}"
        for item in fixed.files
        for refusal in item.refused
    ]
    for line in left[:_MOST_NAMED]:
        say_error(line)
    if len(left) > _MOST_NAMED:
        say_error(f"and {len(left) - _MOST_NAMED:,} more fixes were left")
    if not fixed.settled:
        say_error(f"after {MOST_ROUNDS} rounds there was still something to fix; run again")
    return any(item.problem for item in fixed.files)


def _count(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' * (count != 1)}"
