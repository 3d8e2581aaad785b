"""Which house style a document is in, by what stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from speclint.parsing.lines import Kind, Line
from speclint.parsing.template import HEAD, Beginnings, beginnings_of, template_of
from speclint.styles.style import HouseStyle, heading_key

THRESHOLD = 0.6
"""The weight of signs from which a document counts as being in a style."""


def recognise(lines: Sequence[Line], styles: Iterable[HouseStyle], fallback: HouseStyle) -> HouseStyle:
    """The style whose signs weigh most, or `fallback` where none weighs enough."""
    templates = [template_of(style) for style in styles]
    keys = _keys(lines, beginnings_of(frozenset().union(*[template.heads for template in templates])))
    words: str | None = None
    best, weight = fallback, THRESHOLD - 1e-9
    for template in templates:
        # What it may weigh with all the words that it is known by: most styles need not be looked for by words.
        most = sum([sign for sign, key, _ in template.signs if (sign > 0 if key is None else key in keys)])
        if most <= weight:
            continue
        if words is None:
            words = "\n".join([line.text.value for line in lines]).lower()
        found = sum([sign for sign, key, text in template.signs if (text in words if key is None else key in keys)])
        if found > weight:
            best, weight = template.style, found
    return best


def _keys(lines: Sequence[Line], beginnings: Beginnings) -> set[str]:
    """The keys of all that may be a heading or a label, and begins as one that is looked for."""
    keys: set[str] = set()
    row, text = Kind.ROW, Kind.TEXT
    for line in lines:
        kind = line.kind
        if kind is row:
            cells = [cell.value for cell in line.row]
            keys |= {heading_key(" | ".join(cells)), heading_key(cells[0])}
        elif kind is text:
            value = line.text.value
            if beginnings[value[:HEAD]]:
                if len(value) <= 120:
                    keys.add(heading_key(value))
                colon = value.find(":", 0, 80)
                if colon > 0:
                    keys.add(heading_key(value[:colon]))
    return keys
