"""Plain text and Markdown, with HTML fragments and tab or pipe tables inside, as lines that tile the file."""

from __future__ import annotations

import re

from msgspec import Struct, field
from msgspec.structs import replace

from speclint.parsing.directives import Directive, directives_of
from speclint.parsing.html import html_lines
from speclint.parsing.lines import Kind, Line
from speclint.parsing.seen import SEEN, line_alone, placed
from speclint.parsing.textline import read_line
from speclint.patterns import Pattern
from speclint.read.text import plain

_PHYSICAL = Pattern(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
_TABLE = Pattern(r"<table\b", re.IGNORECASE)


class _Reader(Struct):
    """A text on the way to its lines. Where its last comment and table end is worked out once, so that
    unclosed ones are not looked for again and again."""

    raw: str
    lines: list[Line] = field(default_factory=list)
    last_comment: int = -1
    last_table: int = -1
    directives: list[Directive] = field(default_factory=list)
    """Words to speclint that are still to come, the next one last."""
    apart: list[Line] = field(default_factory=list)
    """The lines that hold nothing else."""


def text_lines(raw: str) -> list[Line]:
    """The lines of a text; they tile it."""
    waiting = [item for item in reversed(directives_of(raw)) if item.closed]
    reader = _Reader(raw, directives=waiting)
    if "<" in raw:
        reader.last_comment, reader.last_table = raw.rfind("-->"), raw.rfind("</table")
    if not _read(reader):
        _open(reader.lines)
    return sorted((*reader.lines, *reader.apart), key=lambda line: line.start) if reader.apart else reader.lines


def _read(reader: _Reader) -> bool:
    """Take the text line by line: at once what says all by itself, with a look around what does not.

    Whether all was so simple that paragraphs open where they should, and nothing is underlined.
    """
    raw, lines, at, size, text, rule = reader.raw, reader.lines, 0, len(reader.raw), Kind.TEXT, Kind.RULE
    alone, known, feeds_only, simple = not reader.directives, SEEN.get, "\r" not in raw, True
    kind = Kind.BLANK
    while at < size:
        if feeds_only:
            stop = raw.find("\n", at)
            stop, end = (stop, stop + 1) if stop >= 0 else (size, size)
        else:
            stop, end = _bounds(raw, at)
        line = (known(raw[at:stop]) or line_alone(raw[at:stop])) if alone else None
        if line is None:
            simple = False
            at = _take(reader, at, stop, end)
            alone = not reader.directives and raw[at - 1] in "\r\n"
            kind = lines[-1].kind if lines else Kind.BLANK
        else:
            lines.append(placed(line, at, end, kind is not text))
            at, kind = end, line.kind
            simple = simple and kind is not rule
    return simple


def _bounds(raw: str, at: int) -> tuple[int, int]:
    """Where the printed line of an offset ends, and where its line end does."""
    match = _PHYSICAL.match(raw, at)
    assert match is not None
    return match.end(1), match.end()


def _take(reader: _Reader, at: int, stop: int, end: int) -> int:
    raw, lines = reader.raw, reader.lines
    table_end = _table_end(reader, at, stop)
    while reader.directives and reader.directives[-1].span.start < at:
        reader.directives.pop()
    if reader.directives and reader.directives[-1].span.start < stop and not table_end:
        return _beside_directive(reader, at, stop, end)
    block_end = _comment_end(reader, at, stop) or table_end
    if block_end:
        end = _line_end(raw, block_end)
        comment = raw.startswith("<!--", at + len(raw[at:stop]) - len(raw[at:stop].lstrip()))
        lines.extend([Line(at, end, plain("", at), Kind.COMMENT)] if comment else html_lines(raw, at, end))
    else:
        lines.extend(read_line(raw, at, stop, end, lines))
    return end


def _beside_directive(reader: _Reader, at: int, stop: int, end: int) -> int:
    """Take a line that holds words to speclint: the rest of it is read as if they were not there."""
    raw, first = reader.raw, reader.directives[-1].span
    last = first
    while reader.directives and not raw[last.end : reader.directives[-1].span.start].strip(" \t"):
        last = reader.directives.pop().span
    rest = _PHYSICAL.match(raw, last.end)
    assert rest is not None
    behind = bool(rest[1].strip())
    if not raw[at : first.start].strip():
        resume = last.end if behind else rest.end()
        reader.apart.append(Line(at, resume, plain("", at), Kind.DIRECTIVE))
        return resume
    if behind and last.end <= stop:
        reader.lines.extend(read_line(raw, at, stop, end, reader.lines))
        return end
    resume = last.end if behind else rest.end()
    before = at + len(raw[at : first.start].rstrip())
    reader.lines.extend(read_line(raw, at, before, resume, reader.lines))
    return resume


def _comment_end(reader: _Reader, at: int, stop: int) -> int:
    """Where a comment that starts on this line and goes on over others ends; 0 for none."""
    raw = reader.raw
    opened = raw.find("<!--", at, stop)
    if opened < 0 or stop > reader.last_comment or raw[at:opened].strip() or raw.find("-->", opened, stop) >= 0:
        return 0
    return raw.find("-->", stop) + 3


def _table_end(reader: _Reader, at: int, stop: int) -> int:
    """Where a table that starts on this line and goes on over others ends; 0 for none."""
    raw = reader.raw
    if stop > reader.last_table or not _TABLE.search(raw[at:stop]) or raw.find("</table", at, stop) >= 0:
        return 0
    return raw.find(">", raw.find("</table", stop)) + 1


def _line_end(raw: str, at: int) -> int:
    match = _PHYSICAL.match(raw, at)
    return match.end() if match and not raw[at : match.end(1)].strip() else at


def _open(lines: list[Line]) -> None:
    """Mark where paragraphs open, and headings underlined in the Markdown way."""
    previous, text, rule = Kind.BLANK, Kind.TEXT, Kind.RULE
    for index, line in enumerate(lines):
        kind = line.kind
        if kind is rule and index and _underlines(line, lines[index - 1]):
            lines[index - 1] = replace(lines[index - 1], level=1 if "=" in line.text.value else 2)
        elif kind is text and previous is not text and not line.opens:
            lines[index] = replace(line, opens=True)
        previous = kind


def _underlines(rule: Line, previous: Line) -> bool:
    mark = rule.text.value[:1]
    return mark in "=-" and previous.kind is Kind.TEXT and not previous.marker and len(previous.text) <= 120
