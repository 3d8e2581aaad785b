"""Lines to a tree of sections, with class data, furniture and orphan text set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct, field

from speclint.parsing.classdata import Entry, fields_of
from speclint.parsing.document import Field, Furniture, Heading, JobClass, Role, Section, Statement
from speclint.parsing.furniture import furniture_of, heads_page, is_beside_page, is_title, letters_but
from speclint.parsing.headings import Candidate, heading_of
from speclint.parsing.lines import Kind, Line
from speclint.parsing.nesting import Frame, depth_for, near_title
from speclint.parsing.readings import reading_of
from speclint.parsing.sections import section_of
from speclint.parsing.statements import Item, statements_of, wrap_width
from speclint.parsing.template import Reading, template_of
from speclint.patterns import Pattern
from speclint.read.text import Span, join
from speclint.styles.style import HouseStyle, heading_key

_DATED = Pattern(r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\b(?:19|20)\d\d\b")
_FOOTNOTE = Pattern(r"notes?\b|[^a-z]", re.IGNORECASE)
_BLANK, _TEXT, _ROW = Kind.BLANK, Kind.TEXT, Kind.ROW
_BODY, _FIELD, _HEADING = Role.BODY, Role.FIELD, Role.HEADING
_LAST = frozenset({"history_table", "class_detail", "class_history"})
"""The sections that end a document."""
_CLASS_DATA = frozenset({"class_detail", "document_label", "class_history"})


class Tree(Struct):
    """What a document's lines come to."""

    sections: list[Section] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    header: tuple[Statement, ...] = ()
    header_lines: list[Line] = field(default_factory=list)
    orphans: tuple[Statement, ...] = ()
    parts: list[tuple[Role, int]] = field(default_factory=list)
    """Where each stretch of one role starts."""


class _State(Struct):
    lines: Sequence[Line]
    style: HouseStyle
    classes: Sequence[JobClass]
    title_key: str
    untitled: frozenset[str]
    """Letters that no line with the key of the title starts with."""
    readings: dict[str, Reading]
    tree: Tree = field(default_factory=Tree)
    stack: list[Frame] = field(default_factory=list)
    header: list[Item] = field(default_factory=list)
    orphans: list[Item] = field(default_factory=list)
    follows: str = "heading"
    closed: bool = False
    last_field: int = -1
    role: Role = Role.HEADER
    width: int = 0

    def mark(self, role: Role, start: int, end: int) -> None:
        """Note to what a stretch of the file belongs."""
        self.role = role
        parts = self.tree.parts
        if end > start and (not parts or parts[-1][0] is not role):
            parts.append((role, start))


def build(lines: Sequence[Line], style: HouseStyle, classes: Sequence[JobClass], title_key: str) -> Tree:
    """Build the tree.

    Args:
        lines: the lines of the document, which tile it.
        style: its house style.
        classes: the classes of its class table, if it has one.
        title_key: the key of its title, by which running headers are known.
    """
    untitled, readings = letters_but(title_key[:1]), template_of(style).readings
    state = _State(lines, style, classes, title_key, untitled, readings, width=wrap_width(lines))
    titles = frozenset(heading_key(item.title.value) for item in classes)
    index = 0
    while index < len(lines):
        index = _step(state, index, titles)
    _close(state, 0)
    width = state.width
    state.tree.header = statements_of(state.header, width)
    state.tree.header_lines = [item.line for item in state.header]
    state.tree.orphans = statements_of(state.orphans, width)
    return state.tree


def _step(state: _State, index: int, titles: frozenset[str]) -> int:
    line = state.lines[index]
    kind, words = line.kind, line.text.value
    if kind is _BLANK or (kind is _TEXT and not words):
        return _blank(state, index)
    prose = False
    if kind is _TEXT and not line.level and not line.bold:
        # Its words may make a line without a heading's mark body text, whatever stands around it.
        reading = state.readings.get(words) or reading_of(words, state.style)
        prose = reading.item if line.marker else reading.prose or (reading.untitled and not titles)
    found = "" if prose else furniture_of(state.lines, index, state.style)
    if not found and kind is _TEXT and state.stack and _is_running_header(state, index, words):
        found = "running-header"
    if found:
        return _furniture(state, index, found)
    return _take_body(state, index) if prose else _marked(state, index, titles)


def _is_running_header(state: _State, index: int, words: str) -> bool:
    """Whether a line of text is the title next to a page number, or a title of its own, alone right above one."""
    if words[0] not in state.untitled and is_title(words, state.title_key):
        return is_beside_page(state.lines, index)
    return state.follows != "line" and heads_page(state.lines, index, state.style)


def _blank(state: _State, index: int) -> int:
    line = state.lines[index]
    if state.role is _HEADING or not state.tree.parts:
        state.mark(_BODY if state.role is _HEADING else state.role, line.start, line.end)
    if state.follows != "furniture":
        state.follows = "blank"
    return index + 1


def _marked(state: _State, index: int, titles: frozenset[str]) -> int:
    """Take a line that may be an entry of the class data or a heading."""
    line = state.lines[index]
    entries = fields_of(line, state.style)
    entry = entries[0] if entries else None
    if entry and _is_class_data(state, entry, line):
        return _field(state, index, entries)
    candidate, taken = _heading(state, index, titles)
    if entry and (candidate is None or candidate.spec is None) and state.style.id == "generic" and not line.marker:
        return _field(state, index, entries)
    if candidate and _opens(state, candidate):
        return _open(state, index, candidate, taken)
    return _take_body(state, index)


def _furniture(state: _State, index: int, kind: str) -> int:
    line = state.lines[index]
    state.tree.furniture.append(Furniture(kind, line.text, Span(line.start, line.end)))
    state.mark(Role.FURNITURE, line.start, line.end)
    state.follows = "furniture"
    return index + 1


def _is_class_data(state: _State, entry: Entry, line: Line) -> bool:
    """Entries that the style names count anywhere; the vocabulary's in the header and among the class data."""
    if entry.spec in state.style.fields:
        return True
    top = state.stack[0] if state.stack else None
    return top is None or top.id in _CLASS_DATA


def _field(state: _State, index: int, entries: Sequence[Entry]) -> int:
    line = state.lines[index]
    top = state.stack[0] if state.stack else None
    for entry in entries:
        start = entry.label.span().start if line.kind is _ROW else line.text.span().start
        made = Field(entry.spec.id, entry.label, entry.value, Span(start, entry.value.span().end))
        state.tree.fields.append(made)
        state.last_field = len(state.tree.fields) - 1 if entry.spec.lines else -1
        if top and top.id in _CLASS_DATA:
            top.fields.append(made)
            top.end = line.end
    if top and top.id not in _CLASS_DATA and state.style.id != "generic":
        state.closed = True
    state.mark(_FIELD, line.start, line.end)
    state.follows = "line"
    return index + 1


def _heading(state: _State, index: int, titles: frozenset[str]) -> tuple[Candidate | None, int]:
    """The heading at a line, and how many lines it takes: a long title may be broken over two."""
    line = state.lines[index]
    if line.level and titles:
        after = next((at for at in range(index + 1, len(state.lines)) if state.lines[at].text), None)
        if after is not None and state.lines[after].level == line.level:
            text = join([line.text, state.lines[after].text])
            if any(text.value.casefold() == item.title.value.casefold() for item in state.classes):
                spec = state.style.vocabulary.by_heading["class level"]
                empty = text.slice(len(text))
                return Candidate(text, empty, "hashes", line.level, spec, "style"), after - index + 1
    found = heading_of(state.lines, index, state.style, titles)
    if found and found.spec is None and state.stack and near_title(found.text.value, state.classes) is not None:
        spec = state.style.vocabulary.by_heading["class level"]
        found = Candidate(found.text, found.rest, found.mark, found.level, spec, "vocabulary")
    return found, 1


def _opens(state: _State, candidate: Candidate) -> bool:
    """Unknown headings before the first section, or right below the document's label, are header lines."""
    return candidate.spec is not None or (bool(state.stack) and state.stack[0].id != "document_label")


def _open(state: _State, index: int, candidate: Candidate, taken: int) -> int:
    line, last = state.lines[index], state.lines[index + taken - 1]
    section_id = candidate.spec.id if candidate.spec else None
    if candidate.mark == "table" and state.stack and state.stack[-1].id == section_id and line.kind is _ROW:
        return _table_header(state, index)
    depth = depth_for(state.stack, candidate, state.style)
    _close(state, depth)
    heading = Heading(candidate.text, candidate.mark, candidate.level, candidate.known)
    frame = Frame(section_id, heading, candidate.spec, candidate.text.span().start, last.end)
    frame.class_index = _class_of(candidate, state.classes)
    state.stack.append(frame)
    state.closed, state.last_field = False, -1
    state.follows = "heading"
    split = candidate.rest.span().start if candidate.rest else last.end
    state.mark(_HEADING, line.start, split)
    if candidate.rest:
        frame.take(Item(candidate.rest, line, "heading"))
        state.mark(_BODY, split, last.end)
        state.follows = "line"
    if candidate.mark == "table" and line.kind is _ROW:
        frame.table_header = line.row
    return index + taken


def _table_header(state: _State, index: int) -> int:
    """The header row under a caption, or the same header once more after a page break."""
    frame, line = state.stack[-1], state.lines[index]
    if not frame.items and not frame.table_header:
        frame.table_header = line.row
        frame.end = line.end
        state.mark(_HEADING, line.start, line.end)
        return index + 1
    return _furniture(state, index, "table-header")


def _class_of(candidate: Candidate, classes: Sequence[JobClass]) -> int | None:
    if not candidate.spec or candidate.spec.id != "class_level":
        return None
    key = heading_key(candidate.text.value)
    exact = [at for at, item in enumerate(classes) if heading_key(item.title.value) == key]
    return exact[0] if exact else near_title(candidate.text.value, classes)


def _take_body(state: _State, index: int) -> int:
    """Take a line of body text; as most, it belongs to the open section."""
    line, frame, follows = state.lines[index], state.stack[-1] if state.stack else None, state.follows
    if (state.last_field >= 0 or state.role is _FIELD) and _extends_field(state, line):
        return _extend_field(state, index)
    item = Item(line.text, line, "blank" if line.opens and follows == "line" else follows)
    if frame is None:
        state.header.append(item)
        state.mark(Role.HEADER, line.start, line.end)
    elif state.closed or _is_full(frame, item) or (frame.id in _LAST and _below_class_data(frame, item)):
        state.closed = True
        state.orphans.append(item)
        state.mark(Role.ORPHAN, line.start, line.end)
    else:
        frame.take(item)
        frame.end = line.end
        state.mark(_BODY, line.start, line.end)
    state.follows = "line"
    return index + 1


def _is_full(frame: Frame, item: Item) -> bool:
    """Whether a section that holds a set number of paragraphs has them all."""
    most = frame.spec.paragraphs if frame.spec else 0
    return 0 < most <= frame.paragraphs and item.follows != "line"


def _extends_field(state: _State, line: Line) -> bool:
    """Whether a line goes on with the value of the entry above it."""
    if line.kind is not _TEXT or not state.tree.fields:
        return False
    value = state.tree.fields[-1].value.value
    below = state.role is _FIELD and state.follows == "line"
    if state.last_field >= 0:
        return below or bool(_DATED.search(line.text.value, 0, 60))
    return below and value.count("(") > value.count(")")


def _below_class_data(frame: Frame, item: Item) -> bool:
    """Whether a paragraph stands below class data or the table of dates, which end a document."""
    if frame.id == "history_table":
        below_rows = frame.holds_rows and item.line.kind is _TEXT
        return below_rows and not _FOOTNOTE.match(item.line.marker + item.text.value)
    return bool(frame.fields) and not frame.items and item.follows == "blank"


def _extend_field(state: _State, index: int) -> int:
    line, held = state.lines[index], state.tree.fields[-1]
    value = join([held.value, line.text]) if held.value else line.text
    grown = Field(held.id, held.label, value, Span(held.span.start, line.text.span().end))
    state.tree.fields[-1] = grown
    for frame in state.stack[:1]:
        frame.fields = [grown if item is held else item for item in frame.fields]
        frame.end = line.end
    state.mark(_FIELD, line.start, line.end)
    state.follows = "line"
    return index + 1


def _close(state: _State, depth: int) -> None:
    """End the open sections down to a depth, each into its parent."""
    while len(state.stack) > depth:
        frame = state.stack.pop()
        section = section_of(frame, state.width)
        if state.stack:
            state.stack[-1].children.append(section)
            state.stack[-1].end = max(state.stack[-1].end, frame.end)
        else:
            state.tree.sections.append(section)
