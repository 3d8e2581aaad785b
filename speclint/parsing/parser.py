"""`Source` to `Document`."""

from __future__ import annotations

from collections.abc import Sequence

from speclint.parsing.classdata import fields_of
from speclint.parsing.directives import directives
from speclint.parsing.document import Document, Field, JobClass, Part, Role
from speclint.parsing.furniture import furniture_of
from speclint.parsing.headings import heading_of
from speclint.parsing.lines import Kind, Line
from speclint.parsing.reader import lines_of
from speclint.parsing.recognise import recognise
from speclint.parsing.title import class_table, key_of, read_top
from speclint.parsing.tree import build
from speclint.read.source import Source
from speclint.read.text import Span, Text
from speclint.styles.load import builtin, builtins
from speclint.styles.style import HouseStyle

_BLANK, _DIRECTIVE = Kind.BLANK, Kind.DIRECTIVE
_PROSE = 160
"""A line longer than this is prose: the top of the document ends there."""


def parse_source(source: Source, style: HouseStyle | None = None, styles: Sequence[HouseStyle] = ()) -> Document:
    """Parse one document.

    Args:
        source: the document as read.
        style: its house style; recognised by its content where `None`.
        styles: house styles of the agency's own, tried before the built-in ones.
    """
    lines = [line for line in lines_of(source) if line.kind is not _DIRECTIVE]
    style = style or recognise(lines, (*styles, *builtins()), builtin("generic"))
    classes = class_table(lines)
    top = read_top(*_top_lines(lines, style), style)
    tree = build(lines, style, classes, key_of(top.title) if top.title else "")
    if top.title is None:
        top = read_top(tree.header_lines, tree.fields, style)
    if not classes and top.title:
        classes = (JobClass(top.title, top.code, _schematic(tree.fields)),)
    return Document(
        source=source,
        style=style,
        title=top.title,
        classes=classes,
        agency=top.agency,
        header=tree.header,
        sections=tuple(tree.sections),
        fields=tuple(tree.fields),
        furniture=tuple(tree.furniture),
        orphans=tree.orphans,
        parts=_tiled(tree.parts, len(source.text)),
        directives=directives(source),
    )


def _tiled(parts: Sequence[tuple[Role, int]], length: int) -> tuple[Part, ...]:
    """The parts with what stands between them, words to speclint, counted to the one before."""
    if not parts:
        return (Part(Role.HEADER, Span(0, length)),)
    starts = [0, *(start for _, start in parts[1:]), length]
    return tuple(Part(role, Span(start, end)) for (role, _), start, end in zip(parts, starts, starts[1:], strict=False))


def _top_lines(lines: Sequence[Line], style: HouseStyle) -> tuple[list[Line], list[Field]]:
    """The header's lines that are neither furniture nor class data, and its class data."""
    plain: list[Line] = []
    fields: list[Field] = []
    for index, line in enumerate(lines[:120]):
        if line.kind is _BLANK or not line.text or furniture_of(lines, index, style):
            continue
        entries = fields_of(line, style)
        if entries:
            fields += [Field(entry.spec.id, entry.label, entry.value, line.text.span()) for entry in entries]
            continue
        found = heading_of(lines, index, style, frozenset())
        if found and found.spec and found.spec.id not in ("document_label", "class_detail"):
            break
        if len(line.text) > _PROSE:
            break
        if not (found and found.spec):
            plain.append(line)
    return plain, fields


def _schematic(fields: Sequence[Field]) -> Text | None:
    return next((item.value for item in fields if item.id == "schematic_code" and item.value), None)
