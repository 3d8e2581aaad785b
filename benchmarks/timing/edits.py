"""One specification edited, each time another one in another way, and put back."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

Edit = Callable[[str, int], str]


def _word(text: str, number: int) -> str:
    """Another word in the first sentence that has an "and"."""
    return text.replace(" and ", f" or number{number} and ", 1)


def _sentence(text: str, number: int) -> str:
    """One more sentence at the end."""
    return f"{text.rstrip()}\n\nPerforms related work of sort {number} as assigned.\n"


def _figure(text: str, number: int) -> str:
    """Another number of years, or whatever else the last number counts."""
    return re.sub(r"\d+(?=\D*\Z)", str(number + 2), text, count=1)


def _left_out(text: str, number: int) -> str:
    """A line of the second half left out."""
    lines = text.splitlines(keepends=True)
    full = [at for at in range(len(lines) // 2, len(lines)) if lines[at].strip()]
    del lines[full[number % len(full)]]
    return "".join(lines)


def _duty(text: str, number: int) -> str:
    """One more line after the longest one of the text."""
    longest = max(text.splitlines(), key=len)
    return text.replace(longest, f"{longest}\n{longest[:20]} of sort {number}.", 1)


EDITS: tuple[Edit, ...] = (_word, _sentence, _figure, _left_out, _duty)


@contextlib.contextmanager
def edited(files: Sequence[Path], number: int) -> Iterator[Path]:
    """A file changed in the block, and then as it was. Each number takes another file and another change.

    Raises:
        ValueError: if the change leaves the text as it was.
    """
    path = files[number * 7919 % len(files)]
    before = path.read_bytes()
    text = before.decode()
    after = EDITS[number % len(EDITS)](text, number)
    if after == text:
        raise ValueError(f"edit {number} does not change {path}")
    path.write_text(after, encoding="utf-8", newline="")
    try:
        yield path
    finally:
        path.write_bytes(before)
