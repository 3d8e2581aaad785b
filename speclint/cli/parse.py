"""`speclint parse`."""

from __future__ import annotations

import json
import os
import sys

import click

from speclint.cli.common import clear_failures, columns, paint, write
from speclint.config.settings import FileSettings
from speclint.engine.run import Run, employer_of
from speclint.model.spec import Spec
from speclint.read.decode import decode
from speclint.report.outline import outline


@click.command("parse")
@click.argument("file", type=click.Path())
@click.option("--style", default="", metavar="ID", help="Take the document to be in this house style.")
@click.option("--config", metavar="FILE", help="Use this configuration file and no other.")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--stdin-filename", default="", metavar="NAME", help="The name of the document read from standard input.")
@click.option("--all", "everything", is_flag=True, help="Show every line, of long groups too.")
@clear_failures
def command(
    file: str, style: str, config: str | None, output_format: str, stdin_filename: str, everything: bool
) -> None:
    """Show how a class specification is understood.

    FILE is a document; `-` is standard input. The outline lists the sections under their canonical names with their
    lines, the class data, what it says of its series and of other classes, page furniture, and text that belongs to
    no section.

    It shows the facts that the rules compare, each with its line, its reading, and the words that it was read from:
    the strength level and the scale in force, weights, licenses, checks, driving, supervision, education and
    experience, dates, and other quantities. Long groups are cut short; --all shows them whole. The JSON is the whole
    document.
    """
    run = Run(config, FileSettings(style=style))
    source = decode(stdin_filename or "<stdin>", sys.stdin.buffer.read()) if file == "-" else run.read(file)
    document = run.parse(source)
    if output_format == "json":
        from speclint.report.document_json import document_dict

        click.echo(json.dumps(document_dict(document, run.language_model(source.path)), indent=1, ensure_ascii=True))
        return
    employer = run.file_settings(source.path).employer or employer_of(document, os.path.dirname(source.path) or ".")
    spec = Spec(document, employer, run.language_model(source.path))
    write(outline(spec, paint(), max(columns(), 80), everything))
