"""A class is not set apart from a class of its own series.

## Why it matters

What tells one level from the next is the reason why a class specification exists. Where a sibling is left out, positions are
allocated between the two by habit, and an appeal turns on a difference that nobody wrote down.

## What it checks

- A sibling that the series statement lists, but that the class is never distinguished from, although it is from others
  that are no nearer to it.
- A sibling that sets itself apart from this class in its own specification, and is not compared with in return.
- A class with siblings that is compared with none of them, where the house style requires distinguishing
  characteristics and has them.

A sentence that opens with a sibling's title and says what that class does is a comparison too. A class is not compared with itself,
and an employer whose classes compare with their neighbours only, or not at all, is not asked for more. Series
specifications, which describe their levels one by one, are left out.

## Source

Project judgement. To distinguish a class from each class of its series is the practice of the employers whose own
specifications do so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.index.series import Member, Series, Words
from speclint.model.comparisons import Comparison
from speclint.model.facts import must_compare
from speclint.model.mentions import Mention, class_words
from speclint.model.series import SeriesStatement
from speclint.model.spec import Spec
from speclint.model.tally import conflict, misnamed, never_compared
from speclint.model.wordings import Titles
from speclint.rule import Example, Fault, Place, Severity

Back = tuple[Member, Comparison]
"""A sibling, and where it is distinguished from the class."""
_SECTION = "distinguishing_characteristics"
_CLASS = """\
Office of Human Resources
{title} - CK1001

### General Statement of Duties

Keeps a reach of the canal in working order.

### Distinguishing Characteristics

{statement}

{comparison}
"""
_LIST = (
    "There are three classes in the Canal Keeper series: Canal Keeper I, {}Canal Keeper II{}, and {}Canal Keeper III{}."
)
_PLAIN = _LIST.format("", "", "", "")
_THIRD = "The Canal Keeper I is distinguished from the Canal Keeper III, which plans the work of several reaches."
_SECOND = "The Canal Keeper II, unlike the first level, works alone. The Canal Keeper II oversees no one."
_FIRST = "The Canal Keeper II is distinguished from the Canal Keeper I in that the latter works beside others."
_NEXT = "The Canal Keeper III is distinguished from the Canal Keeper II, which keeps one reach."


def _one(statement: str, comparison: str, title: str = "Canal Keeper I") -> str:
    return _CLASS.format(title=title, statement=statement, comparison=comparison)


class SiblingNotCompared(Struct, frozen=True):
    """Siblings that a class is never distinguished from."""

    code: ClassVar[str] = "SER002"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[Example, ...]] = (
        Example({"a.md": _one(_PLAIN, f"{_SECOND} {_THIRD}")}, "denver-ohr"),
        Example({"a.md": _one(_PLAIN, _THIRD.replace("III", "II"))}, "denver-ohr"),
        Example({"a.md": _one("It is the entry level. Work is reviewed.", "")}, "denver-ohr"),
        Example(
            {
                "a.txt": "Canal Keeper I\n\nDefinition\n\nThis is the first of three classes in the Canal Keeper series.\n"
            },
            "generic",
        ),
        Example(
            {"a.md": _one(_PLAIN, _THIRD.replace("III", "II")), "c.md": _one(_PLAIN, _NEXT, "Canal Keeper III")},
            "denver-ohr",
        ),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example({"a.md": _one(_LIST.format("⟦", "⟧", "", ""), _THIRD)}, "denver-ohr"),
        Example({"a.md": _one(f"⟦{_PLAIN}⟧", "Work is reviewed.")}, "denver-ohr"),
        Example({
            "a.md": _one("⟦Canal Keeper I is the first class in the Canal Keeper series.⟧", _THIRD),
            "b.md": _one("It is the working level.", _FIRST, "Canal Keeper II"),
        }, "denver-ohr"),
        Example({
            "a.md": _one("It works beside others.", "", "⟦Canal Keeper I⟧"),
            "b.md": _one("It is the working level.", _FIRST, "Canal Keeper II"),
        }, "denver-ohr"),
    )  # fmt: skip

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        statement = spec.series_statement
        if statement is None or len(spec.titles) != 1:
            return
        own = spec.titles[0].printed
        if misnamed(own, statement, spec.comparisons) or conflict(statement, own, spec.comparisons):
            return
        if not spec.comparisons:
            if must_compare(spec) and _has_siblings(statement, own):
                message = "The statement speaks of a series, but the class is distinguished from none of its siblings."
                yield Fault(message, Place(statement.span), section=statement.section)
            return
        shown = Place(spec.comparisons[0].span, "compared with another class here")
        compared = Titles(item.other.title for item in spec.comparisons)
        for entry in never_compared(statement, _compared(spec.comparisons), own):
            if compared.means(entry.title):
                continue
            yield Fault(_message(entry.title), Place(entry.span), (shown,), _SECTION)

    def check_series(self, series: Series) -> Iterator[Fault]:
        doubtful = series.known.in_doubt
        alone = [member for member in series.members if member.alone and member.words not in doubtful]
        named = _named(alone)
        for member in alone:
            back = [(other, item) for other, item in named.get(member.words, ()) if other is not member]
            for other, item in _owed(member, back):
                shown = Place(item.span, f"{other.title} is distinguished from {member.title}", other.path)
                yield Fault(_message(other.title), _place(member, other), (shown,), _SECTION, subject=other.title)


def _message(sibling: str) -> str:
    return f"{sibling} is a class of the same series, and this class is never distinguished from it."


def _has_siblings(statement: SeriesStatement, own: str) -> bool:
    listed = any(class_words(entry.title) != class_words(own) for entry in statement.roster)
    return listed or bool(statement.count and statement.count.value > 1)


def _compared(comparisons: Iterable[Comparison]) -> frozenset[frozenset[str]]:
    return frozenset(class_words(item.other.title) for item in comparisons)


def _named(members: Iterable[Member]) -> dict[Words, list[Back]]:
    """The documents that compare their class with another, by that other class, each once, at its first place."""
    found: dict[Words, list[Back]] = {}
    for member in members:
        first: dict[Words, Comparison] = {}
        for item in member.facts.comparisons:
            first.setdefault(class_words(item.other.title), item)
        for words, item in first.items():
            found.setdefault(words, []).append((member, item))
    return found


def _owed(member: Member, back: list[Back]) -> Iterator[Back]:
    """Those siblings that a document should compare with and does not, and has not been told so for itself."""
    facts, statement = member.facts, member.facts.statement
    compared = _compared(facts.comparisons)
    if not compared:
        owes = facts.must_compare and not (statement and _has_siblings(statement, member.title))
        yield from back if owes else ()
        return
    told = never_compared(statement, compared, member.title) if statement and back else ()
    known = compared.union(class_words(entry.title) for entry in told)
    yield from ((other, item) for other, item in back if other.words not in known)


def _place(member: Member, other: Member) -> Place:
    statement = member.facts.statement
    entries: tuple[Mention, ...] = statement.roster if statement else ()
    named = [entry.span for entry in entries if class_words(entry.title) == class_words(other.title)]
    return Place((named or [statement.span if statement else member.job_class.title_span])[0], path=member.path)
