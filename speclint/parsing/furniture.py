"""Which lines are page furniture: page numbers, running headers, labels that the page has and the text has not."""

from __future__ import annotations

from collections.abc import Sequence

from speclint.parsing.headings import heading_of
from speclint.parsing.lines import Kind, Line
from speclint.parsing.readings import reading_of
from speclint.styles.style import HouseStyle, heading_key


def furniture_of(lines: Sequence[Line], index: int, style: HouseStyle) -> str:
    """What kind of page furniture a line is; empty for none."""
    line = lines[index]
    if line.kind in (Kind.COMMENT, Kind.IMAGE, Kind.RULE):
        return line.kind.value
    if line.kind is not Kind.TEXT or not line.text:
        return ""
    kind = reading_of(line.text.value, style).furniture
    if kind:
        return kind
    return "page-number" if "#" in style.furniture and _is_bare_number(lines, index) else ""


def _is_bare_number(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is a number that stands alone: below a blank line, or below other such numbers."""
    while index >= 0 and lines[index].kind is Kind.TEXT:
        line = lines[index]
        if line.marker or not line.text.value.isdigit() or len(line.text) > 3:
            return False
        if line.opens:
            return True
        index -= 1
    return True


def is_running_header(lines: Sequence[Line], index: int, style: HouseStyle, title_key: str, alone: bool) -> bool:
    """Whether a line is the class title once more next to a page number, or a title of its own right above one."""
    line = lines[index]
    value = line.text.value
    if line.kind is not Kind.TEXT or not value:
        return False
    if len(title_key) <= len(value) < 160 and _may_be(value, title_key) and heading_key(value) == title_key:
        return any(_marks_page(other) for other in lines[max(0, index - 4) : index + 5])
    below = index + 1
    return alone and below < len(lines) and lines[below].kind is Kind.TEXT and _heads_page(lines, index, style)


def _may_be(value: str, key: str) -> bool:
    """Whether a line may have the key of a title: not where it starts with another letter."""
    first, wanted = value[0].lower(), key[:1]
    if not wanted:
        return False
    return first == wanted or not first.isascii() or not first.isalnum() or value[:3].lower() == "and"


def _marks_page(line: Line) -> bool:
    return line.kind in (Kind.COMMENT, Kind.IMAGE) or "page" in line.text.value.lower()[:5]


def _heads_page(lines: Sequence[Line], index: int, style: HouseStyle) -> bool:
    """Whether a line alone in title case stands right above a page number: the next line is one of text."""
    if furniture_of(lines, index + 1, style) != "page-number":
        return False
    line = lines[index]
    words = line.text.value.split()
    titled = all(word[:1].isupper() or not word[:1].isalpha() or word in ("and", "of", "the") for word in words)
    if line.marker or line.bold or len(words) > 8 or not titled or line.text.value.endswith((".", ":", ";", ",")):
        return False
    return heading_of(lines, index, style, frozenset()) is None
