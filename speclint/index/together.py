"""Sentences that always stand together: the common texts of a house style, put together where they are one text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from msgspec import Struct

from speclint.index.commontexts import CommonText
from speclint.model.facts import Facts
from speclint.model.texts import PassageText
from speclint.patterns import Pattern
from speclint.read.source import Source
from speclint.read.text import Span

CLASS_TITLE = "[class title]"
"""Stands for the document's own class title in a text that has it in it."""
_LEAST_TOGETHER = 0.8
"""In which share of the specifications that have either sentence both stand side by side."""
_GAP = 12
"""How many characters may stand between two sentences that follow each other: white space, a quote, indentation."""
_TAG = Pattern(r"<[^<>]{0,200}>|&[a-z]{1,8};")
_WORD = Pattern(r"\w")

Chain = tuple[int, ...]
"""Numbers of common texts that make one text, in order."""


class Stretch(Struct, frozen=True, dict=True):
    """Sentences of one chain as they stand side by side in a document."""

    facts: Facts
    chain: Chain
    members: Chain
    """Those of the chain that stand here."""
    passages: tuple[PassageText, ...]

    @cached_property
    def said(self) -> tuple[str, ...]:
        """Each sentence as it is printed, its white space single, the document's own class titles replaced."""
        return tuple(_impersonal(item.text.value, self.facts) for item in self.passages)


def _impersonal(value: str, facts: Facts) -> str:
    said = " ".join(value.split())
    for job_class in facts.classes:
        title = " ".join(job_class.title.printed.split())
        if title and title.lower() in said.lower():
            said = re.sub(rf"(?<!\w){re.escape(title)}(?!\w)", CLASS_TITLE, said, flags=re.IGNORECASE)
    return said


class _Sentence(Struct, frozen=True):
    """A sentence of a document that is a copy of a common text."""

    number: int
    passage: PassageText


def stretches(found: Sequence[CommonText], documents: Sequence[Facts], sources: Mapping[str, Source]) -> list[Stretch]:
    """Every place where common texts of one house style stand, those that are one text put together.

    Args:
        found: the common texts of one house style.
        documents: the documents of that house style.
        sources: the documents' files, by path. Where one is lacking, what stands between two sentences is judged by
            its length.
    """
    numbers = {
        (variant.texts.path(place), variant.texts.span(place)): number
        for number, text in enumerate(found)
        for variant in text.variants
        for place in variant.places
    }
    groups = {facts.path: list(_groups(facts, numbers, sources)) for facts in documents}
    chains = _chains(found, groups)
    return [item for facts in documents for group in groups[facts.path] for item in _cut(facts, group, chains)]


def _groups(
    facts: Facts, numbers: Mapping[tuple[str, Span], int], sources: Mapping[str, Source]
) -> Iterator[list[_Sentence]]:
    """Common sentences that follow each other in one statement, with nothing between them."""
    group: list[_Sentence] = []
    for passage in facts.texts:
        number = numbers.get((facts.path, passage.span))
        if group and (number is None or not _follows(group[-1].passage, passage, sources.get(facts.path))):
            yield group
            group = []
        if number is not None:
            group.append(_Sentence(number, passage))
    if group:
        yield group


def _follows(one: PassageText, other: PassageText, source: Source | None) -> bool:
    if source is None:
        return one.statement == other.statement and other.span.start - one.span.end <= _GAP
    between = source.text[one.span.end : other.span.start]
    return one.statement == other.statement and not _WORD.search(_TAG.sub("", between))


def _chains(found: Sequence[CommonText], groups: Mapping[str, Sequence[Sequence[_Sentence]]]) -> dict[int, Chain]:
    """For each common text, the texts that it is one with."""
    pairs = Counter(
        pair
        for path, several in groups.items()
        for pair in {(one.number, two.number) for group in several for one, two in pairwise(group)}
    )
    following: dict[int, int] = {}
    for (one, two), count in sorted(pairs.items(), key=lambda item: (-item[1], item[0])):
        enough = count >= _LEAST_TOGETHER * max(found[one].count, found[two].count)
        if enough and one not in following and two not in following.values() and not _leads(following, two, one):
            following[one] = two
    chains: dict[int, Chain] = {}
    for first in range(len(found)):
        if first not in following.values():
            chain = tuple(_walk(following, first))
            chains |= dict.fromkeys(chain, chain)
    return chains


def _walk(following: Mapping[int, int], at: int | None) -> Iterator[int]:
    while at is not None:
        yield at
        at = following.get(at)


def _leads(following: Mapping[int, int], start: int, to: int) -> bool:
    return to in _walk(following, start)


def _cut(facts: Facts, group: Sequence[_Sentence], chains: Mapping[int, Chain]) -> Iterator[Stretch]:
    """A group cut where another text starts."""
    run: list[_Sentence] = []
    for item in group:
        chain = chains[item.number]
        if run and (chains[run[-1].number] != chain or chain.index(item.number) <= chain.index(run[-1].number)):
            yield _stretch(facts, run, chains)
            run = []
        run.append(item)
    if run:
        yield _stretch(facts, run, chains)


def _stretch(facts: Facts, run: Sequence[_Sentence], chains: Mapping[int, Chain]) -> Stretch:
    members = tuple(item.number for item in run)
    return Stretch(facts, chains[run[0].number], members, tuple(item.passage for item in run))
