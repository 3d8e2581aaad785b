"""Facts of many documents, put together employer by employer and series by series."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from speclint.index.grouping import Grouping
from speclint.index.ordering import in_order
from speclint.index.series import Member, Named, Series, Words
from speclint.model.facts import Facts
from speclint.model.mentions import class_words
from speclint.model.titles import split_title
from speclint.read.text import Span

if TYPE_CHECKING:
    from speclint.index.commontexts import CommonText
    from speclint.index.glossaries import Glossary
    from speclint.index.heldtexts import HeldTexts


class Corpus(Struct, frozen=True, dict=True):
    """All documents of one employer."""

    employer: str
    documents: tuple[Facts, ...]
    series: tuple[Series, ...]
    gone: tuple[Facts, ...] = ()
    """Earlier documents that are not on file any more, or were edited, where what went before is known."""

    @cached_property
    def families(self) -> dict[str, str]:
        """For each document, by its path, what tells the classes that are related to it: its series, else itself."""
        found = {facts.path: facts.path for facts in self.documents}
        for series in self.series:
            first = min(member.path for member in series.members)
            found |= {member.path: first for member in (*series.members, *series.copies)}
        return found

    @cached_property
    def common_texts(self) -> tuple[CommonText, ...]:
        """The passages that unrelated classes have in common, house style by house style."""
        from speclint.index.commontexts import common_texts

        return tuple(common_texts(self.texts))

    @cached_property
    def glossaries(self) -> tuple[Glossary, ...]:
        """What its documents say that terms mean, house style by house style."""
        from speclint.index.glossaries import glossaries

        return tuple(glossaries(self))

    @cached_property
    def texts(self) -> HeldTexts:
        """The sentences of its documents by what they say."""
        from speclint.index.heldtexts import HeldTexts

        return HeldTexts(self.documents, self.families)


def build(facts: Iterable[Facts], gone: Iterable[Facts] = ()) -> tuple[Corpus, ...]:
    """Put documents together by employer, and the classes of each employer by series.

    Args:
        facts: the documents on file.
        gone: earlier documents that are not on file any more, or were edited since.
    """
    by_employer, gone_by_employer = _by_employer(facts), _by_employer(gone)
    return tuple(_corpus(items, gone_by_employer.get(name, [])) for name, items in sorted(by_employer.items()))


def _by_employer(facts: Iterable[Facts]) -> dict[str, list[Facts]]:
    found: dict[str, list[Facts]] = {}
    for item in facts:
        found.setdefault(item.employer.casefold(), []).append(item)
    return found


def _corpus(documents: list[Facts], gone: list[Facts]) -> Corpus:
    employer = min(item.employer for item in documents)
    series = tuple(_series(employer, sorted(documents, key=lambda item: item.path)))
    return Corpus(employer, tuple(documents), series, tuple(gone))


def _series(employer: str, documents: list[Facts]) -> Iterator[Series]:
    grouping = Grouping(documents)
    found = [_put_together(employer, members) for members in grouping.groups()]
    yield from sorted((one for one in found if len(one.members) + len(one.named) > 1), key=_standing)


def _standing(series: Series) -> tuple[str, str]:
    return (series.name.lower(), series.members[0].path)


def _put_together(employer: str, found: list[Member]) -> Series:
    members: dict[Words, Member] = {}
    copies = []
    for member in found:
        first = members.setdefault(member.words, member)
        if first is not member:
            copies.append(member)
    named = tuple(_named(found, set(members)))
    order = in_order(list(members.values()), named)
    kept = tuple(members[words] for words in order if words in members)
    return Series(employer, _name(kept), kept, named, tuple(copies), order)


def _name(members: tuple[Member, ...]) -> str:
    titled = Counter(member.facts.series_title for member in members if member.facts.series_title)
    stated = Counter(member.facts.statement.name for member in members if member.facts.statement)
    del stated[""]
    bases = Counter(member.job_class.title.base for member in members)
    return (titled or stated or bases).most_common(1)[0][0]


def _named(found: list[Member], on_file: set[Words]) -> Iterator[Named]:
    places: dict[Words, list[tuple[str, str, Span]]] = {}
    for member in found:
        statement = member.facts.statement
        for entry in statement.roster if statement and member.alone else ():
            words = class_words(entry.title)
            if words not in on_file:
                places.setdefault(words, []).append((entry.title, member.path, entry.span))
    for entries in places.values():
        title = Counter(entry[0] for entry in entries).most_common(1)[0][0]
        yield Named(split_title(title), tuple((path, span) for _, path, span in entries))
