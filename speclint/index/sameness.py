"""Classes that the same words describe: in one document, in two, or by their own statements."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from speclint.index.descriptions import Described, Description, described_by, own_statement, statement
from speclint.index.series import Member, Series
from speclint.model.contentwords import Kind, Worded, stem
from speclint.model.facts import Facts
from speclint.model.likeness import Likeness
from speclint.model.titles import Title, split_title
from speclint.model.words import words
from speclint.patterns import Pattern
from speclint.read.text import Span

LEAST = 6
"""How many words that count a text must have for its sameness to mean anything; project judgement."""
WHOLE = 0.6
"""The share of a sentence that a description must repeat to be no other description than the sentence."""
_ELSEWHERE = Pattern(
    r"\bsame (?:level |type of |kind of |range of |scope of )?(?:duties|work|level|functions|responsibilities|as)\b"
    r"|\b(?:an)?other (?:setting|facility|location|department|agency|specialty)\b",
    re.I,
)


class Same(Struct, frozen=True):
    """A description that says of one class what another says of a different one."""

    title: str
    """The class that it is put to."""
    here: Description
    other: str
    """The class that the same words describe."""
    there: Description


def telling(said: Worded, without: Iterable[str] = ()) -> tuple[str, ...]:
    """The words that tell a class from others, in order; those of its title are left out."""
    apart = set(without)
    return tuple(word.key for word in said.words if word.kind is not Kind.LIGHT and word.key not in apart)


def of_two_levels(one: Title, other: Title) -> bool:
    """Whether two titles name two levels, rather than two specialties of one level, or two settings."""
    return _level(one) != _level(other)


def _level(title: Title) -> tuple[str, str, int]:
    return (title.level.lower(), title.prefix.lower(), title.rank)


def as_itself(title: str, own: Description | None, described: Described) -> Iterator[Same]:
    """Siblings of which a document says what its own class's statement says of that class."""
    for other, item in _in_order(described) if own else ():
        if item.words.weight >= LEAST and own and any(_repeats(item.words, part) for part in own.words.sentences):
            yield Same(other, item, title, own)


def in_one_document(facts: Facts) -> Iterator[Same]:
    """Siblings of which a document says the same, where no other document tells which of them is meant: the later."""
    described = described_by((facts,)) if len(facts.classes) == 1 else {}
    if not any(_alike(described)):
        return
    first: dict[tuple[str, ...], tuple[str, Description]] = {}
    told = set(_told((facts,)))
    for other, item in _in_order(described):
        if item.words.weight >= LEAST and _place(item) not in told:
            known, there = first.setdefault(telling(item.words), (other, item))
            if there is not item and of_two_levels(split_title(other), split_title(known)):
                yield Same(other, item, known, there)


def _in_order(described: Described) -> list[tuple[str, Description]]:
    found = [(title, item) for title, items in described.values() for item in items]
    return sorted(found, key=lambda pair: pair[1].words.span(0, 0) if pair[1].words.words else (0, 0))


def _repeats(said: Worded, sentence: Worded) -> bool:
    if said.weight < WHOLE * max(1, sentence.weight) or not sentence.key_set.issuperset(said.counted):
        return False
    like = Likeness(said, sentence)
    in_order = [pair for pair in like.pairs if pair >= 0]
    return like.coverage == 1 and in_order == sorted(in_order)


def in_series(series: Series) -> Iterator[Same]:
    """Classes of different levels of which its documents say the same: the class whose statement agrees is right."""
    groups = list(_alike(series.described))
    documents = [member.facts for member in (*series.members, *series.copies) if member.alone] if groups else []
    told, alone = set(_told(documents)), {facts.path for facts in documents}
    for group in groups:
        found = [pair for pair in group if _place(pair[1]) not in told]
        found.sort(key=lambda pair: not _agrees(series, *pair))
        for other, further in found[1:]:
            title, item = found[0]
            apart = further.path != item.path or item.path in alone
            if apart and of_two_levels(split_title(other), split_title(title)):
                yield Same(other, further, title, item)


def _alike(described: Described) -> Iterator[list[tuple[str, Description]]]:
    """The descriptions of which the telling words are the same, where they are of classes of different levels."""
    by_words: dict[tuple[str, ...], list[tuple[str, Description]]] = {}
    for title, items in described.values():
        for item in items:
            if item.words.weight >= LEAST:
                by_words.setdefault(telling(item.words), []).append((title, item))
    for found in by_words.values():
        if len({_level(split_title(title)) for title, _ in found}) > 1:
            yield found


def _told(documents: Iterable[Facts]) -> Iterator[tuple[str, Span]]:
    """The descriptions that their own document's statement already shows to be at fault."""
    for facts in documents:
        for item in facts.classes[:1] if facts.comparisons else ():
            own = statement(item.general, facts.path, item.title.printed)
            found = as_itself(item.title.printed, own, described_by((facts,))) if own else ()
            yield from (_place(same.here) for same in found)


def _place(item: Description) -> tuple[str, Span]:
    return item.path, item.words.span(0, len(item.words.words) - 1)


def _agrees(series: Series, title: str, item: Description) -> bool:
    own = own_statement(series.find(title))
    return own is not None and Likeness(item.words, own.words).quotes


def own_statements(series: Series) -> Iterator[Same]:
    """Classes of different levels whose general statements do not differ but for the words of their titles."""
    found = [(member, own) for member in series.members if (own := own_statement(member)) and own.words.weight >= LEAST]
    said = [telling(own.words, map(stem, words(member.title))) for member, own in found]
    times = Counter(said)
    first: dict[tuple[str, ...], tuple[Member, Description]] = {}
    for keys, (member, own) in zip(said, found, strict=True):
        if not keys or times[keys] < 2 or _ELSEWHERE.search(own.words.printed):
            continue
        other, there = first.setdefault(keys, (member, own))
        if other is not member and of_two_levels(member.job_class.title, other.job_class.title):
            yield Same(member.title, own, other.title, there)
