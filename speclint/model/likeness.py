"""What one specification says of a class, held against what that class's own says: the same, or where it differs.

A description quotes a statement when nearly all of its words are the statement's, in whatever order and however much is
left out. Only then does a word that differs mean anything: a description in words of its own says nothing against the
statement, unless the two contradict each other on who leads, at which level, or how many.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import takewhile

from msgspec import Struct

from speclint.model.contentwords import Kind, Worded, counts, ending
from speclint.model.forms import any_of_one_root, is_vague
from speclint.model.places import alike_before, alike_behind, closes, head, is_superior, is_under

QUOTES = 0.74
"""The share of a description's words that must be the statement's for it to quote the statement; project judgement."""
ECHOES = 0.55
"""The share at which a word between two of the statement's, joined to both as there, still stands for another."""
LEAST_QUOTED = 3
"""How many words of a description must be the statement's at the least."""
LONGEST_CHANGE = 3
"""How many words may stand in place of others at the most, for the two to be one place."""
MOST_WORDS = 200
"""How many words of a description are compared at the most."""

Range = tuple[int, int]
"""The first and the last of a stretch of words."""


class Difference(Struct, frozen=True):
    """A place where a description and a statement say different things of the same matter."""

    said: Range
    """The words of the description."""
    stated: Range
    """The words of the statement in their place; where it has none there, the words on both sides."""
    added: bool = False
    """Whether the description puts in what the statement does not have, or the reverse, rather than other words."""
    telling: bool = False
    """Whether it is of a kind that no employer takes for a matter of style: a duty of authority, a level, a size, a
    number, a denial."""


class Likeness(Struct, frozen=True, dict=True):
    """A description aligned with a statement, as soon as it has to be."""

    said: Worded
    stated: Worded
    known: tuple[int, ...] | None = None
    """The pairs, where they are known."""

    @cached_property
    def pairs(self) -> tuple[int, ...]:
        """For each word of the description the statement's word that it repeats; -1 for none."""
        return self.known if self.known is not None else _aligned(self.said, self.stated)

    @cached_property
    def taken(self) -> frozenset[int]:
        """The words of the statement that the description repeats."""
        return frozenset(self.pairs) - {-1}

    @cached_property
    def coverage(self) -> float:
        """The share of the description's words that the statement has too."""
        return self._known / max(1, self.said.weight)

    @cached_property
    def _most(self) -> float:
        """What the coverage is at the most, told without aligning anything."""
        return sum(map(self.stated.key_set.__contains__, self.said.counted)) / max(1, self.said.weight)

    def covers(self, share: float) -> bool:
        """Whether at least this share of the description's words is the statement's too."""
        return self._most >= share and self.coverage >= share

    @property
    def quotes(self) -> bool:
        """Whether the description repeats the statement, word for word or nearly so."""
        return self.covers(QUOTES) and self._known >= LEAST_QUOTED

    @cached_property
    def _known(self) -> int:
        if -1 not in self.pairs:
            return self.said.weight
        return sum([counts(word) for word, pair in zip(self.said.words, self.pairs, strict=True) if pair >= 0])

    def differences(self) -> Iterator[Difference]:
        """Where a description that quotes the statement has other words than it."""
        if not self.covers(ECHOES) or self._known < LEAST_QUOTED:
            return
        for first, last in self._foreign():
            found = self._replaced(first, last) or self._put_in(first, last)
            if found and (self.quotes or self._is_exact(found)):
                yield found
        if self.quotes:
            yield from self._left_out()

    def _is_exact(self, found: Difference) -> bool:
        """Whether one word stands for one, between the same words and joined to them alike."""
        at, index = found.said[0], found.stated[0]
        left, right = self.neighbours(*found.said)
        alone = found.said == (at, at) and (left, right) == (index - 1, index + 1)
        return alone and self.joined_alike(at, index) and self.joined_alike(at + 1, index + 1)

    def joined_alike(self, at: int, index: int) -> bool:
        """Whether a word is joined to the one before it as a word of the statement is."""
        return self.said.words[at].joint == self.stated.words[index].joint

    def _foreign(self) -> Iterator[Range]:
        """The stretches of the description that the statement does not have, light words before them left off."""
        first = -1
        for at, pair in enumerate((*self.pairs, 0)):
            if pair < 0 and first < 0:
                first = at
            elif pair >= 0 and first >= 0:
                light = takewhile(lambda word: word.kind is Kind.LIGHT, self.said.words[first : at - 1])
                yield first + sum(1 for _ in light), at - 1
                first = -1

    def neighbours(self, first: int, last: int) -> tuple[int, int]:
        """The statement's words that the words before and behind a stretch repeat; -1 for none."""
        left = self.pairs[first - 1] if first else -1
        return left, self.pairs[last + 1] if last + 1 < len(self.pairs) else -1

    def _replaced(self, first: int, last: int) -> Difference | None:
        """What the statement has in place of a stretch: between the same words, or joined to one of them alike."""
        left, right = self.neighbours(first, last)
        between = self._free(left + 1, right - 1) if 0 <= left < right else None
        beside = (self._behind(left, first, last), self._beside(right, last + 1, -1))
        fitting = [place for place in (between, *beside) if place and self._placed((first, last), place)]
        for place in (*fitting, self._duty_before(first, last, right)):
            fits = place and last - first < LONGEST_CHANGE and self._weighs((first, last), place, right)
            if place and fits and not self._in_other_form((first, last), place):
                return Difference((first, last), place, telling=self._tells((first, last), place))
        return None

    def _placed(self, said: Range, stated: Range) -> bool:
        """Whether two stretches are joined alike to the words on both sides."""
        before = alike_before(self.said, said[0], self.stated, stated[0], self.pairs)
        return before and alike_behind(self.said, said[1], self.stated, stated[1], self.pairs)

    def _behind(self, anchor: int, first: int, last: int) -> Range | None:
        """The statement's word behind an anchor: the one that closes its phrase, where the description's does."""
        place = self._beside(anchor, first, 1)
        if place is None or place[0] != place[1] or not closes(self.said, last):
            return place
        at = head(self.stated, place[0], self.taken)
        return None if at is None else (at, at)

    def _in_other_form(self, said: Range, stated: Range) -> bool:
        """Whether one side has the other's word as a noun or a verb ("installs", "installation"), or a vague number."""
        lacking = _stems(self.said, (at for at, pair in enumerate(self.pairs) if pair < 0))
        left = _stems(self.stated, (index for index in range(len(self.stated.words)) if index not in self.taken))
        ours = [word.key for word in self.said.words[said[0] : said[1] + 1]]
        theirs = [word.key for word in self.stated.words[stated[0] : stated[1] + 1]]
        vague = is_vague(ours) and is_vague(theirs)
        return vague or any_of_one_root(ours, left) or any_of_one_root(theirs, lacking)

    def _kinds(self, said: Range, stated: Range) -> tuple[set[Kind], set[Kind]]:
        one, other = self.said.words[said[0] : said[1] + 1], self.stated.words[stated[0] : stated[1] + 1]
        return {word.kind for word in one}, {word.kind for word in other}

    def _tells(self, said: Range, stated: Range) -> bool:
        one, other = self._kinds(said, stated)
        return not (one | other) <= {Kind.PLAIN, Kind.LIGHT} and Kind.PLAIN not in one & other

    def _free(self, first: int, last: int) -> Range | None:
        """A stretch of the statement without words at its ends that the description has elsewhere."""
        while first <= last and first in self.taken:
            first += 1
        while last >= first and last in self.taken:
            last -= 1
        fits = 0 <= last - first < LONGEST_CHANGE and not any(at in self.taken for at in range(first, last + 1))
        return (first, last) if fits else None

    def _beside(self, anchor: int, joined: int, step: int) -> Range | None:
        """The statement's word on one side of an anchor, where it is joined to it as the description's is."""
        at = anchor + step
        if anchor < 0 or not self._is_free(at):
            return None
        joint = self.stated.words[max(at, anchor)].joint
        if joint != self.said.words[joined].joint or "." in joint:
            return None
        counted = step > 0 and self.stated.words[at].kind is Kind.QUANTITY and self._is_free(at + 1)
        return (at, at + counted)

    def _is_free(self, index: int) -> bool:
        return 0 <= index < len(self.stated.words) and index not in self.taken

    def _duty_before(self, first: int, last: int, right: int) -> Range | None:
        """For a verb the one that the statement has some words before what the description puts next."""
        for at in range(right - 1, max(right - 2 - LONGEST_CHANGE, -1), -1):
            if first == last and self._is_free(at) and self._are_duties(first, at):
                return (at, at)
        return None

    def _are_duties(self, at: int, index: int) -> bool:
        """Whether two words are verbs of authority, or open a description and one of the statement's duties."""
        one, other = self.said.words[at], self.stated.words[index]
        if one.kind is Kind.AUTHORITY:
            return other.kind is Kind.AUTHORITY
        opens = at == 0 and (index == 0 or "&" in other.joint or "." in other.joint)
        return (
            opens and ending(self.said.quote(at, at)) == "s" and ending(self.stated.quote(index, index)) in ("s", "ing")
        )

    def _weighs(self, first_last: Range, place: Range, right: int) -> bool:
        """Whether words in place of others change what is said: no light word counts, unless it stands for a duty."""
        said, stated = self._kinds(first_last, place)
        if {Kind.QUANTITY} in (said, stated):
            return Kind.QUANTITY in said & stated
        if {Kind.LIGHT} in (said, stated):
            alone = first_last[0] == first_last[1] and place == (right - 1, right - 1)
            return Kind.AUTHORITY in said | stated and alone
        duty = said == {Kind.AUTHORITY} and Kind.AUTHORITY not in stated
        owner = self.stated.quote(*place).endswith(("'s", "’s"))
        return not duty or (place[0] == place[1] and not owner)

    def _put_in(self, first: int, last: int) -> Difference | None:
        """A denial, or a size that widens or narrows another, put in between words that the statement has together."""
        left, right = self.neighbours(first, last)
        if right < 0 or (left >= 0 and right != left + 1):
            return None
        kinds = {word.kind for word in self.said.words[first : last + 1]}
        denies = kinds == {Kind.NEGATION}
        resizes = left >= 0 and kinds <= {Kind.SIZE, Kind.QUANTITY} and self._sized(left, right)
        place = (max(left, 0) if resizes else right, right)
        return Difference((first, last), place, added=True, telling=True) if denies or resizes else None

    def _sized(self, left: int, right: int) -> bool:
        return Kind.SIZE in (self.stated.words[left].kind, self.stated.words[right].kind)

    def _left_out(self) -> Iterator[Difference]:
        """A "not" or a "to medium" of the statement that the description leaves out between words that it has."""
        at_of = {pair: at for at, pair in enumerate(self.pairs) if pair >= 0}
        for index, word in enumerate(self.stated.words[:-1]):
            following = at_of.get(index + 1, -1)
            if index in self.taken or following < 0:
                continue
            before = at_of.get(index - 1, -1)
            widens = word.kind is Kind.SIZE and word.joint in ("to", "&") and self._is_size(index - 1)
            adjacent = before >= 0 and following == before + 1
            if adjacent and widens:
                yield Difference((before, following), (index, index), added=True, telling=True)
            elif word.kind is Kind.NEGATION and (adjacent or following == 0):
                yield Difference((following, following), (index, index + 1), added=True, telling=True)

    def _is_size(self, index: int) -> bool:
        return index >= 0 and self.stated.words[index].kind is Kind.SIZE


def _stems(words: Worded, some: Iterable[int]) -> list[str]:
    return [words.words[at].key for at in some if not is_under(words, at)]


def _aligned(said: Worded, stated: Worded) -> tuple[int, ...]:
    """Align a description with a statement: first what stands in one order in both, then what stands elsewhere."""
    one = said.keys[:MOST_WORDS]
    other = stated.keys[:MOST_WORDS] if "report" in one else _without_superior(stated)
    pairs = [-1] * len(said.words)
    for start, place, size in _blocks(one, other):
        pairs[start : start + size] = range(place, place + size)
    open_ = [at for at, key in enumerate(one) if pairs[at] < 0 and key in stated.key_set]
    if open_:
        in_order = Likeness(said, stated, tuple(pairs))
        free, lacking = _left_over(other, set(pairs)), frozenset(one)
        for at in open_:
            if free[one[at]] and not _is_new(at, in_order, lacking):
                pairs[at] = free[one[at]].pop(0)
    return tuple(pairs)


def _blocks(one: tuple[str, ...], other: tuple[str, ...]) -> Sequence[tuple[int, int, int]]:
    """The stretches of words that two texts have in common, in order: where each starts in both, and how long it is."""
    joined = f" {' '.join(other)} "
    whole = joined.find(f" {' '.join(one)} ") if one else -1
    if whole >= 0:
        return [(0, joined.count(" ", 0, whole), len(one))]
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()


def _without_superior(stated: Worded) -> tuple[str, ...]:
    """The stems of a statement; none for those that name to whom the class reports."""
    keys = stated.keys[:MOST_WORDS]
    if "report" not in stated.key_set:
        return keys
    return tuple(["" if is_superior(stated, index) else key for index, key in enumerate(keys)])


def _left_over(keys: tuple[str, ...], taken: set[int]) -> defaultdict[str, list[int]]:
    left: defaultdict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(keys):
        if index not in taken:
            left[key].append(index)
    return left


def _is_new(at: int, like: Likeness, lacking: frozenset[str]) -> bool:
    """Whether a word stands beside two others in the place of some that the description does not have at all."""
    left, right = like.neighbours(at, at)
    if left < 0 or (right < 0 and (at + 1 < len(like.pairs) or "&" in like.said.words[at].joint)):
        return False
    fits = 1 < right - left <= LONGEST_CHANGE + 1
    near = [(left + 1, left + 1), (right - 1, right - 1)] if right >= 0 else [(left + 1, left + 1)]
    return any(_replaces(at, place, like, lacking) for place in ([(left + 1, right - 1)] if fits else near))


def _replaces(at: int, place: Range, like: Likeness, lacking: frozenset[str]) -> bool:
    first, last = place
    if not 0 <= first <= last < len(like.stated.words) - 1 or not like.taken.isdisjoint(range(first, last + 1)):
        return False
    closes = at + 1 == len(like.pairs)
    alike = like.joined_alike(at, first) and (closes or like.joined_alike(at + 1, last + 1))
    return alike and lacking.isdisjoint(word.key for word in like.stated.words[first : last + 1])
