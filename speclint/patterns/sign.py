"""What a word of a text may tell, asked of each word once."""

from __future__ import annotations

from collections.abc import Callable

from speclint.patterns.presence import PRESENCE


class Sign:
    """Something that a word may have: texts without such a word need not be looked at.

    Args:
        test: tells of a word, in lower case and with all signs that stand beside it, whether it has it. It uses no
            pattern.
    """

    __slots__ = ("bit",)

    def __init__(self, test: Callable[[str], bool]) -> None:
        self.bit = PRESENCE.tell(test)

    def may_be_in(self, text: str) -> bool:
        """Whether a text may hold such a word."""
        bits = PRESENCE.texts.get(text)
        return (PRESENCE.of(text) if bits is None else bits) & self.bit != 0
