"""The standard texts of an employer, house style by house style, each with all its copies and how they read.

Registered texts are those of the house style. Discovered ones are sentences that many specifications have in common;
those that always stand together are one text. Terms that the documents define are here too.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from speclint.index.commontexts import LEAST_FAMILIES, CommonText, blanks_of
from speclint.index.corpus import Corpus
from speclint.index.textids import text_ids
from speclint.index.together import CLASS_TITLE, Chain, Stretch, stretches
from speclint.model.definitions import Definition
from speclint.model.drift import NO_FAULT, Drift, compare
from speclint.model.facts import Facts
from speclint.model.grading import Grade
from speclint.model.standard import StandardUse
from speclint.model.texts import LEAST_WORDS
from speclint.model.words import wording, words
from speclint.read.source import Source
from speclint.read.text import Span

TEXT = "standard text"
FILLED, CHOSEN = "filled in", "another wording"
"""All that differs is a value that is filled in for each class; other words stand there for good."""
_LEAST_LIKENESS = 0.85
"""The share of the words of a discovered text that a copy of it has which has drifted."""
_LEAST_MAJORITY = 0.75
"""In which share of its definitions a term must be defined in the same words."""


class Occurrence(Struct, frozen=True):
    """A copy in the document that holds it."""

    path: str
    span: Span
    section: str
    value: str
    """As it is printed, its white space single, the document's own class title replaced."""


class Wording(Struct, frozen=True, dict=True):
    """The copies of a text that read alike."""

    drift: Drift
    """How they differ from the text, or from those of its sentences that they have."""
    held: tuple[Occurrence, ...]
    whole: bool = True
    """Whether they have all sentences of the text."""
    intended: str = ""
    """Why it is no drift: `FILLED` or `CHOSEN`; empty where it may be."""

    @property
    def text(self) -> str:
        """How they read."""
        return self.drift.here

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """The documents, each once, in order."""
        return tuple(sorted({item.path for item in self.held}))

    @cached_property
    def grade(self) -> Grade:
        """How far they have drifted; the shape of quotes and dashes, the frame and a final stop do not count."""
        if self.intended:
            return Grade.SAME
        counted = (item.grade for item in self.drift.differences if item.kind not in NO_FAULT)
        return max(counted, key=lambda grade: grade.rank, default=Grade.SAME)


class Boilerplate(Struct, frozen=True, dict=True):
    """A standard text of a house style, with all its copies."""

    employer: str
    style: str
    id: str
    kind: str
    """`standard text`, or of definitions `competency` or `physical demand`."""
    registered: bool
    text: str
    """As it should read; of a discovered one as most specifications print it."""
    term: str = ""
    """What is defined."""
    section: str = ""
    required: bool = False
    wordings: tuple[Wording, ...] = ()
    """How it reads: first as it should, then by the number of specifications."""
    documents: int = 0
    """How many specifications of the house style there are."""

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """The documents that have it in any wording, each once, in order."""
        return tuple(sorted({path for item in self.wordings for path in item.paths}))

    @property
    def is_personal(self) -> bool:
        """Whether the class's own title stands in it."""
        return CLASS_TITLE in self.text

    def drifted(self, grade: Grade) -> int:
        """How many copies have drifted so far."""
        return sum(len(item.held) for item in self.wordings if item.grade is grade)


class _Template(Struct, frozen=True):
    """A house style of an employer, and its documents."""

    employer: str
    style: str
    documents: list[Facts] = field(default_factory=list)

    def boilerplate(self, text: str, registered: bool, wordings: tuple[Wording, ...], **more: Any) -> Boilerplate:
        """One of its texts, not named yet."""
        given = {"id": "", "kind": TEXT, **more}
        return Boilerplate(
            self.employer, self.style, text=text, registered=registered, wordings=wordings,
            documents=len(self.documents), **given,
        )  # fmt: skip


def standard_texts(corpus: Corpus, sources: Mapping[str, Source]) -> tuple[Boilerplate, ...]:
    """The standard texts of an employer, house style by house style, those of most specifications first.

    Args:
        corpus: the employer's documents.
        sources: their files, by path.
    """
    templates: dict[str, _Template] = {}
    for facts in corpus.documents:
        templates.setdefault(facts.style, _Template(corpus.employer, facts.style)).documents.append(facts)
    found: list[Boilerplate] = []
    for style, template in sorted(templates.items()):
        common = [text for text in corpus.common_texts if text.style == style]
        several = [*_registered(template), *_defined(template, corpus.families)]
        several += _discovered(template, common, sources)
        names = text_ids([(item.id, item.kind, item.term, item.text.replace(CLASS_TITLE, "")) for item in several])
        named = [replace(item, id=name) for item, name in zip(several, names, strict=True)]
        found += sorted(named, key=_rank)
    return tuple(found)


def _rank(item: Boilerplate) -> tuple[bool, int, bool, str]:
    return (item.kind != TEXT, -len(item.paths), not item.registered, item.id)


def _registered(template: _Template) -> Iterator[Boilerplate]:
    uses: dict[str, list[tuple[str, StandardUse]]] = {}
    for facts in template.documents:
        for use in facts.standard_texts:
            uses.setdefault(use.id, []).append((facts.path, use))
    for found in uses.values():
        first = found[0][1]
        held = [
            Occurrence(path, copy.text.span(), copy.section, _single(copy.text.value))
            for path, use in found
            for copy in use.copies
        ]
        text = _single(first.text)
        wordings = tuple(_wordings(held, text))
        yield template.boilerplate(
            text, True, wordings, id=first.id, section=first.section, required=first.required
        )  # fmt: skip


def _defined(template: _Template, families: Mapping[str, str]) -> Iterator[Boilerplate]:
    """The terms that the house style or unrelated classes define."""
    terms: dict[tuple[str, str], list[tuple[str, Definition]]] = {}
    for facts in template.documents:
        for item in facts.definitions:
            if item.defines and item.key:
                terms.setdefault((item.kind, item.key), []).append((facts.path, item))
    for (kind, _), found in sorted(terms.items()):
        registered = found[0][1].registered
        if registered or _is_common(found, families):
            held = [Occurrence(path, item.definition.span(), item.section, item.text) for path, item in found]
            term = _most(item.term.value for _, item in found)
            text = registered or _most(item.value for item in held)
            section = _most(item.section for item in held)
            wordings = tuple(_wordings(held, text))
            yield template.boilerplate(text, bool(registered), wordings, kind=kind, term=term, section=section)


def _is_common(found: Sequence[tuple[str, Definition]], families: Mapping[str, str]) -> bool:
    """Whether unrelated classes define a term, and most of them in the same words."""
    readings = Counter(wording(item.text) for _, item in found)
    settled = readings.most_common(1)[0][1] >= _LEAST_MAJORITY * len(found)
    return settled and len({families[path] for path, _ in found}) >= LEAST_FAMILIES


def _discovered(
    template: _Template, common: Sequence[CommonText], sources: Mapping[str, Source]
) -> Iterator[Boilerplate]:
    by_chain: dict[Chain, list[Stretch]] = {}
    for item in stretches(common, template.documents, sources):
        by_chain.setdefault(item.chain, []).append(item)
    for chain, found in by_chain.items():
        said = {member: _said(common[member], found) for member in chain}
        by_members: dict[Chain, list[Occurrence]] = {}
        for item in found:
            by_members.setdefault(item.members, []).append(_occurrence(item))
        wordings: list[Wording] = []
        for members, held in by_members.items():
            right = " ".join(said[member] for member in members)
            wordings += _intended(_wordings(held, right, members == chain))
        section = _most(item.section for held in by_members.values() for item in held)
        text = " ".join(said[member] for member in chain)
        if len(words(text.replace(CLASS_TITLE, ""))) >= LEAST_WORDS:
            yield template.boilerplate(text, False, tuple(sorted(wordings, key=_standing)), section=section)


def _occurrence(item: Stretch) -> Occurrence:
    first, last = item.passages[0], item.passages[-1]
    return Occurrence(item.facts.path, Span(first.span.start, last.span.end), first.section, " ".join(item.said))


def _said(text: CommonText, found: Sequence[Stretch]) -> str:
    """A sentence as most of the specifications print it that have it in the most frequent words."""
    return _most(
        said
        for item in found
        for passage, said in zip(item.passages, item.said, strict=True)
        if passage.sketch.digest == text.standard.digest
    )


def _wordings(held: Sequence[Occurrence], right: str, whole: bool = True) -> list[Wording]:
    """Copies by how they read, those that read as they should first."""
    by_value: dict[str, list[Occurrence]] = {}
    for item in held:
        by_value.setdefault(item.value, []).append(item)
    alike: dict[_Faults, list[Wording]] = {}
    for value, items in sorted(by_value.items(), key=lambda item: (-len(item[1]), item[0])):
        wording = Wording(compare(value, right), tuple(items), whole)
        alike.setdefault(_faults(wording.drift), []).append(wording)
    found = []
    for faults, several in alike.items():
        drift = several[0].drift if faults else compare(right, right)
        found.append(Wording(drift, tuple(itertools.chain.from_iterable(one.held for one in several)), whole))
    return sorted(found, key=_standing)


_Faults = tuple[tuple[tuple[int, int], str], ...]


def _faults(drift: Drift) -> _Faults:
    """What counts of the differences: where in the text, and what stands there."""
    return tuple((item.right, drift.of(item)[0]) for item in drift.differences if item.kind not in NO_FAULT)


def _intended(wordings: list[Wording]) -> Iterator[Wording]:
    """The copies of a discovered text, those marked that were not meant to read as it does."""
    blanks = blanks_of(item.drift for item in wordings)
    for item in wordings:
        drift = item.drift
        differing = [one for one in drift.differences if one.grade is not Grade.SAME]
        chosen = drift.likeness < _LEAST_LIKENESS or any(map(drift.replaces_much, differing))
        filled = bool(differing) and all(one.right in blanks for one in differing)
        yield replace(item, intended=FILLED if filled else CHOSEN if chosen else "")


def _standing(item: Wording) -> tuple[bool, bool, int, str]:
    return (bool(item.drift.differences), not item.whole, -len(item.paths), item.text)


def _most(values: Iterable[str]) -> str:
    """The most frequent of several; of equals the first by alphabet."""
    return min(Counter(values).items(), key=lambda item: (-item[1], item[0]))[0]


def _single(value: str) -> str:
    return " ".join(value.split())
