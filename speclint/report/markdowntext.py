"""Text of documents made fit for Markdown: shown as it is, on one line, in a table cell too, and no link."""

from __future__ import annotations

from speclint.patterns import Pattern
from speclint.report.printable import printable

_MARKUP = Pattern(r"[\\`*_{}\[\]|~$#]")
_LINKING = Pattern(r"@(?=\w)|:(?=/)|#(?=\d)|(?i:\bwww\.|\bGH-(?=\d)|\bmailto:|\bxmpp:)")
_BREAK = "\u200b"
"""A space of no width: what follows it is no more the rest of a mention, an address or the number of an issue."""


def markdown_text(text: str) -> str:
    """The text with all that Markdown, HTML and GitHub act on made harmless."""
    shown = printable(" ".join(text.split()))
    shown = _LINKING.sub(rf"\g<0>{_BREAK}", shown)
    shown = _MARKUP.sub(r"\\\g<0>", shown)
    return shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
