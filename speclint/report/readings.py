"""Two texts side by side, what differs between `>>` and `<<`, long stretches that are the same cut short."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from speclint.report.printable import printable
from speclint.report.style import Paint
from speclint.rule import Reading

_CONTEXT = 6
"""How many words are shown on each side of a difference."""


def reading_lines(readings: tuple[Reading, ...], indent: int, columns: int, paint: Paint) -> Iterator[str]:
    """The lines that show texts beside each other, each under its label."""
    width = max((len(item.label) for item in readings), default=0)
    for item in readings:
        room = max(30, columns - indent - width - 3)
        lines = wrap(_marked(item), room, break_on_hyphens=False) or [""]
        for number, line in enumerate(lines):
            label = item.label.rjust(width) if number == 0 else " " * width
            yield f"{' ' * indent}{paint(printable(label), 'cyan')}  {line}"


def _marked(reading: Reading) -> str:
    shown = []
    for at, (text, differs) in enumerate(reading.pieces):
        text = printable(text)
        shown.append(_around(text) if differs else _cut(text, at > 0, at < len(reading.pieces) - 1))
    return "".join(shown)


def _around(text: str) -> str:
    """What differs between its marks, the spaces around it outside of them."""
    bare = text.strip()
    return text.replace(bare, f">>{bare}<<", 1) if bare else text


def _cut(text: str, before: bool, after: bool) -> str:
    """A stretch that is the same on both sides, with the words next to a difference only."""
    words = text.split(" ")
    head, tail = (_CONTEXT if before else 0), (_CONTEXT if after else 0)
    if len(words) <= head + tail + 3:
        return text
    return " ".join((*words[:head], "…", *(words[-tail:] if tail else ())))
