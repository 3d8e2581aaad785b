"""`speclint config`."""

from __future__ import annotations

import json
import os
from typing import Any

import click

from speclint.cli.common import clear_failures, paint
from speclint.config.keys import KEYS
from speclint.config.selection import active_rules
from speclint.config.settings import Settings
from speclint.engine.run import Run


@click.command("config")
@click.argument("path", default=".", type=click.Path())
@click.option("--config", metavar="FILE", help="Use this configuration file and no other.")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@clear_failures
def command(path: str, config: str | None, output_format: str) -> None:
    """Show the configuration in force for PATH (a file or folder) and where each value came from."""
    run = Run(config)
    inside = os.path.join(path, "x") if os.path.isdir(path) else path
    settings = run.settings(inside)
    values = _values(settings, inside)
    codes = [active.info.code for active in active_rules(run.file_settings(inside), run.rules(settings))]
    if output_format == "json":
        rows = {name: {"value": value, "origin": origin} for name, (value, origin) in values.items()}
        click.echo(json.dumps({"settings": rows, "rules": codes}, indent=2))
        return
    colour = paint()
    for name, (value, origin) in values.items():
        shown = f"{name} = {json.dumps(value, ensure_ascii=False)}"
        click.echo(f"{shown}  {colour('# ' + origin, 'dim')}", color=True)
    click.echo(f"\nrules in force ({len(codes)}): {', '.join(codes)}")


def _values(settings: Settings, path: str) -> dict[str, tuple[Any, str]]:
    """Each key's value for a path, and where it came from."""
    own = settings.for_path(path)
    merged: dict[str, Any] = {
        "select": own.select,
        "extend-select": own.extend_select,
        "ignore": own.ignore,
        "style": own.style,
    }
    merged |= {"employer": own.employer, "rules": own.rules}
    rows = {}
    for name in KEYS:
        if name in ("extends", "overrides"):
            continue
        value = merged.get(name, settings.get(name))
        origins = [
            override.origin for override in settings.overrides if name in override.values and override.covers(path)
        ]
        origin = f"{origins[-1]} (overrides)" if origins else settings.origins.get(name, "default")
        rows[name] = (list(value) if isinstance(value, tuple) else value, origin)
    return rows
