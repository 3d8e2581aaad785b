"""Slips of punctuation and of the spaces around it, in the running text of a document.

Where spaces belong follows the Style Manual of the U.S. Government Publishing Office, chapter 8.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from speclint.model.passages import Passage
from speclint.patterns import Pattern, Sign
from speclint.read.source import Source
from speclint.read.text import Span

MOST = 100
"""How many slips of one document are kept."""
_REACH = 800
"""How far from a bracket or quotation mark, in characters of the file, its other half is looked for."""
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SLIP = Pattern(
    r"(?P<space>(?<=[\w)\]”’\"%]) +(?P<sign>[,;])(?=\s|$)|(?<=[a-z)]) +\.(?=\s+[A-Z]|\s*$)|(?<=[a-z)]) +:(?=\s|$)"
    r"|(?<=[a-z]) +['’]s(?=\s))"
    r"|(?P<tight>(?<=[a-z]{2}),(?=[A-Za-z][a-z])|(?<=\)),(?=[A-Za-z][a-z])|(?<=[a-z]{2});(?=[A-Za-z][a-z])|(?<=\));(?=[A-Za-z][a-z])"
    r"|(?<=\d),(?=(?:19|20)\d\d(?!\d)))"
    r"|(?P<double>(?<=[\w)]),\s?,(?=\s|$)|(?<=[\w)]);\s?;(?=\s|$)|(?<=[\w)])\.\.(?=\s|$|[”\"])|(?<=[\w)])::(?=\s|$))"
    r"|(?P<clash>(?<=[\w)])(?:,\.|;\.|;,|,;|:;|;:)(?=\s|$)|(?<=[a-z]{6})\.[,;](?=\s|$))"
    r"|(?P<inner>\( +(?=[A-Za-z0-9]{2})|(?<=[A-Za-z0-9]{2}) +\)|(?<=\w)[,;]\))"
)


def _may_slip(word: str) -> bool:
    """Whether a stretch between two spaces holds, opens or closes with what may be a slip."""
    if word.isalnum():
        return False
    if word[0] in ",;.:)" or word[-1] == "(" or word in ("'s", "’s"):
        return True
    return any(
        one in ",;.:" and (other in ",;.:" or (one in ",;" and (other.isalpha() or other == ")" or _is_year(word, at))))
        for at, (one, other) in enumerate(pairwise(word), 1)
    )


def _is_year(word: str, at: int) -> bool:
    return word[at : at + 4].isdigit() and len(word) >= at + 4


_SLIPS = Sign(_may_slip)
_SIGNS = Sign(lambda word: any(sign in word for sign in '():"“”'))
_TOKEN = Pattern(r"\S*$"), Pattern(r"\S*")
_NO_PROSE = Pattern(r"[@/\\=_<>&#]|www\.|\.\w{2,4}(?:$|[,;?])|^\d")
_DATE = Pattern(rf"\b{_MONTH} \d{{1,2}}$")
_SHORT = frozenset("approx. incorp. calif. colleg. suppl. abbrev. govern. intermed.".split())
_ENUMERATOR = Pattern(r"(?:^|[\s;,(/])(?:[A-Za-z]|[ivx]{1,4}|\d{1,2})$")
_MEASURE = Pattern(r"\d\s?$")


class Slip(NamedTuple):
    """A slip of punctuation."""

    kind: str
    """`space`, `tight`, `double`, `clash`, `inner`, `bracket` or `quote`."""
    span: Span
    shown: str
    """The sign, as printed."""
    section: str
    edit: tuple[Span, str] | None = None
    """What would put it right."""


class _Signs(NamedTuple):
    """What a text has that tells of slips."""

    colons: int
    spaced: bool
    """Whether a space stands before one of its colons."""
    slips: bool
    """Whether there may be slips of spacing, doubled or clashing signs."""
    brackets: bool
    quotes: bool
    """Whether a bracket, or a quotation mark, may lack its other half."""


@lru_cache(maxsize=16_384)
def _signs(value: str) -> _Signs | None:
    """The signs of a text; `None` for the many that have nothing to look at."""
    slips = _SLIPS.may_be_in(value)
    if not slips and not _SIGNS.may_be_in(value):
        return None
    brackets = value.count("(") != value.count(")")
    quotes = value.count('"') % 2 > 0 or (not value.isascii() and value.count("“") != value.count("”"))
    colon = ":" in value
    spaced = colon and (" : " in value or value.endswith(" :"))
    found = _Signs(value.count(": ") if colon else 0, spaced, slips, brackets, quotes)
    return found if any(found) else None


def punctuation_slips(passages: Iterable[Passage], source: Source) -> tuple[Slip, ...]:
    """The slips of a document, in order; at most `MOST`."""
    held = [(item, signs) for item in passages if (signs := _signs(item.text.value))]
    colons, spaced = sum(signs.colons for _, signs in held), sum(signs.spaced for _, signs in held)
    spacing = _spacing((item for item, signs in held if signs.slips), source, colons > 2 * spaced)
    halves = _halves(held, source)
    return tuple(sorted([*islice(spacing, MOST), *islice(halves, MOST)], key=lambda item: item.span))


def _spacing(passages: Iterable[Passage], source: Source, colons: bool) -> Iterator[Slip]:
    """Slips of spacing, doubled and clashing signs.

    Args:
        passages: the running text that may have some.
        source: the file.
        colons: whether a space before a colon is a slip in this document, and not its way of writing labels.
    """
    for passage in passages:
        for match in _SLIP.finditer(passage.value):
            if _is_slip(passage.value, match, colons):
                yield _slip(passage, match, source)


def _is_slip(value: str, match: re.Match[str], colons: bool) -> bool:
    kind, sign = match.lastgroup, match.group().strip()
    if kind == "sign":
        kind = "space"
    if kind == "space":
        return not (sign == ":" and not colons) and not value[match.end() : match.end() + 2].startswith((" .", " ,"))
    if kind == "tight":
        if value[match.start() - 1].isdigit():
            return bool(_DATE.search(value, max(0, match.start() - 14), match.start()))
        return not _is_code(value, match)
    if kind == "clash" and sign[0] == ".":
        word = value[max(0, match.start() - 12) : match.start()].rsplit(None, 1)[-1].lower()
        return word + "." not in _SHORT
    return True


def _is_code(value: str, match: re.Match[str]) -> bool:
    """Whether a sign stands in an address, a path, a formula, or a short list of codes."""
    before = _TOKEN[0].search(value, max(0, match.start() - 60), match.start())
    behind = _TOKEN[1].match(value, match.end())
    token = (before.group() if before else "") + match.group() + (behind.group()[:60] if behind else "")
    return bool(_NO_PROSE.search(token))


def _slip(passage: Passage, match: re.Match[str], source: Source) -> Slip:
    kind = "space" if match.lastgroup == "sign" else match.lastgroup or ""
    span = passage.span(*match.span())
    printed, value = source.cut(span), match.group()
    right = _right(kind, value)
    edit = (span, right) if printed == value and right is not None else None
    return Slip(kind, span, value.strip(), passage.section, edit)


def _right(kind: str, value: str) -> str | None:
    """What should stand there; `None` where it may be one sign or the other."""
    sign = value.strip()
    if kind == "tight":
        return sign + " "
    if kind == "double":
        return sign[0]
    if kind == "clash":
        return None if sign[0] == "." or "," in sign or ":" in sign else "."
    return sign[-1] if kind == "inner" else sign


def _halves(passages: Iterable[tuple[Passage, _Signs]], source: Source) -> Iterator[Slip]:
    """Brackets and quotation marks without their other half."""
    for passage, signs in passages:
        if signs.brackets:
            yield from _brackets(passage, source)
        if signs.quotes:
            yield from _quotes(passage, source)


def _brackets(passage: Passage, source: Source) -> Iterator[Slip]:
    opened: list[int] = []
    for match in re.finditer(r"[()]", passage.value):
        at = match.start()
        if match.group() == "(":
            opened.append(at)
        elif opened:
            opened.pop()
        elif not _ENUMERATOR.search(passage.value, max(0, at - 6), at) and not _opens_before(
            source, passage.span(at).start
        ):
            yield Slip("bracket", passage.span(at, at + 1), ")", passage.section)
            return
    if opened and not _closes_behind(source, passage.span(opened[0]).start):
        yield Slip("bracket", passage.span(opened[0], opened[0] + 1), "(", passage.section)


def _closes_behind(source: Source, at: int) -> bool:
    """Whether a bracket is closed further down in the file, beyond its statement."""
    return _depth(source.text[at : at + _REACH], "(", ")")


def _opens_before(source: Source, at: int) -> bool:
    return _depth(source.text[max(0, at + 1 - _REACH) : at + 1][::-1], ")", "(")


def _depth(text: str, one: str, other: str) -> bool:
    """Whether the first sign of a text finds its partner."""
    depth = 0
    for match in re.finditer(r"[()]", text):
        depth += 1 if match.group() == one else -1
        if depth <= 0:
            return True
    return False


def _quotes(passage: Passage, source: Source) -> Iterator[Slip]:
    """The quotation mark without its partner; marks of inches, and quotations over several paragraphs, are none."""
    value = passage.value
    opened = -1
    for match in re.finditer(r"[“”\"]", value):
        at, sign = match.start(), match.group()
        if sign == '"' and opened < 0 and _MEASURE.search(value, max(0, at - 2), at):
            continue
        if sign == "”" and opened < 0:
            opened = at
            break
        opened = -1 if opened >= 0 and sign != "“" else at
    if opened >= 0 and not _quotes_near(source, passage.span(opened, opened + 1)):
        yield Slip("quote", passage.span(opened, opened + 1), value[opened], passage.section)


def _quotes_near(source: Source, span: Span) -> bool:
    """Whether the paragraph before or behind holds an odd number of quotation marks too: the quotation may go over."""
    text = source.text
    start, end = source.line_start(span.start), source.line_end(span.end)
    before = text[max(0, start - _REACH) : start].rstrip().rpartition("\n\n")[2]
    behind = text[end : end + _REACH].lstrip().partition("\n\n")[0]
    return any(sum(part.count(sign) for sign in '“”"') % 2 for part in (before, behind))
