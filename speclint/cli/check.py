"""`speclint check`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import click

from speclint.cli.caching import CACHE_DIR, NO_CACHE, hurry, say_problem
from speclint.cli.common import clear_failures, progress, say_error, split_names, write
from speclint.cli.gating import SCOPES, GitOptions, gate_of, indexed, judge_of
from speclint.cli.outputs import FormatName, Output, OutputOption, Outputs
from speclint.config.settings import FileSettings
from speclint.engine.result import Result
from speclint.engine.run import Run, StandardInput
from speclint.engine.whole import run_paths
from speclint.model.clock import Clock
from speclint.report.fixes import Fixes
from speclint.report.outputs import Format
from speclint.rule import Severity

if TYPE_CHECKING:
    from speclint.engine.timings import Timings

_LEVELS = click.Choice([level.value for level in Severity])


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--select", multiple=True, metavar="RULES", help="Run only these rules: codes, families, names, or ALL.")
@click.option("--extend-select", multiple=True, metavar="RULES", help="Run these rules too.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Do not run these rules.")
@click.option("--style", default="", metavar="ID", help="Take every document to be in this house style.")
@click.option("--employer", default="", metavar="NAME", help="Take every document to be of this employer.")
@click.option(
    "--scope",
    type=click.Choice(list(SCOPES)),
    default="all",
    show_default=True,
    help="Run the rules that look at one document, those that compare documents, or all.",
)
@click.option(
    "--since", default="", metavar="REV", help="Report what is new since a commit; REV... for a branch's start."
)
@click.option("--staged", is_flag=True, help="Report what is new in git's index since the last commit.")
@click.option("--from-index", is_flag=True, help="Read the documents from git's index, as a commit would hold them.")
@click.option("--included-only", is_flag=True, help="Pass over named files that the configuration does not include.")
@click.option("--baseline", default="", metavar="FILE", help="Use this baseline, not the configured one.")
@click.option("--no-baseline", is_flag=True, help="Report what is in the baseline too.")
@click.option("--config", metavar="FILE", help="Use this configuration file and no other.")
@click.option(
    "--output",
    "outputs",
    multiple=True,
    type=OutputOption(),
    metavar="FORMAT[:PATH]",
    help="Report in this format to a file, or to standard output; may be given several times.",
)
@click.option("--output-format", type=FormatName(), help="Report in this format to standard output.  [default: text]")
@click.option("--fail-level", type=_LEVELS, help="The least severity that makes the exit status 1.  [default: warning]")
@click.option("--exit-zero", is_flag=True, help="Exit with status 0 whatever is found.")
@click.option("--statistics", is_flag=True, help="Count the findings per rule instead of listing them.")
@click.option("--fix", is_flag=True, help="Make the safe fixes in the files, and report what remains.")
@click.option("--fix-only", is_flag=True, help="Make the safe fixes, and do not report what remains.")
@click.option("--unsafe-fixes", is_flag=True, help="Count and make fixes that may change the meaning too.")
@click.option("--diff", "show_diff", is_flag=True, help="Show what --fix would change, and write nothing.")
@click.option("--show-files", is_flag=True, help="List the files that would be checked, and stop.")
@click.option("--stdin-filename", default="", metavar="NAME", help="The name of the document read from standard input.")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Take this to be the day of the check, so that it can be repeated.",
)
@CACHE_DIR
@NO_CACHE
@click.option(
    "--jobs",
    "-j",
    type=click.IntRange(1),
    metavar="N",
    help="In how many processes many files are checked.  [default: the number of cores]",
)
@click.option("--profile", is_flag=True, help="Say where the time goes, by step and by rule, on standard error.")
@clear_failures
def command(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    extend_select: tuple[str, ...],
    ignore: tuple[str, ...],
    style: str,
    employer: str,
    scope: str,
    since: str,
    staged: bool,
    from_index: bool,
    included_only: bool,
    baseline: str,
    no_baseline: bool,
    config: str | None,
    outputs: tuple[Output, ...],
    output_format: Format | None,
    fail_level: str | None,
    exit_zero: bool,
    statistics: bool,
    fix: bool,
    fix_only: bool,
    unsafe_fixes: bool,
    show_diff: bool,
    show_files: bool,
    stdin_filename: str,
    today: datetime | None,
    cache_dir: str,
    no_cache: bool,
    jobs: int | None,
    profile: bool,
) -> None:
    """Check class specifications and report what is wrong with them.

    PATHS are files and folders; the current folder where none is given; `-` is standard input.

    Exit status: 0, nothing found; 1, findings at or above the fail level; 2, the run failed: a file could not be
    read or fixed, or the configuration is wrong. Every other file is still checked. After --fix it is about what
    remains; with --diff, 1 says that --fix would change something.
    """
    fix = fix or fix_only
    reports = Outputs.of(outputs, output_format, statistics)
    reports.refuse_without_report(
        "--diff" if show_diff else "--show-files" if show_files else "--fix-only" if fix_only else ""
    )
    git = GitOptions(since, staged, from_index)
    git.refuse_conflicts(fixing=fix or show_diff, given="-" in paths)
    if fix and not show_diff and "-" in paths:
        raise click.UsageError("standard input cannot be fixed in place; use --diff to see what --fix would change")
    given = _standard_input(stdin_filename) if "-" in paths else None
    wanted = [path for path in paths if path != "-"] or ([] if given else ["."])
    overriding = FileSettings(split_names(select), split_names(extend_select), split_names(ignore), style, employer)
    run = Run(config, overriding, Clock(today.date() if today else None), SCOPES[scope], included_only)
    hurry(run, jobs, None if no_cache else cache_dir, profile)
    if git.reads_index:
        run = indexed(run, wanted)
    reports.refuse_unwritable(run, wanted)
    gate = gate_of(run, wanted, git, judge_of(run, wanted, baseline, no_baseline))
    if show_files:
        _show_files(run, wanted)
        return
    if show_diff:
        from speclint.cli.fixing import show

        sys.exit(show(wanted, run, given, unsafe_fixes, gate))
    if fix:
        from speclint.cli.fixing import make

        result, failed, said = make(wanted, run, unsafe_fixes, gate)
    else:
        alone = not (git.since or git.reads_index)
        result, failed, said = run_paths(wanted, run, given, progress(), findings_only=alone), False, ""
        result = gate(result) if gate else result
    say_problem(run)
    if fix_only:
        _report_fixed(result, said)
        sys.exit(2 if failed or result.errors else 0)
    if fail_level:
        result = replace(result, fail_level=Severity(fail_level))
    failed |= reports.report(result, run, statistics, Fixes(unsafe_fixes, said))
    if run.timings:
        _show_timings(run.timings, result)
    status = 2 if failed else result.exit_status()
    sys.exit(status if status == 2 or not exit_zero else 0)


def _standard_input(name: str) -> StandardInput:
    return StandardInput(name or "<stdin>", sys.stdin.buffer.read())


def _show_files(run: Run, paths: Sequence[str]) -> None:
    found = run.discover(paths)
    write(path for path, _ in found.files)
    for error in found.errors:
        say_error(str(error))
    if found.errors:
        sys.exit(2)


def _show_timings(timings: Timings, result: Result) -> None:
    from speclint.report.timings import timing_lines

    for line in timing_lines(timings, result.rules, len(result.files)):
        click.echo(line, err=True)


def _report_fixed(result: Result, said: str) -> None:
    for error in result.errors:
        say_error(str(error))
    if said:
        click.echo(said)
