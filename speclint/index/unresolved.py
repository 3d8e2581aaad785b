"""Classes that the documents of an employer name and that no document on file defines.

A folder is seldom all of an employer's classes. A class is missing only where what is on file says that it should be
there: the rest of its series is, or nearly all classes that the documents of other series name are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from msgspec import Struct, field

from speclint.index.corpus import Corpus
from speclint.index.namings import COMPARED, ROSTER, Naming, is_class, namings
from speclint.index.series import Member, Series, Words
from speclint.index.titles import Standing, TitleIndex, respelt, titles_of, words_of
from speclint.model.mentions import class_words
from speclint.model.references import GENERIC
from speclint.model.titles import LEVEL_WORDS, split_title, title_key


class Unresolved(Struct, frozen=True):
    """A class that a document names and no document defines."""

    naming: Naming
    series: str
    """The name of the series that lacks it; empty for a class of no series on file."""
    nearest: Standing | None
    """The title on file that is most like it."""
    gone: bool = False
    """Whether a document defined it that is not on file any more."""


def unresolved(corpus: Corpus, least_named: int, share: float) -> Iterator[Unresolved]:
    """The classes that are missing, once for each document that names them, at the most telling place.

    Args:
        corpus: the documents of one employer.
        least_named: how many classes the documents must name that are not of their own series, to judge by them
            whether all classes are on file.
        share: the part of these that must be on file.
    """
    names = _Names(corpus)
    missing = dict(_missing_siblings(corpus, names))
    beyond = names.beyond(missing)
    whole = len(beyond.values()) >= least_named and sum(beyond.values()) >= share * len(beyond)
    for naming in names.telling(names.unknown):
        lacking = naming.words in missing
        if naming.words in names.gone:
            yield Unresolved(naming, "", names.titles.nearest(naming.title), gone=True)
        elif lacking or (whole and beyond.get(naming.words) is False and is_class(naming)):
            yield Unresolved(naming, missing.get(naming.words, ""), names.titles.nearest(naming.title))


class _Names(Struct, frozen=True, dict=True):
    """The classes that an employer's documents name, on file or not."""

    corpus: Corpus
    _found: dict[Words, Standing | None] = field(default_factory=dict)

    @cached_property
    def titles(self) -> TitleIndex:
        """The titles on file."""
        return titles_of(self.corpus)

    @cached_property
    def gone(self) -> frozenset[Words]:
        """The classes that earlier documents defined."""
        return frozenset(words_of(item.title.printed) for facts in self.corpus.gone for item in facts.classes)

    @cached_property
    def namings(self) -> tuple[Naming, ...]:
        """Every place that names a class, the most telling of each document first."""
        return tuple(naming for facts in self.corpus.documents for naming in namings(facts))

    @cached_property
    def unknown(self) -> tuple[Naming, ...]:
        """Those that name a class which is not on file."""
        return tuple(naming for naming in self.namings if self.find(naming) is None)

    @cached_property
    def by_path(self) -> dict[str, list[Naming]]:
        """The unknown ones, document by document."""
        found: dict[str, list[Naming]] = {}
        for naming in self.unknown:
            found.setdefault(naming.path, []).append(naming)
        return found

    def find(self, naming: Naming) -> Standing | None:
        """The class on file that a place names."""
        words = naming.words
        if words not in self._found:
            self._found[words] = self.titles.find(naming.title.removeprefix(f"{self.corpus.employer} "))
        return self._found[words]

    def telling(self, found: Iterable[Naming]) -> Iterator[Naming]:
        """The first place of each document that names each class."""
        seen: set[tuple[str, Words]] = set()
        for naming in found:
            if (naming.path, naming.words) not in seen:
                seen.add((naming.path, naming.words))
                yield naming

    def beyond(self, missing: dict[Words, str]) -> dict[Words, bool]:
        """The classes that documents of other series name, and whether they are on file."""
        home = {words_of(member.title): at for at, one in enumerate(self.corpus.series) for member in one.members}
        own = {
            facts.path: {_home(home, item.title.printed) for item in facts.classes} for facts in self.corpus.documents
        }
        found: dict[Words, bool] = {}
        for naming in self.namings:
            standing = self.find(naming)
            if standing is None and naming.words not in missing and is_class(naming):
                found[naming.words] = False
            elif standing and _home(home, standing.title) not in own[naming.path]:
                found[words_of(standing.title)] = True
        return found


def _home(home: dict[Words, int], title: str) -> int | Words:
    return home.get(words_of(title), words_of(title))


def _missing_siblings(corpus: Corpus, names: _Names) -> Iterator[tuple[Words, str]]:
    """The classes that series lack which are otherwise on file, each with the name of its series."""
    for series in corpus.series:
        if len(series.members) < 2:
            continue
        found = _Evidence(series, names).missing()
        if found and len(found) <= len(series.members):
            told = series.doubted
            yield from ((words, series.name) for words, title in found.items() if class_words(title) not in told)


class _Evidence(Struct, frozen=True, dict=True):
    """What the documents of one series say of classes that are not on file."""

    series: Series
    names: _Names

    def missing(self) -> dict[Words, str]:
        """The classes that are of this series by what its documents say, each with its title."""
        found: dict[Words, str] = {}
        for naming in self.namings:
            if self._is_sibling(naming):
                found.setdefault(naming.words, naming.title)
        return found

    @cached_property
    def namings(self) -> tuple[Naming, ...]:
        """The places in the documents of the series that name classes not on file."""
        paths = dict.fromkeys(member.path for member in self.series.members)
        return tuple(naming for path in paths for naming in self.names.by_path.get(path, ()))

    def _is_sibling(self, naming: Naming) -> bool:
        if self._next_level(naming) or self._misspelt(naming):
            return True
        if naming.path not in self.alone:
            return False
        if self._needless_number(naming):
            return True
        if naming.kind == ROSTER:
            return self._most_list(naming)
        family = split_title(naming.title).family in self.families
        if self.room is None:
            return naming.kind == COMPARED and (family or (self._votes(naming) > 1 and self._related(naming)))
        return self.room > 0 and (family or (naming.kind == COMPARED and self._fills(naming)))

    @cached_property
    def alone(self) -> dict[str, Member]:
        """The classes of the series that have a document for themselves."""
        return {member.path: member for member in self.series.members if member.alone}

    @cached_property
    def families(self) -> frozenset[str]:
        """What the titles of the series have in common with their kin."""
        return frozenset(member.job_class.title.family for member in self.series.members)

    @cached_property
    def rosters(self) -> tuple[frozenset[Words], ...]:
        """The lists of classes in the statements."""
        statements = [member.facts.statement for member in self.alone.values()]
        rosters = (said.roster for said in statements if said and said.roster)
        return tuple(frozenset(words_of(entry.title) for entry in roster) for roster in rosters)

    def _most_list(self, naming: Naming) -> bool:
        """Whether most lists have a class; a list that is alone with one is at fault itself."""
        holding = sum(naming.words in roster for roster in self.rosters)
        full = len(self.rosters) == 1 and self.room is not None and self.room <= 0
        return 2 * holding > len(self.rosters) and not full

    @cached_property
    def room(self) -> int | None:
        """For how many classes not on file the stated number leaves room; `None` where no number is stated."""
        statements = {path: member.facts.statement for path, member in self.alone.items()}
        counts = Counter(
            said.count.value for said in statements.values() if said and said.count and said.count.noun == "class"
        )
        if not counts:
            return None
        names = {title_key(said.name) for said in statements.values() if said and said.name}
        return counts.most_common(1)[0][0] - sum(self._belongs(member, names) for member in self.series.members)

    def _belongs(self, member: Member, names: set[str]) -> bool:
        said = member.facts.statement
        own = bool(said and said.name and title_key(said.name) in names)
        return own or any(words_of(member.title) in roster for roster in self.rosters)

    def _votes(self, naming: Naming) -> int:
        return len({other.path for other in self.namings if other.kind == COMPARED and other.words == naming.words})

    def _fills(self, naming: Naming) -> bool:
        """Whether a class that is compared with fills the room: others set it apart too, or it is the only one."""
        compared = {other.words for other in self.namings if other.kind == COMPARED}
        return self._votes(naming) > 1 or compared == {naming.words}

    def _related(self, naming: Naming) -> bool:
        """Whether a title shares a word with those of the series, ranks apart."""
        shared = frozenset[str]().union(*(words_of(member.title) for member in self.series.members))
        return bool((shared & naming.words) - GENERIC - frozenset(LEVEL_WORDS))

    def _next_level(self, naming: Naming) -> bool:
        """Whether only the number tells a title from that of a class of the series."""
        title = split_title(naming.title)
        kin = (member.job_class.title for member in self.series.members)
        return title.convention == "numeral" and any(
            item.convention == "numeral" and (item.family, item.prefix) == (title.family, title.prefix) for item in kin
        )

    def _needless_number(self, naming: Naming) -> bool:
        """Whether a title numbers a class that bears no number, in a series of which the stated number is on file."""
        title = split_title(naming.title)
        if title.convention != "numeral" or self.room is None or self.room > 0:
            return False
        kin = (member.job_class.title for member in self.alone.values())
        return any(not item.level and item.family == title.family and not title.prefix for item in kin)

    def _misspelt(self, naming: Naming) -> bool:
        """Whether a title is that of a class of the series but for a letter or two."""
        return any(respelt(naming.words, words_of(member.title)) for member in self.series.members)
