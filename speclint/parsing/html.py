"""HTML, whole documents and fragments alike, as lines that tile their range of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, field

from speclint.parsing.directives import opens_directive
from speclint.parsing.inline import read_inline
from speclint.parsing.lines import Kind, Line
from speclint.patterns import Pattern
from speclint.read.text import plain

_TAG = Pattern(
    r"<!--|<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]{0,14})(?=[\s/>])[^<>]{0,2000}>|<![A-Za-z][^<>]{0,400}>|<\?[^<>]{0,400}>"
)
_BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section summary table tbody tfoot thead title tr ul
    """.split()
)
_SILENT = frozenset({"script", "style", "head", "template", "noscript"})
_CELLS = frozenset({"td", "th"})
BLOCK_TAG = Pattern(
    r"</?(?:p|div|ul|ol|li|table|thead|tbody|tr|td|th|h[1-6]|br|dl|dt|dd|section|article|caption|blockquote)\b[^<>]{0,400}>",
    re.IGNORECASE,
)


class _Reader(Struct):
    raw: str
    end: int
    emitted: int
    content: int
    lines: list[Line] = field(default_factory=list)
    level: int = 0
    marker: str = ""
    counters: list[int | None] = field(default_factory=list)
    opens: bool = True
    row: list[tuple[Line, ...]] | None = None
    cell: int | None = None
    unclosed: set[str] = field(default_factory=set)
    """Silent elements that are never closed."""
    last_comment: int = -1
    """Where the last comment of the range ends, so that no unclosed one is looked for again and again."""

    def flush(self, stop: int, resume: int, *, broken: bool = False) -> None:
        """End the line that holds the content up to `stop`; the next one's content begins at `resume`."""
        text, bold, italic = read_inline(self.raw, self.content, stop)
        if text:
            self.lines.append(
                Line(
                    self.emitted, resume, text, Kind.TEXT, self.level, bold, italic, self.marker,
                    4 * max(0, len(self.counters) - 1), (), self.opens, broken,
                )
            )  # fmt: skip
            self.emitted, self.marker = resume, ""
            self.opens = not broken
        elif not broken:
            self.opens = True
        self.content = resume

    def silent(self, resume: int) -> None:
        """Leave out a stretch that is not shown to a reader."""
        self.lines.append(Line(self.emitted, resume, plain("", resume), Kind.COMMENT))
        self.emitted = self.content = resume

    def end_row(self, resume: int) -> None:
        if self.row:
            text = plain("", self.content)
            cells = tuple(self.row)
            self.lines.append(Line(self.emitted, resume, text, Kind.ROW, cells=cells, opens=self.opens))
            self.emitted = resume
        self.row, self.content = None, resume


def html_lines(raw: str, start: int, end: int) -> list[Line]:
    """The lines of a range of HTML; they tile the range."""
    reader = _Reader(raw, end, start, start, last_comment=raw.rfind("-->", start, end))
    at = start
    while match := next(_TAG.scan(raw, at, end), None):
        at = _on_tag(reader, match)
    reader.end_row(end) if reader.row else reader.flush(end, end)
    return _tiled(reader, end)


def _tiled(reader: _Reader, end: int) -> list[Line]:
    lines = reader.lines
    if reader.emitted < end or not lines:
        if not lines:
            return [Line(reader.emitted, end, plain("", end), Kind.BLANK)]
        last = lines[-1]
        lines[-1] = _stretched(last, end)
    return lines


def _stretched(line: Line, end: int) -> Line:
    from msgspec.structs import replace

    return replace(line, end=end)


def _on_tag(reader: _Reader, match: re.Match[str]) -> int:
    start, end, name = match.start(), match.end(), (match["name"] or "").lower()
    if match.group() == "<!--":
        closed = reader.raw.find("-->", end, reader.end) if end <= reader.last_comment else -1
        stop = end if closed < 0 else closed + 3
        if reader.row is None and closed >= 0 and not opens_directive(reader.raw, start):
            reader.flush(start, start)
            reader.silent(stop)
        return stop
    if not name:
        if reader.row is None:
            reader.flush(start, start)
            reader.silent(end)
        return end
    if reader.row is not None and name not in ("tr", "table", *_CELLS):
        return end
    if name in _SILENT and not match["close"]:
        return _skip(reader, name, start, end)
    if name in _CELLS or name == "tr":
        _table_tag(reader, name, bool(match["close"]), start, end)
    elif name == "br":
        reader.flush(start, end, broken=True)
    elif name in _BLOCKS:
        _block_tag(reader, name, bool(match["close"]), start, end)
    return end


def _skip(reader: _Reader, name: str, start: int, end: int) -> int:
    closing = None
    if name not in reader.unclosed:
        closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(reader.raw, end, reader.end)
    if not closing:
        reader.unclosed.add(name)
        return end
    reader.flush(start, start)
    reader.silent(closing.end())
    return closing.end()


def _block_tag(reader: _Reader, name: str, closes: bool, start: int, end: int) -> None:
    reader.end_row(start) if reader.row is not None else reader.flush(start, end)
    reader.content = end
    if name in ("ul", "ol"):
        _list_tag(reader, name, closes)
    elif name == "li" and not closes:
        reader.marker = _next_marker(reader)
    elif len(name) == 2 and name[0] == "h" and name[1].isdigit():
        reader.level = 0 if closes else int(name[1])


def _list_tag(reader: _Reader, name: str, closes: bool) -> None:
    if not closes:
        reader.counters.append(0 if name == "ol" else None)
    elif reader.counters:
        reader.counters.pop()


def _next_marker(reader: _Reader) -> str:
    count = reader.counters[-1] if reader.counters else None
    if count is None:
        return "•"
    reader.counters[-1] = count + 1
    return f"{count + 1}."


def _table_tag(reader: _Reader, name: str, closes: bool, start: int, end: int) -> None:
    if reader.row is None:
        reader.flush(start, start)
    elif reader.cell is not None:
        reader.row.append(tuple(cell_lines(reader.raw, reader.cell, start)))
        reader.cell = None
    if name == "tr":
        reader.end_row(end if closes else start)
        reader.row = None if closes else []
        reader.content = end
    elif not closes:
        reader.row = reader.row if reader.row is not None else []
        reader.cell = end


def cell_lines(raw: str, start: int, end: int) -> Iterator[Line]:
    """The lines of a table cell, which may hold paragraphs and lists of its own; blank ones left out."""
    if next(BLOCK_TAG.scan(raw, start, end), None):
        yield from (line for line in html_lines(raw, start, end) if line.text)
        return
    text, bold, italic = read_inline(raw, start, end)
    if text:
        yield Line(start, end, text, Kind.TEXT, 0, bold, italic)
