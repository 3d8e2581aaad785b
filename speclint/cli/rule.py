"""`speclint rule`."""

from __future__ import annotations

import json
import os

import click

from speclint.cli.common import clear_failures, fail, paint, write
from speclint.config.keys import nearest
from speclint.engine.run import Run
from speclint.report.pages import rule_page, rule_row
from speclint.ruleinfo import RuleInfo


@click.command("rule")
@click.argument("name", required=False)
@click.option("--config", metavar="FILE", help="Use this configuration file and no other.")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@clear_failures
def command(name: str | None, config: str | None, output_format: str) -> None:
    """List the rules, or print the page of the one with this code or name."""
    run = Run(config)
    rules = run.rules(run.settings(os.path.join(os.getcwd(), "x")))
    if name:
        rules = {rule.code: rule for rule in rules.values() if name.upper() == rule.code or name.lower() == rule.name}
        if not rules:
            known = run.rules(run.settings(os.path.join(os.getcwd(), "x"))).values()
            fail(f"unknown rule {name!r}{nearest(name, {*(r.code for r in known), *(r.name for r in known)})}")
    if output_format == "json":
        click.echo(json.dumps([rule_row(rule) for rule in rules.values()], indent=2))
    elif name:
        write([rule_page(rule) for rule in rules.values()])
    else:
        _table(list(rules.values()))


def _table(rules: list[RuleInfo]) -> None:
    colour = paint()
    longest = max((len(rule.name) for rule in rules), default=0)
    for rule in rules:
        off = "" if rule.default else " (off)"
        code = colour(rule.code, "bold")
        click.echo(f"{code}  {rule.name:<{longest}}  {rule.severity.value:<7}  {rule.summary}{off}", color=True)
