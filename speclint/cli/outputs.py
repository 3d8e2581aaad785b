"""`speclint check --output`: which reports are made of one run, and where each goes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem
from msgspec import Struct

from speclint.cli.common import columns, paint, say_error, write
from speclint.engine.result import Result
from speclint.engine.run import Run
from speclint.read.discover import takes
from speclint.read.errors import SpeclintError
from speclint.report.fixes import Fixes
from speclint.report.outputs import FORMATS, Format, reporter

if TYPE_CHECKING:
    _Type = click.ParamType[Any]
else:
    _Type = click.ParamType
_FOR_PEOPLE = ("text", "concise")


class Output(Struct, frozen=True):
    """One report."""

    format: Format
    path: str = ""
    """Where it goes; empty for standard output."""


class FormatName(_Type):
    """The name of a format of reports."""

    name = "format"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str | None:
        """All of them."""
        return f"[{'|'.join(FORMATS)}]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Format:
        """The format; an unknown one is answered with the nearest."""
        if isinstance(value, Format):
            return value
        if value not in FORMATS:
            from speclint.config.keys import nearest

            self.fail(f"unknown format {value!r}{nearest(value, FORMATS)}; there are {', '.join(FORMATS)}", param, ctx)
        return FORMATS[value]

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The formats that start so."""
        return [CompletionItem(name, help=item.doc) for name, item in FORMATS.items() if name.startswith(incomplete)]


class OutputOption(FormatName):
    """A format and, behind a colon, a path."""

    name = "output"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The output that is asked for."""
        if isinstance(value, Output):
            return value
        name, colon, path = value.partition(":")
        if colon and not path:
            self.fail(f"there is no path behind {value!r}; leave the colon out for standard output", param, ctx)
        return Output(super().convert(name, param, ctx), "" if path == "-" else path)


class Outputs(Struct, frozen=True):
    """The reports of one run."""

    screen: Format | None
    """What goes to standard output."""
    files: tuple[Output, ...] = ()

    @classmethod
    def of(cls, outputs: Sequence[Output], screen: Format | None, statistics: bool) -> Outputs:
        """The reports that the command line asks for.

        Args:
            outputs: those of `--output`.
            screen: that of `--output-format`.
            statistics: whether counts are asked for, which stand in the text.

        Raises:
            UsageError: two of them would go to the same place.
        """
        screens = [item.format for item in outputs if not item.path] + ([screen] if screen else [])
        if len(screens) > 1:
            raise click.UsageError("two reports cannot go to standard output; give one of them a file, FORMAT:PATH")
        files = tuple(item for item in outputs if item.path)
        places = [os.path.realpath(item.path) for item in files]
        if len(places) > len(set(places)):
            raise click.UsageError("two reports cannot go to one file")
        shown = screens[0] if screens else FORMATS["text"] if statistics or not files else None
        return cls(shown, files)

    def refuse_without_report(self, mode: str) -> None:
        """Say that files were asked for where no report is made.

        Args:
            mode: the option that makes none; empty where there is a report.

        Raises:
            UsageError: they were.
        """
        if mode and self.files:
            raise click.UsageError(f"{mode} makes no report that --output could write")

    def refuse_unwritable(self, run: Run, paths: Sequence[str]) -> None:
        """Say before anything runs what cannot or must not be written.

        Raises:
            SpeclintError: a folder is missing, or a report would take the place of a document or a configuration.
        """
        if not self.files:
            return
        from speclint.report.file import unwritable

        for path in paths:
            run.settings(os.path.join(path, "-") if os.path.isdir(path) else path)
        for item in self.files:
            problem = unwritable(item.path) or _configuration(run, item.path)
            if not problem and takes(paths, item.path, run.included, run.excluded):
                problem = (
                    "would be taken for a class specification by this check; "
                    "write it elsewhere, or `exclude` it in the configuration"
                )
            if problem:
                raise SpeclintError(f"{item.path}: {problem}")

    def report(self, result: Result, run: Run, statistics: bool, fixes: Fixes) -> bool:
        """Make the reports; whether one of them failed."""
        for error in result.errors:
            say_error(str(error))
        failed = [item.path for item in self.files if not _written(item, result, run, statistics, fixes)]
        if self.screen:
            _show(self.screen, result, statistics, fixes)
        else:
            _say_written(result, [item.path for item in self.files if item.path not in failed])
        if fixes.made and (self.screen is None or not _is_text(self.screen, statistics)):
            click.echo(fixes.made, err=True)
        return bool(failed)


def _configuration(run: Run, path: str) -> str:
    known = {os.path.realpath(name) for name in run.finder.files()}
    return "is part of the configuration; name another file" if os.path.realpath(path) in known else ""


def _is_one_of(path: str, files: Sequence[str]) -> bool:
    """Whether a path leads to one of some files, by whatever name."""
    try:
        known = os.stat(path)
    except OSError:
        return False
    for each in files:
        with suppress(OSError):
            if os.path.samestat(known, os.stat(each)):
                return True
    return False


def _is_text(item: Format, statistics: bool) -> bool:
    return item.name == "text" or (item.name == "concise" and statistics)


def _lines(item: Format, result: Result, statistics: bool, fixes: Fixes) -> Iterable[str]:
    if not _is_text(item, statistics):
        return reporter(item.name)(result)
    from speclint.report.text import report

    return report(result, statistics=statistics, fixes=fixes)


def _written(item: Output, result: Result, run: Run, statistics: bool, fixes: Fixes) -> bool:
    """Write one report to its file; where that fails, say why."""
    from speclint.report.file import write_report

    try:
        problem = _configuration(run, item.path)
        if _is_one_of(item.path, result.files):
            problem = "is a document that was checked; name another file"
        if problem:
            raise SpeclintError(problem)
        write_report(item.path, item.format.encoded(_lines(item.format, result, statistics, fixes)))
    except (OSError, SpeclintError) as error:
        say_error(f"{item.path}: not written: {getattr(error, 'strerror', None) or error}")
        return False
    return True


def _show(item: Format, result: Result, statistics: bool, fixes: Fixes) -> None:
    if _is_text(item, statistics):
        from speclint.report.text import report

        write(report(result, columns(), paint(), statistics, fixes))
    elif item.name in _FOR_PEOPLE:
        write(reporter(item.name)(result))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.writelines(item.encoded(reporter(item.name)(result)))
        sys.stdout.buffer.flush()


def _say_written(result: Result, paths: Sequence[str]) -> None:
    """One line on standard error, where nothing goes to standard output."""
    from speclint.report.headline import headline
    from speclint.report.printable import printable

    where = f" Written to {', '.join(paths)}." if paths else ""
    click.echo(printable(headline(result) + where), err=True)
