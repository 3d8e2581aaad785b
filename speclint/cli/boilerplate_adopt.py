"""`speclint boilerplate adopt`."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from speclint.cli.boilerplate_found import Found, options, read
from speclint.cli.common import clear_failures, fail, paint, say_error, write
from speclint.patterns import Pattern
from speclint.report.printable import printable

if TYPE_CHECKING:
    from speclint.index.standardtexts import Boilerplate
    from speclint.styles.adopt import Added
    from speclint.styles.style import HouseStyle, StandardText

_ID = Pattern(r"[a-z0-9][a-z0-9._-]{0,79}")
_MOST_NAMED = 5


@click.command("adopt")
@click.argument("name", metavar="ID")
@click.argument("paths", nargs=-1, type=click.Path())
@options
@click.option("--style-file", metavar="FILE", help="The house-style file to write to; made where it does not exist.")
@click.option("--id", "new_id", default="", metavar="NAME", help="Register it under this id.")
@click.option("--section", metavar="ID", help="The section that it belongs in.  [default: where most have it]")
@click.option("--required", is_flag=True, help="Every specification of the house style must have it.")
@click.option("--variant", default=1, metavar="N", help="Register this variant, as `show` numbers them, not the first.")
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@clear_failures
def adopt_command(
    name: str,
    paths: tuple[str, ...],
    employer: str,
    style: str,
    config: str | None,
    style_file: str | None,
    new_id: str,
    section: str | None,
    required: bool,
    variant: int,
    dry_run: bool,
) -> None:
    """Register a discovered text as a standard text in your own house-style file.

    The file keeps its comments, its order and every other byte. Without --style-file it is the one that the
    configuration names for the house style of the documents. Where FILE does not exist it is made: a house style that
    extends the one that the documents are in, and only adds the text.

    Exit status: 0; 2, the text could not be registered.
    """
    found = read(paths, employer, style, config)
    item = _one(found.named(name))
    known = {one.id: one for one in found.run.styles(found.run.settings(item.paths[0]))}
    house_style = _house_style(item.style, known)
    text = _text(item, new_id or item.id, section, required, variant, house_style)
    path = Path(style_file) if style_file else _configured(found, item)
    made = _made(path, text, item, house_style, known)
    _show(path, made)
    _say_blanks(item)
    if not dry_run:
        _write(path, made)
        _say_next(path, made, found, item)
    sys.exit(2 if found.result.errors else 0)


def _one(texts: list[Boilerplate]) -> Boilerplate:
    """The text that is meant."""
    if len(texts) > 1:
        named = " or ".join(f'--employer "{item.employer}" --style {item.style}' for item in texts[:_MOST_NAMED])
        fail(f"several have “{texts[0].id}”; say which: {named}")
    item = texts[0]
    if item.term:
        fail(f"“{item.id}” is a definition: it goes under `glossary` or `competencies` of the house style")
    if item.registered:
        fail(f"“{item.id}” is registered already, in house style {item.style}")
    return item


def _house_style(name: str, known: Mapping[str, HouseStyle]) -> HouseStyle:
    from speclint.styles.load import builtin

    return known.get(name) or builtin(name)


def _text(
    item: Boilerplate, name: str, section: str | None, required: bool, variant: int, style: HouseStyle
) -> StandardText:
    """What is to be registered."""
    from speclint.index.together import CLASS_TITLE
    from speclint.styles.style import StandardText

    if not _ID.fullmatch(name):
        fail(f"an id has small letters, figures, hyphens and dots only, 80 at the most; not {name!r}")
    if not 1 <= variant <= len(item.wordings):
        fail(f"“{item.id}” has variants 1 to {len(item.wordings)}; there is no {variant}")
    said = item.text if variant == 1 else item.wordings[variant - 1].text
    if CLASS_TITLE in said:
        fail(f"“{item.id}” has the class's own title in it, so it cannot read the same in every specification")
    return StandardText(name, said, _section(item, section, style), required)


def _section(item: Boilerplate, wanted: str | None, style: HouseStyle) -> str:
    from speclint.config.keys import nearest

    if wanted is None:
        return item.section if item.section in style.by_id else ""
    known = {*style.by_id, *(spec.id for spec in style.vocabulary.sections)}
    if wanted and wanted not in known:
        fail(f"no section {wanted!r}{nearest(wanted, known)}")
    return wanted


def _configured(found: Found, item: Boilerplate) -> Path:
    """The house-style file of the documents."""
    from speclint.yamlfile import load_yaml

    files = [Path(path) for path in found.run.settings(item.paths[0]).get("styles")]
    own = [path for path in files if load_yaml(path)["id"] == item.style]
    if len(own) != 1:
        fail(
            f"house style {item.style} has no file of your own in the configuration; give one with --style-file FILE: "
            f"where it does not exist, a house style that extends {item.style} is written to it"
        )
    near = os.path.relpath(own[0])
    return own[0] if near.startswith("..") else Path(near)


def _made(
    path: Path, text: StandardText, item: Boilerplate, style: HouseStyle, known: Mapping[str, HouseStyle]
) -> Added:
    """The house-style file as it would be."""
    from speclint.styles.adopt import added, new_file
    from speclint.yamlfile import load_yaml

    if not path.exists():
        return new_file(path, style, text, known)
    made = added(path, text, known)
    data = load_yaml(path)
    if item.style not in (data["id"], data.get("extends")):
        fail(f"{path} is house style {data['id']}, and “{item.id}” was found in documents of {item.style}")
    return made


def _show(path: Path, made: Added) -> None:
    from speclint.edit.apply import FileEdit
    from speclint.edit.diff import diff

    write(diff(FileEdit(str(path), made.old, made.new), paint()))


def _say_blanks(item: Boilerplate) -> None:
    from speclint.index.standardtexts import FILLED

    filled = sum(len(one.held) for one in item.wordings if one.intended == FILLED)
    if filled:
        say_error(f"note: “{item.id}” is filled in for each class; once registered, {filled} copies count as drifted")


def _write(path: Path, made: Added) -> None:
    from speclint.edit.exact import EditError
    from speclint.edit.write import write_file
    from speclint.wholefile import write_whole

    try:
        if path.exists():
            write_file(str(path), made.old.encode("utf-8"), made.new.encode("utf-8"))
        else:
            write_whole(str(path), [made.new.encode("utf-8")])
    except EditError as error:
        fail(str(error))
    except OSError as error:
        fail(f"{path}: could not be written ({error.strerror or error})")


def _say_next(path: Path, made: Added, found: Found, item: Boilerplate) -> None:
    """What is left to do so that the file counts."""
    settings = found.run.settings(item.paths[0])
    if any(os.path.realpath(one) == os.path.realpath(path) for one in settings.get("styles")):
        click.echo(printable(f"Added to {path}."), err=True)
        return
    name = made.new.splitlines()[0].removeprefix("id: ") if not made.old else item.style
    keys = f'styles = ["{path}"] and style = "{name}"'
    click.echo(printable(f"Written to {path}. To use it, put in speclint.toml: {keys}"), err=True)
