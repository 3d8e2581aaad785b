"""What a line is by its words alone, each wording judged but once for each house style."""

from __future__ import annotations

import re

from speclint.parsing.headings import heads_as_title_only, is_caps, may_be_heading, never_heads
from speclint.parsing.patterns import matches, matches_any
from speclint.parsing.template import HEAD, Reading, Template, template_of
from speclint.patterns import Pattern
from speclint.styles.style import FieldSpec, HouseStyle, heading_key

_PAGE = Pattern(r"(?:page\s+\d{1,4}(?:\s+(?:of|/)\s*\d{1,4})?|[-–]\s*\d{1,4}\s*[-–])$", re.IGNORECASE)
_LONGEST = 2_000
"""How many characters a wording that is kept in mind may have."""
_LONGEST_HEADING = 200
_PROSE = Reading(prose=True, untitled=True, item=True)
_LIST_ITEM, _LIKELY_PROSE = Reading(item=True), Reading(untitled=True, item=True)
_LIKELY_HEADING = Reading()


def reading_of(value: str, style: HouseStyle) -> Reading:
    """What a house style makes of a line of these words."""
    template = template_of(style)
    reading = template.readings.get(value)
    if reading is None:
        reading = _read(value, template)
        if len(value) <= _LONGEST:
            template.trim()
            template.readings[value] = reading
    return reading


def _read(value: str, template: Template) -> Reading:
    if not _is_plain(value, template):
        furniture, entry = _furniture(value, template), _entry(value, template)
        if furniture or entry:
            return Reading(furniture, entry)
        if value.isdigit():
            return _LIST_ITEM
        if never_heads(value, template.style):
            return _PROSE
    elif not may_be_heading(value, marked=False):
        return _PROSE
    if value.endswith(":") or is_caps(value):
        return _LIKELY_HEADING
    return _LIKELY_PROSE if heads_as_title_only(value, template.style) else _LIST_ITEM


def _is_plain(value: str, template: Template) -> bool:
    """Whether a line is no caption, furniture or entry, nor a heading with text behind it, by its first words."""
    if not value[:1].isalpha() or ":" in value[:121] or " (" in value[:80] or template.openings[value[:HEAD]]:
        return False
    return len(value) > _LONGEST_HEADING or not template.style.captions


def _furniture(value: str, template: Template) -> str:
    if not template.openings[value[:HEAD]]:
        return ""
    if _PAGE.match(value):
        return "page-number"
    if matches_any(template.style.furniture_lines, value):
        return "label" if value[:4].lower() != "page" else "page-number"
    return ""


def _entry(value: str, template: Template) -> FieldSpec | None:
    """The entry that the words before a line's first colon are the label of."""
    colon = value.find(":", 0, 61)
    if colon <= 0:
        return None
    spec = template.style.by_label.get(heading_key(value[:colon])) or _numbered(value[:colon], template)
    return None if spec is None or (len(value) - colon > 140 and not spec.lines) else spec


def _numbered(label: str, template: Template) -> FieldSpec | None:
    """The entry of a label with a year or number in it, where the style has `#` in its place."""
    return next((spec for known, spec in template.numbered if matches(known, label)), None)
