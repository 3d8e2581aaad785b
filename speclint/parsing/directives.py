"""Words to speclint that stand in a document: `<!-- speclint: ignore SER003 -- reason -->`.

In plain text the same words stand in square brackets on a line of their own: `[speclint: ignore SER003 -- reason]`.
They are no part of the document: the parser leaves them out, and reads the text around them as if they were not there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from msgspec import Struct

from speclint.patterns import Pattern
from speclint.read.source import Source
from speclint.read.text import Span

IGNORE, IGNORE_SECTION, IGNORE_FILE = VERBS = ("ignore", "ignore-section", "ignore-file")
_MEANT = (*VERBS, "disable", "suppress", "allow", "skip", "exempt", "waive", "except", "noqa")
_OPEN = Pattern(
    r"(?:<!--|\[)\s{0,40}(?P<tool>spec[ _-]lint|[A-Za-z][A-Za-z_-]{5,10})(?P<colon>[ \t]{0,3}:)?"
    r"\s{0,40}(?P<verb>[A-Za-z_-]{0,20})",
    re.IGNORECASE,
)
_MARK = Pattern(r"<!--|\[")
_BRACKET_END = Pattern(r"\][ \t]*(?=\r|\n|\Z)|\n[ \t]*(?:\r|\n|\[)|\r[ \t]*(?:\r|\[)")
_LONGEST_BRACKET, _LONGEST_FIELDS = 4000, 400
_REASON = Pattern(r"--+|[–—]")
_NAME = Pattern(r"[^\s,;]+")
_FIELDS = Pattern(r"\(\s*(?P<key>[A-Za-z][A-Za-z -]{2,14}?)\s*:")
_FENCE = Pattern(r"^[ \t]{0,3}(`{3,}|~{3,})([^\r\n]*)", re.MULTILINE)
_DAY = Pattern(r"\d{4}-\d\d-\d\d")
_APPROVED, _EXPIRES = "approved by", "expires"


class Problem(Struct, frozen=True):
    """What is wrong with a directive, and where."""

    span: Span
    message: str


class Directive(Struct, frozen=True):
    """One directive, with its marks."""

    span: Span
    verb: str = ""
    """One of `VERBS`; empty where it cannot be read."""
    rules: tuple[tuple[str, Span], ...] = ()
    """The rules that it names, as written, each with its place."""
    reason: str = ""
    approved_by: str = ""
    expires: date | None = None
    problems: tuple[Problem, ...] = ()
    closed: bool = True
    """Whether it ends; what does not is left in the text."""


def directives(source: Source) -> tuple[Directive, ...]:
    """The directives of a document, in order; those within code fences and code spans are none."""
    return directives_of(source.text, source.format == "html")


@lru_cache(maxsize=4)
def directives_of(text: str, html: bool = False) -> tuple[Directive, ...]:
    """The directives of a text."""
    if "[" not in text and ("<" not in text or "<!--" not in text):
        return ()
    found = tuple(_directives(text, html))
    return found if html or not found else _outside_of_fences(text, found)


def opens_directive(text: str, at: int) -> bool:
    """Whether a comment that starts here speaks to speclint."""
    match = _OPEN.match(text, at)
    return match is not None and _speaks(match)


def _directives(text: str, html: bool) -> Iterator[Directive]:
    at, last = 0, text.rfind("-->")
    while found := next(_MARK.scan(text, at), None):
        at = found.end()
        match = _OPEN.match(text, found.start())
        if match is None or not _speaks(match) or text[found.start() - 1 : found.start()] == "`":
            continue
        bracket = found.group() == "["
        end = (_bracket_end(text, match) if not html else 0) if bracket else _comment_end(text, match, last)
        if end:
            yield _read(text, match, end, 1 if bracket else 3)
            at = end
        else:
            yield _unclosed(match, bracket, html)


def _speaks(match: re.Match[str]) -> bool:
    """Whether it is speclint that is spoken to, perhaps with a slip of the pen."""
    tool = match["tool"].lower()
    if tool == "speclint" and match["colon"]:
        return True
    return _near_tool(tool) and _near_verb(match["verb"].lower())


@lru_cache(maxsize=1024)
def _near_tool(word: str) -> bool:
    bare = word.replace("-", "").replace("_", "").replace(" ", "")
    if bare[:1] != "s" or len(set(bare) & set("speclint")) < 5:
        return False
    return bare == "speclint" or _alike(bare, "speclint", 0.84)


@lru_cache(maxsize=1024)
def _near_verb(word: str) -> bool:
    return word in _MEANT or any(_alike(word, verb, 0.75) for verb in VERBS)


def _alike(one: str, other: str, least: float) -> bool:
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= least


def _comment_end(text: str, match: re.Match[str], last: int) -> int:
    """Where a comment ends; 0 for one that does not, or swallows another one."""
    start = match.end("tool")
    if start > last:
        return 0
    following = text.find("<!--", start)
    end = text.find("-->", start, following if following >= 0 else len(text))
    return end + 3 if end >= 0 else 0


def _bracket_end(text: str, match: re.Match[str]) -> int:
    """Where bracketed words that have their lines to themselves end; 0 for others."""
    start = match.start()
    line = max(text.rfind("\n", max(0, start - 40), start), text.rfind("\r", max(0, start - 40), start)) + 1
    if (line == 0 and start > 40) or text[line:start].strip() or not match["colon"]:
        return 0
    closing = _BRACKET_END.search(text, match.end("tool"), match.end("tool") + _LONGEST_BRACKET)
    return closing.start() + 1 if closing and closing.group()[0] == "]" else 0


def _unclosed(match: re.Match[str], bracket: bool, html: bool) -> Directive:
    wanted = "it is not closed; end it with “-->”, before the next comment"
    if bracket:
        wanted = "it must have its lines to itself, and end with “]”"
    if bracket and html:
        wanted = "in HTML it must be a comment: “<!-- speclint: … -->”"
    span = Span(match.start(), match.end("colon") if match["colon"] else match.end("tool"))
    return Directive(span, problems=(Problem(span, wanted),), closed=False)


def _read(text: str, match: re.Match[str], end: int, mark: int) -> Directive:
    """Take a directive apart."""
    span, close = Span(match.start(), end), end - mark
    problems: list[Problem] = []
    if match["tool"].lower() != "speclint" or not match["colon"]:
        place = Span(match.start("tool"), match.end("tool"))
        problems.append(Problem(place, f"“{match['tool']}” is not “speclint:”; write “speclint: ignore …”"))
    start = match.end("colon") if match["colon"] else match.end("tool")
    word = _NAME.search(text, start, close)
    verb = word.group().lower() if word else ""
    if verb not in VERBS or word is None:
        place = Span(*word.span()) if word else span
        problems.append(Problem(place, _no_verb(word.group() if word else "")))
    if problems or word is None:
        return Directive(span, problems=tuple(problems))
    return _ignoring(text, span, verb, word.end(), close)


def _ignoring(text: str, span: Span, verb: str, start: int, close: int) -> Directive:
    """The rules that a directive names, and what is said of them."""
    parted = _REASON.search(text, start, close)
    stop = parted.start() if parted else close
    rules = tuple((found.group(), Span(*found.span())) for found in _NAME.finditer(text, start, stop))
    problems = [] if rules else [Problem(span, "it names no rule; write the code, as in “ignore SER003 -- reason”")]
    said = " ".join(text[parted.end() : close].split()) if parted else ""
    reason, fields = _said(said)
    approved = fields.get(_APPROVED, "")
    expires, problem = _day(fields.get(_EXPIRES))
    unknown = next((key for key in fields if key not in (_APPROVED, _EXPIRES)), "")
    problem = problem or (
        f"“{unknown}” is not known; write “{_APPROVED}: NAME” or “{_EXPIRES}: DATE”" if unknown else ""
    )
    if problem:
        problems.append(Problem(span, problem))
    # What should end, and does not say when, is not held to be endless.
    return Directive(span, verb, () if problem else rules, reason, approved, expires, tuple(problems))


def _said(said: str) -> tuple[str, dict[str, str]]:
    """A reason, and the fields in the brackets at its end."""
    fields_at = _FIELDS.finditer(said, max(0, len(said) - _LONGEST_FIELDS)) if said.endswith(")") else ()
    opened = next((at for at in fields_at if _is_field(at["key"])), None)
    if opened is None:
        return said, {}
    fields: dict[str, str] = {}
    for entry in said[opened.start() + 1 : -1].split(";"):
        key, colon, value = entry.partition(":")
        if entry.strip():
            fields[_key(key)] = value.strip() if colon else ""
    return said[: opened.start()].strip(), fields


def _key(written: str) -> str:
    return " ".join(written.lower().replace("-", " ").split())


def _is_field(written: str) -> bool:
    key = _key(written)
    return key in (_APPROVED, _EXPIRES) or _alike(key, _APPROVED, 0.8) or _alike(key, _EXPIRES, 0.8)


def _day(written: str | None) -> tuple[date | None, str]:
    if written is None:
        return None, ""
    try:
        if _DAY.fullmatch(written):
            return date.fromisoformat(written), ""
    except ValueError:
        pass
    return None, f"“{_clipped(written)}” is no day; write it as in “{_EXPIRES}: 2027-01-31”"


@lru_cache(maxsize=1024)
def _no_verb(word: str) -> str:
    near = next((verb for verb in VERBS if _alike(word.lower(), verb, 0.75)), "")
    hint = f"; did you mean “{near}”?" if near else f"; it can be {', '.join(VERBS[:-1])} or {VERBS[-1]}"
    return f"“{_clipped(word)}” is nothing that speclint can be told{hint}"


def _clipped(word: str) -> str:
    return word if len(word) <= 40 else word[:39] + "…"


def _outside_of_fences(text: str, found: tuple[Directive, ...]) -> tuple[Directive, ...]:
    fences = list(_fences(text))
    starts = [fence.start for fence in fences]

    def fenced(span: Span) -> bool:
        at = bisect_right(starts, span.start) - 1
        return at >= 0 and span.start < fences[at].end

    return tuple(item for item in found if not fenced(item.span))


def _fences(text: str) -> Iterator[Span]:
    """The code fences that are closed."""
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif fence[1].startswith(opened[1]) and not fence[2].strip():
            yield Span(opened.start(), fence.end())
            opened = None
