"""Text of documents made fit for a terminal and a log: no control, no direction mark, no command to a CI server."""

from __future__ import annotations

import unicodedata
from functools import cache

from speclint.patterns import Pattern

_PICTURES = {code: chr(0x2400 + code) for code in range(32)} | {127: "\u2421", 9: " "}
_HIDDEN = frozenset({"Cf", "Cc", "Co", "Cs", "Cn", "Zl", "Zp"})
REPLACEMENT = "\ufffd"
_NOT_ASCII = Pattern(r"[^\x00-\x7f]")
_COMMAND = Pattern(r"##(?=[a-z]{0,20}\[)")


def printable(text: str) -> str:
    """The text with every character that a terminal would act on replaced by one that it shows."""
    if not text.isprintable():
        text = "".join(_shown(character) for character in text)
    return inert(text) if "##" in text else text


def inert(line: str) -> str:
    """A printable line that no CI server takes for a command in its log.

    They look for `::name` where a line begins (GitHub) and for `##[`, `##vso[`, `##teamcity[` anywhere.
    """
    if "##" in line:
        line = _COMMAND.sub("# #", line)
    start = len(line) - len(line.lstrip())
    return f"{line[:start]}: {line[start + 1 :]}" if line.startswith("::", start) else line


def _shown(character: str) -> str:
    picture = _PICTURES.get(ord(character))
    if picture:
        return picture
    return REPLACEMENT if unicodedata.category(character) in _HIDDEN else character


def width(text: str) -> int:
    """How many columns of a terminal a printable text takes."""
    if text.isascii():
        return len(text)
    return len(text) + sum(_columns(character) - 1 for character in _NOT_ASCII.findall(text))


@cache
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
