"""A numeral in brackets that is not what the word before it says."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.read.text import Span
from tests.planting import Planted, Sound

CODE = "XFD010"


def plant(sound: Sound) -> Iterator[Planted]:
    for found in list(sound.found(r"\b(?:one|two|three|four|five|six) \((\d)\) (?:years?|months?)"))[:1]:
        numeral = str(int(found[1]) + 3)
        yield Planted(Span(*found.span(1)), numeral)
