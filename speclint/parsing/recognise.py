"""Which house style a document is in, by what stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from speclint.parsing.lines import Kind, Line
from speclint.parsing.template import Beginnings, beginnings_of, template_of
from speclint.styles.style import HouseStyle, heading_key

THRESHOLD = 0.6
"""The weight of signs from which a document counts as being in a style."""


def recognise(lines: Sequence[Line], styles: Iterable[HouseStyle], fallback: HouseStyle) -> HouseStyle:
    """The style whose signs weigh most, or `fallback` where none weighs enough."""
    templates = [template_of(style) for style in styles]
    beginnings = beginnings_of(frozenset().union(*[template.heads for template in templates]))
    keys = set(map(heading_key, _labels(lines, beginnings)))
    words = "\n".join([line.text.value for line in lines]).lower()
    best, weight = fallback, THRESHOLD - 1e-9
    for template in templates:
        found = sum(weight for weight, key, text in template.signs if (text in words if key is None else key in keys))
        if found > weight:
            best, weight = template.style, found
    return best


def _labels(lines: Sequence[Line], beginnings: Beginnings) -> Iterator[str]:
    """Everything in the document that may be a heading or a label, and begins as one that is looked for."""
    for line in lines:
        kind, value = line.kind, line.text.value
        if kind is Kind.ROW:
            row = [cell.value for cell in line.row]
            yield from (" | ".join(row), row[0])
        elif kind is Kind.TEXT and beginnings.fit(value):
            if len(value) <= 120:
                yield value
            colon = value.find(":")
            if 0 < colon < 80:
                yield value[:colon]
