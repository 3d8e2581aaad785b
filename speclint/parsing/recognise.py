"""Which house style a document is in, by what stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from speclint.parsing.lines import Kind, Line
from speclint.styles.style import HouseStyle, heading_key

THRESHOLD = 0.6
"""The weight of signs from which a document counts as being in a style."""


def recognise(lines: Sequence[Line], styles: Iterable[HouseStyle], fallback: HouseStyle) -> HouseStyle:
    """The style whose signs weigh most, or `fallback` where none weighs enough."""
    keys = _keys(lines)
    words = _words(lines)
    best, weight = fallback, THRESHOLD - 1e-9
    for style in styles:
        found = sum(sign.weight for sign in style.signs if _holds(sign.heading, sign.text, keys, words))
        if found > weight:
            best, weight = style, found
    return best


def _holds(heading: str, text: str, keys: frozenset[str], words: str) -> bool:
    return heading_key(heading) in keys if heading else text.lower() in words


def _keys(lines: Sequence[Line]) -> frozenset[str]:
    """Everything in the document that may be a heading or a label, as keys."""
    keys = set()
    for line in lines:
        if line.kind is Kind.ROW:
            keys.add(heading_key(" | ".join(cell.value for cell in line.row)))
            keys.add(heading_key(line.row[0].value))
        elif line.kind is Kind.TEXT:
            value = line.text.value
            if len(value) <= 120:
                keys.add(heading_key(value))
            colon = value.find(":")
            if 0 < colon < 80:
                keys.add(heading_key(value[:colon]))
    return frozenset(keys)


def _words(lines: Sequence[Line]) -> str:
    return "\n".join(line.text.value.lower() for line in lines)
