"""Which lines are page furniture: page numbers, running headers, labels that the page has and the text has not."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from string import ascii_letters, digits

from speclint.parsing.headings import heading_of
from speclint.parsing.lines import Kind, Line
from speclint.parsing.readings import reading_of
from speclint.styles.style import HouseStyle, heading_key

_TEXT = Kind.TEXT
_UNSEEN = (Kind.COMMENT, Kind.IMAGE)
_SIGNS = (*_UNSEEN, Kind.RULE)
_LONGEST_TITLE = 160


def furniture_of(lines: Sequence[Line], index: int, style: HouseStyle) -> str:
    """What kind of page furniture a line is; empty for none."""
    line = lines[index]
    kind, value = line.kind, line.text.value
    if kind is not _TEXT:
        return kind.value if kind in _SIGNS else ""
    if not value:
        return ""
    found = reading_of(value, style).furniture
    if found:
        return found
    return "page-number" if "#" in style.furniture and _is_bare_number(lines, index) else ""


def _is_bare_number(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is a number that stands alone: below a blank line, or below other such numbers."""
    while index >= 0 and lines[index].kind is _TEXT:
        line = lines[index]
        if line.marker or not line.text.value.isdigit() or len(line.text) > 3:
            return False
        if line.opens:
            return True
        index -= 1
    return True


def is_title(value: str, title_key: str) -> bool:
    """Whether a line is the class title once more."""
    return bool(title_key) and len(title_key) <= len(value) < _LONGEST_TITLE and heading_key(value) == title_key


@lru_cache(maxsize=64)
def letters_but(first: str) -> frozenset[str]:
    """The plain letters and digits that a line does not start with whose key starts with another one.

    The key of a line that starts with anything else, or with "and", may start with what follows that.
    """
    return frozenset(ascii_letters + digits) - {first, first.upper(), "a", "A"}


def is_beside_page(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands next to a page number."""
    return any(_marks_page(other) for other in lines[max(0, index - 4) : index + 5])


def _marks_page(line: Line) -> bool:
    return line.kind in _UNSEEN or "page" in line.text.value.lower()[:5]


def heads_page(lines: Sequence[Line], index: int, style: HouseStyle) -> bool:
    """Whether a line of text, alone and in title case, stands right above a page number."""
    below = index + 1
    if below >= len(lines) or lines[below].kind is not _TEXT or furniture_of(lines, below, style) != "page-number":
        return False
    line = lines[index]
    words = line.text.value.split()
    titled = all(word[:1].isupper() or not word[:1].isalpha() or word in ("and", "of", "the") for word in words)
    if line.marker or line.bold or len(words) > 8 or not titled or line.text.value.endswith((".", ":", ";", ",")):
        return False
    return heading_of(lines, index, style, frozenset()) is None
