"""What was made of a wording before is what would be made of it now."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from speclint.parsing.lines import Line
from speclint.parsing.nearest import Headings
from speclint.parsing.parser import parse_source
from speclint.parsing.seen import SEEN, line_alone, placed
from speclint.parsing.template import template_of
from speclint.parsing.textline import read_line
from speclint.read.source import Source
from speclint.read.text import Text
from speclint.styles.load import builtins
from tests.parsing.test_properties import _DOCUMENTS, _LINES

_PRINTED = st.lists(
    st.sampled_from(["Plans", "work", " ", "  ", "- ", "• ", "1. ", "a. ", "o  ", "**", "*", "_", "&amp;", "# ", "> ", ".", ":", "\xa0", "\x0c", "(", "\\"]),
    max_size=8,
).map("".join)  # fmt: skip


def _shown(line: Line) -> tuple[object, ...]:
    text: Text = line.text
    return (line.start, line.end, text.value, text.runs, line.kind, line.level, line.bold, line.italic, line.marker,
            line.indent, line.broken)  # fmt: skip


@given(_PRINTED, st.integers(0, 40))
@example("A.", 3)
@example("12) Plans work.  ", 3)
def test_a_line_seen_before_is_read_as_it_was(content: str, blank_lines: int) -> None:
    line = line_alone(content)
    if line is None:
        return
    start = blank_lines
    stop = start + len(content)
    fresh = read_line("\n" * start + content + "\n", start, stop, stop + 1, [])
    assert [_shown(item) for item in fresh] == [_shown(placed(line, start, stop + 1, False))]


@settings(max_examples=100, deadline=None)
@given(_DOCUMENTS | _LINES)
def test_a_document_is_parsed_as_it_was_with_nothing_in_mind(raw: str) -> None:
    known = parse_source(Source("any", raw))
    SEEN.clear()
    for style in builtins():
        template_of(style).readings.clear()
        template_of(style).sections.clear()
    fresh = parse_source(Source("any", raw))
    assert known == fresh


def test_the_nearest_heading_is_within_two_letters() -> None:
    headings = Headings(("essential duties", "definition", "education"))
    assert headings.nearest("esential dutys") == ""
    assert headings.nearest("essential duteis") == "essential duties"
    assert headings.nearest("definitoin") == "definition"
    assert headings.nearest("definitons") == ""
