"""Styled words folded into lines of a given width; nothing is ever cut off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from speclint.report.printable import printable, width
from speclint.report.style import Paint

Word = tuple[str, tuple[str, ...]]
"""A word and its styles."""
Line = list[Word]


def words(text: str, *styles: str) -> Iterator[Word]:
    """The words of a text, made fit for a terminal, in given styles."""
    for word in printable(" ".join(text.split())).split(" "):
        if word:
            yield word, styles


def fold(found: Iterable[Word], columns: int) -> list[Line]:
    """Words as lines no wider than `columns`; a longer word is broken, a path at a slash or hyphen where it can be."""
    lines: list[Line] = []
    room = 0
    for whole, styles in found:
        for word in _parts(whole, columns):
            size = width(word)
            if not lines or size + 1 > room:
                lines.append([])
                room = columns + 1
            lines[-1].append((word, styles))
            room -= size + 1
    return lines


def shown(line: Line, paint: Paint, columns: int = 0) -> str:
    """A line as it is printed, filled up with blanks to `columns`."""
    used = sum(width(word) for word, _ in line) + max(len(line) - 1, 0)
    return " ".join(paint(word, *styles) if styles else word for word, styles in line) + " " * max(columns - used, 0)


def folded(text: str, columns: int, indent: str = "") -> Iterator[str]:
    """A plain text in lines, each with an indent."""
    for line in fold(words(text), max(columns - len(indent), 10)):
        yield indent + shown(line, Paint(False))


def _parts(word: str, columns: int) -> Iterator[str]:
    while width(word) > columns:
        head = _head(word, columns)
        cut = head.rfind("/") + 1 or head.rfind("-") + 1 or len(head)
        yield word[:cut]
        word = word[cut:]
    if word:
        yield word


def _head(word: str, columns: int) -> str:
    used = 0
    for at, character in enumerate(word):
        used += width(character)
        if used > columns:
            return word[: max(at, 1)]
    return word
