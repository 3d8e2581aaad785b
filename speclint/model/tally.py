"""How many classes a series has and which of them one is, by the different places of one document that say so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from speclint.model.comparisons import Comparison
from speclint.model.mentions import Mention, class_words
from speclint.model.quantities import ORDINALS
from speclint.model.series import Count, SeriesStatement
from speclint.model.titles import LEVEL_WORDS, ROMAN, Title, split_title, surely_below
from speclint.model.wordings import Titles
from speclint.read.text import Span


class Conflict(Struct, frozen=True):
    """Two places of one statement that cannot both be right."""

    message: str
    span: Span
    proof: tuple[Mention, ...]
    doubted: frozenset[frozenset[str]] = frozenset()
    """The classes that are named by mistake."""

    @property
    def proven_by(self) -> tuple[Span, ...]:
        """Where the titles stand that prove it, as one stretch."""
        return (Span(self.proof[0].span.start, self.proof[-1].span.end),) if self.proof else ()


def ordinal_of(value: int) -> str:
    """An ordinal in words ("third")."""
    return next((word for word, number in ORDINALS.items() if number == value), f"{value}th")


def number_of(count: int, noun: str = "class") -> str:
    """A number of classes in words ("one class", "three classes")."""
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    plural = noun if count == 1 else noun + ("es" if noun.endswith("s") else "s")
    return f"{words[count] if count < len(words) else count} {plural}"


def readings(titles: Sequence[Title], count: Count) -> frozenset[int]:
    """The numbers that a statement may give a table of classes.

    Classes that are abolished may be counted or not, and the specialties of one class as one class; where the
    statement counts levels, so may the classes that share one.
    """
    current = [title for title in titles if not title.abolished]
    found = {len(titles), len(current)}
    for some in (titles, current):
        found.add(len({_without_specialty(title) for title in some}))
        if count.noun == "level":
            found.add(len({(title.base, title.prefix, title.level) for title in some}))
            found.add(len({title.level for title in some}))
    return frozenset(found)


def _without_specialty(title: Title) -> tuple[str, ...]:
    level = title.parenthesis.split(" ")[0].lower()
    return (title.base, title.prefix, title.level, level if level in LEVEL_WORDS else "")


def conflict(statement: SeriesStatement, own: str, compared: Iterable[Comparison] = ()) -> Conflict | None:
    """The first thing in which a statement contradicts its own list, or the comparisons; `None` where all agrees."""
    return _of_names(statement, own, compared) or _of_count(statement, own) or _of_ordinal(statement, own)


def _of_names(statement: SeriesStatement, own: str, compared: Iterable[Comparison]) -> Conflict | None:
    """A class that is listed and never compared, where one like it is compared and not listed: one under two names."""
    others = {class_words(item.other.title): item.other for item in compared}
    entries = {class_words(entry.title): entry for entry in statement.roster}
    unlisted = [words for words in others if words not in entries and words != class_words(own)]
    left = [words for words in entries if words not in others and words != class_words(own)]
    if len(unlisted) != 1 or len(left) != 1 or not unlisted[0] & left[0]:
        return None
    entry, other = entries[left[0]], others[unlisted[0]]
    if Titles([entry.title]).means(other.title) or Titles([other.title]).means(entry.title):
        return None
    message = f"The list of the series names “{entry.title}”; the class is compared with {other.title}, not listed."
    return Conflict(message, entry.span, (other,), frozenset({left[0]}))


def _of_count(statement: SeriesStatement, own: str) -> Conflict | None:
    count, listed = statement.count, statement.listed(own)
    if count is None or not listed or count.value == listed or count.noun == "level":
        return None
    holds = any(class_words(entry.title) == class_words(own) for entry in statement.roster)
    if not holds and not statement.others and count.value == listed + 1:
        return None
    found = number_of(listed) + ("" if holds else " with this class")
    message = f"The statement counts {number_of(count.value)}, its list names {found}: {_names(statement.roster)}."
    return Conflict(message, count.span, statement.roster)


def _names(roster: Iterable[Mention]) -> str:
    return ", ".join(entry.title for entry in roster)


def _of_ordinal(statement: SeriesStatement, own: str) -> Conflict | None:
    ordinal, count = statement.ordinal, statement.count
    if ordinal is None:
        return None
    if count and ordinal.value > count.value:
        message = f"“{ordinal.printed}”: the series has {number_of(count.value)} by the same statement."
        return Conflict(message, ordinal.span, ())
    order = [class_words(entry.title) for entry in statement.roster]
    at = order.index(class_words(own)) + 1 if class_words(own) in order else 0
    if at and at != ordinal.value and count and count.value == len(order):
        said, listed = ordinal_of(ordinal.value), ordinal_of(at)
        message = f"By the statement this class is the {said} of its series, by its list the {listed}."
        return Conflict(message, ordinal.span, (statement.roster[at - 1],))
    return None if at else out_of_place(statement, own, statement.roster)


def out_of_place(statement: SeriesStatement, own: str, others: Sequence[Mention]) -> Conflict | None:
    """An ordinal that leaves no room for the classes that are surely lower, or surely higher, by their titles."""
    ordinal, count, title = statement.ordinal, statement.count, split_title(own)
    if ordinal is None:
        return None
    said = f"By the statement this class is the {ordinal_of(ordinal.value)} of its series"
    below = tuple(entry for entry in others if surely_below(split_title(entry.title), title))
    if ordinal.value <= len(below):
        return Conflict(f"{said}; lower by their titles: {_names(below)}.", ordinal.span, below)
    above = tuple(entry for entry in others if surely_below(title, split_title(entry.title)))
    if count and ordinal.value > count.value - len(above):
        message = f"{said}, which has {number_of(count.value)}; higher by their titles: {_names(above)}."
        return Conflict(message, ordinal.span, above)
    return None


def never_compared(statement: SeriesStatement, compared: frozenset[frozenset[str]], own: str) -> tuple[Mention, ...]:
    """The siblings of a list that the class is not distinguished from, though it is from others no nearer to it.

    An employer may compare neighbours only; a class at the other end of the series is then left out by custom.
    """
    words = [class_words(entry.title) for entry in statement.roster]
    at: float = words.index(class_words(own)) if class_words(own) in words else -1
    if at < 0 and statement.ordinal:
        at = statement.ordinal.value - 1.5
    reach = max((abs(index - at) for index, item in enumerate(words) if item in compared), default=0)
    far = reach > 1 if at >= 0 else sum(item in compared for item in words) > 1
    near = reach if at >= 0 else 0
    return tuple(
        entry
        for index, entry in enumerate(statement.roster)
        if index != at and words[index] not in compared and (far or abs(index - at) <= near)
    )


def misnamed(own: str, statement: SeriesStatement | None, comparisons: Iterable[Comparison]) -> tuple[Mention, ...]:
    """Where a document calls its class by another title, if it never calls it by its own.

    A title that lacks words of the class's own, or has more, is no other title unless a level is among them; one
    that is merely worded or spelt otherwise is left to the rule for inexact titles.
    """
    stated = statement.subjects if statement else ()
    subjects = [*stated, *(item.subject for item in comparisons if item.subject)]
    called = {class_words(item.title) for item in subjects}
    if len(called) != 1 or (len(subjects) < 2 and not stated):
        return ()
    words, title = called.pop(), class_words(own)
    shortened = (words < title or title < words) and not any(map(_is_level, words ^ title))
    return () if words == title or shortened or Titles([own]).means(subjects[0].title) else tuple(subjects)


def _is_level(word: str) -> bool:
    return word in LEVEL_WORDS or word.upper() in ROMAN or word.isdigit()
