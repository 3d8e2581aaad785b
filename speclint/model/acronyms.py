"""Acronyms that a document writes out: "Request for Proposal (RFP)", "RFP (request for proposal)", "RFP – …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from msgspec import Struct

from speclint.model.initials import SMALL, initials
from speclint.model.mentions import singular
from speclint.model.passages import Passage
from speclint.model.words import capitals
from speclint.patterns import Pattern
from speclint.read.text import Span

MOST = 200
"""How many expansions of one document are kept."""
_REACH = 140
"""How many characters beside an acronym are looked at."""
_ACRONYM = r"(?:[A-Z](?:[A-Za-z/&-]{0,10}[A-Z]|[a-z]{0,3}[A-Z]|&[A-Z])|(?:[A-Z]\.){2,8})(?:['’]?s)?"
_CALLED = r"(?:(?:also |commonly |herein)?(?:known as|referred to as|after|called)? ?(?:the )?)"
_BEHIND = Pattern(rf"(?P<gap>\s{{0,2}})\(\s?{_CALLED}[\"“']?(?P<acronym>{_ACRONYM})[\"”']?\s?\)")
_KNOWN_AS = Pattern(
    r"(?P<gap>,? )(?:(?:also |commonly |more commonly )?(?:known as|referred to as|called|abbreviated as)|or) "
    rf"(?:the |an? )?[\"“]?(?P<acronym>{_ACRONYM})[\"”]?(?![\w(])"
)
_DASHED = Pattern(rf"(?P<gap> [–—-] )(?P<acronym>{_ACRONYM})(?=[.,;)]|\s*$)")
_BRACKETED = Pattern(rf"(?<![\w(])(?P<acronym>{_ACRONYM})\s?\((?P<words>[^()]{{5,140}})\)")
_LED = Pattern(rf"(?<![\w(])(?P<acronym>{_ACRONYM})(?: [–—-] |: )(?=(?P<words>[A-Za-z][^()\n]{{4,140}}))")
_STOP = Pattern(r"[.;:!?()\[\]“”\"|](?:\s|$)|\n|[()\[\]|]")
_WORD = Pattern(r"[A-Za-z][a-z]*(?=[A-Z][a-z])|[A-Za-z]+(?:['’][a-z]{1,2})?|&")
_ENDS = Pattern(r"['’]s?$")
_HINT = Pattern(r"[A-Z.&][A-Z.]|[A-Z][a-z]{1,3}[A-Z]")
_SHORTEST = 3
"""How many letters an acronym has at the least that no brackets join to its words."""


class Expansion(Struct, frozen=True, array_like=True, gc=False):
    """A place that says what an acronym stands for."""

    acronym: str
    """Its letters, without stops and plural."""
    words: tuple[str, ...]
    """What it stands for, as it is compared: lower case, singular, small words left out."""
    text: str
    """The words as printed."""
    span: Span
    """The words and the acronym."""
    section: str = ""
    lettered: tuple[str, ...] = ()
    """Those of all its words that give the acronym a letter, small ones among them."""


def acronyms(passages: Iterable[Passage]) -> tuple[Expansion, ...]:
    """The acronyms that a document writes out, in order; at most `MOST`."""
    held = (passage for passage in passages if _matches(passage.text.value))
    return tuple(islice((item for passage in held for item in _expansions(passage)), MOST))


def _expansions(passage: Passage) -> Iterator[Expansion]:
    found = [
        item
        for match, backward, strict in _matches(passage.value)
        if (item := (_behind if backward else _ahead)(passage, match, strict))
    ]
    seen: list[Span] = []
    for item in sorted(found, key=lambda one: one.span):
        if not any(item.span.start < span.end and span.start < item.span.end for span in seen[-3:]):
            seen.append(item.span)
            yield item


@lru_cache(maxsize=8_192)
def _matches(value: str) -> tuple[tuple[re.Match[str], bool, bool], ...]:
    """Where an acronym stands beside words: whether the words are before it, and whether no brackets join them."""
    if capitals(value) < 2 or not _HINT.search(value):
        return ()
    forms = ((_BEHIND, True), (_KNOWN_AS, True), (_DASHED, True), (_BRACKETED, False), (_LED, False))
    return tuple(
        (match, backward, pattern in (_DASHED, _LED, _KNOWN_AS))
        for pattern, backward in forms
        for match in islice(pattern.finditer(value), MOST)
    )


def _behind(passage: Passage, match: re.Match[str], strict: bool) -> Expansion | None:
    """The words that stand before an acronym."""
    end = match.start("gap")
    start = max(0, end - _REACH)
    stops = [stop.end() for stop in _STOP.finditer(passage.value, start, end)]
    return _aligned(passage, match, (stops[-1] if stops else start, end), strict)


def _ahead(passage: Passage, match: re.Match[str], strict: bool) -> Expansion | None:
    """The words that stand behind an acronym: all of a bracket, or as many as it takes."""
    start, end = match.span("words")
    stop = _STOP.search(passage.value, start, end) if strict else None
    return _aligned(passage, match, (start, stop.start() if stop else end), strict, forward=True)


def _aligned(
    passage: Passage, match: re.Match[str], area: tuple[int, int], strict: bool, *, forward: bool = False
) -> Expansion | None:
    letters = letters_of(match["acronym"])
    if len(letters) < (_SHORTEST if strict else 2):
        return None
    held = list(_WORD.finditer(passage.value, *area))
    held = held[: 2 * len(letters) + 2] if forward else held[-2 * len(letters) - 2 :]
    found = initials([word.group() for word in held], letters, strict=strict, from_start=forward, whole=not strict)
    if found is None or (not forward and passage.value[held[found[-1]].end() : area[1]].strip()):
        return None
    first, last = held[found[0]], held[found[-1]]
    value = passage.value[first.start() : last.end()]
    led = forward and strict
    span = passage.span(min(first.start(), match.start("acronym")), last.end() if led else max(match.end(), last.end()))
    printed = [word.group() for word in held[found[0] : found[-1] + 1]]
    return Expansion(
        letters, compared(printed), value, span, passage.section, tuple(_bare(held[at].group()) for at in found)
    )


def letters_of(acronym: str) -> str:
    """The letters of an acronym, its plural and stops left out."""
    bare = re.sub(r"(?<=[A-Z.])['’]?s$", "", acronym)
    return re.sub(r"[^A-Z]", "", bare.upper())


def compared(printed: Iterable[str]) -> tuple[str, ...]:
    """Words as expansions are compared."""
    return tuple(bare for word in printed if (bare := _bare(word)) not in SMALL)


def _bare(word: str) -> str:
    return singular(_ENDS.sub("", word).lower())
