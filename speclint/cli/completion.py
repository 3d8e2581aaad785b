"""`speclint completion`."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from speclint.cli.common import fail


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the script that completes speclint's words in a shell.

    For bash: `speclint completion bash >> ~/.bashrc`; zsh and fish alike.
    """
    from speclint.cli.main import main

    kind = get_completion_class(shell)
    if kind is None:
        fail(f"no completion for {shell}")
    script = kind(main, {}, "speclint", "_SPECLINT_COMPLETE")
    click.echo(script.source_template % script.source_vars())
