"""What would change in a file, as a unified diff fit for a terminal."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from speclint.edit.apply import FileEdit, shown_path
from speclint.report.printable import printable
from speclint.report.style import Paint

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}
_NO_END = "\\ No newline at end of file"


def diff(edit: FileEdit, paint: Paint) -> Iterator[str]:
    """The lines of a file's diff; nothing where its text is the same.

    Characters that a terminal would act on are shown as others; line ends are not shown.
    """
    old, new = _lines(edit.old), _lines(edit.new)
    path = printable(shown_path(edit.path))
    for number, line in enumerate(difflib.unified_diff(old, new, path, path)):
        if number < 2:
            yield paint(line.rstrip("\n").rstrip(), "bold")
            continue
        yield _line(line, paint)
        if line[:1] in "+- " and not line.endswith("\n"):
            yield _NO_END


def _lines(text: str) -> list[str]:
    """The lines, each with a line feed; a line ends at a line feed only, or in old files at a carriage return."""
    lines = text.split("\r" if "\r" in text and "\n" not in text else "\n")
    last = lines.pop()
    ended = [f"{line}\n" for line in lines]
    return [*ended, last] if last else ended


def _line(line: str, paint: Paint) -> str:
    shown = printable(line.rstrip("\r\n"))
    colour = _COLOURS.get(line[:1])
    return paint(shown, colour) if colour else shown
