"""The ways into a class: the lengths of experience and the levels of education by which it may be entered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from speclint.model.mentions import singular
from speclint.model.quantities import Quantity
from speclint.model.requirements import EducationRequirement, ExperienceRequirement
from speclint.model.words import word_set, words
from speclint.patterns import Pattern
from speclint.read.text import Span

_PART = Pattern(
    r"\b(?:includ\w+|to include|of which|must have|must be|must include"
    r"|of (?:this|these|that|such|the (?:required|above))"
    r"|(?:such|this|required|above) experience|with at least|at least (?:\w+ ){1,4}of|(?:the|within|in) (?:last|past)"
    r"|up to|within|substitut\w+|completed|recency)\b",
    re.I,
)
"""Words before a length that make it a part of another, a window of time, or a limit."""
_IS_PART = Pattern(r",?\s+(?:of (?:which|this|these|that|such|the (?:required|above|total))|this|these|such) ?\b", re.I)
"""Words straight after a length that make it a part of another ("two years of which")."""
_WINDOW = Pattern(
    r"\b(?:within|in|during|over) the (?:\w+ )?(?:last|past|previous|preceding|prior) [\w-]+(?: \(\d+\))?"
    r" (?:years?|months?)\b",
    re.I,
)
"""A window of time, which says nothing of the kind of experience."""
_NOT_ENOUGH = Pattern(
    r"\badmitted (?:in)?to\b[^.;]{0,60}\b(?:exam|list)|\b(?:compete in|take|participate in|sit for) the \w* ?exam"
    r"|\bbefore (?:being|they|becoming)\b[^.;]{0,60}\b(?:eligible|appoint)",
    re.I,
)
"""Words on lengths by which one is examined and not yet appointed."""
_LISTED = frozenset({"following", "below"})
_FEW = 4
"""With fewer words before it a length has no kind said before it ("Must have two years")."""
_SERVICE = Pattern(
    r"\b(?:performing (?:\w+ ){0,3}duties (?:of|comparable|equivalent|in)\b"
    r"|in (?:the|a|any|either) (?:\w+ )?class|as (?:an?|the) (?:[a-z-]+ )?[A-Z]"
    r"|level of|at (?:the|a|that|least) (?:\w+ ){0,3}level|equivalent (?:to|in)|comparable to"
    r"|lower (?:class|level|rank)|(?:I|II|III|IV|V)\b(?![.)])|(?:state|city|county) service"
    r"|(?:with|for|in) the (?:City|County|District|State|Department)|rank of)",
)
"""Words by which experience is asked for in another class, whose own requirements come before it."""
_OTHER = Pattern(r"\bor\b", re.I)
_FILLER = word_set(
    "a an and any appropriate area at comparable directly experience field for full full-time fulltime in is it least"
    " minimum must of on or other paid part-time progressively recent related relevant required responsible similar"
    " the this time to total verifiable with work working year month years months closely an equivalent increasingly"
    " acquired gained obtained which"
) | word_set("one two three four five six seven eight nine ten eleven twelve fifteen eighteen twenty half i ii iii iv")
_HIGHER_KIND = Pattern(
    r"supervis|manag|lead|journey|profession|level|complex|difficult|advanced|independen|administrat|speciali[sz]|senior"
    r"|expert|capacity|licensed|certified|registered|officer|executive|responsib|skilled"
)
ALIKE = 0.75
"""From which share of common words on two wordings ask for experience of one kind; project judgement."""


class Way(Struct, frozen=True, array_like=True, gc=False):
    """One length of experience that is enough to enter a class."""

    years: float
    shown: str
    """As it is shown: "5 years", "18 months"."""
    span: Span
    section: str
    kind: frozenset[str]
    """The words that say what experience it is."""
    serves: bool = False
    """Whether it is asked for in another class or at its level, so that it comes on top of what that class asks for."""
    known: bool = True
    """Whether its kind is said with it, or none is asked for; not so where a list or another clause says it."""


class Schooling(Struct, frozen=True, array_like=True, gc=False):
    """A level of education that is asked for."""

    level: str
    rank: int
    span: Span
    section: str


class Ways(Struct, frozen=True, array_like=True, gc=False):
    """All ways into one class."""

    experience: tuple[Way, ...] = ()
    least: Schooling | None = None
    """The lowest level of education that is asked for."""
    most: Schooling | None = None
    """The highest level of education that is asked for."""


NO_WAYS = Ways()
_MOST_WAYS = 12
_MOST_READ = 60
"""How many lengths of experience are read; no class asks for so many."""


def ways(experience: Sequence[ExperienceRequirement], education: Sequence[EducationRequirement]) -> Ways:
    """The ways into a class, of all that is asked of it: preferences and substitutions left out."""
    asked = [item for item in experience if item.section != "alternate_range_criteria"][:_MOST_READ]
    found = [way for item in asked if (way := _way(item, experience[:_MOST_READ]))]
    schools = [item for item in education if item.section != "alternate_range_criteria"]
    low = min(schools, key=lambda item: item.rank, default=None)
    high = max(schools, key=lambda item: item.rank, default=None)
    return Ways(tuple(found[:_MOST_WAYS]), _schooling(low), _schooling(high))


def shown(years: float) -> str:
    """A length of time as it is shown: whole years, else months."""
    months = round(years * 12)
    number, unit = (months, "month") if months % 12 else (months // 12, "year")
    return f"{number} {unit}{'' if number == 1 else 's'}"


def _schooling(item: EducationRequirement | None) -> Schooling | None:
    return Schooling(item.level, item.rank, item.span, item.section) if item else None


def _way(item: ExperienceRequirement, beside: Iterable[ExperienceRequirement]) -> Way | None:
    quantity, text = item.quantity, item.text
    if quantity.least is None or _is_part(text, quantity) or not _is_alternative(item, beside):
        return None
    rest = _WINDOW.sub(" ", text[quantity.end :])
    part = _PART.search(rest)
    head = text[quantity.start : quantity.end] + (rest[: part.start()] if part else rest)
    years = quantity.least / 12 if quantity.unit == "month" else quantity.least
    kind = kind_of(head)
    known = not _LISTED & kind and bool(kind or (part is None and _says_all(text, head, quantity)))
    return Way(years, shown(years), item.span, item.section, kind, bool(_SERVICE.search(head)), known)


def _says_all(text: str, head: str, quantity: Quantity) -> bool:
    """Whether a length without a kind is of any experience, rather than of what stands before it."""
    return "experience" in head.lower() or len(text[: quantity.start].split()) < _FEW


def _is_part(text: str, quantity: Quantity) -> bool:
    """Whether a length is a part of another, or not enough to be appointed."""
    before = text[: quantity.start]
    if _PART.search(before[-90:]) or _IS_PART.match(text, quantity.end):
        return True
    return _NOT_ENOUGH.search(text) is not None or before.rstrip().lower().endswith("being equivalent to")


def _is_alternative(item: ExperienceRequirement, beside: Iterable[ExperienceRequirement]) -> bool:
    """Whether a length is the first of its clause, or another way beside those before it."""
    earlier = [other for other in beside if other.statement == item.statement and other.span < item.span]
    text, start = item.text, item.quantity.start
    return all(_OTHER.search(text[other.quantity.end : start]) for other in earlier)


def kind_of(text: str) -> frozenset[str]:
    """The words of a requirement that say what experience it asks for."""
    found = (singular(word) for word in words(text) if not word.isdigit())
    return frozenset(found) - _FILLER


def less_experience(high: Ways, low: Ways) -> tuple[Way, Way] | None:
    """What the higher of two classes asks for and what the lower does, where the higher asks for less.

    Only experience of one kind is compared, and none where a higher degree may make up for it; service in another
    class, which comes on top of what that class asks for, is not compared.
    """
    if high.most and (low.least is None or high.most.rank > low.least.rank):
        return None
    found = _alike(high.experience, low.experience) or _only(high.experience, low.experience)
    if found is None:
        return None
    mine, theirs = max(found[0], key=lambda way: way.years), min(found[1], key=lambda way: way.years)
    return (mine, theirs) if mine.years < theirs.years else None


def less_education(high: Ways, low: Ways) -> tuple[Schooling, Schooling] | None:
    """What the higher of two classes asks for and what the lower does, where the higher asks for less education.

    Nothing where more experience makes up for it, or where the class is entered by service in another.
    """
    if high.most is None or low.least is None or high.most.rank >= low.least.rank:
        return None
    mine, theirs = high.experience, low.experience
    if any(way.serves for way in mine) or bool(mine) != bool(theirs):
        return None
    if mine and max(way.years for way in mine) > min(way.years for way in theirs):
        return None
    return high.most, low.least


def equal(one: Ways, other: Ways) -> bool:
    """Whether two classes ask for the same experience, and for the same education."""
    mine, theirs = one.experience, other.experience
    if len(mine) != 1 or len(theirs) != 1 or not _comparable(mine[0]) or mine[0].years != theirs[0].years:
        return False
    levels = [(way.least.rank, way.most.rank) if way.least and way.most else None for way in (one, other)]
    return levels[0] == levels[1] and _similar(mine[0], theirs[0])


def _alike(high: Sequence[Way], low: Sequence[Way]) -> tuple[list[Way], list[Way]] | None:
    """The ways of two classes that ask for experience of one kind, in nearly the same words."""
    pairs = [
        (one, other)
        for one in high
        for other in low
        if _comparable(one) and _comparable(other) and _similar(one, other)
    ]
    return ([one for one, _ in pairs], [other for _, other in pairs]) if pairs else None


def _only(high: Sequence[Way], low: Sequence[Way]) -> tuple[list[Way], list[Way]] | None:
    """The one way into each of two classes, where the higher asks for no other kind than the lower."""
    if len(high) != 1 or len(low) != 1 or not (_comparable(high[0]) and _comparable(low[0])):
        return None
    more = high[0].kind - low[0].kind
    common = len(high[0].kind & low[0].kind)
    if any(_HIGHER_KIND.search(word) for word in more) or 2 * common < len(high[0].kind):
        return None
    return [high[0]], [low[0]]


def _comparable(way: Way) -> bool:
    return way.known and not way.serves


def _similar(one: Way, other: Way) -> bool:
    both = one.kind | other.kind
    if any(_HIGHER_KIND.search(word) for word in one.kind - other.kind):
        return False
    return len(one.kind & other.kind) >= ALIKE * len(both)
