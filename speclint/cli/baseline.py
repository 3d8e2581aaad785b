"""`speclint baseline`: the findings that were there before the gate was switched on."""

from __future__ import annotations

import functools
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from speclint.cli.common import clear_failures, fail, progress, say_error, split_names, write
from speclint.config.settings import FileSettings
from speclint.engine.result import Result
from speclint.engine.run import Run
from speclint.engine.whole import run_paths
from speclint.gate.baseline import BaselineError, is_damaged, read_baseline, rows_of, write_baseline
from speclint.gate.judging import Baseline
from speclint.gate.known import Entry, Known
from speclint.gate.place import baseline_path, usual_path
from speclint.model.clock import Clock
from speclint.report.printable import printable

_OPTIONS = (
    click.argument("paths", nargs=-1, type=click.Path()),
    click.option("--baseline", "given", default="", metavar="FILE", help="This baseline, not the configured one."),
    click.option("--select", multiple=True, metavar="RULES", help="Run only these rules; other entries are kept."),
    click.option("--extend-select", multiple=True, metavar="RULES", help="Run these rules too."),
    click.option("--ignore", multiple=True, metavar="RULES", help="Do not run these rules; their entries are kept."),
    click.option("--style", default="", metavar="ID", help="Take every document to be in this house style."),
    click.option("--employer", default="", metavar="NAME", help="Take every document to be of this employer."),
    click.option("--config", metavar="FILE", help="Use this configuration file and no other."),
    click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day of the check."),
)


def _checking(command: Callable[[Baseline, Result], int]) -> Callable[..., None]:
    """A command that checks documents and compares them with the baseline; its value is the exit status."""

    @functools.wraps(command)
    def wrapped(
        paths: tuple[str, ...],
        given: str,
        select: tuple[str, ...],
        extend_select: tuple[str, ...],
        ignore: tuple[str, ...],
        style: str,
        employer: str,
        config: str | None,
        today: datetime | None,
    ) -> None:
        names = (split_names(select), split_names(extend_select), split_names(ignore))
        run = Run(config, FileSettings(*names, style, employer), Clock(today.date() if today else None))
        wanted = paths or (".",)
        baseline = Baseline(baseline_path(run, wanted, given) or usual_path(run, wanted), run)
        result = run_paths(wanted, run, None, progress())
        for error in result.errors:
            say_error(str(error))
        status = command(baseline, result)
        sys.exit(2 if result.errors else status)

    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return clear_failures(wrapped)


@click.group("baseline", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Keep the findings that were there before out of the way, so that only new ones count.

    The baseline is a file of findings, one a line, that is committed with the documents. It names each by rule, class,
    section and a hash of its text; not by file or line, so that it survives moved lines, wrapping, and renamed files.

    \b
    speclint baseline write     what is found now does not count from now on
    speclint check              reports what is new
    speclint baseline check     is there something in the baseline that has been put right?
    speclint baseline prune     takes that out
    """


@command.command("write")
@_checking
def write_command(baseline: Baseline, result: Result) -> int:
    """Put all that is found now into the baseline, and take out what is no longer found.

    Entries of documents that are not checked, and of rules that do not run, are kept: an entry names no file, so only a
    run over all documents below the baseline's folder can tell that what it stands for is gone.

    Exit status: 0; 2, the run failed: what could be checked is written, and no entry is lost.
    """
    before = _before(baseline, result)
    matched = baseline.match(result)
    kept = _without(matched.gone, baseline.stale(result, matched))
    entries = Counter(Known.of(result.findings).entries) + Counter(kept)
    changed = write_baseline(baseline.path, entries)
    named = printable(baseline.path)
    click.echo(f"{'Wrote' if changed else 'Nothing to change in'} {named}: {_total(entries)} in {_files(result)}.")
    if before is not None:
        gone = sum(matched.gone.values()) - sum(kept.values())
        click.echo(f"{len(matched.new):,} new, {gone:,} taken out.")
    _say_kept(baseline, result, kept)
    if not baseline_path(baseline.run, tuple(result.files[:1])):
        click.echo(
            f'To use it, put this into speclint.toml beside it: baseline = "{printable(Path(baseline.path).name)}"'
        )
    return 0


def _before(baseline: Baseline, result: Result) -> Known | None:
    """What the baseline holds so far; `None` where there is none, or a damaged one that a whole run replaces."""
    if not Path(baseline.path).exists():
        return None
    try:
        baseline.known = read_baseline(baseline.path)
    except BaselineError as error:
        if not is_damaged(baseline.path) or baseline.unchecked(result):
            raise
        say_error(f"{error}: written anew")
        return None
    return baseline.known


def _say_kept(baseline: Baseline, result: Result, kept: Mapping[Entry, int]) -> None:
    if kept:
        left = baseline.unchecked(result)
        why = f"not every document was checked ({printable(left)})" if left else "their rules did not run"
        click.echo(f"{_total(kept)} that were not found again are kept: {why}.")


@command.command("check")
@_checking
def check_command(baseline: Baseline, result: Result) -> int:
    """Say whether the baseline holds what is no longer found.

    What is new is counted, and does not change the exit status: that is what `speclint check` is for.

    Exit status: 0, every entry is still found; 1, some are stale; 2, the run failed, or not every document below the
    baseline's folder was checked, so that nobody can tell.
    """
    stale = _stale(baseline, result)
    new = len(baseline.match(result).new)
    write(_entry_lines(stale))
    click.echo(f"{_total(stale, 'stale entry', 'stale entries')} of {_total(baseline.known.entries)}; {new:,} new.")
    if stale:
        click.echo("Take them out with: speclint baseline prune")
    return int(bool(stale))


@command.command("prune")
@_checking
def prune_command(baseline: Baseline, result: Result) -> int:
    """Take out what is no longer found; put nothing in.

    Exit status: 0; 2, the run failed, or not every document below the baseline's folder was checked: nothing is taken
    out then.
    """
    stale = _stale(baseline, result)
    left = _without(baseline.known.entries, stale)
    if stale:
        write_baseline(baseline.path, left)
    write(_entry_lines(stale))
    click.echo(f"Took out {_total(stale)}; {_total(left)} left in {printable(baseline.path)}.")
    return 0


def _stale(baseline: Baseline, result: Result) -> dict[Entry, int]:
    baseline.known = read_baseline(baseline.path)
    if result.errors:
        fail("which entries are stale cannot be told: not every document could be checked")
    left = baseline.unchecked(result)
    if left:
        fail(
            f"which entries are stale cannot be told: {left} was not checked; check all documents below the folder of "
            f"{baseline.path}, or exclude in the configuration what is no specification"
        )
    return baseline.stale(result, baseline.match(result))


@command.command("list")
@click.option("--baseline", "given", default="", metavar="FILE", help="This baseline, not the configured one.")
@click.option("--config", metavar="FILE", help="Use this configuration file and no other.")
@click.option("--statistics", is_flag=True, help="Count the entries per rule instead of listing them.")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@clear_failures
def list_command(given: str, config: str | None, statistics: bool, output_format: str) -> None:
    """List what is in the baseline: rule, class, section, and how often.

    Exit status: 0; 2, the run failed.
    """
    run = Run(config)
    path = baseline_path(run, (".",), given) or usual_path(run, (".",))
    entries = read_baseline(path).entries
    if output_format == "json":
        rows: Any = _counts(entries) if statistics else rows_of(entries)
        click.echo(json.dumps(rows, indent=2))
        return
    write(_count_lines(entries) if statistics else _entry_lines(entries))
    click.echo(f"{_total(entries)} in {printable(path)}.")


def _entry_lines(entries: Mapping[Entry, int]) -> Iterator[str]:
    for row in rows_of(entries):
        times = f"  ({row['count']} times)" if "count" in row else ""
        section = f"  {printable(row['section'])}" if row["section"] else ""
        yield f"{printable(row['rule'])}  {printable(row['class'])}{section}{times}"


def _counts(entries: Mapping[Entry, int]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for entry, count in entries.items():
        counts[entry.code] += count
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _count_lines(entries: Mapping[Entry, int]) -> Iterator[str]:
    for code, count in _counts(entries).items():
        yield f"{count:>6}  {printable(code)}"


def _without(entries: Mapping[Entry, int], fewer: Mapping[Entry, int]) -> dict[Entry, int]:
    left = {entry: count - fewer.get(entry, 0) for entry, count in entries.items()}
    return {entry: count for entry, count in left.items() if count > 0}


def _total(entries: Mapping[Entry, int], one: str = "finding", many: str = "findings") -> str:
    count = sum(entries.values())
    return f"{count:,} {one if count == 1 else many}"


def _files(result: Result) -> str:
    count = len(result.files)
    return f"{count:,} file{'s' * (count != 1)}"
