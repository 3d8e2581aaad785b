"""Equivalencies read out of prose: "may be substituted on a year-for-year basis", "in lieu of", "a 2:1 ratio"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from msgspec.structs import replace

from speclint.model.equivalency import Direction, Equivalency, Measure
from speclint.model.equivalency_rates import both_said, pairs_of, set_equal, stated_rate
from speclint.model.equivalency_words import (
    DEGREES,
    EXPERIENCE,
    Item,
    field_words,
    items,
    kind_of,
    kinds_of,
    level_of,
    maximum,
    without_brackets,
)
from speclint.model.licences import asks
from speclint.model.passages import Passage
from speclint.model.sentences import sentences
from speclint.patterns import Pattern
from speclint.read.text import plain

_VERB = Pattern(
    r"\bsubstitut(?:ions?\s+(?:of|for)|ions?|e[sd]?)\b|\bin\s+(?:lieu|place)\s+of\b|\breplaces?(?=\s)",
    re.IGNORECASE,
)
HINT = Pattern(
    r"substitut|in\s+(?:lieu|place)\s+of|replace|combination|\byear[\s-]{1,3}(?:for|to)\b|\b(?:equal|equals|equivalent|equates)\b"
    r"|=|\bfor\s+(?:each|every)\b",
    re.IGNORECASE,
)
_BARRED = Pattern(
    r"\b(?:may|can|will|shall|must|should|is|are|do|does)\s+not\s+(?:\w+\s+)?$|\bcannot\s+(?:be\s+)?$"
    r"|\b(?:no|never|nor)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_ALLOWED = Pattern(r"\b(?:may|can|will|shall|is|are|allowed|permitted|accepted|authorized)\b(?!\s+(?:not|no)\b)", re.I)
_DENIED = Pattern(r"\b(?:not|no)\s+(?:permitted|allowed|accepted|authorized|acceptable|be)\b", re.IGNORECASE)
_APPLYING = Pattern(
    r"\b(?:wish|wishing|want|wanting|elect|electing|choose|choosing|intend|intending|who)\s+(?:to\s+)?substitut", re.I
)
"""How an announcement tells applicants what to send; the rate stands elsewhere."""
_FOR = Pattern(r"\bfor\b", re.IGNORECASE)
_INSTEAD = Pattern(r"\s*in\s+(?:lieu|place)\s+of\b[^,]{1,120},", re.IGNORECASE)
_END = Pattern(r"[;:]|\b(?:if|provided|by\s+applicants|as\s+long\s+as|when|while)\b", re.IGNORECASE)
_COMPLETED = Pattern(
    r"\b(?:possession|complet(?:ion|ed|ing)|graduation|degrees?|diploma|certificate|research|dissertation|residency"
    r"|internship|program|course|year)\b",
    re.IGNORECASE,
)
_NEITHER = Pattern(r"\bcombination\b|\bdissertation\b", re.IGNORECASE)
_ELSEWHERE = Pattern(
    r"\b(?:in accordance with|according to|as (?:determined|approved|specified|set forth|outlined|described|defined)"
    r"|as provided|at the discretion|equivalency (?:table|chart|guide|policy|formula)|case-by-case"
    r"|comparable amount)\b",
    re.IGNORECASE,
)
"""Who sets the rate, or where it stands."""
_LISTED = Pattern(r"\b(?:following|follows|above|below|this|these|those|it|them)\b|:", re.IGNORECASE)
_EACH_OTHER = Pattern(r"\b(?:one\s+another|each\s+other|interchangeabl[ey]|vice\s+versa)\b", re.IGNORECASE)
_ONE_KIND = Pattern(r"\bexperience|\beducation|\bcollege|\bschool|\bdegree|\btraining", re.IGNORECASE)
_QUALIFYING = frozenset(
    {"minimum_qualifications", "education", "experience", "equivalency", "qualification_alternative"}
)
_COMBINATION = Pattern(r"\bcombination\s+of\b[^.;]{0,120}", re.IGNORECASE)
LONGEST = 1500
"""How many characters of a sentence are read."""
CLAUSES = 12
"""How many clauses of a sentence are read."""


def equivalencies(found: Iterable[Passage]) -> Iterator[Equivalency]:
    """What the qualifications say of education in place of experience and the reverse, in order."""
    for passage in found:
        if HINT.may_match(passage.value) and asks(passage):
            for item in _read(passage.value, passage.sections, passage.class_index, passage.alternative):
                yield replace(item, span=passage.span(*item.span), statement=passage.span(*item.statement))


@lru_cache(maxsize=1_024)
def _read(value: str, sections: tuple[str, ...], class_index: int | None, alternative: int) -> tuple[Equivalency, ...]:
    """What a text says where it stands; its places are offsets within it."""
    passage = Passage(plain(value, 0), sections, class_index, alternative)
    places = [place for place in sentences(value) if HINT.search(value, *place)]
    found = (_Sentence(passage, start, min(end, start + LONGEST)).equivalencies() for start, end in places)
    return tuple(item for items in found for item in items)


class _Sentence:
    """A sentence of the qualifications; offsets within it."""

    def __init__(self, passage: Passage, start: int, end: int) -> None:
        self.passage, self.start, self.end = passage, start, end
        self.text = without_brackets(passage.value[start:end])
        self.rate = stated_rate(self.text)
        self.clear = self._without_rate()

    def equivalencies(self) -> Iterator[Equivalency]:
        """What it says, clause by clause."""
        if _APPLYING.search(self.text):
            return
        found = list(self._clauses())
        yield from found or (*self._equations(), *self._both_ways(), *self._combination())

    def _without_rate(self) -> str:
        """The sentence with its rate blanked out, so that "for" in it is not taken for another."""
        if self.rate is None:
            return self.text
        return self.text[: self.rate.start] + " " * (self.rate.end - self.rate.start) + self.text[self.rate.end :]

    def _clauses(self) -> Iterator[Equivalency]:
        after = 0
        for verb in islice(_VERB.finditer(self.clear), CLAUSES):
            parts = self._parts(verb, after)
            barred = _BARRED.search(self.clear, max(after, verb.start() - 40), verb.start())
            if parts and not barred:
                yield from self._read(*parts)
            after = verb.end() if parts else after

    def _parts(self, verb: re.Match[str], after: int) -> tuple[str, str, int] | None:
        """What is given, what it replaces, and where the former starts."""
        word, rest = verb.group().lower(), self.clear[verb.end() :]
        before, at = self._before(verb.start(), after)
        if word.startswith(("in ", "replace")):
            if not kind_of(before) and "substitut" in rest.lower():
                return None
            given, replaced = (before, rest) if kind_of(before) else tuple(reversed(rest.partition(",")[::2]))
            return given, replaced, at if kind_of(before) else verb.end() + len(replaced) + 1
        if "for" in word:
            return None
        linked = _FOR.search(rest)
        between, object_ = (rest[: linked.start()], rest[linked.end() :]) if linked else (rest, "")
        if word.endswith("of"):
            denied = not linked or _DENIED.search(rest) or not (self.rate or _ALLOWED.search(rest))
            return None if denied else (between, object_, verb.end())
        if word.startswith("substitution"):
            return None
        active = not word.endswith("ed") and bool(kind_of(between))
        return (between, object_, verb.end()) if active else (before, object_, at)

    def _before(self, verb: int, after: int) -> tuple[str, int]:
        """What is given: the words before the verb, not those that a clause before it replaces."""
        first = next(iter(items(self.clear[after:verb])), None) if after else None
        at = after + first.end if first else after
        leading = _INSTEAD.match(self.clear, at, verb)
        at = leading.end() if leading else at
        cut = max(self.clear.rfind(mark, at, verb) for mark in ";:([")
        return self.clear[max(at, cut + 1) : verb], max(at, cut + 1)

    def _read(self, given: str, replaced: str, at: int) -> Iterator[Equivalency]:
        cut = _END.search(replaced)
        replaced = replaced[: cut.start()] if cut else replaced
        if _EACH_OTHER.search(replaced):
            yield from self._both_ways() if self.rate else self._both_open()
            return
        sides = _sides(given, replaced)
        if sides is None:
            return
        one, other = sides
        named = bool(replaced.strip(" .,)]")) or len(kinds_of(self.clear)) > 1 or bool(_LISTED.search(self.text))
        base = replace(self._make(one, other, given), named=named)
        base = replace(
            base, maximum=maximum(self.text) or (other.amount if self.rate and other.unit == "year" else None)
        )
        yield from self._rated(base, one, other) if self.rate else self._direct(base, given, at)

    def _direct(self, base: Equivalency, given: str, at: int) -> Iterator[Equivalency]:
        """The rate as the amounts on both sides give it."""
        known = bool(base.replaces.amount and not maximum(self.text)) or base.given.amount is not None
        if base.rate is None:
            yield replace(base, whole=known or bool(_COMPLETED.search(given) or _ELSEWHERE.search(self.text)))
            return
        first = next(iter(items(given)), None)
        start = at + first.start if first else at
        replaced = [item for item in items(self.clear) if item.start > at + len(given)]
        end = replaced[0].end if replaced else len(self.text)
        yield self._at(base, start, end)

    def _rated(self, base: Equivalency, one: Measure, other: Measure) -> Iterator[Equivalency]:
        rate = self.rate
        if rate is None:
            return
        if not rate.pairs:
            sides = _years(one, rate.given), _years(other, rate.replaced)
            yield self._at(replace(base, given=sides[0], replaces=sides[1]), rate.start, rate.end)
        for pair in rate.pairs:
            left, right = (_side(item, fallback) for item, fallback in zip(pair, _kinds(pair), strict=True))
            turned = (left.kind == EXPERIENCE) != (one.kind == EXPERIENCE)
            given, replaced = (right, left) if turned else (left, right)
            start, end = min(item.start for item in pair), max(item.end for item in pair)
            yield self._at(replace(base, given=given, replaces=replaced), start, end)

    def _equations(self) -> Iterator[Equivalency]:
        """Two amounts set equal without a verb: "two years of experience for each year of education"."""
        for pair in pairs_of(self.text):
            left, right = (_side(item, "") for item in pair)
            if both_said(self.text, pair) and (set_equal(self.text, pair) or self.passage.section == "equivalency"):
                phrase = self.text[pair[0].start : pair[1].start]
                yield self._at(self._make(left, right, phrase), pair[0].start, pair[1].end)

    def _both_ways(self) -> Iterator[Equivalency]:
        """A rate that counts in both directions."""
        rate = self.rate
        if rate is None or rate.pairs:
            return
        experience = Measure(EXPERIENCE, rate.given, "year")
        education = Measure("education", rate.replaced, "year")
        one_sided = bool(_ONE_KIND.search(self.clear)) and not _EACH_OTHER.search(self.clear)
        if one_sided or not self.passage.within(_QUALIFYING):
            return
        yield self._at(self._make(experience, education, ""), rate.start, rate.end)
        if rate.given == rate.replaced:
            yield self._at(self._make(education, experience, ""), rate.start, rate.end)

    def _both_open(self) -> Iterator[Equivalency]:
        """That each may replace the other, without a rate."""
        yield self._make(Measure(EXPERIENCE), Measure("education"), "")
        yield self._make(Measure("education"), Measure(EXPERIENCE), "")

    def _combination(self) -> Iterator[Equivalency]:
        match = _COMBINATION.search(self.text)
        said = match.group().lower() if match else ""
        if match and "experience" in said and ("education" in said or "training" in said):
            base = self._make(Measure("education"), Measure(EXPERIENCE), "")
            yield replace(self._at(base, match.start(), match.end()), direction=Direction.COMBINATION, whole=True)

    def _make(self, given: Measure, replaced: Measure, phrase: str) -> Equivalency:
        direction = Direction.EXPERIENCE_FOR_EDUCATION
        if given.kind != EXPERIENCE:
            direction = Direction.EDUCATION_FOR_EXPERIENCE
        lead = len(self.text) - len(self.text.lstrip("([ "))
        tail = len(self.text.rstrip("]) "))
        span, fields = self.passage.span(self.start + lead, self.start + tail), field_words(phrase)
        return Equivalency(
            direction, given, replaced, span, span, self._printed(lead, tail), self.passage.section,
            fields=fields, class_index=self.passage.class_index, alternative=self.passage.alternative,
        )  # fmt: skip

    def _at(self, base: Equivalency, start: int, end: int) -> Equivalency:
        return replace(
            base, span=self.passage.span(self.start + start, self.start + end), text=self._printed(start, end)
        )

    def _printed(self, start: int, end: int) -> str:
        return " ".join(self.passage.value[self.start + start : self.start + end].split())


def _kinds(pair: tuple[Item, Item]) -> tuple[str, str]:
    """What each of two amounts is of, where one leaves it to the other."""
    return _opposite(pair[1].kind), _opposite(pair[0].kind)


def _side(item: Item, fallback: str) -> Measure:
    kind = item.kind or fallback
    return Measure(level_of(kind) if item.unit != "degree" else kind, item.amount, item.unit)


def _years(side: Measure, amount: float) -> Measure:
    return Measure(level_of(side.kind), amount, "year")


def _opposite(kind: str) -> str:
    return "education" if kind == EXPERIENCE else EXPERIENCE


def _sides(given: str, replaced: str) -> tuple[Measure, Measure] | None:
    """What is given and what it replaces; `None` unless one is education and the other experience, or left out."""
    one, other = _measure(given), _measure(replaced)
    if one is None or not one.kind or _NEITHER.search(given):
        return None
    if other is None and replaced.strip(" .,)]\t\n"):
        return None
    other = other or Measure("")
    other = replace(other, kind=other.kind or _opposite(one.kind))
    return None if (one.kind == EXPERIENCE) == (other.kind == EXPERIENCE) else (one, other)


def _measure(phrase: str) -> Measure | None:
    """One side as its words give it; `None` where it is neither education nor experience."""
    kind = kind_of(phrase)
    if not kind:
        return None
    first = next(iter(items(phrase)), None)
    if first is None:
        return Measure(level_of(kind))
    if first.unit == "degree" and kind not in DEGREES:
        return Measure(level_of(kind))
    before = kind_of(phrase[: first.start])
    if before and first.kind and (before == EXPERIENCE) != (first.kind == EXPERIENCE):
        return Measure(level_of(before))
    own = first.kind or before
    return Measure(own if first.unit == "degree" else level_of(own), first.amount, first.unit)
