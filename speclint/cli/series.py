"""`speclint series`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from typing import NoReturn

import click

from speclint.cli.common import clear_failures, columns, fail, paint, progress, say_error, write
from speclint.config.settings import FileSettings
from speclint.engine.result import Result
from speclint.engine.run import Run
from speclint.engine.whole import run_paths
from speclint.report.ladder import Ladder

_FORMATS = click.Choice(["text", "json", "markdown", "mermaid"])
_ASCII = str.maketrans({"│": "|", "─": "-", "┼": "+", "▼": "v", "≠": "!", "·": "-", "–": "-", "×": "x"})


@click.command("series")
@click.argument("words", nargs=-1, metavar="[NAME] [PATHS]...")
@click.option(
    "--in",
    "inside",
    multiple=True,
    metavar="PATH",
    help="Look below this file or folder; then all arguments are the name.",
)
@click.option("--style", default="", metavar="ID", help="Take every document to be in this house style.")
@click.option("--employer", default="", metavar="NAME", help="Take every document to be of this employer.")
@click.option("--config", metavar="FILE", help="Use this configuration file and no other.")
@click.option("--output-format", type=_FORMATS, default="text", show_default=True)
@clear_failures
def command(
    words: tuple[str, ...], inside: tuple[str, ...], style: str, employer: str, config: str | None, output_format: str
) -> None:
    """List the series of classes, or show one as a ladder.

    NAME is a series, a class title or a class code, in any case and with or without quotes; without one, all series
    are listed. PATHS are files and folders; the current folder where none is given. The first argument that is a
    file or folder ends the name; `--in PATH` says it outright.

    \b
    speclint series                          all series below the current folder
    speclint series specs/                   all series below specs/
    speclint series "Park Ranger" specs/     one of them, a column per class
    speclint series ci2787                   the one that has this class

    In the list, `on file` counts the classes that a document defines, `found` also those that a statement names,
    `stated` is what the statements say. `SER` counts the findings of the rules of series that have a place in one of
    the series' documents, `other` all other findings in them.

    Exit status: 0; 2, the run failed: there is no such series, a file could not be read, or the configuration is
    wrong. What could be read is still shown. To fail on findings, use `speclint check`.
    """
    name, paths = split_arguments(words, inside)
    if output_format == "mermaid" and not name:
        fail("a flowchart shows one series: give its NAME")
    result = run_paths(paths, Run(config, FileSettings(style=style, employer=employer)), None, progress())
    for error in result.errors:
        say_error(str(error))
    lines = _ladders(_found(name, result), result, output_format) if name else _list(result, output_format)
    write(map(_encodable, lines))
    sys.exit(2 if result.errors else 0)


def split_arguments(words: Sequence[str], inside: Sequence[str]) -> tuple[str, list[str]]:
    """The name and the paths: what names no file or folder is the name, up to the first that does."""
    if inside:
        return " ".join(words).strip(), list(inside)
    at = next((at for at, word in enumerate(words) if os.path.exists(word)), len(words))
    return " ".join(words[:at]).strip(), list(words[at:]) or ["."]


def _found(name: str, result: Result) -> list[Ladder]:
    from speclint.report.ladder_build import build_ladder, paths_of
    from speclint.report.ladder_places import concerning
    from speclint.report.series_find import find_series

    series = [item for corpus in result.corpora for item in corpus.series]
    found = find_series(name, series)
    if not found:
        _unknown(name, result)
    return [build_ladder(item, concerning(paths_of(item), result.findings), result.sources) for item in found]


def _unknown(name: str, result: Result) -> NoReturn:
    from speclint.report.series_find import nearest_series, stands_alone

    path = stands_alone(name, result)
    if path:
        fail(f"“{name}” belongs to no series: {path} names no sibling, and none is on file")
    near = nearest_series(name, [item for corpus in result.corpora for item in corpus.series])
    hint = ", and no file or folder of that name" if "/" in name or os.sep in name else ""
    hint += f"; did you mean {' or '.join(f'“{item}”' for item in near)}?" if near else ""
    fail(f"no series, class or code “{name}” in {len(result.files):,} file{'s' * (len(result.files) != 1)}{hint}")


def _list(result: Result, output_format: str) -> Iterable[str]:
    from speclint.report.series_list import entries, list_text

    found = entries(result)
    if output_format == "json":
        from speclint.report.series_json import list_json

        return [list_json(found)]
    if output_format == "markdown":
        from speclint.report.ladder_markdown import list_markdown

        return list_markdown(found)
    return list_text(found, result, columns(), paint())


def _ladders(found: Sequence[Ladder], result: Result, output_format: str) -> Iterable[str]:
    if output_format == "json":
        from speclint.report.series_json import ladders_json

        return [ladders_json(found)]
    if output_format == "markdown":
        from speclint.report.ladder_markdown import ladder_markdown

        return _apart(ladder_markdown(item) for item in found)
    if output_format == "mermaid":
        from speclint.report.ladder_mermaid import flowchart

        return flowchart(found)
    from speclint.report.ladder_text import ladder_text

    return _apart(ladder_text(item, columns(), paint()) for item in found)


def _apart(found: Iterable[Iterable[str]]) -> Iterable[str]:
    """Several ladders, an empty line between them."""
    for at, lines in enumerate(found):
        if at:
            yield ""
        yield from lines


def _encodable(line: str) -> str:
    """A line whose rules and marks the terminal's encoding has."""
    encoding = sys.stdout.encoding or "utf-8"
    try:
        line.encode(encoding)
    except UnicodeEncodeError:
        return line.translate(_ASCII)
    return line
