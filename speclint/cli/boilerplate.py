"""`speclint boilerplate`: the standard texts of a corpus."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from speclint.cli.boilerplate_adopt import adopt_command
from speclint.cli.boilerplate_found import Found, options, read
from speclint.cli.boilerplate_sync import sync_command
from speclint.cli.common import clear_failures, columns, paint, write

if TYPE_CHECKING:
    from speclint.index.standardtexts import Boilerplate

_FORMAT = click.Choice(["text", "json"])
_MOST_PLACES = 5


@click.group("boilerplate", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """List the standard texts of a corpus, show their variants, register them, bring copies back.

    A standard text is a passage that should read the same in every specification of a house style. Those that the
    house style registers are known; others are discovered: sentences that stand in the same words in the
    specifications of three unrelated classes or more. Sentences that always stand together are one text.

    \b
    speclint boilerplate list specs/                what there is, and how far it has drifted
    speclint boilerplate show other-duties specs/   one text, its variants, who has which
    speclint boilerplate adopt ID specs/            register a discovered text in your house style
    speclint boilerplate sync specs/                bring drifted copies back: shows the difference
    speclint boilerplate sync specs/ --write        … and changes the files
    """


@command.command("list")
@click.argument("paths", nargs=-1, type=click.Path())
@options
@click.option("--least", default=3, show_default=True, metavar="N", help="Discovered texts and definitions in N specs.")
@click.option("--no-definitions", is_flag=True, help="Leave the definitions of terms out.")
@click.option("--output-format", "--format", "output_format", type=_FORMAT, default="text", show_default=True)
@clear_failures
def list_command(
    paths: tuple[str, ...],
    employer: str,
    style: str,
    config: str | None,
    least: int,
    no_definitions: bool,
    output_format: str,
) -> None:
    """List the standard texts, those of most specifications first, definitions of terms behind them.

    `variants` counts the wordings in which a text stands. `cosmetic`, `wording` and `material` count the copies that
    have drifted from the registered text or, where it is discovered, from the reading of most: in commas, case and
    the like; in other words; in a number, modal verb, negation, date, unit or name. Copies that are filled in for each
    class, or in other words for good, are variants and no drift.

    Exit status: 0; 2, the run failed.
    """
    found = read(paths, employer, style, config)
    texts = [item for item in found.texts() if len(item.paths) >= least or (item.registered and not item.term)]
    if no_definitions:
        texts = [item for item in texts if not item.term]
    write(_list_lines(texts, len(found.result.files), output_format))
    sys.exit(2 if found.result.errors else 0)


def _list_lines(texts: list[Boilerplate], files: int, output_format: str) -> Iterable[str]:
    if output_format == "json":
        from speclint.report.boilerplate_json import boilerplate_json

        return [boilerplate_json(texts)]
    from speclint.report.boilerplate_list import list_text

    return list_text(texts, files, columns(), paint())


@command.command("show")
@click.argument("name", metavar="ID")
@click.argument("paths", nargs=-1, type=click.Path())
@options
@click.option("--all", "show_all", is_flag=True, help="Name every place of each variant.")
@click.option("--output-format", "--format", "output_format", type=_FORMAT, default="text", show_default=True)
@clear_failures
def show_command(
    name: str,
    paths: tuple[str, ...],
    employer: str,
    style: str,
    config: str | None,
    show_all: bool,
    output_format: str,
) -> None:
    """Show a standard text, each of its variants with what differs, and who has which.

    What differs stands between `>>` and `<<`. Where several employers or house styles have the ID, all are shown.

    Exit status: 0; 2, the run failed: there is no such text, or a file could not be read.
    """
    found = read(paths, employer, style, config)
    write(_show_lines(found, found.named(name), output_format, None if show_all else _MOST_PLACES))
    sys.exit(2 if found.result.errors else 0)


def _show_lines(found: Found, texts: list[Boilerplate], output_format: str, most: int | None) -> Iterable[str]:
    sources = found.result.sources
    if output_format == "json":
        from speclint.report.boilerplate_json import boilerplate_json

        yield boilerplate_json(texts, sources)
        return
    from speclint.report.boilerplate_show import show_text

    for number, item in enumerate(texts):
        if number:
            yield ""
        yield from show_text(item, sources, columns(), paint(), most)


command.add_command(adopt_command)
command.add_command(sync_command)
