"""Text of documents in SARIF's messages: plain, on one line, and no link or placeholder but our own."""

from __future__ import annotations

from speclint.patterns import Pattern
from speclint.report.printable import printable

LONGEST = 1024
"""Characters of a text; GitHub takes no longer description of a rule."""
_PLACEHOLDER = Pattern(r"\{(\d{1,9})\}")
_BRACKETS = Pattern(r"[\\\[\]]")


def plain(text: str) -> str:
    """A text outside of links. Brackets may stand there as they are (3.11.6) unless they would make a link."""
    return _without_placeholders(clip(text)).replace("](", "] (") or "-"


def link(text: str, target: int) -> str:
    """A link to the related location of that id, the brackets and backslashes in its text escaped (3.11.6)."""
    escaped = _BRACKETS.sub(r"\\\g<0>", _without_placeholders(clip(text)))
    return f"[{escaped}]({target})"


def _without_placeholders(text: str) -> str:
    """The text with `{0}`, which asks for an argument, written as itself (3.11.5)."""
    return _PLACEHOLDER.sub(r"{{\1}}", text) if "{" in text else text


def clip(text: str) -> str:
    """A printable text that is not longer than what is taken."""
    shown = printable(text[: LONGEST + 1])
    return shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 1]}…"
