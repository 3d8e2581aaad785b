"""One word changed in a sound family of `corpus/` yields the one finding that says so, at the change or related to it.

Every count, ordinal, list entry and title of every sibling is changed in turn, and words of their general statements. The
files have names that say nothing of their titles, so that a changed title is not reported against its file name too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from speclint.engine.checked import Checked
from speclint.engine.finding import Finding
from speclint.engine.groups import check_groups
from speclint.engine.run import Run
from speclint.index.corpus import build
from speclint.index.series import Member, Series
from speclint.model.mentions import class_words
from speclint.read.decode import decode
from speclint.read.text import Span
from tests.conftest import CORPUS, documents
from tests.model.test_likeness import changes as word_changes

RUN = Run(str(CORPUS / "speclint.toml"))
SOUND = CORPUS / "sound"
NUMBERS = ("one", "two", "three", "four", "five", "six")
ORDINALS = ("first", "second", "third", "fourth", "fifth")
EVERY = 40
"""Every fortieth word of the general statements and of the descriptions that repeat them; the rest is SER004's own test."""
OTHER_NUMERAL = {"I": "V", "II": "V", "III": "V"}


@dataclass(frozen=True)
class Change:
    """One word of one document, and the word that is put in its place."""

    kind: str
    path: str
    span: Span
    word: str

    def __str__(self) -> str:
        return f"{self.kind}-{Path(self.path).name}-{self.span.start}"


@cache
def texts() -> dict[str, bytes]:
    """The sound documents by names that say nothing."""
    found = {}
    for number, path in enumerate(documents(SOUND)):
        folder = path.relative_to(SOUND).parts[0]
        found[str(SOUND / folder / f"{number:03}{path.suffix}")] = path.read_bytes()
    return found


@cache
def checked(path: str, data: bytes) -> Checked:
    source = decode(path, data)
    return RUN.check(RUN.parse(source), str(Path(path).parent))


@cache
def corpus() -> tuple[Series, ...]:
    return tuple(series for one in build(checked(*item).facts for item in texts().items()) for series in one.series)


def findings(changed: dict[str, bytes]) -> list[Finding]:
    """What all default rules find in the employer's documents."""
    employer = {checked(*item).facts.employer for item in changed.items()} | {
        checked(path, texts()[path]).facts.employer for path in changed
    }
    held = [checked(*item) for item in ({**texts(), **changed}).items()]
    held = [item for item in held if item.facts.employer in employer]
    active = RUN.active(held[0].source.path)
    grouped = check_groups(held, active, lambda code, path: True)
    return [finding for item in held for finding in item.findings] + grouped.findings


def changes(series: Series) -> Iterator[Change]:
    for item in list(word_changes(series))[::EVERY]:
        yield Change("words", item.path, Span(item.start, item.end), item.word)
    for member in series.members:
        yield from of_statement(member)
        yield from of_title(member)


def of_statement(member: Member) -> Iterator[Change]:
    statement = member.facts.statement
    if statement is None:
        return
    text = checked(member.path, texts()[member.path]).source.text
    if statement.count:
        yield from swapped("count", member.path, text, statement.count.span, NUMBERS)
    if statement.ordinal and member.alone:
        yield from swapped("ordinal", member.path, text, statement.ordinal.span, ORDINALS)
    for entry in statement.roster if member.alone else ():
        if class_words(entry.title) != member.words:
            yield from last_word("roster", member.path, text, entry.span)


def of_title(member: Member) -> Iterator[Change]:
    text = checked(member.path, texts()[member.path]).source.text
    yield from last_word("title", member.path, text, member.job_class.title_span)


def swapped(kind: str, path: str, text: str, span: Span, words: tuple[str, ...]) -> Iterator[Change]:
    for found in re.finditer(r"[A-Za-z]+", text[span.start : span.end]):
        if found.group().lower() in words:
            at = words.index(found.group().lower())
            where = Span(span.start + found.start(), span.start + found.end())
            yield Change(kind, path, where, words[(at + 1) % len(words)])
            return


def last_word(kind: str, path: str, text: str, span: Span) -> Iterator[Change]:
    """The level of a title, or its last word."""
    found = list(re.finditer(r"\w+", text[span.start : span.end]))[-1]
    word = found.group()
    other = OTHER_NUMERAL.get(word.upper(), "Coordinator")
    where = Span(span.start + found.start(), span.start + found.end())
    yield Change(kind, path, where, other.upper() if word.isupper() else other)


ALL = [(series, change) for series in corpus() for change in changes(series)]


@pytest.mark.parametrize("change", [change for _, change in ALL], ids=str)
def test_one_change_one_finding(change: Change) -> None:
    source = checked(change.path, texts()[change.path]).source
    text = source.text[: change.span.start] + change.word + source.text[change.span.end :]
    found = findings({change.path: text.encode()})
    line = source.position(change.span.start).line
    shown = [f"{item.code} {item.path}:{item.line} {item.message}" for item in found]
    assert len(found) == 1, "\n".join(shown)
    places = [found[0].location, *found[0].related]
    here = [place for place in places if place.path.endswith(Path(change.path).name)]
    assert any(place.line <= line <= place.end_line for place in here), shown


def test_every_style_has_families_that_are_changed() -> None:
    kinds = {(Path(change.path).parent.name, change.kind) for _, change in ALL}
    assert len({folder for folder, _ in kinds}) >= 5
    assert {kind for _, kind in kinds} >= {"count", "ordinal", "roster", "title", "words"}
