"""Printed lines that say all by themselves, each wording read but once: headings and standard text come often."""

from __future__ import annotations

from speclint.parsing.lines import Kind, Line
from speclint.parsing.textline import read_line
from speclint.patterns import Pattern
from speclint.read.text import Run, Text

_MOST_LINES, _LONGEST = 20_000, 2_000
_TEXT = Kind.TEXT
_LOOKS_AROUND = Pattern(r"[\s>:]*\(|[^\t<|]*[\t<|]")
"""Rows, comments and HTML hang on the lines around them, and so does a numeral in brackets."""
_PLAIN = Pattern(
    r"(?P<indent> *)(?:(?P<mark>[-•]|\d{1,3}[.)]) |(?![A-Za-z][.)]))"
    r"(?P<words>[A-Za-z][A-Za-z0-9 ,.;:'\"’“”()/%$#+=?@–—-]*)"
)
"""A line of words, up to the first sign that most lines do not have."""
_SIGN = Pattern("[*_\\\\<>&\\[!|\t\n\x0b\x0c\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
"""What may be markup, and white space other than the space."""

SEEN: dict[str, Line] = {}
"""The lines that were read, by what is printed."""


def line_alone(content: str) -> Line | None:
    """A printed line not seen before, as it is where nothing stands around it; `None` where that would matter."""
    if len(content) > _LONGEST:
        return None
    line = _plain_line(content)
    if line is None and not _LOOKS_AROUND.match(content):
        line = read_line(content, 0, len(content), len(content), [])[0]
    if line is not None:
        if len(SEEN) >= _MOST_LINES:
            SEEN.clear()
        SEEN[content] = line
    return line


def _plain_line(content: str) -> Line | None:
    """A line of words without markup, perhaps a list item; `None` for any other."""
    match = _PLAIN.match(content)
    if match is None or (match.end() < len(content) and _SIGN.search(content, match.end())):
        return None
    lead = match.start("words")
    value = content[lead:].rstrip(" ")
    if "  " in value:
        return None
    text, mark, indent = Text(value, lead), match["mark"] or "", match.end("indent")
    return Line(0, len(content), text, _TEXT, 0, 0, False, mark, indent, (), False, content.endswith("  "))


def placed(line: Line, start: int, end: int, opens: bool) -> Line:
    """A line that was read by itself, at its place; a line of text `opens` a paragraph below what is none."""
    text, place = line.text, line.text.place
    if isinstance(place, int):
        here: int | tuple[Run, ...] = place + start
    else:
        here = tuple([Run(at, first + start, last + start) for at, first, last in place])
    return Line(
        start,
        end,
        Text(text.value, here),
        line.kind,
        line.level,
        line.bold,
        line.italic,
        line.marker,
        line.indent,
        (),
        line.opens or (opens and line.kind is _TEXT),
        line.broken,
    )
