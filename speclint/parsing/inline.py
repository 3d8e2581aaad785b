"""Inline markup taken out of a line: emphasis, entities, tags, links, escapes; white space folded."""

from __future__ import annotations

import re

from msgspec import Struct, field

from speclint.patterns import Pattern
from speclint.read.text import Run, Text, pieced, plain

_MARKUP = Pattern(
    r"(?P<stars>\*+)"
    r"|(?P<under>(?<![\w_])__(?=[^\s_])|(?<=[^\s_])__(?![\w_]))"
    r"|(?P<escape>\\[\\`*_{}\[\]()#+\-.!|<>~])"
    r"|(?P<comment><!--)"
    r"|(?P<tag></?[A-Za-z][A-Za-z0-9]{0,14}(?:\s[^<>]{0,400})?/?>)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,24});)"
    r"|(?P<image>!\[[^\]\n]{0,300}\]\([^)\n]{0,800}\))"
    r"|(?P<link>\[(?P<label>[^\[\]\n]{1,300})\]\((?:https?:|mailto:|/|\#)[^()\s]{0,600}\))"
    r"|(?P<space>[^\S ]\s*| \s+)"
)
_SPECIAL = Pattern(r"[*_\\<&\[!]|[^\S ]|  ")
_BOLD_TAGS = frozenset({"b", "strong"})
_ITALIC_TAGS = frozenset({"i", "em"})
_TAG_NAME = Pattern(r"</?([A-Za-z0-9]+)")


class _Builder(Struct):
    raw: str
    start: int
    values: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    at: int = 0
    bold: int = 0
    bold_on: bool = False
    bold_broken: bool = False
    italic: bool = False

    def keep(self, start: int, end: int) -> None:
        """Characters of the file as they are."""
        if end > start:
            self._add(self.raw[start:end], start, end)

    def put(self, value: str, start: int, end: int) -> None:
        """Other characters in place of a range of the file."""
        if value.isspace() and (not self.values or self.values[-1].endswith(" ")):
            return
        if value:
            self._add(value, start, end)

    def _add(self, value: str, start: int, end: int) -> None:
        if not self.bold_on and value.strip():
            self.bold_broken = True
        self.runs.append(Run(self.at, start, end))
        self.values.append(value)
        self.at += len(value)
        if not self.bold_broken:
            self.bold = self.at

    def text(self) -> tuple[Text, int, bool]:
        if not self.runs:
            return plain("", self.start), 0, False
        whole = pieced("".join(self.values), tuple(self.runs))
        lead = len(whole.value) - len(whole.value.lstrip())
        stripped = whole.strip()
        return stripped, max(0, min(self.bold - lead, len(stripped))), self.italic


def read_inline(raw: str, start: int, end: int) -> tuple[Text, int, bool]:
    """The visible text of a range of the file, how many characters from its start are bold, whether any are italic."""
    if not _SPECIAL.search(raw, start, end):
        return plain(raw[start:end], start).strip(), 0, False
    builder = _Builder(raw, start)
    at = start
    for match in _MARKUP.finditer(raw, start, end):
        if match.start() < at:
            continue
        builder.keep(at, match.start())
        at = _take(builder, match, end)
    builder.keep(at, end)
    return builder.text()


def _take(builder: _Builder, match: re.Match[str], limit: int) -> int:
    kind, start, end = match.lastgroup, match.start(), match.end()
    if kind == "label":
        kind = "link"
    if kind == "space":
        builder.put(" ", start, end)
    elif kind == "stars":
        _stars(builder, match, limit)
    elif kind == "under":
        builder.bold_on = not builder.bold_on
    elif kind == "escape":
        builder.put(match.group()[1], start, end)
    elif kind == "entity":
        _entity(builder, match)
    elif kind == "tag":
        _tag(builder, match)
    elif kind == "comment":
        closed = builder.raw.find("-->", start, limit)
        return limit if closed < 0 else _after_comment(builder, closed + 3, limit)
    elif kind == "link":
        builder.keep(*match.span("label"))
    return end


def _after_comment(builder: _Builder, at: int, limit: int) -> int:
    """Where the text goes on: a comment between two spaces leaves one."""
    spaced = bool(builder.values) and builder.values[-1].endswith(" ")
    return at + 1 if spaced and at < limit and builder.raw[at] == " " else at


def _stars(builder: _Builder, match: re.Match[str], limit: int) -> None:
    count, start, end = len(match.group()), match.start(), match.end()
    if count >= 4:
        builder.keep(start, end)
    elif count >= 2:
        builder.bold_on = not builder.bold_on
        builder.italic = builder.italic or count == 3
    elif _pairs(builder, start, limit):
        builder.italic = True
    else:
        builder.keep(start, end)


def _pairs(builder: _Builder, at: int, limit: int) -> bool:
    """Whether a single star opens or closes emphasis, as CommonMark flanking has it, and its partner is on the line."""
    raw = builder.raw
    before = raw[at - 1] if at else " "
    after = raw[at + 1] if at + 1 < len(raw) else " "
    opens = not after.isspace() and (before.isspace() or not before.isalnum()) and raw.find("*", at + 1, limit) > 0
    closes = not before.isspace() and not after.isalnum() and raw.find("*", builder.start, at) >= 0
    return opens or closes


def _entity(builder: _Builder, match: re.Match[str]) -> None:
    from html import unescape

    value = unescape(match.group())
    if value == match.group():
        builder.keep(*match.span())
    else:
        builder.put(" " if value.isspace() else value, *match.span())


def _tag(builder: _Builder, match: re.Match[str]) -> None:
    found = _TAG_NAME.match(match.group())
    name = found.group(1).lower() if found else ""
    if name in _BOLD_TAGS:
        builder.bold_on = not match.group().startswith("</")
    elif name in _ITALIC_TAGS:
        builder.italic = True
    elif name in ("br", "p", "li", "div", "td"):
        builder.put(" ", *match.span())
