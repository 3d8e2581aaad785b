"""Lists whose entries open with verbs, and the entries whose verb has another form than the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from msgspec import Struct

from speclint.model.cuts import lists
from speclint.model.dutyverbs import CERTAIN, FORMS, ING, S
from speclint.model.words import word_set
from speclint.parsing.document import Document, Section, Statement
from speclint.patterns import Pattern
from speclint.read.text import Span

LEAST = 4
"""How many entries must open with a verb in one form."""
SHARE = 2 / 3
"""Which part of the entries that open with a verb must have that form."""
_MOST_RUN_IN = 60
"""How many entries of a list that is written as one paragraph are read."""
_LIST_OPENING = Pattern(
    r"[\s•*_\"“(]{0,6}(?:(?:[A-Za-z]{2,20}ly|Also|Then)\s+)?(?P<verb>(?:[Rr]e-|[Cc]o-)?[A-Za-z]{2,20})(?![\w'’-])"
)
_RUN_IN = Pattern(r";\s{1,3}(?:and(?:/or)?\s|or\s)?(?:[a-z]{2,20}ly\s)?(?P<verb>(?:re-|co-)?[a-z]{2,20})(?![\w'’-])")
_NEXT = Pattern(r"[\s,]{0,3}(?:(?:and/or|and|or|&|/)\s{0,2})?(?P<word>[A-Za-z]+)")
_OBJECTS = word_set("a an the all any each every its their his her these those various")
_FINITE = Pattern(r"\b(?:is|are|was|were|may|must|will|shall|can|should|has|have|requires?|includes?|involves?)\b")
_CLAUSE = Pattern(r",\s(?:\w{2,20}ly\s)?(?:and\s)?([a-z]{3,20})\b")
_OF = Pattern(r"\s(?:(?:and|or|&)\s[a-z]{2,20}ing\s)?of\b")
_OTHER_DUTIES = Pattern(
    r"(?:[Aa]ssists? with |[Uu]ndertakes? |[Pp]erforms? |[Dd]o(?:es)? )?(?:\w+ ){0,3}(?:related|other|such|similar) "
    r"(?:[\w/-]+ ){0,4}(?:duties|work|tasks|assignments|functions|responsibilities)\b.{0,40}?"
    r"(?:required|assigned|needed|directed|necessary|requested)"
)
"""The standard clause that closes a list of duties: it reads the same whatever the list's form."""


class Opening(NamedTuple):
    """The verb that an entry opens with."""

    text: str
    form: str
    certain: bool
    span: Span
    section: str


class MixedList(Struct, frozen=True):
    """A list whose entries open with verbs in more than one form."""

    usual: tuple[Opening, ...]
    """The openings in the form that most have."""
    others: tuple[Opening, ...]
    """Those in another, in order."""


def mixed_lists(document: Document, fixed: Sequence[Span] = ()) -> tuple[MixedList, ...]:
    """The lists of a document some of whose entries surely depart from the form of the rest.

    Args:
        document: the document.
        fixed: the places whose wording is not the document's own (standard texts): they are no part of a list.
    """
    return tuple(
        mixed
        for section, statements in lists(document)
        for openings in _lists(statements, section)
        if (mixed := _mixed(openings, fixed))
    )


def _lists(statements: Sequence[Statement], section: Section) -> Iterator[list[Opening]]:
    """The openings of each list that may be mixed: of statements, and of the parts of one that semicolons divide."""
    if len(statements) > LEAST and _differ(_first_verb(item.text.value) for item in statements):
        for group in _groups(statements):
            led = bool(group) and _leads_in(group[0])
            entries = group[1:] if led else group
            verbs = [(item, verb) for item in entries if (verb := _first_verb(item.text.value))]
            if not _are_two_lists([verb.form for _, verb in verbs if verb.certain], led):
                yield [_opening(item, verb, section) for item, verb in verbs]
    for item in statements:
        verbs_run_in = _run_in_verbs(item.text.value)
        if _differ(verbs_run_in):
            yield [_opening(item, verb, section) for verb in verbs_run_in]


def _differ(verbs: Iterable[_Verb | None]) -> bool:
    """Whether there are verbs in more than one form for certain."""
    return len({verb.form for verb in verbs if verb and verb.certain}) > 1


def _groups(statements: Sequence[Statement]) -> Iterator[list[Statement]]:
    """The entries of one list each: of one depth and kind of marker, below one lead-in."""
    started: list[tuple[tuple[int, str], list[Statement]]] = []
    for statement in statements:
        key = (statement.level, _kind(statement.marker))
        known = any(key == other for other, _ in started)
        while started and started[-1][0] != key and (known or not _is_below(key, started[-1][0])):
            yield started.pop()[1]
        if not started or started[-1][0] != key:
            started.append((key, []))
        started[-1][1].append(statement)
        if _leads_in(statement):
            yield started.pop()[1]
            started.append((key, [statement]))
    for _, group in started:
        yield group


def _leads_in(statement: Statement) -> bool:
    """Whether an entry opens a list of its own: the entries behind it may be its own, or of the list that it is in."""
    return statement.text.value.endswith(":")


def _are_two_lists(forms: Sequence[str], led: bool) -> bool:
    """Whether one form ends where another starts: a lead-in's own list, then the one around it, or two lists."""
    switches = [at for at in range(1, len(forms)) if forms[at] != forms[at - 1]]
    return len(switches) == 1 and (led or 2 <= switches[0] <= len(forms) - 2)


def _is_below(key: tuple[int, str], other: tuple[int, str]) -> bool:
    """Whether an entry belongs to a list within the other entry's, not to a list of its own."""
    return bool(key[1]) and key[0] >= other[0]


def _kind(marker: str) -> str:
    """What kind of marker an entry has: a number, a letter, or the bullet itself."""
    bare = marker.strip("().")
    return "1" if bare.isdigit() else "a" if bare.isalpha() else bare


def _mixed(openings: Sequence[Opening], fixed: Sequence[Span]) -> MixedList | None:
    sure = [item for item in openings if item.certain and not any(s.start <= item.span.start < s.end for s in fixed)]
    if not sure:
        return None
    usual, count = Counter(item.form for item in sure).most_common(1)[0]
    alike = tuple(item for item in openings if item.form == usual)
    others = tuple(item for item in sure if item.form != usual)
    if count < LEAST or not others or len(alike) < SHARE * (len(alike) + len(others)):
        return None
    return MixedList(alike, others)


def _opening(item: Statement, verb: _Verb, section: Section) -> Opening:
    """The verb that an entry opens with, with its place."""
    return Opening(verb.text, verb.form, verb.certain, item.text.span(verb.start, verb.end), section.id or "")


class _Verb(NamedTuple):
    """The verb of an entry, within the text that the entry is or stands in."""

    text: str
    form: str
    certain: bool
    start: int
    end: int


@lru_cache(maxsize=16_384)
def _first_verb(value: str) -> _Verb | None:
    """The verb that an entry opens with; `None` where it opens with none, or with a modal verb."""
    match = _LIST_OPENING.match(value)
    if not match or (match.start("verb") < 3 and not match["verb"][0].isupper()):
        return None
    return _verb(value, match, len(value))


@lru_cache(maxsize=16_384)
def _run_in_verbs(value: str) -> tuple[_Verb, ...]:
    """The verbs that the entries of a list within a text open with; nouns in -ing are none."""
    if value.count(";") < LEAST:
        return ()
    verbs = []
    for match in islice(_RUN_IN.finditer(value), _MOST_RUN_IN):
        end = value.find(";", match.end())
        verb = _verb(value, match, end if end >= 0 else len(value))
        if verb and verb.form != ING:
            verbs.append(verb)
    return tuple(verbs)


def _verb(value: str, match: re.Match[str], end: int) -> _Verb | None:
    word = match["verb"].lower().removeprefix("re-").removeprefix("co-")
    form = FORMS.get(word)
    if not form or (_OTHER_DUTIES.may_match(value) and _OTHER_DUTIES.match(value, match.start("verb"))):
        return None
    return _Verb(match["verb"], form, _is_certain(word, form, value[match.end() : end]), *match.span("verb"))


def _is_certain(word: str, form: str, behind: str) -> bool:
    """Whether a word is the verb of its entry, no noun and no adjective, by what stands behind it."""
    if form == ING and (_OF.match(behind) or _FINITE.search(behind) or _has_verb(behind)):
        return False
    following = _NEXT.match(behind)
    after = following["word"].lower() if following else ""
    return word in CERTAIN or after in _OBJECTS or (after in CERTAIN and FORMS[after] == form)


def _has_verb(text: str) -> bool:
    """Whether a clause with a verb of its own follows: "Working from plans, builds …"."""
    return any(FORMS.get(match[1]) == S for match in _CLAUSE.finditer(text))
