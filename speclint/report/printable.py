"""Text of documents made fit for a terminal: no control, no direction mark, no width surprise."""

from __future__ import annotations

import unicodedata

_PICTURES = {code: chr(0x2400 + code) for code in range(32)} | {127: "\u2421", 9: " "}
_HIDDEN = frozenset({"Cf", "Cc", "Co", "Cs", "Cn", "Zl", "Zp"})
REPLACEMENT = "\ufffd"


def printable(text: str) -> str:
    """The text with every character that a terminal would act on replaced by one that it shows."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    picture = _PICTURES.get(ord(character))
    if picture:
        return picture
    return REPLACEMENT if unicodedata.category(character) in _HIDDEN else character


def width(text: str) -> int:
    """How many columns of a terminal a printable text takes."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def clipped(text: str, columns: int) -> str:
    """A printable text that takes at most so many columns of a terminal."""
    if len(text) * 2 <= columns or width(text) <= columns:
        return text
    used = 0
    for at, character in enumerate(text):
        used += _columns(character)
        if used >= columns:
            return f"{text[:at]}…"
    return text
