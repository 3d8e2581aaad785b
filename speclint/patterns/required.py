"""What a text must hold for a pattern to be found in it: a necessary condition, read off the pattern itself.

A requirement is a set of *atoms*, of which at least one must stand in the text: short strings of lower-case ASCII
without white space. A pattern may have several requirements, all of which must be met. None at all is always right;
too much never is, so whatever is not plainly literal yields nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct

DIGIT = "\0digit"
"""The atom that any decimal digit of any script meets."""
LONGEST = 12
"""Atoms are cut to so many characters."""
_MOST_EXACT, _MOST_ATOMS, _MOST_OF_CLASS, _MOST_REQUIREMENTS = 32, 160, 6, 3

Requirement = frozenset[str]


class _Known(Struct, frozen=True):
    """What is known of a part of a pattern.

    Attributes:
        exact: all texts that it matches, where these are few; `None` where they are not known.
        required: requirements of a text that it is found in.
    """

    exact: frozenset[str] | None
    required: tuple[Requirement, ...] = ()

    def all_required(self) -> tuple[Requirement, ...]:
        """The requirements, those of its exact texts too."""
        own = _requirement(self.exact) if self.exact is not None else None
        return (*self.required, own) if own else self.required


_NOTHING = _Known(frozenset({""}))
_ANYTHING = _Known(None)
_GAP = "\n"
"""Stands in an exact text for what is no part of an atom: white space, other scripts."""


def requirements(parsed: Iterable[tuple[Any, Any]]) -> tuple[Requirement, ...]:
    """The requirements of a parsed pattern (`re._parser.parse`), the strictest few."""
    found = {_shortened(each) for each in _sequence(parsed).all_required()}
    return tuple(sorted(found, key=_looseness)[:_MOST_REQUIREMENTS])


def _looseness(requirement: Requirement) -> tuple[float, list[str]]:
    """How much a requirement lets through: that of its atoms together, short ones letting through most."""
    return sum(30.0 ** -min(len(atom), 4) if atom != DIGIT else 0.1 for atom in requirement), sorted(requirement)


def _shortened(requirement: Requirement) -> Requirement:
    """Without the atoms that hold another, each cut to the longest length."""
    cut = {atom[:LONGEST] for atom in requirement}
    return frozenset(atom for atom in cut if not any(other != atom and other in atom for other in cut))


def _requirement(texts: Iterable[str]) -> Requirement | None:
    """One of `texts` must be there: the longest atom of each. `None` where one of them has none."""
    atoms = set()
    for text in texts:
        atom = max(text.split(_GAP), key=len)
        if len(atom) < 2 and not (atom and not atom.isalnum()):
            return None
        atoms.add(atom)
    return frozenset(atoms) if 0 < len(atoms) <= _MOST_ATOMS else None


def _sequence(items: Iterable[tuple[Any, Any]]) -> _Known:
    required: list[Requirement] = []
    run: frozenset[str] = frozenset({""})
    whole = True
    for op, argument in items:
        known = _item(str(op), argument)
        required += known.required
        joined = _joined(run, known.exact) if known.exact is not None else None
        if joined is not None:
            run = joined
            continue
        whole = False
        required += _ended(run)
        run = known.exact if known.exact is not None else frozenset({""})
    if whole:
        return _Known(run, tuple(required))
    return _Known(None, (*required, *_ended(run)))


def _ended(run: frozenset[str]) -> Iterator[Requirement]:
    requirement = _requirement(run)
    if requirement:
        yield requirement


def _joined(run: frozenset[str], more: frozenset[str]) -> frozenset[str] | None:
    if len(run) * len(more) > _MOST_EXACT:
        return None
    return frozenset(before + after for before in run for after in more)


def _item(op: str, argument: Any) -> _Known:
    if op == "LITERAL":
        return _Known(frozenset({_character(argument)}))
    if op in ("AT", "ASSERT", "ASSERT_NOT"):
        return _NOTHING
    if op == "IN":
        return _class(argument)
    if op == "BRANCH":
        return _branch(argument[1])
    if op == "SUBPATTERN":
        return _sequence(argument[3])
    if op == "ATOMIC_GROUP":
        return _sequence(argument)
    if op in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return _repeat(*argument)
    return _ANYTHING


def _character(code: int) -> str:
    character = chr(code)
    return character.lower() if character.isascii() and not character.isspace() and character.isprintable() else _GAP


def _class(items: Sequence[tuple[Any, Any]]) -> _Known:
    """A class of few characters is one of them; one of digits is a digit."""
    kinds = {str(op) for op, _ in items}
    if kinds == {"LITERAL"} and len(items) <= _MOST_OF_CLASS:
        return _Known(frozenset(_character(code) for _, code in items))
    if kinds == {"CATEGORY"} and {str(what) for _, what in items} == {"CATEGORY_DIGIT"}:
        return _Known(None, (frozenset({DIGIT}),))
    if kinds == {"RANGE"} and all(low >= 48 and high <= 57 for _, (low, high) in items):
        return _Known(None, (frozenset({DIGIT}),))
    return _ANYTHING


def _branch(alternatives: Sequence[Any]) -> _Known:
    known = [_sequence(each) for each in alternatives]
    exact: set[str] = set()
    for each in known:
        if each.exact is None or len(exact) + len(each.exact) > _MOST_EXACT:
            break
        exact |= each.exact
    else:
        return _Known(frozenset(exact))
    strictest = []
    for each in known:
        found = sorted(each.all_required(), key=_looseness)
        if not found:
            return _ANYTHING
        strictest.append(found[0])
    together = frozenset[str]().union(*strictest)
    return _Known(None, (together,)) if len(together) <= _MOST_ATOMS else _ANYTHING


def _repeat(least: int, most: int, items: Any) -> _Known:
    known = _sequence(items)
    if (least, most) == (1, 1):
        return known
    if (least, most) == (0, 1) and known.exact is not None and len(known.exact) < _MOST_EXACT:
        return _Known(known.exact | {""})
    if least == 0:
        return _ANYTHING
    return _Known(None, known.all_required())
