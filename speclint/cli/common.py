"""What the commands share: failing clearly, and knowing the terminal."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NoReturn, TypeVar

import click

from speclint.read.errors import SpeclintError
from speclint.report.printable import printable
from speclint.report.style import Paint

FAILED = 2
STOPPED = 130
"""The exit status of a run that Ctrl-C ended, as shells have it."""
_LONG_RUN = 100
_USUAL_WIDTH = 100
Command = TypeVar("Command", bound=Callable[..., Any])


def clear_failures(command: Command) -> Command:
    """Turn a fault of the run into one line on standard error and exit status 2."""

    @functools.wraps(command)
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        try:
            return command(*args, **kwargs)
        except SpeclintError as error:
            fail(str(error))
        except KeyboardInterrupt:
            say_error("stopped")
            sys.exit(STOPPED)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(FAILED)

    return wrapped  # type: ignore[return-value]


def fail(message: str) -> NoReturn:
    """Say what is wrong and end with exit status 2."""
    say_error(message)
    sys.exit(FAILED)


def say_error(message: str) -> None:
    """One line on standard error."""
    click.echo(f"speclint: {printable(message)}", err=True)


def paint() -> Paint:
    """Colour on a terminal, unless `NO_COLOR` is set; `FORCE_COLOR` colours elsewhere too."""
    if os.environ.get("NO_COLOR"):
        return Paint(False)
    return Paint(bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb"))


def columns() -> int:
    """The width of the terminal; 100 where there is none."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given):
        return int(given)
    try:
        return os.get_terminal_size(1).columns or _USUAL_WIDTH
    except OSError:
        return _USUAL_WIDTH


def write(lines: Iterable[str]) -> None:
    """Print lines as they come."""
    for line in lines:
        click.echo(line, color=True)


def split_names(values: Iterable[str]) -> tuple[str, ...]:
    """Names given several at a time, with commas, or one at a time."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def progress() -> Callable[[Sequence[str]], Iterable[str]] | None:
    """A progress bar on a terminal when the run is long."""
    return _with_bar if sys.stderr.isatty() else None


def _with_bar(names: Sequence[str]) -> Iterator[str]:
    if len(names) < _LONG_RUN:
        yield from names
        return
    with click.progressbar(names, label="checking", file=sys.stderr) as bar:
        yield from bar
