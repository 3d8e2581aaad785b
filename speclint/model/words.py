"""Text as it is compared: words only; case, punctuation, dashes, quotes and wrapping do not count."""

from __future__ import annotations

from speclint.patterns import Pattern

_WORD = Pattern(r"[a-z0-9]+(?:'[a-z]+)?")


def words(text: str) -> list[str]:
    """The words of a text, in lower case."""
    return _WORD.findall(text.lower().replace("’", "'"))


def word_set(text: str) -> frozenset[str]:
    """A set of words, written as a text."""
    return frozenset(text.split())


def wording(text: str) -> str:
    """A text reduced to its words, one space between them."""
    return " ".join(words(text))
