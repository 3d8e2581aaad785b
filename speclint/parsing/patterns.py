"""The small pattern language of house styles: `*` for any words, `#` for a number."""

from __future__ import annotations

import re
from functools import lru_cache

from speclint.patterns import Pattern

MAX_WILD = 4
"""How many `*` a pattern may hold: with lines cut at a fixed length, no pattern can run away."""
_MAX_LINE = 400


_WILD = {"*": ".*", "#": r"\d{1,12}"}


@lru_cache(maxsize=1024)
def _compiled(patterns: tuple[str, ...]) -> Pattern:
    return Pattern("|".join(_expression(pattern) for pattern in patterns), re.DOTALL)


def _expression(pattern: str) -> str:
    pieces = re.split(r"([*#])", " ".join(pattern.lower().split()))
    return "".join(_WILD.get(piece, re.escape(piece)) for piece in pieces)


def matches(pattern: str, line: str) -> bool:
    """Whether a whole line fits a pattern, without regard to case and repeated spaces."""
    return matches_any((pattern,), line)


def matches_any(patterns: tuple[str, ...], line: str) -> bool:
    """Whether a whole line fits one of several patterns."""
    if not patterns or len(line) > _MAX_LINE or any(pattern.count("*") > MAX_WILD for pattern in patterns):
        return False
    return _compiled(patterns).fullmatch(" ".join(line.split()).lower()) is not None
