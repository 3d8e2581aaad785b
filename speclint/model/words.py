"""Text as it is compared: words only; case, punctuation, dashes, quotes and wrapping do not count."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from speclint.patterns import Pattern

_WORD = Pattern(r"[a-z0-9]+(?:'[a-z]+)?")
_PLAIN = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else 32 for code in range(256))
"""ASCII letters in lower case, digits, and a space for everything else."""

_NO_CAPITALS = bytes(code for code in range(256) if not 65 <= code <= 90)


def words(text: str) -> list[str]:
    """The words of a text, in lower case."""
    return list(word_tuple(text))


@lru_cache(maxsize=8_192)
def word_tuple(text: str) -> tuple[str, ...]:
    """The words of a text, in lower case, shared by all who ask."""
    if text.isascii() and "'" not in text:
        return tuple(text.encode().translate(_PLAIN).decode().split())
    return tuple(_WORD.findall(text.lower().replace("’", "'")))


def capitals(text: str) -> int:
    """How many capitals of A to Z a text has."""
    return len(text.encode("ascii", "ignore").translate(None, _NO_CAPITALS))


def says_any(text: str, parts: Iterable[str]) -> bool:
    """Whether a text has one of some parts, which are in lower case, in whatever case."""
    lowered = text.lower()
    for part in parts:  # noqa: SIM110 - asked of every passage: a generator would take longer than the test
        if part in lowered:
            return True
    return False


def word_set(text: str) -> frozenset[str]:
    """A set of words, written as a text."""
    return frozenset(text.split())


def wording(text: str) -> str:
    """A text reduced to its words, one space between them."""
    return " ".join(word_tuple(text))
