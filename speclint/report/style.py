"""Colour, where there is a terminal that wants it."""

from __future__ import annotations

from msgspec import Struct

_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36"}


class Paint(Struct, frozen=True):
    """Colours text, or leaves it as it is."""

    on: bool

    def __call__(self, text: str, *styles: str) -> str:
        """The text in the given styles."""
        if not self.on or not text:
            return text
        return f"\x1b[{';'.join(_CODES[style] for style in styles)}m{text}\x1b[0m"


PLAIN = Paint(False)
"""No colour."""
