"""The small pattern language of house styles: `*` for any words, `#` for a number."""

from __future__ import annotations

import re
from functools import lru_cache

MAX_WILD = 4
"""How many `*` a pattern may hold: with lines cut at a fixed length, no pattern can run away."""
_MAX_LINE = 400


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    pieces = re.split(r"([*#])", " ".join(pattern.lower().split()))
    wild = {"*": ".*", "#": r"\d{1,12}"}
    return re.compile("".join(wild.get(piece, re.escape(piece)) for piece in pieces), re.DOTALL)


def matches(pattern: str, line: str) -> bool:
    """Whether a whole line fits a pattern, without regard to case and repeated spaces."""
    if len(line) > _MAX_LINE or pattern.count("*") > MAX_WILD:
        return False
    return _compiled(pattern).fullmatch(" ".join(line.split()).lower()) is not None
