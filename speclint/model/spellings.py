"""Terms that one document spells in two ways: "onsite" and "on-site", "data base" and "database", "grey" and "gray"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice

from speclint.model.passages import Passage
from speclint.model.variants import spelling, variants
from speclint.model.words import word_set
from speclint.read.text import Span

JOINED, HYPHENATED, OPEN, VARIANT = "joined", "hyphenated", "open", "variant"
MOST_TERMS = 20
"""How many terms of one document are looked at."""
MOST_USES = 40
"""How many places of one term are looked at."""
_WORD = re.compile(r"[a-z]+(?:[-‑][a-z]+)*+")
_PREFIXES = word_set(
    "non co multi inter intra semi anti bi tri e pre self mid sub quasi para trans ultra micro socio pseudo hydro"
)
"""Words that do not stand alone: with a space behind them they are always misspelt where another spelling is used."""
_NOT_FIRST = word_set(
    "a an the any every some no one all each what how where when who may can not in on over under up out off by to at for with down "
    "through after before into be is are was as so it or and if do else less more there here then than of from that "
    "this these those such per two three four five six un re de dis"
)
"""Words that, before another, mean something else than joined with it: every day, any one, over time, in put."""
_SECONDS = frozenset(
    word + plural
    for word in (
        "account aid base bank bench board boat body book box building bus care case cell center chair chart check chip "
        "class code copy course craft craftsman cycle date desk door drive entry face farm fall field fighter fighting "
        "file fitter fitting floor flow folder foot force form frame gate grade grader ground group guard guide hall "
        "handling head heater hold holder hole home hour house housing keeper keeping key lab land lead leader level "
        "library life light lighting line list load lock log machine maker making man mark master mate member mill net "
        "note page paper park path patrol payer people person phone pipe pit place plan plane planning plant play plow "
        "point pole pool port post power print program proof pump raiser raising reader reading record report ride "
        "river road roll room safe sample school scape seat set sewer sheet shed shelf shift shop shooter shooting show "
        "side sign site skill space speed spread staff stand state station stock stop storm stream street strike study "
        "supply table tap taker taking team test time top tower town track trade traffic trail truck tube type user "
        "vehicle wagon walk wall ware wash wave water way wear week well wheel wide wife woman women wood word work "
        "worker working worthy writer writing yard year zone"
    ).split()
    for plural in ("", "s")
)
"""Second halves of compounds that are written as one word or as two."""
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
_START = re.compile(r"(?:^|[.:;!?•*]\s{1,3}|[-–—]\s)[\"“‘(\[]?$")
_NEXT = re.compile(r" ([A-Za-z]+)")
_WIDE = "wide"


@dataclass(frozen=True, slots=True)
class Use:
    """A place where a term stands."""

    text: str
    """As printed."""
    form: str
    span: Span
    section: str
    following: str = ""
    """The word behind it, singular, lower case; empty where it is none that the term can belong to."""


@dataclass(frozen=True, slots=True)
class TwoSpellings:
    """A term that a document spells in two ways."""

    kept: tuple[Use, ...]
    """The places in the spelling that is more frequent, or comes first."""
    others: tuple[Use, ...]
    """The places in another spelling, in order."""

    def respelt(self, use: Use) -> str:
        """One of the others as the kept ones are spelt."""
        model = self.kept[0].text
        if use.form == VARIANT:
            return _like(use.text, model)
        return _parted(re.sub("[-‑ ]", "", use.text), model)


def two_spellings(passages: Sequence[Passage], fixed: Sequence[Span] = ()) -> tuple[TwoSpellings, ...]:
    """The terms that are spelt in two ways, in order of their first departing place.

    Args:
        passages: the document's.
        fixed: the places whose wording is not the document's own (standard texts): never the departing ones.
    """
    read = [passage for passage in passages if not passage.value.isupper()]
    text = _Whole("\n".join(passage.value for passage in read), read)
    terms = islice(_terms(text.value.lower()), MOST_TERMS)
    found = (_settled(list(islice(text.uses(*term), MOST_USES)), fixed) for term in terms)
    return tuple(sorted(filter(None, found), key=lambda term: term.others[0].span))


@dataclass(frozen=True)
class _Whole:
    """The passages as one text, a line each."""

    value: str
    passages: Sequence[Passage]

    @cached_property
    def starts(self) -> list[int]:
        """Where each passage starts."""
        return [0, *accumulate(len(passage.value) + 1 for passage in self.passages)]

    def uses(self, pattern: re.Pattern[str], form: str) -> Iterator[Use]:
        """The places of a term, those in names apart."""
        for match in pattern.finditer(self.value):
            if not _is_name(self.value, match):
                at = bisect_right(self.starts, match.start()) - 1
                passage, start = self.passages[at], self.starts[at]
                span = passage.span(match.start() - start, match.end() - start)
                following = _following(self.value, match)
                yield Use(match.group(), form or _form(match.group()), span, passage.section, following)


def _terms(text: str) -> Iterator[tuple[re.Pattern[str], str]]:
    """A pattern for each term that may stand in two spellings."""
    tokens = _WORD.findall(text)
    words = set(tokens)
    for held in variants(words):
        yield re.compile(rf"(?<![\w-])(?:{'|'.join(held)})(?![\w-])", re.I), VARIANT
    for parts in sorted({*_hyphenated(words, text), *_opened(tokens, words)}):
        body = "[-‑ ]?".join(map(re.escape, parts))
        yield re.compile(rf"(?<![\w@./‑-])(?:{body})s?(?![\w@‑-]|\.\w)", re.I), ""


def _hyphenated(words: set[str], text: str) -> Iterator[tuple[str, ...]]:
    """The parts of the compounds that stand with hyphens and, perhaps, without."""
    for word in words:
        if "-" in word or "‑" in word:
            parts = tuple(re.split("[-‑]", word.removesuffix("s")))
            joined = "".join(parts)
            if (len(joined) > 4 and (joined in words or joined + "s" in words)) or " ".join(parts) in text:
                yield parts


def _opened(tokens: Sequence[str], words: set[str]) -> Iterator[tuple[str, ...]]:
    """The two words of the compounds that stand as one word too."""
    for one, other in zip(tokens, tokens[1:], strict=False):
        if (other in _SECONDS and one + other in words and one not in _NOT_FIRST) or (one in _PREFIXES and one + other in words):
            yield one, other.removesuffix("s")


def _form(text: str) -> str:
    return OPEN if " " in text else HYPHENATED if "-" in text or "‑" in text else JOINED


def _following(value: str, match: re.Match[str]) -> str:
    behind = _NEXT.match(value, match.end())
    word = behind[1].lower() if behind else ""
    return "" if word in _NO_NOUN else word.removesuffix("s")


def _is_name(value: str, match: re.Match[str]) -> bool:
    """Whether the term is part of a name or title, whose capitals it has, or stands in a web address."""
    text = match.group()
    if text.islower():
        return False
    parts = re.split("[-‑ ]", text)
    behind = _NEXT.match(value, match.end())
    if text.isupper() or any(part[:1].isupper() for part in parts[1:]) or (behind and behind[1][0].isupper()):
        return True
    starts = _START.search(value, max(0, match.start() - 4), match.start())
    return not starts and parts[0].lower().removesuffix(_WIDE) not in _PLACES


def _settled(uses: Sequence[Use], fixed: Sequence[Span]) -> TwoSpellings | None:
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
    kept = min(spellings, key=lambda one: (one not in firm, -counts[one], first[one]))
    return TwoSpellings(
        tuple(use for use in uses if _spelling(use) == kept), tuple(use for use in uses if _spelling(use) != kept)
    )


def _spelling(use: Use) -> str:
    return spelling(use.text) if use.form == VARIANT else use.form


def _compared(uses: Sequence[Use]) -> list[Use]:
    """The uses of which two cannot both be right, in order."""
    if not uses or uses[0].form == VARIANT:
        return list(uses)
    joined = [use for use in uses if use.form == JOINED]
    parted = next((use.text for use in uses if use.form != JOINED), "").lower()
    parts = re.split("[-‑ ]", parted)
    if joined and "".join(parts).removesuffix("s") in _OTHER_WORD:
        return []
    bound = parts[0] in _PREFIXES or parts[-1] == _WIDE
    phrase = not bound and (parts[0] in _NOT_FIRST or parts[-1] not in _SECONDS)
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
    for piece in re.split("([-‑ ])", model):
        if piece in ("-", "‑", " "):
            parts.append(piece)
        else:
            parts.append(letters[at : at + len(piece)])
            at += len(piece)
    return "".join(parts) + letters[at:]


def _like(text: str, model: str) -> str:
    """A variant in the model's spelling, with its own capitals and plural."""
    bare = model.lower().removesuffix("s") if text[-1:].lower() != "s" else model.lower().removesuffix("s") + "s"
    return bare.upper() if text.isupper() else bare[:1].upper() + bare[1:] if text[:1].isupper() else bare
