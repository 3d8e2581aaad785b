"""Boxes and ticks, with which a form says which of the things printed on it hold: ☒ and ☐, [x] and [ ], "_X_", "X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from speclint.patterns import Pattern

_BOX = Pattern(
    r"(?P<off>☐|□|❑|❏|▢|\[\s{0,3}\]|\(\s{1,3}\)|(?<![\w_])_{2,20}(?![\w_]))"
    r"|(?P<on>☒|☑|■|✓|✔|✗|✘|\[\s?[xX✓✔]\s?\]|\(\s?[xX✓✔]\s?\)|(?<![\w_])_{1,20}\s?[xX✓✔]\s?_{1,20}(?![\w_]))"
)
_TICK = Pattern(r"\W{0,4}(?:x|yes)\W{0,4}|[\s_([]*[☒☑■●•✓✔✗✘][\s_)\]]*|\(\s?\*\s?\)|\*", re.IGNORECASE)
_CUT = Pattern(r"[;|\n]")
_LABEL_END = Pattern(r"[:;|]")


class Boxed(Struct, frozen=True):
    """A choice of a form: whether its box is ticked, and where the words that the box belongs to stand."""

    on: bool
    start: int
    end: int


def is_tick(cell: str) -> bool:
    """Whether a table cell holds nothing but a tick."""
    return bool(cell) and len(cell) < 12 and bool(_TICK.fullmatch(cell.strip()))


def is_blank(cell: str) -> bool:
    """Whether a table cell holds nothing, or an empty box."""
    found = _BOX.fullmatch(cell.strip())
    return not cell.strip() or bool(found and found["off"])


def boxes(text: str, start: int = 0) -> tuple[Boxed, ...]:
    """The choices of a line; boxes stand before their words, or behind them where nothing follows the last box."""
    found = list(_BOX.finditer(text, start))
    if not found:
        return ()
    behind = not text[found[-1].end() :].strip(" .,;)|") and bool(text[start : found[0].start()].strip())
    return tuple(_behind(text, start, found) if behind else _before(text, found))


def _before(text: str, found: list[re.Match[str]]) -> Iterator[Boxed]:
    for index, box in enumerate(found):
        end = found[index + 1].start() if index + 1 < len(found) else len(text)
        cut = _CUT.search(text, box.end(), end)
        yield Boxed(bool(box["on"]), box.end(), cut.start() if cut else end)


def _behind(text: str, start: int, found: list[re.Match[str]]) -> Iterator[Boxed]:
    at = start
    for box in found:
        label = max((item.end() for item in _LABEL_END.finditer(text, at, box.start())), default=at)
        begin = label if text[label : box.start()].strip() else at
        yield Boxed(bool(box["on"]), begin, box.start())
        at = box.end()


def only_ticked(text: str) -> str:
    """A line with the words of its empty boxes blanked out, and every other character where it was."""
    parts, at = [], 0
    for choice in sorted(boxes(text), key=lambda item: item.start):
        if not choice.on and choice.start >= at:
            parts += [text[at : choice.start], " " * (choice.end - choice.start)]
            at = choice.end
    return "".join([*parts, text[at:]])


def has_tick(text: str) -> bool:
    """Whether a line has a box that is ticked."""
    return any(box["on"] for box in _BOX.finditer(text))
