"""Text as it is compared: words only; case, punctuation, dashes, quotes and wrapping do not count."""

from __future__ import annotations

from functools import lru_cache

from speclint.patterns import Pattern

_WORD = Pattern(r"[a-z0-9]+(?:'[a-z]+)?")
_PLAIN = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else 32 for code in range(256))
"""ASCII letters in lower case, digits, and a space for everything else."""

_NO_CAPITALS = bytes(code for code in range(256) if not 65 <= code <= 90)


def words(text: str) -> list[str]:
    """The words of a text, in lower case."""
    return list(_words(text))


@lru_cache(maxsize=8_192)
def _words(text: str) -> tuple[str, ...]:
    if text.isascii() and "'" not in text:
        return tuple(text.encode().translate(_PLAIN).decode().split())
    return tuple(_WORD.findall(text.lower().replace("’", "'")))


def capitals(text: str) -> int:
    """How many capitals of A to Z a text has."""
    return len(text.encode("ascii", "ignore").translate(None, _NO_CAPITALS))


def word_set(text: str) -> frozenset[str]:
    """A set of words, written as a text."""
    return frozenset(text.split())


def wording(text: str) -> str:
    """A text reduced to its words, one space between them."""
    return " ".join(_words(text))
