"""Terms that one document spells in two ways: "onsite" and "on-site", "data base" and "database", "grey" and "gray"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, islice

from msgspec import Struct

from speclint.model.compounds import ENDINGS, NOT_FIRST, SECONDS, STUBS, Read, lowered, read
from speclint.model.passages import Passage
from speclint.model.variants import is_american, spelling, variants
from speclint.model.words import word_set
from speclint.patterns import Pattern
from speclint.read.text import Span

JOINED, HYPHENATED, OPEN, VARIANT = "joined", "hyphenated", "open", "variant"
MOST_TERMS = 20
"""How many terms of one document are looked at."""
MOST_USES = 40
"""How many places of one term are looked at."""
_PREFIXES = word_set(
    "non co multi inter intra semi anti bi tri pre self mid sub quasi para trans ultra micro socio pseudo hydro"
)
"""Words that do not stand alone: with a space behind them they are always misspelt where another spelling is used."""
_NO_NOUN = word_set(
    "and or nor but the a an to of in on for with is are was be by as at from that which who whom this these those "
    "than then when where while may must will can shall should would could not it its their other such into under if "
    "within using including after before between during through about any all each upon per both so because only"
)
_PARTICLES = word_set("up out in on off over down back away through by to around along under")
_OTHER_WORD = word_set(
    "recreation recreate resign recover reform resort retreat repress react coop multiply resent remark release "
    "represent reserve redress relay recollect resound reside resource reprove prorate unionized overtime"
)
"""Words that mean something else with a hyphen: re-creation, re-sign, co-op."""
_PLACES = word_set("city county state town village borough parish district department agency company campus region e")
_JOINS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@./\\-‑")
"""What the first letter of a term cannot stand behind."""
_START = Pattern(r"(?:^|[.:;!?•*]\s{1,3}|[-–—]\s)[\"“‘(\[]?$")
_NEXT = Pattern(r" ([A-Za-z]+)")
_WIDE = "wide"


class Use(Struct, frozen=True):
    """A place where a term stands."""

    text: str
    """As printed."""
    form: str
    span: Span
    section: str
    following: str = ""
    """The word behind it, singular, lower case; empty where it is none that the term can belong to."""


class SpeltTwice(Struct, frozen=True):
    """A term that a document spells in two ways."""

    kept: tuple[Use, ...]
    """The places in the spelling that is more frequent, is the American one, or comes first."""
    others: tuple[Use, ...]
    """The places in another spelling, in order."""

    @property
    def is_broken(self) -> bool:
        """Whether the others are words that were broken in two, rather than another spelling."""
        return self.others[0].form in (OPEN, HYPHENATED) and _is_broken(re.split("[- ]", self.others[0].text.lower()))

    def respelt(self, use: Use) -> str:
        """One of the others as the kept ones are spelt."""
        model = self.kept[0].text
        if use.form == VARIANT:
            new = spelling(model) + use.text.lower()[len(spelling(use.text)) :]
            return new[0].upper() + new[1:] if use.text[0].isupper() else new
        return _parted(re.sub("[- ]", "", use.text), model)


def two_spellings(passages: Sequence[Passage], fixed: Sequence[Span] = ()) -> tuple[SpeltTwice, ...]:
    """The terms that are spelt in two ways, in order of their first departing place.

    Args:
        passages: the document's.
        fixed: the places whose wording is not the document's own (standard texts): never the departing ones.
    """
    text = _Whole([passage for passage in passages if not passage.text.value.isupper()])
    terms = list(islice(_terms(text, read(text.lowered)), MOST_TERMS))
    found = (_settled(list(islice(text.uses(*term), MOST_USES)), fixed) for term in terms)
    return tuple(sorted(filter(None, found), key=lambda term: term.others[0].span))


class _Whole(Struct, frozen=True, dict=True):
    """The passages as one text, a line each."""

    passages: Sequence[Passage]

    @cached_property
    def value(self) -> str:
        """All of it."""
        return "\n".join([passage.text.value for passage in self.passages])

    @cached_property
    def lowered(self) -> str:
        """It in lower case, letter by letter."""
        return lowered(self.value)

    @cached_property
    def starts(self) -> list[int]:
        """Where each passage starts."""
        return [0, *accumulate(len(passage.value) + 1 for passage in self.passages)]

    def uses(self, pattern: re.Pattern[str], form: str) -> Iterator[Use]:
        """The places of a term, those in names apart."""
        for match in pattern.finditer(self.lowered):
            text = self.value[match.start() : match.end()].replace("‑", "-")
            if self.value[match.start() - 1 : match.start()] not in _JOINS and not _is_name(self.value, text, match):
                at = bisect_right(self.starts, match.start()) - 1
                passage, start = self.passages[at], self.starts[at]
                span = passage.span(match.start() - start, match.end() - start)
                following = _following(self.value, match)
                yield Use(text, form or _form(text), span, passage.section, following)


def _terms(text: _Whole, held: Read) -> Iterator[tuple[re.Pattern[str], str]]:
    """A pattern for each term that may stand in two spellings."""
    for spellings in variants(held.words):
        yield re.compile(rf"(?:{'|'.join(spellings)})(?![\w-])"), VARIANT
    for parts in sorted({*_hyphenated(text, held), *_opened(held)}):
        yield re.compile(rf"{'[- ]?'.join(map(re.escape, parts))}s?(?![\w@-]|\.\w)"), ""


def _hyphenated(text: _Whole, held: Read) -> Iterator[tuple[str, ...]]:
    """The parts of the compounds that stand with hyphens and, perhaps, without."""
    words = held.words
    for word in held.hyphenated:
        parts = tuple(word.removesuffix("s").split("-"))
        joined = "".join(parts)
        if len(joined) > 4 and (joined in words or joined + "s" in words or " ".join(parts) in text.lowered):
            yield parts


def _opened(held: Read) -> Iterator[tuple[str, ...]]:
    """The two words of the compounds that stand as one word too."""
    words = held.words
    for one, other in held.near:
        joined = one + other.removesuffix("s")
        if joined in words or joined + "s" in words:
            yield one, other.removesuffix("s")


def _form(text: str) -> str:
    return OPEN if " " in text else HYPHENATED if "-" in text else JOINED


def _following(value: str, match: re.Match[str]) -> str:
    behind = _NEXT.match(value, match.end())
    word = behind[1].lower() if behind else ""
    return "" if word in _NO_NOUN else word.removesuffix("s")


def _is_name(value: str, text: str, match: re.Match[str]) -> bool:
    """Whether the term is part of a name or title, whose capitals it has."""
    if text.islower():
        return False
    parts = re.split("[- ]", text)
    behind = _NEXT.match(value, match.end())
    if text.isupper() or any(part[:1].isupper() for part in parts[1:]) or (behind and behind[1][0].isupper()):
        return True
    starts = _START.search(value, max(0, match.start() - 4), match.start())
    return not starts and parts[0].lower().removesuffix(_WIDE) not in _PLACES


def _settled(uses: Sequence[Use], fixed: Sequence[Span]) -> SpeltTwice | None:
    """Which of a term's places depart from the others; `None` where each is right by its grammar."""
    uses = _compared(uses)
    spellings = {_spelling(use) for use in uses}
    if len(spellings) < 2:
        return None
    firm = {_spelling(use) for use in uses if any(s.start <= use.span.start < s.end for s in fixed)}
    if len(firm) > 1:
        return None
    counts = {one: sum(_spelling(use) == one for use in uses) for one in spellings}
    first = {one: next(at for at, use in enumerate(uses) if _spelling(use) == one) for one in spellings}
    never = {_spelling(use) for use in uses if _is_never_right(use)}
    kept = min(
        spellings, key=lambda one: (one in never, one not in firm, -counts[one], not is_american(one), first[one])
    )
    return SpeltTwice(
        tuple(use for use in uses if _spelling(use) == kept), tuple(use for use in uses if _spelling(use) != kept)
    )


def _is_broken(parts: Sequence[str]) -> bool:
    """Whether a word was broken in two ("evalua tion"): its parts are no words."""
    return parts[-1] in ENDINGS or parts[0] in STUBS


def _is_never_right(use: Use) -> bool:
    """Whether a place has a broken word, or a hyphen behind an adverb ("newly-hired")."""
    parts = re.split("[- ]", use.text.lower())
    return use.form in (HYPHENATED, OPEN) and (
        _is_broken(parts) or (use.form == HYPHENATED and parts[0].endswith("ly"))
    )


def _spelling(use: Use) -> str:
    return spelling(use.text) if use.form == VARIANT else use.form


def _compared(uses: Sequence[Use]) -> list[Use]:
    """The uses of which two cannot both be right, in order."""
    if not uses or uses[0].form == VARIANT:
        return list(uses)
    joined = [use for use in uses if use.form == JOINED]
    parted = next((use.text for use in uses if use.form != JOINED), "").lower()
    parts = re.split("[- ]", parted)
    if joined and not _is_broken(parts) and "".join(parts).removesuffix("s") in _OTHER_WORD:
        return []
    bound = parts[0] in _PREFIXES or parts[-1] == _WIDE
    phrase = not bound and not _is_broken(parts) and (parts[0] in NOT_FIRST or parts[-1] not in SECONDS)
    opened = [use for use in uses if use.form == OPEN]
    hyphened = [use for use in uses if use.form == HYPHENATED]
    if not (joined and not phrase) and not bound:
        nouns = {use.following for use in hyphened} - {""}
        verb = parts[-1] in _PARTICLES and len(parts) == 2
        opened = [use for use in opened if use.following in nouns and not verb]
    if not joined and not bound:
        nouns = {use.following for use in opened}
        hyphened = [use for use in hyphened if use.following in nouns]
    return sorted((*joined, *opened, *hyphened), key=lambda use: use.span)


def _parted(letters: str, model: str) -> str:
    """Letters with hyphens or spaces where a model has them."""
    parts, at = [], 0
    for piece in re.split("([- ])", model):
        if piece in ("-", " "):
            parts.append(piece)
        else:
            parts.append(letters[at : at + len(piece)])
            at += len(piece)
    return "".join(parts) + letters[at:]
