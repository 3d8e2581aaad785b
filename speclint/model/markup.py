"""Markup that does not do what it was put there for, and so is seen as signs or swallows text.

What renders as what follows CommonMark 0.31.2 and the tables of GitHub Flavored Markdown; which end tags may be left
out follows the HTML Living Standard.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from speclint.patterns import Pattern
from speclint.read.source import Source
from speclint.read.text import Span

MOST = 200
"""How many places of each kind are kept."""
_MARKED_UP = Pattern(r"</?[A-Za-z]|^#{1,6} |\*\*\w|\]\(", re.MULTILINE)
_STARS = Pattern(r"\\[^\n]|\*+")
_BLOCK = Pattern(r"[ \t]*(?:[-+•#|>]|\*(?!\*)|\d{1,3}[.)]\s|:\s|\r?\n|\Z)")
_MISMATCHED = Pattern(r"(?<![*\\\w])(?P<open>\*{1,2})(?=[^\s*])[^*\n]{1,200}(?<=[^\s*\\])(?P<close>\*{1,2})(?![*\w])")
_TAG = Pattern(
    r"<!--|<(?P<close>/?)(?P<name>b|strong|i|em|u|a|font|sub|sup|span|div|center|p|ul|ol|li|table|tr|td|th|h[1-6]|script|style)"
    r"(?=[\s/>])[^<>]{0,400}>",
    re.IGNORECASE,
)
_MAY_STAY_OPEN = frozenset("p li tr td th".split())
_HEADING = Pattern(r"##{1,5}(?=\*{0,2}[A-Za-z])[^\n]{0,80}")
_LINK = Pattern(r"\]\((?:(?:https?:|www\.|mailto:)[^()\n]{0,400}$|[ \t]*$|[ \t]*\))", re.MULTILINE)
_ESCAPE = Pattern(
    r"(?P<slash>(?<![\\:/\w])\\(?=[-*+#•&.'\"\[(])|(?<=\d)\\(?=[.)](?:\s|$))|(?<=[a-z])\\(?=[&'’\"_*.,;:!)](?![\\/\w])|'s\b))"
)
_NEWLINE = Pattern(r"(?:\\r)?\\n(?=[A-Z\s•\\-]|\d{1,2}\.)")
_LABEL = (
    r"(?:Class|Job|Position|Spec|Specification|Classification|Title|Schematic) (?:Code|Number|Title)"
    r"|FLSA (?:Status|Code|Designation)|(?:Pay|Salary) (?:Grade|Range|Band|Schedule|Plan)"
    r"|Bargaining Unit|EEOC? (?:Category|Code)|(?:Employment|Overtime) Status"
    r"|(?:Established|Revised|Revision|Adopted|Adoption|Effective|Approval) Date"
    r"|Date (?:Established|Revised|Adopted|Approved)"
    r"|Probation(?:ary)? Period|Reports To|Established|Revised|Adopted|Department|Division"
)
_FUSED = Pattern(
    rf"(?<![A-Za-z] )(?<!\w)(?:{_LABEL})(?P<value>(?=[A-Z][a-z]|[A-Z]{{1,3}}-?\d|\d|\$)[^\s|<]{{1,24}})"
    r"|(?<!\w)(?:(?:CLASS|JOB|POSITION|SPEC|TITLE) (?:CODE|NUMBER)|(?:PAY|SALARY) (?:GRADE|RANGE))"
    r"(?P<number>[\d$][^\s|<]{0,24})"
)
_FUSES = Pattern(r"[A-Z0-9$](?<=[erstdnkyoER].)")
"""Where a value may stand right behind a label, by the last letter of the label."""
_LABEL_ENDS = tuple(
    "Code Number Title Status Designation Grade Range Band Schedule Plan Unit Category Date Established Revised "
    "Adopted Approved Period To Department Division CODE NUMBER GRADE RANGE".split()
)
_LONGEST_LABEL = 26


class MarkupDamage(NamedTuple):
    """A place where markup is broken."""

    kind: str
    """`unclosed`, `spaced`, `glued`, `mismatched`, `tag`, `stray-tag`, `comment`, `heading`, `link`, `escape`, `table`,
    `row` or `fused`."""
    span: Span
    edit: tuple[Span, str] | None = None
    """What would put it right: a range of the file and what to write there."""


def has_markup(source: Source) -> bool:
    """Whether a text is Markdown or holds HTML, so that entities and escapes in it are read as such."""
    named = not source.path.lower().endswith(".txt")
    return source.format == "html" or named or bool(_MARKED_UP.search(source.text))


def markup_damage(source: Source) -> tuple[MarkupDamage, ...]:
    """The places of a document where markup is broken, in order."""
    text, readers = source.text, [_fused] if source.format == "text" else []
    if "<" in text:
        readers.append(_tags)
    if source.format == "text":
        readers += [reader for sign, reader in _BY_SIGN.items() if sign[0] in text and sign in text]
    found = [item for reader in readers for item in islice(reader(text), MOST)]
    if "\\" in text and not (source.format == "text" and has_markup(source)):
        found += islice(_escapes(text), MOST)
    return tuple(sorted(found, key=lambda item: item.span))


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """The ranges that hold stars and within which bold must be closed: paragraphs, list items, headings, rows."""
    at = 0
    while (found := text.find("**", at)) >= 0:
        start, end = _line(text, found)
        while start > at and not _BLOCK.match(text, start):
            before = text.rfind("\n", at, start - 1) + 1 or at
            if not text[before:start].strip():
                break
            start = before
        while end < len(text) and not _BLOCK.match(text, end + 1):
            end = _line(text, end + 1)[1]
        yield start, end
        at = end


def _bold(text: str) -> Iterator[MarkupDamage]:
    lone: list[MarkupDamage] = []
    pairs = 0
    for start, end in _blocks(text):
        if not text[start:end].strip("*-_ \t\r\n"):
            continue
        for item in _in_block(text, start, end):
            if item is None:
                pairs += 1
            elif item.kind == "unclosed":
                lone.append(item)
            else:
                yield item
    opens = {text[item.span.end : item.span.end + 1].isspace() or item.span.end == len(text) for item in lone}
    if pairs and len(opens) == 1:
        yield from lone


def _in_block(text: str, start: int, end: int) -> Iterator[MarkupDamage | None]:
    """The faults of bold in a block, and `None` for each pair that is right."""
    opened: re.Match[str] | None = None
    for stars in _STARS.scan(text, start, end):
        if not 1 < len(stars.group()) < 4 or stars.group().startswith("\\"):
            continue
        free_before = stars.start() == start or text[stars.start() - 1].isspace()
        free_behind = stars.end() >= end or text[stars.end()].isspace()
        if opened is None:
            if free_behind and not free_before:
                yield MarkupDamage("unclosed", Span(*stars.span()))
            else:
                opened = stars
        elif free_before and not free_behind and not text[opened.end()].isspace():
            yield MarkupDamage("unclosed", Span(*opened.span()))
            opened = stars
        else:
            yield _pair(text, opened, stars)
            opened = None
    if opened is not None and not text[opened.end() : end][:1].isspace() and opened.end() < end:
        yield MarkupDamage("unclosed", Span(*opened.span()))


def _pair(text: str, opened: re.Match[str], closed: re.Match[str]) -> MarkupDamage | None:
    inner = text[opened.end() : closed.start()]
    span = Span(opened.start(), closed.end())
    if inner != inner.strip() and inner.strip() and "\n" not in inner:
        return MarkupDamage("spaced", span, (Span(opened.end(), closed.start()), inner.strip()))
    behind = text[closed.end() : closed.end() + 1]
    if behind.isalnum() and inner[-1:] in ":.;,)":
        return MarkupDamage("glued", span, (Span(closed.end(), closed.end()), " "))
    return None


def _mismatched(text: str) -> Iterator[MarkupDamage]:
    at = -1
    while (at := text.find("**", at + 1)) >= 0:
        start, end = _line(text, at)
        match = next(_MISMATCHED.scan(text, start, end), None) if text.count("*", start, end) == 3 else None
        if match and match["open"] != match["close"]:
            place = match.span("open") if len(match["open"]) == 1 else match.span("close")
            yield MarkupDamage("mismatched", Span(*match.span()), (Span(*place), "**"))
        at = end


def _line(text: str, at: int) -> tuple[int, int]:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end


def _stars(text: str) -> Iterator[MarkupDamage]:
    mismatched = list(islice(_mismatched(text), MOST))
    yield from mismatched
    taken = {item.span.start for item in mismatched} | {item.span.end for item in mismatched}
    yield from (item for item in _bold(text) if item.span.start not in taken and item.span.end not in taken)


def _tags(text: str) -> Iterator[MarkupDamage]:
    opened: dict[str, list[Span]] = {}
    last, at = text.rfind("-->"), 0
    while match := next(_TAG.scan(text, at), None):
        at, name, span = match.end(), (match["name"] or "").lower(), Span(*match.span())
        if not name:
            if match.start() > last:
                yield MarkupDamage("comment", span)
                break
            at = text.find("-->", at) + 3
        elif match.group().endswith("/>"):
            continue
        elif not match["close"]:
            opened.setdefault(name, []).append(span)
            at = _behind(text, name, at)
        elif opened.get(name):
            opened[name].pop()
        else:
            yield MarkupDamage("stray-tag", span, (span, ""))
    for name, spans in opened.items():
        if name not in _MAY_STAY_OPEN:
            yield from (MarkupDamage("tag", span) for span in spans[:8])


def _behind(text: str, name: str, at: int) -> int:
    """Where to go on behind a start tag: programs and style sheets hold no tags."""
    if name not in ("script", "style"):
        return at
    return max(at, text.find(f"</{name}", at))


def _headings(text: str) -> Iterator[MarkupDamage]:
    for match in _HEADING.scan(text):
        lead = text[_line(text, match.start())[0] : match.start()]
        if len(lead) < 4 and not lead.strip(" "):
            yield MarkupDamage("heading", Span(*match.span()))


def _links(text: str) -> Iterator[MarkupDamage]:
    for match in _LINK.scan(text):
        start = text.rfind("[", max(_line(text, match.start())[0], match.start() - 200), match.start())
        if start >= 0 and text[start - 1 : start] != "!":
            yield MarkupDamage("link", Span(start, match.start() + len(match.group().rstrip())))


def _escapes(text: str) -> Iterator[MarkupDamage]:
    for match in _ESCAPE.scan(text):
        opens = not text[slice(_line(text, match.start())[0], match.start())].strip()
        edit = None if opens else (Span(*match.span()), "")
        yield MarkupDamage("escape", Span(match.start(), match.end() + 1), edit)


def _newlines(text: str) -> Iterator[MarkupDamage]:
    for match in _NEWLINE.scan(text):
        if text[max(0, match.start() - 1) : match.start()] in frozenset(".;:,!?)•- ") or match.start() == 0:
            yield MarkupDamage("escape", Span(*match.span()))


def _tables(text: str) -> Iterator[MarkupDamage]:
    """Tables whose dashes do not match their header, and rows with more cells than the header: they are not shown."""
    before, width, at = "", 0, 0
    for line in text.splitlines(keepends=True):
        shown = line.strip()
        span = Span(at + len(line) - len(line.lstrip()), at + len(line.rstrip()))
        at += len(line)
        if "|" not in shown:
            width = 0
        elif width:
            if len(_cells(shown)) > width:
                yield MarkupDamage("row", span)
        elif "-" in shown and set(shown) <= set("|-: \t") and before.count("|") > 1:
            width = len(_cells(before))
            if width != len(_cells(shown)):
                yield MarkupDamage("table", span)
        before = shown


def _cells(row: str) -> Sequence[str]:
    inner = row.removeprefix("|")
    inner = inner if inner.endswith("\\|") else inner.removesuffix("|")
    return re.split(r"(?<!\\)\|", inner)


def _fused(text: str) -> Iterator[MarkupDamage]:
    at = 0
    for sign in _FUSES.scan(text):
        start = sign.start()
        if not text.endswith(_LABEL_ENDS, max(0, start - _LONGEST_LABEL), start):
            continue
        match = next(_FUSED.scan(text, max(at, start - _LONGEST_LABEL), start + 26), None)
        if match and start in (match.start("value"), match.start("number")):
            at = match.end()
            yield MarkupDamage("fused", Span(*match.span()))


_BY_SIGN = {"**": _stars, "##": _headings, "](": _links, "\\n": _newlines, "|": _tables}
"""What is looked for only where a sign of it is in the text."""
