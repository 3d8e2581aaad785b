"""Names no longer in use: those that a house style lists, and the old titles of classes that a document names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from msgspec import Struct

from speclint.model.dates import MONTHS
from speclint.model.mentions import class_words, names_class, title_end
from speclint.model.passages import Passage
from speclint.parsing.document import Document
from speclint.patterns import Pattern
from speclint.read.text import Span, Text
from speclint.styles.style import HouseStyle, Superseded

MOST = 60
"""How many old titles, and how many uses of names, one document gives at the most."""
_LONGEST = 120
"""How many characters a title has at the most."""
HISTORY = frozenset(
    {"class_history", "history_table", "revised_date", "revised_by", "established_date", "title_changed"}
)
"""Where old names rightly stand."""
_QUOTE = r"[\"“‘']?"
_TITLE = r"(?P<title>(?=[A-Z]))"
_FORMER = Pattern(
    r"(?:\b(?i:formerly|previously)(?: (?i:known as|titled|called|entitled|named|classified as))?"
    r"|\b(?i:(?:former|old|previous|prior) (?:class )?titles?(?: (?:was|is))?)"
    r"|\b(?i:(?:re-?titled|renamed)|(?:title|name) (?:was |has been )?changed?|change (?:of|in) title) (?i:from))"
    rf"(?: ?[:–-])? (?:the |an? )?(?:(?i:class(?:ification)? of|class) )?{_QUOTE}{_TITLE}"
)
_CHANGED = Pattern(
    r"\b(?i:(?:re-?titled|renamed)|title (?:was |has been )?changed?|change (?:of|in) title)"
    rf"(?: ?[:–-])? {_QUOTE}{_TITLE}"
)
_TO = Pattern(
    r"[\"”’']?,? (?:was |is |has been )?(?:(?:re-?titled|renamed|changed)(?: to| as)?|to) (?:the )?"
    rf"{_QUOTE}(?-i:(?=[A-Z]))",
    re.I,
)
_DATED = Pattern(rf" (?:in|on) (?:\d|(?:{'|'.join(MONTHS)})\b)")
_FROM = Pattern(rf"(?:[Ff]rom )?{_QUOTE}(?=[A-Z])")
_NOW = Pattern(
    rf"{_QUOTE},? \((?i:now|currently|presently|re-?titled|renamed)(?: (?i:known as|titled|called|to|as|the|an?))*"
    rf" {_QUOTE}(?P<title>[A-Z])"
)
_BEFORE = Pattern(
    r"\b(?:formerly|previously|former|then|old|previous|prior|successor to|(?:known|titled|called) as)\b[\w ,]{0,30}"
    rf"{_QUOTE}$",
    re.I,
)
_AFTER = Pattern(r"[\"”’']?,? ?\(?(?:now|since|until|re-?titled|renamed|abolished|no longer)\b", re.I)
HINT = Pattern(r"former|previous|titled|renamed|change|old title|prior|\((?:now|currently|presently) ", re.I)
_CAPITALS = Pattern(r"(?<![\w'’&/-])(?:[A-Z][\w'’&/-]{0,30}(?: (?:of|and|the|&))?(?: |$)){1,8}$")
_CAPITAL_BEFORE = Pattern(r"[A-Z][\w'’]* $")
_CAPITAL_AFTER = Pattern(r" (?:[A-Z]|\d)")


class FormerTitle(Struct, frozen=True, array_like=True, gc=False):
    """A place that says what a class was called before."""

    title: str
    now: str
    """What it is called now; empty where the place does not say."""
    span: Span
    """The old title."""


class SupersededUse(Struct, frozen=True):
    """A place that uses a name which the house style says is no longer in use."""

    entry: Superseded
    span: Span
    section: str


def former_titles(document: Document, passages: Iterable[Passage]) -> tuple[FormerTitle, ...]:
    """The old titles that a document names, in its class data and in remarks."""
    own = document.classes[0].title.value if len(document.classes) == 1 else ""
    texts = [(item.value, item.id in HISTORY) for item in document.fields]
    texts += [(item.text, item.within(HISTORY)) for item in passages]
    found = [
        item for text, history in texts if HINT.search(text.value) for item in _formers(text, own, history=history)
    ]
    changed = document.field("title_changed")
    if changed and (match := _FROM.match(changed.value.value)):
        found += _former(changed.value, match.end(), own, needs_new=True)
    titled = {class_words(item.title.value) for item in document.classes}
    return tuple(islice((item for item in found if class_words(item.title) not in titled), MOST))


def _formers(text: Text, own: str, *, history: bool) -> Iterator[FormerTitle]:
    value = text.value
    seen: set[int] = set()
    for pattern in (_FORMER, _CHANGED, _NOW):
        for match in islice(pattern.finditer(value), MOST):
            start = match.start("title")
            if pattern is _NOW:
                yield from _renamed(text, match)
            elif start not in seen:
                seen.add(start)
                of_own = own if history or "title " in match.group().lower() else ""
                yield from _former(text, start, of_own, needs_new=pattern is _CHANGED)


def _former(text: Text, start: int, own: str, *, needs_new: bool) -> Iterator[FormerTitle]:
    """The title at a place that says it is an old one, and the new one behind it."""
    end = _end(text.value, start)
    within = _TO.search(text.value, start, end + 1)
    end = within.start() if within else end
    to = _TO.match(text.value, end)
    new = text.value[to.end() : _end(text.value, to.end())] if to else ""
    dated = _DATED.search(text.value, start, end)
    end = dated.start() if dated else end
    title = _plain(text.value[start:end])
    if names_class(title) and (new or not needs_new):
        yield FormerTitle(title, _plain(new) or own, text.span(start, end))


def _renamed(text: Text, match: re.Match[str]) -> Iterator[FormerTitle]:
    """A title that a bracket behind it says is called otherwise now."""
    before = _CAPITALS.search(text.value[max(0, match.start() - 90) : match.start()])
    if before and names_class(before.group().strip()):
        start = match.start() - len(before.group())
        new = text.value[match.start("title") : _end(text.value, match.start("title"))]
        yield FormerTitle(_plain(before.group()), _plain(new), text.span(start, match.start()))


def _end(value: str, start: int) -> int:
    return title_end(value, start, min(len(value), start + _LONGEST))


def _plain(title: str) -> str:
    return " ".join(title.strip(" \"“”‘’'.*").split())


def superseded_uses(document: Document, passages: Iterable[Passage]) -> tuple[SupersededUse, ...]:
    """The places, histories and remarks apart, that use a name which the house style says is no longer in use."""
    if not document.style.superseded:
        return ()
    agency = [document.agency] if document.agency else []
    may_use = _any_of(document.style.superseded).may_match
    texts = [(text, "") for text in (*agency, *(item.text for item in document.header))]
    texts += [(item.value, item.id) for item in document.fields if item.id not in HISTORY]
    texts += [(item.text, item.section) for item in passages if may_use(item.text.value) and not item.within(HISTORY)]
    found = {use.span: use for text, section in texts for use in _uses(text, section, document.style)}
    return tuple(islice(found.values(), MOST))


@lru_cache(maxsize=64)
def _any_of(entries: tuple[Superseded, ...]) -> Pattern:
    """A pattern that is found wherever one of the old names is."""
    return Pattern("|".join(re.escape(item.name.split()[0]) for item in entries if item.name.split()), re.I)


def _uses(text: Text, section: str, style: HouseStyle) -> Iterator[SupersededUse]:
    for entry, old, new in _patterns(style.superseded):
        kept = [match.span() for match in islice(new.finditer(text.value), MOST)] if new else []
        for match in islice(old.finditer(text.value), MOST):
            at = match.span()
            within = any(start <= at[0] and at[1] <= end for start, end in kept)
            if not (within or _is_remark(text.value, at) or _goes_on(text.value, at, entry)):
                yield SupersededUse(entry, text.span(*at), section)


@lru_cache(maxsize=64)
def _patterns(
    entries: tuple[Superseded, ...],
) -> tuple[tuple[Superseded, re.Pattern[str], re.Pattern[str] | None], ...]:
    return tuple((item, _named(item.name), _named(item.now) if _holds(item) else None) for item in entries)


def _holds(entry: Superseded) -> bool:
    return bool(entry.now) and entry.name.lower() in entry.now.lower()


def _named(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){r'[ ]'.join(map(re.escape, name.split()))}(?![\w-])", re.I)


def _is_remark(value: str, span: tuple[int, int]) -> bool:
    """Whether the words around a name say that it is an old one."""
    return bool(_BEFORE.search(value, max(0, span[0] - 60), span[0]) or _AFTER.match(value, span[1]))


def _goes_on(value: str, span: tuple[int, int], entry: Superseded) -> bool:
    """Whether a class title is only part of a longer one."""
    if not names_class(entry.name):
        return False
    before = value[max(0, span[0] - 40) : span[0]]
    opening = len(before) == span[0] and len(before.split()) < 2
    return bool(_CAPITAL_AFTER.match(value, span[1]) or (_CAPITAL_BEFORE.search(before) and not opening))
