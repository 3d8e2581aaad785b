"""The lines of a document as a reader sees them, whichever markup they were written in."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from speclint.read.text import Text

NUMBER_WORD = (
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred)"
)
"""A number in words, which a numeral in brackets may repeat: "Two (2)"."""


class Kind(StrEnum):
    """What a line is by its form alone."""

    BLANK = "blank"
    TEXT = "text"
    ROW = "row"
    RULE = "rule"
    COMMENT = "comment"
    IMAGE = "image"
    DIRECTIVE = "directive"
    """Words to speclint, which are no part of the document."""


class Line(Struct, frozen=True, gc=False):
    """One line: its share of the file, and its text without markup.

    The lines of a document tile it: each ends where the next one starts.
    """

    start: int
    end: int
    text: Text
    kind: Kind = Kind.TEXT
    level: int = 0
    """Heading level by its mark (`##` or `<h2>` is 2), 0 for none."""
    bold: int = 0
    """How many characters from the start of `text` are bold."""
    italic: bool = False
    marker: str = ""
    """The bullet or number that opens a list item, as printed."""
    indent: int = 0
    cells: tuple[tuple[Line, ...], ...] = ()
    """The cells of a table row, each as lines of its own."""
    opens: bool = False
    """A paragraph starts here whatever stands before: after a blank line, or by markup."""
    broken: bool = False
    """A line break by markup follows: the next line is not this one wrapped."""

    @property
    def all_bold(self) -> bool:
        """Whether the whole line is bold."""
        return bool(self.text) and self.bold >= len(self.text)

    @property
    def row(self) -> tuple[Text, ...]:
        """The text of each cell of a table row."""
        return tuple(cell_text(cell) for cell in self.cells)


def cell_text(cell: tuple[Line, ...]) -> Text:
    """A cell's lines as one text."""
    from speclint.read.text import join

    return join([line.text for line in cell if line.text])
