"""One printed line of plain text or Markdown: a heading, a paragraph's line, a list item, a table row."""

from __future__ import annotations

import re

from speclint.parsing.html import BLOCK_TAG, cell_lines, html_lines
from speclint.parsing.inline import read_inline
from speclint.parsing.lines import NUMBER_WORD, Kind, Line
from speclint.patterns import Pattern
from speclint.read.text import join, plain

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
_TAB, _TABS = Pattern("\t"), Pattern("\t+")
_PIPE = Pattern(r"(?<!\\)\|")
_SEPARATOR = Pattern(r"\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*$")
_PREFIX = Pattern(r"(?:>\s?|:\s{2,})+")


def read_line(raw: str, start: int, stop: int, end: int, before: list[Line]) -> list[Line]:
    """The lines that a printed line comes to, `stop` its end and `end` that of its line end: one, but for HTML in it.

    `before` are the lines above it.
    """
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
    bounds = _split(content, start, _TAB)
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
    bounds = [b for b in _split(content[lead:].rstrip(), start + lead, _TABS) if raw[slice(*b)].strip()]
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


def _number_before(raw: str, at: int) -> bool:
    """Whether the line above an offset ends with a number in words."""
    above = raw[max(0, at - 81) : at]
    return _NUMBER_BEFORE.search(above, max(0, len(above) - 80)) is not None


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
    if marker and marker.group().startswith("(") and _number_before(raw, at):
        marker = None
    mark = (marker["mark"] or marker["tight"] or marker["round"]) if marker else ""
    inner = _HASHES.match(raw, marker.end(), stop) if marker else None
    text, bold, italic = read_inline(raw, (inner or marker).end() if (inner or marker) else at, stop)  # type: ignore[union-attr]
    broken = raw[start:stop].endswith(("  ", "\\"))
    level = len(inner[1]) if inner else 0
    return Line(start, end, text, Kind.TEXT, level, bold, italic, mark, indent, (), opens, broken)
