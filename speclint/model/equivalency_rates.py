"""Rates of substitution in words: "year-for-year", "2:1", "one year of college being equal to six months"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from speclint.model.equivalency_words import EXPERIENCE, Item, items
from speclint.model.quantities import number_value
from speclint.patterns import Pattern

_ALIKE = Pattern(
    r"\b(?:(?P<unit>year|month)[\s-]{1,3}(?:for|to|per)[\s-]{1,3}(?:(?:an?|one)[\s-]{1,2})?(?:(?P=unit)|(?=basis))\b(?:[\s-]{1,3}basis\b)?"
    r"|(?:at\s+)?an?\s+(?:equivalent|equal)\s+(?:rate|ratio|basis)\b"
    r"|(?P<rate>(?:ratio|rate)\s+of\s+)?(?P<given>one|two|three|four|[1-4])(?:\s?:\s?|[\s-]{1,2}(?:for|to)[\s-]{1,2})"
    r"(?P<replaced>one|two|three|four|[1-4])\b(?(rate)|(?=[\s-]{1,2}(?:basis|ratio|rate|equivalen|substitut|exchange))))",
    re.IGNORECASE,
)
_BASIS = Pattern(
    r"\b(?:on\s+the\s+basis\s+(?:of|that)|on\s+a\s+basis\s+of|on\s+an?\s+(?=(?:one|two|three|four|\d)[\s-]{1,9}years?\b)|at\s+(?:a|the)\s+(?:rate|ratio)\s+of"
    r"|(?:with|where|whereby|provided\s+that|such\s+that|using|as\s+follows:?)\s+(?=(?:each|every|one|two|three|\d)\b))",
    re.IGNORECASE,
)
_EQUALS = Pattern(
    r"\b(?:equals?|equal\s+to|equates\s+to|equivalent\s+to|for)\s+(?:the\s+equivalent\s+of\s+)?(?:an?\s+)?$|=\s*$",
    re.IGNORECASE,
)
_PARTED = Pattern(r"[.;:()\[\]]|\b(?:and|or)\b")
_FOR = Pattern(r"\bfor\b", re.IGNORECASE)
_VERB = Pattern(r"\bsubstitut|\bin\s+lieu\b|\breplace", re.IGNORECASE)


class Rate(Struct, frozen=True):
    """A rate that a sentence states apart from what it lets replace what."""

    start: int
    end: int
    pairs: tuple[tuple[Item, Item], ...] = ()
    given: float = 0.0
    replaced: float = 0.0


def stated_rate(text: str) -> Rate | None:
    """The rate that a sentence states beside what it lets replace what."""
    alike = _ALIKE.search(text)
    if alike:
        given, replaced = (number_value(alike[name] or "one") or 1.0 for name in ("given", "replaced"))
        return Rate(alike.start(), alike.end(), (), given, replaced)
    basis = _BASIS.search(text)
    pairs = tuple(pairs_of(text, basis.end())) if basis else ()
    if basis and pairs:
        return Rate(basis.start(), pairs[-1][1].end, pairs)
    equal = tuple(pair for pair in pairs_of(text) if both_said(text, pair) and not _FOR.search(_joint(text, pair)))
    return Rate(equal[0][0].start, equal[-1][1].end, equal) if equal and _VERB.search(text) else None


def both_said(text: str, pair: tuple[Item, Item]) -> bool:
    """Whether of two amounts of one clause one is said to be of experience and the other of education."""
    kinds = [item.kind for item in pair]
    return (
        all(kinds) and (kinds[0] == EXPERIENCE) != (kinds[1] == EXPERIENCE) and not _PARTED.search(_joint(text, pair))
    )


def set_equal(text: str, pair: tuple[Item, Item]) -> bool:
    """Whether two amounts are set equal, rather than one asked for beside the other."""
    each = text[pair[1].start : pair[1].end].lower().startswith(("each", "every"))
    return each or not _FOR.search(_joint(text, pair))


def _joint(text: str, pair: tuple[Item, Item]) -> str:
    return text[pair[0].end : pair[1].start]


def pairs_of(text: str, start: int = 0) -> Iterator[tuple[Item, Item]]:
    """Neighbouring amounts that are set equal, of two kinds or of one that is left out."""
    found = items(text, start)
    index = 0
    while index + 1 < len(found):
        one, other = found[index], found[index + 1]
        kinds = [item.kind == EXPERIENCE for item in (one, other) if item.kind]
        joined = _EQUALS.search(text, one.end, other.start)
        if joined and other.start - one.end < 120 and kinds and len(set(kinds)) == len(kinds):
            yield one, other
            index += 1
        index += 1
