"""`speclint`: the commands, each imported when it is called."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from speclint import __version__

COMMANDS = {
    "baseline": "Keep the findings that were there before out of the way: write, check, prune, list.",
    "boilerplate": "List standard texts and how they have drifted, register them, bring copies back.",
    "cache": "Show or remove what earlier runs left to make the next one fast: info, clear.",
    "check": "Check class specifications and report what is wrong with them.",
    "completion": "Print the script that completes speclint's words in a shell.",
    "config": "Show the configuration in force and where each value came from.",
    "exceptions": "List the findings that somebody has accepted, and what each exception covers.",
    "parse": "Show how a class specification is understood.",
    "rule": "List the rules, or print the page of one.",
    "series": "List the series of classes, or show one as a ladder.",
}


class Commands(click.Group):
    """Commands that are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands' names."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One command; `None` for an unknown name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"speclint.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands in `--help`, written without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was called; an unknown one is answered with the nearest."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from speclint.config.keys import nearest

            ctx.fail(f"unknown command {args[0]!r}{nearest(args[0], COMMANDS)}")
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="speclint", message="%(prog)s %(version)s")
def main() -> None:
    """Find what is wrong in the class specifications of a public employer.

    Start with `speclint check FOLDER`. `speclint rule CODE` explains a finding.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
