"""Plain contradictions between two descriptions of a class, however else each is worded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from speclint.model.contentwords import Kind, Worded, stem
from speclint.model.likeness import Difference, Range
from speclint.model.words import word_set

_TIERS = {
    stem(verb): tier
    for tier, verbs in enumerate(("assist", "lead", "supervise manage direct"))
    for verb in verbs.split()
}
_PEOPLE = frozenset(map(stem, word_set(
    "staff employee crew team squad subordinate personnel worker colleague officer deputy operator technician "
    "inspector ranger analyst clerk assistant shift unit"
)))  # fmt: skip
_ANYONE = frozenset({"staff", stem("subordinate"), stem("personnel")})
_HEDGES = word_set("may might can could when if")
_BASE = ("do", "does", "not", "will", "shall", "must", "to")
_STANDING = {
    **dict.fromkeys(map(stem, ("entry", "trainee", "beginning")), 0),
    **dict.fromkeys(map(stem, ("journey", "full", "performance")), 1),
    **dict.fromkeys(map(stem, ("advanced", "expert")), 2),
}
_LEVEL, _MOST_OBJECTS = stem("level"), 4


class _Claim(Struct, frozen=True):
    """A verb of authority, over whom or what, and whether it is denied."""

    verb: str
    over: tuple[str, ...]
    denied: bool
    range: Range

    @property
    def of_people(self) -> bool:
        return not _PEOPLE.isdisjoint(self.over)


def contradictions(said: Worded, stated: Worded) -> Iterator[Difference]:
    """What a description says and a statement denies: on authority, on level, on a number of the same thing."""
    for one, other in (*_authority(said, stated), *_levels(said, stated), *_numbers(said, stated)):
        yield Difference(one, other, added=True, telling=True)
        return


def _authority(said: Worded, stated: Worded) -> Iterator[tuple[Range, Range]]:
    ours = list(_claims(said))
    theirs = list(_claims(stated)) if ours else []
    for one in ours:
        for other in theirs:
            if _denies(one, other) or _denies(other, one) or _outranks(one, other, ours, theirs):
                yield one.range, other.range


def _denies(one: _Claim, other: _Claim) -> bool:
    if not one.denied or other.denied or one.verb != other.verb or not other.of_people:
        return False
    return not one.over or not set(one.over).isdisjoint({*other.over, *_ANYONE}) or not _ANYONE.isdisjoint(other.over)


def _outranks(one: _Claim, other: _Claim, ours: list[_Claim], theirs: list[_Claim]) -> bool:
    """Whether the same people are led by the one account and supervised by the other, and by neither both."""
    if one.denied or other.denied or one.over != other.over or not one.of_people:
        return False
    both = {claim.verb for claim in ours} & {claim.verb for claim in theirs}
    return _TIERS[one.verb] != _TIERS[other.verb] and not both & {one.verb, other.verb}


def _claims(words: Worded) -> Iterator[_Claim]:
    if words.key_set.isdisjoint(_TIERS):
        return
    for at, word in enumerate(words.words):
        joint = word.joint.split()
        if word.key not in _TIERS or not _HEDGES.isdisjoint(joint) or not _is_verb(words, at, joint):
            continue
        before = words.words[at - 1] if at else None
        denied = before is not None and before.kind is Kind.NEGATION and not word.joint
        if before is None or before.key != stem("assist") or word.joint:
            over = tuple(_objects(words, at + 1))
            yield _Claim(word.key, over, denied, (at - denied, at))


def _is_verb(words: Worded, at: int, joint: list[str]) -> bool:
    printed = words.quote(at, at).lower()
    before = words.words[at - 1] if at else None
    after_denial = before is not None and before.kind is Kind.NEGATION
    return printed.endswith(("s", "ing")) or after_denial or not set(_BASE).isdisjoint(joint)


def _objects(words: Worded, at: int) -> Iterator[str]:
    """The words behind a verb, up to a joint: what it is done to."""
    for word in words.words[at : at + _MOST_OBJECTS]:
        if word.joint or word.kind is Kind.NEGATION:
            return
        if word.kind is not Kind.QUANTITY:
            yield word.key


def _levels(said: Worded, stated: Worded) -> Iterator[tuple[Range, Range]]:
    ours = list(_standings(said))
    theirs = list(_standings(stated)) if ours else []
    if ours and theirs and not {rank for rank, _ in ours} & {rank for rank, _ in theirs}:
        yield ours[0][1], theirs[0][1]


def _standings(words: Worded) -> Iterator[tuple[int, Range]]:
    """The levels at which a class is said to stand ("journey level work", "the entry level"); not those of others."""
    for at, word in enumerate(words.words[1:] if _LEVEL in words.key_set else (), 1):
        before = words.words[at - 1]
        behind = words.words[at + 1] if at + 1 < len(words.words) else None
        of_class = behind is None or behind.joint or behind.kind is Kind.LIGHT
        if word.key == _LEVEL and not word.joint and before.key in _STANDING and of_class:
            yield _STANDING[before.key], (at - 1, at)


def _numbers(said: Worded, stated: Worded) -> Iterator[tuple[Range, Range]]:
    """Another number of the same thing, of which each account gives one number only."""
    ours = dict(_counted(said))
    theirs = dict(_counted(stated)) if ours else {}
    for thing in sorted(ours.keys() & theirs.keys(), key=lambda name: ours[name]):
        one, other = ours[thing], theirs[thing]
        if said.words[one[0]].key != stated.words[other[0]].key:
            yield one, other


def _counted(words: Worded) -> Iterator[tuple[str, Range]]:
    found: list[tuple[str, Range]] = []
    if not any(map(str.isdigit, words.key_set)):
        return
    for at, word in enumerate(words.words[:-1]):
        behind = words.words[at + 1]
        whole = at == 0 or words.words[at - 1].kind is not Kind.QUANTITY
        if word.key.isdigit() and word.key != "1" and not behind.joint and behind.kind is Kind.PLAIN and whole:
            found.append((behind.key, (at, at + 1)))
    times = Counter(word.key for word in words.words)
    yield from (item for item in found if times[item[0]] == 1)
