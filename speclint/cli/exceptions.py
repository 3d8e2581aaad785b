"""`speclint exceptions`."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import datetime

import click

from speclint.cli.common import FAILED, clear_failures, columns, paint, progress, say_error, write
from speclint.config.settings import FileSettings
from speclint.engine.result import Result
from speclint.engine.run import Run
from speclint.engine.whole import run_paths
from speclint.model.clock import Clock


@click.command("exceptions")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--style", default="", metavar="ID", help="Take every document to be in this house style.")
@click.option("--employer", default="", metavar="NAME", help="Take every document to be of this employer.")
@click.option("--config", metavar="FILE", help="Use this configuration file and no other.")
@click.option(
    "--output-format", type=click.Choice(["text", "json", "csv", "markdown"]), default="text", show_default=True
)
@click.option(
    "--today", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="Take this to be the day of the run."
)
@clear_failures
def command(
    paths: tuple[str, ...], style: str, employer: str, config: str | None, output_format: str, today: datetime | None
) -> None:
    """List the exceptions that stand in documents and in exceptions files, and what each covers.

    PATHS are files and folders; the current folder where none is given. Give the whole folder: with single files
    nobody can tell whether an exception from a rule that compares documents is still needed.

    An exception is in use, unused (its rule finds nothing there any more), expired, unreadable (a rule that does not
    exist, a slip in its words), or open: it covers nothing in this run, and not all of its rules were run.

    Exit status: 0; 2, the run failed: a file could not be read, or the configuration is wrong. To fail on exceptions
    that are unused, expired or unreadable, use `speclint check`: rules EXC001 to EXC004.
    """
    run = Run(config, FileSettings(style=style, employer=employer), Clock(today.date() if today else None))
    result = run_paths(list(paths) or ["."], run, None, progress())
    for error in result.errors:
        say_error(str(error))
    write(_lines(result, output_format))
    sys.exit(FAILED if result.errors else 0)


def _lines(result: Result, output_format: str) -> Iterable[str]:
    from speclint.report import exceptions

    if output_format == "text":
        return exceptions.exceptions_text(result.exceptions, columns(), paint())
    if output_format == "json":
        return exceptions.exceptions_json(result.exceptions)
    if output_format == "csv":
        return exceptions.exceptions_csv(result.exceptions)
    return exceptions.exceptions_markdown(result.exceptions)
