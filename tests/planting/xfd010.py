"""A numeral that is not the number before it."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.read.text import Span
from tests.planting import Planted, Sound

CODE = "XFD010"
MOST = 4


def plant(sound: Sound) -> Iterator[Planted]:
    for _, found in zip(
        range(MOST), sound.found(r"\b[A-Za-z]{3,}\s\((\d{1,2})\)(?=\s(?:\w+\s)?(?:year|month|hour|unit))"), strict=False
    ):
        text = f"({int(found[1]) + 3})"
        also = frozenset({"BPL001", "BPL007", "SER004", "SER007", "BPL005"})
        yield Planted(Span(found.start(1) - 1, found.end(1) + 1), text, also=also)
