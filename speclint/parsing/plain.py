"""Plain text and Markdown, with HTML fragments and tab or pipe tables inside, as lines that tile the file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from msgspec.structs import replace

from speclint.parsing.directives import Directive, directives_of
from speclint.parsing.html import BLOCK_TAG, cell_lines, html_lines
from speclint.parsing.inline import read_inline
from speclint.parsing.lines import NUMBER_WORD, Kind, Line
from speclint.patterns import Pattern
from speclint.read.text import join, plain

_PHYSICAL = Pattern(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
_HASHES = Pattern(r"[ \t]{0,3}(#{1,6})(?:[ \t]+|$)")
_CLOSING_HASHES = Pattern(r"[ \t]+#+[ \t]*$")
_NUMBER_BEFORE = Pattern(NUMBER_WORD + r"[ \t]*\r?\n[ \t>]*$", re.IGNORECASE)
"""A number in words at the end of the line before: the numeral in brackets that follows repeats it."""
_MARKER = Pattern(
    r"(?P<mark>[-*+•·▪●○◦‣➢■□\uf0b7\uf0a7]|\(?\d{1,3}[.)](?!\d)|\([a-zA-Z]{1,2}\)|[a-zA-Z][.)])(?:\s+|$)"
    r"|(?P<tight>[•▪●\uf0b7\uf0a7]|\d{1,2}\.(?=[A-Z][a-z]))"
    r"|(?P<round>o)(?:\t|\s{2,})(?=\S)"
)
_RULE = Pattern(r"[ \t]*(?:([-=_*.~])[ \t]*)(?:\1[ \t]*){2,}$")
_IMAGE = Pattern(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,800}\)\s*$")
_COMMENT = Pattern(r"\s*<!--.*?-->\s*$", re.DOTALL)
_TABLE = Pattern(r"<table\b", re.IGNORECASE)
_PIPE = Pattern(r"(?<!\\)\|")
_SEPARATOR = Pattern(r"\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*$")
_PREFIX = Pattern(r"(?:>\s?|:\s{2,})+")


@dataclass
class _Reader:
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
    reader = _Reader(raw, last_comment=raw.rfind("-->"), last_table=raw.rfind("</table"), directives=waiting)
    at = 0
    while at < len(raw):
        at = _take(reader, at)
    lines = _opened(reader.lines)
    return sorted((*lines, *reader.apart), key=lambda line: line.start) if reader.apart else lines


def _take(reader: _Reader, at: int) -> int:
    raw, lines = reader.raw, reader.lines
    match = _PHYSICAL.match(raw, at)
    assert match is not None
    stop, end = match.end(1), match.end()
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
        lines.extend(_line(raw, at, stop, end, lines))
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
        reader.lines.extend(_line(raw, at, stop, end, reader.lines))
        return end
    resume = last.end if behind else rest.end()
    before = at + len(raw[at : first.start].rstrip())
    reader.lines.extend(_line(raw, at, before, resume, reader.lines))
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
    if stop > reader.last_table or not _TABLE.search(raw, at, stop) or raw.find("</table", at, stop) >= 0:
        return 0
    return raw.find(">", raw.find("</table", stop)) + 1


def _line_end(raw: str, at: int) -> int:
    match = _PHYSICAL.match(raw, at)
    return match.end() if match and not raw[at : match.end(1)].strip() else at


def _line(raw: str, start: int, stop: int, end: int, before: list[Line]) -> list[Line]:
    content = raw[start:stop]
    if not content.strip():
        return [Line(start, end, plain("", stop), Kind.BLANK)]
    if _COMMENT.match(content):
        return [Line(start, end, plain("", stop), Kind.COMMENT)]
    if _SEPARATOR.match(content.strip()) or _RULE.match(content):
        return [Line(start, end, read_inline(raw, start, stop)[0], Kind.RULE)]
    if _IMAGE.match(content.strip()):
        return [Line(start, end, plain(content, start).strip(), Kind.IMAGE)]
    cells = _cells(raw, start, stop, before)
    if cells:
        return [_row(raw, start, end, cells)]
    if "<" in content and BLOCK_TAG.search(content):
        return html_lines(raw, start, end)
    return [_text_line(raw, start, stop, end)]


def _cells(raw: str, start: int, stop: int, before: list[Line]) -> list[tuple[int, int]]:
    """The ranges of a row's cells; empty for a line that is no row."""
    content = raw[start:stop]
    if "|" in content and (content.count("|") >= 2 or content.rstrip().endswith("|")):
        return _pipe_cells(content, start)
    if "\t" not in content:
        return []
    bounds = _split(content, start, Pattern("\t"))
    previous = before[-1] if before else None
    if previous and previous.kind is Kind.ROW and 2 <= len(previous.cells) <= len(bounds):
        return bounds
    return _inner_cells(raw, start, stop)


def _inner_cells(raw: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Cells split at tabs that stand between words; tabs that only indent, or follow a list mark, split nothing."""
    content = raw[start:stop]
    lead = len(content) - len(content.lstrip())
    marker = _MARKER.match(content, lead)
    if marker:
        lead = marker.end()
    bounds = [b for b in _split(content[lead:].rstrip(), start + lead, Pattern("\t+")) if raw[slice(*b)].strip()]
    if len(bounds) < 2 or marker:
        return []
    return bounds


def _split(content: str, start: int, at: Pattern) -> list[tuple[int, int]]:
    bounds, last = [], 0
    for match in at.finditer(content):
        bounds.append((start + last, start + match.start()))
        last = match.end()
    bounds.append((start + last, start + len(content)))
    return bounds


def _pipe_cells(content: str, start: int) -> list[tuple[int, int]]:
    bounds = _split(content, start, _PIPE)
    if not content[: bounds[0][1] - start].strip():
        bounds = bounds[1:]
    if bounds and not content[bounds[-1][0] - start :].strip():
        bounds = bounds[:-1]
    return bounds


def _row(raw: str, start: int, end: int, bounds: list[tuple[int, int]]) -> Line:
    cells = tuple(tuple(cell_lines(raw, *bound)) for bound in bounds)
    if len(cells) == 1:
        inner = cells[0]
        text = join([line.text for line in inner])
        bold = inner[0].bold if len(inner) == 1 else 0
        return Line(start, end, text, Kind.TEXT if text else Kind.BLANK, bold=bold, opens=True)
    text = join([line.text for cell in cells for line in cell])
    return Line(start, end, text, Kind.ROW, cells=cells)


def _text_line(raw: str, start: int, stop: int, end: int) -> Line:
    hashes = _HASHES.match(raw, start, stop)
    if hashes:
        closing = _CLOSING_HASHES.search(raw, hashes.end(), stop)
        text, bold, italic = read_inline(raw, hashes.end(), closing.start() if closing else stop)
        return Line(start, end, text, Kind.TEXT, len(hashes[1]), bold, italic, opens=True)
    at = start + len(raw[start:stop]) - len(raw[start:stop].lstrip())
    prefix = _PREFIX.match(raw, at, stop)
    opens = bool(prefix)
    at = prefix.end() if prefix else at
    indent = len(raw[start:at].expandtabs(4))
    marker = _MARKER.match(raw, at, stop)
    if marker and not raw[marker.end() : stop].strip() and any(map(str.isalnum, marker.group())):
        marker = None
    if marker and marker.group().startswith("(") and _NUMBER_BEFORE.search(raw, max(0, at - 80), at):
        marker = None
    mark = (marker["mark"] or marker["tight"] or marker["round"]) if marker else ""
    inner = _HASHES.match(raw, marker.end(), stop) if marker else None
    text, bold, italic = read_inline(raw, (inner or marker).end() if (inner or marker) else at, stop)  # type: ignore[union-attr]
    broken = raw[start:stop].endswith(("  ", "\\"))
    level = len(inner[1]) if inner else 0
    return Line(start, end, text, Kind.TEXT, level, bold, italic, mark, indent, (), opens, broken)


def _opened(lines: list[Line]) -> list[Line]:
    """Mark where paragraphs open, and headings underlined in the Markdown way."""
    result: list[Line] = []
    for line in lines:
        previous = result[-1] if result else None
        if line.kind is Kind.RULE and previous and _underlines(line, previous):
            result[-1] = replace(previous, level=1 if "=" in line.text.value else 2)
        if (previous is None or previous.kind is not Kind.TEXT) and line.kind is Kind.TEXT and not line.opens:
            line = replace(line, opens=True)
        result.append(line)
    return result


def _underlines(rule: Line, previous: Line) -> bool:
    mark = rule.text.value[:1]
    return mark in "=-" and previous.kind is Kind.TEXT and not previous.marker and len(previous.text) <= 120
