"""What the statements of one series say of its size, held against each other and against the classes on file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from speclint.index.corpus import Member, Series
from speclint.model.mentions import Mention, class_words
from speclint.model.series import SeriesStatement
from speclint.model.tally import conflict, number_of, out_of_place
from speclint.model.titles import title_key
from speclint.read.text import Span


@dataclass(frozen=True, slots=True)
class SeriesConflict:
    """A place in one document of a series that the other documents contradict."""

    message: str
    member: Member
    span: Span
    proof: tuple[Member, ...]


def conflicts(series: Series) -> Iterator[SeriesConflict]:
    """The statements that their siblings contradict; what a statement contradicts by itself is left to its document."""
    stated = [(member, statement) for member in series.members if (statement := _sound_statement(member))]
    for member, statement in stated:
        found = _against_counts(member, statement, stated, series) or _against_file(member, statement, series)
        found = found or _against_ordinals(member, statement, stated, series)
        if found:
            yield found


def _sound_statement(member: Member) -> SeriesStatement | None:
    statement = member.facts.statement
    if statement is None or len(member.facts.classes) > 1 or conflict(statement, member.title):
        return None
    return statement


Stated = list[tuple[Member, SeriesStatement]]


def _against_counts(
    member: Member, statement: SeriesStatement, stated: Stated, series: Series
) -> SeriesConflict | None:
    """A number that none of the siblings gives, where they agree on another."""
    count = statement.count
    others = [(other, said.count.value) for other, said in stated if said.count and other is not member]
    counts = Counter(value for _, value in others)
    if count is None or count.noun == "level" or not others or count.value in counts or len(counts) > 1:
        return None
    value, known = others[0][1], len(series.members) + len(series.named)
    if len(others) == 1 and (known == count.value or (known != value and member is stated[0][0])):
        return None
    said = f"The statement counts {number_of(count.value)}"
    message = f"{said}; by the statements of its siblings the series has {number_of(value)}."
    return SeriesConflict(message, member, count.span, tuple(other for other, _ in others))


def _against_file(member: Member, statement: SeriesStatement, series: Series) -> SeriesConflict | None:
    """A number lower than that of the classes on file which say that they are of the series, or which it lists."""
    count = statement.count
    if count is None or count.noun == "level":
        return None
    sure = [other for other in series.members if other is member or _surely_in(other, statement, series)]
    if len(sure) <= count.value:
        return None
    proof = tuple(other for other in sure if other is not member)
    names = ", ".join(item.title for item in sure)
    message = f"The statement counts {number_of(count.value)}; {len(sure)} are on file: {names}."
    return SeriesConflict(message, member, count.span, proof)


def _surely_in(other: Member, statement: SeriesStatement, series: Series) -> bool:
    said = other.facts.statement
    if said and said.name and title_key(said.name) == title_key(statement.name or series.name):
        return True
    rosters = [item.facts.statement.roster for item in series.members if item.facts.statement]
    return any(class_words(entry.title) == class_words(other.title) for roster in rosters for entry in roster)


def _against_ordinals(
    member: Member, statement: SeriesStatement, stated: Stated, series: Series
) -> SeriesConflict | None:
    """An ordinal that another class has with more right, or that leaves no room for the siblings on file."""
    ordinal = statement.ordinal
    if ordinal is None:
        return None
    others = {other.title: other for other in series.members if other is not member}
    misplaced = out_of_place(statement, member.title, [Mention(title, ordinal.span) for title in others])
    if misplaced:
        proof = tuple(others[entry.title] for entry in misplaced.proof)
        return SeriesConflict(misplaced.message, member, misplaced.span, proof)
    twins = [
        other for other, said in stated if said.ordinal and said.ordinal.value == ordinal.value and other is not member
    ]
    at = series.members.index(member) + 1
    if not twins or at == ordinal.value or statement.count is None or statement.count.value != len(series.members):
        return None
    message = f"“{ordinal.printed}”: {twins[0].title} claims the same place in the series."
    return SeriesConflict(message, member, ordinal.span, (twins[0],))
