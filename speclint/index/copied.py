"""Words left from the class that a specification was copied from, with what proves it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cached_property

from msgspec import Struct

from speclint.index.corpus import Corpus
from speclint.index.foreign import KnownTitles, Naming, own_words
from speclint.index.titles import words_of
from speclint.model.facts import Facts
from speclint.model.packedtexts import Opened
from speclint.model.references import GENERIC
from speclint.model.sketch import sketch
from speclint.model.texts import PassageText
from speclint.model.titles import LEVEL_WORDS, ROMAN
from speclint.model.words import word_set
from speclint.patterns import Pattern

OF_THE_CLASS = word_set(
    "class_summary essential_duties duties_general duties_specific marginal_duties ksa abilities competencies contacts "
    "complexity_judgment licensure_certification special_requirements working_environment physical_demands hazards "
    "equipment background_check"
)
"""Sections that speak of the class itself, so that another class does no work in them."""
_OF_OTHERS = word_set(
    "distinguishing_characteristics supervision_received supervision_exercised class_level class_table history_table "
    "class_history entry_level allocation_factors experience education minimum_qualifications equivalency "
    "qualification_alternative alternate_range_criteria preferred_qualifications"
)
"""Sections that rightly name other classes."""
_COMPARES = Pattern(
    r"\b(?:unlike|distinguish\w*|differ\w*|whereas|latter|former|compar\w*|series|promot\w*|than|absence|absent|in lieu"
    r"|advance(?:s|ment)? to|progress(?:es|ion)? to|reclassif\w*|serves? as|acts? (?:as|for)|back-?up|relie[fv]\w*)\b",
    re.I,
)
_SUPERIOR = word_set(
    "manager director chief superintendent supervisor administrator head commissioner mayor president chancellor "
    "principal executive clerk attorney controller treasurer sheriff judge official marshal captain lieutenant "
    "sergeant foreman leader"
)
"""Words of titles of those who decide on others' work: a specification may tell what they do."""
LEAST_WORDS = 6
"""Sentences of fewer words may be the same by chance."""
_LEAST_OTHERS = 2
_SUMMARY = "class_summary"
_RANKS = frozenset(LEVEL_WORDS) | GENERIC | {numeral.lower() for numeral in ROMAN}


class Proof(Enum):
    """What shows that a title was left from another class, the strongest first."""

    COPIED = auto()
    """The sentence stands in that class's own specification."""
    FILLED_IN = auto()
    """Other specifications have their own titles in the sentence."""
    DESCRIBED = auto()
    """The passage says what the other class does, and nothing says what the two have to do with each other."""


class Leftover(Struct, frozen=True):
    """A place that names another class where the document's own is meant."""

    naming: Naming
    proof: Proof
    copies: tuple[tuple[str, PassageText], ...] = ()
    """The same sentence in other documents."""


class _Document(Struct, frozen=True):
    """A document, and the titles in it."""

    facts: Facts
    texts: Opened
    own: set[frozenset[str]]
    foreign: tuple[Naming, ...]
    with_own: frozenset[int]
    """The sentences, by their digests, that name the class itself."""
    own_sections: frozenset[str]
    """The sections of these."""


class Copied:
    """The passages of one employer's documents that speak of another class as if it were theirs."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._texts = corpus.texts
        self._known = KnownTitles(corpus.documents)

    def leftovers(self) -> Iterator[tuple[Facts, tuple[Leftover, ...]]]:
        """For each document and each other class that it names so: the places, in order."""
        for facts, texts in zip(self._corpus.documents, self._texts.opened, strict=True):
            if len(facts.classes) != 1 or facts.defines_series:
                continue
            document = self._read(facts, texts)
            by_title: dict[str, list[Naming]] = {}
            for naming in document.foreign:
                by_title.setdefault(naming.standing.title, []).append(naming)
            for namings in by_title.values():
                found = tuple(self._of_title(document, namings))
                if found:
                    yield facts, tuple(sorted(found, key=lambda item: item.naming.span))

    def _read(self, facts: Facts, texts: Opened) -> _Document:
        own, namings = own_words(facts), list(self._known.namings(facts, texts))
        foreign = tuple(item for item in namings if words_of(item.standing.title) not in own)
        with_own = [item for item in namings if words_of(item.standing.title) in own]
        digests, sections = {item.digest for item in with_own}, {item.section for item in with_own}
        return _Document(facts, texts, own, foreign, frozenset(digests), frozenset(sections))

    def _of_title(self, document: _Document, namings: list[Naming]) -> Iterator[Leftover]:
        """The proven places of one title; without a proof, all of them where they describe that class throughout."""
        proven = [found for naming in namings if (found := self._proven(document, naming))]
        yield from proven or self._described(document, namings)

    def _proven(self, document: _Document, naming: Naming) -> Leftover | None:
        section = naming.section
        if section in _OF_OTHERS or naming.digest in document.with_own or _COMPARES.search(naming.text.text.value):
            return None
        said = naming.replaced()
        if len(said) < LEAST_WORDS:
            return None
        if not self._is_alone(document, naming):
            return None
        replaced = sketch(said).digest
        if self._does_the_work(document, naming):
            copies = self._copies(document, naming, replaced)
            if copies:
                return Leftover(naming, Proof.COPIED, copies)
        others = self._filled_in(document, naming, replaced)
        return Leftover(naming, Proof.FILLED_IN, others) if others else None

    def _does_the_work(self, document: _Document, naming: Naming) -> bool:
        """Whether a sentence says what the named class does, or tells of the work of one that is a stranger here."""
        if naming.subject:
            return naming.section in OF_THE_CLASS
        return naming.of_work and self._strangers(document, naming)

    def _strangers(self, document: _Document, naming: Naming) -> bool:
        """Whether a class and the document's own are of different series, and their titles of different fields."""
        standing, facts = naming.standing, document.facts
        ours, theirs = content_words(facts), telling_words(standing.title)
        related = self._family(standing.facts.path) == self._family(facts.path)
        return bool(ours and theirs) and not related and not ours & theirs

    def _is_alone(self, document: _Document, naming: Naming) -> bool:
        """Whether a section does not tell the classes of one series apart, nor names its own by a short form."""
        family, section = self._family(document.facts.path), naming.section
        siblings = {
            item.standing.title
            for item in document.foreign
            if item.section == section and self._family(item.standing.facts.path) == family
        }
        if naming.standing.title in siblings and (len(siblings) > 1 or section in document.own_sections):
            return False
        return _apart(document, naming)

    def _copies(self, document: _Document, naming: Naming, replaced: int) -> tuple[tuple[str, PassageText], ...]:
        """The sentence in the other class's own documents, unless unrelated classes have it in the same words."""
        own = document.facts.path
        family, other = self._family(own), self._family(naming.standing.facts.path)
        texts = self._texts
        same = texts.places(naming.digest)
        if len(texts.families(same) - {family, other}) >= _LEAST_OTHERS:
            return ()
        words = words_of(naming.standing.title)
        holders = self._holders.get(words, set())
        found = [(texts.path(place), place) for place in (*texts.places(replaced), *same)]
        return tuple((path, texts.passage(place)) for path, place in found if path in holders and path != own)

    def _filled_in(self, document: _Document, naming: Naming, replaced: int) -> tuple[tuple[str, PassageText], ...]:
        if replaced == naming.digest:
            return ()
        own, texts = self._family(document.facts.path), self._texts
        others = [place for place in texts.places(replaced) if texts.family(place) != own]
        same = texts.families(texts.places(naming.digest))
        if len(texts.families(others)) < max(_LEAST_OTHERS, len(same)):
            return ()
        return tuple((texts.path(place), texts.passage(place)) for place in others)

    def _described(self, document: _Document, namings: list[Naming]) -> Iterator[Leftover]:
        """Places that say what another class does, where nothing tells what it has to do with this one."""
        if not self._unrelated(document, namings):
            return
        doing = [item for item in namings if _is_told(item)]
        if len(doing) < len(namings):
            return
        opening = _opening(document.texts)
        if len(doing) > 1 or any(item.subject == "class" or item.text == opening for item in doing):
            yield from (Leftover(item, Proof.DESCRIBED) for item in doing)

    def _unrelated(self, document: _Document, namings: list[Naming]) -> bool:
        """Whether a title and its class's own have nothing in common, and nothing but these places names it."""
        standing, facts = namings[0].standing, document.facts
        words = words_of(standing.title)
        if words & _SUPERIOR or not self._strangers(document, namings[0]):
            return False
        if any(item.section not in OF_THE_CLASS for item in namings):
            return False
        sections = {item.section for item in namings}
        elsewhere = {words_of(item.title) for item in facts.references}
        elsewhere |= {words_of(item.other.title) for item in facts.comparisons}
        return sections.isdisjoint(document.own_sections) and words not in elsewhere

    def _family(self, path: str) -> str:
        return self._corpus.families[path]

    @cached_property
    def _holders(self) -> dict[frozenset[str], set[str]]:
        """The documents that define a class, by the words of its title."""
        found: dict[frozenset[str], set[str]] = {}
        for facts in self._corpus.documents:
            for item in facts.classes:
                found.setdefault(words_of(item.title.printed), set()).add(facts.path)
        return found


def _opening(texts: Opened) -> PassageText | None:
    """The sentence that opens the summary of a class."""
    sections = texts.sections
    return texts.passage(sections.index(_SUMMARY)) if _SUMMARY in sections else None


def _is_told(naming: Naming) -> bool:
    """Whether a sentence says what one of a class does, or "the class of …", and compares it with none."""
    told = naming.subject == "class" or (naming.subject == "doer" and not naming.plural)
    return told and not _COMPARES.search(naming.text.text.value)


def _apart(document: _Document, naming: Naming) -> bool:
    """Whether a title is surely not a short form of the document's own.

    "Engineer" stands for an Engineer II too; "Senior Engineer" for nothing but itself, and "the Engineer" in the
    specification of a Senior Engineer for the other class.
    """
    words = words_of(naming.standing.title)
    shorter = [own - words for own in document.own if words < own]
    return not shorter or (not naming.plural and all(len(rest) == 1 and rest <= LEVEL_WORDS.keys() for rest in shorter))


def content_words(facts: Facts) -> frozenset[str]:
    """The words of a document's titles that name the work, rather than a rank or a unit."""
    return frozenset[str]().union(*(telling_words(item.title.printed) for item in facts.classes))


def telling_words(title: str) -> frozenset[str]:
    """The first letters of the words of a title that name the work: "plan" for Planner and Planning."""
    return frozenset(word[:5] for word in words_of(title) - _RANKS if not word.isdigit())
