"""Descriptions of a class held against its own statement: what differs, and what is the same in other words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from speclint.engine.documents import check_document
from speclint.engine.run import Run, employer_of
from speclint.index.corpus import build
from speclint.index.descriptions import Description, descriptions, differences, mismatches, own_statement
from speclint.index.series import Series
from speclint.model.contentwords import Kind, Word, ending, stem, worded
from speclint.model.facts import Facts
from speclint.model.likeness import Likeness
from speclint.read.decode import decode
from speclint.read.source import Source
from speclint.read.text import plain
from tests.conftest import CORPUS, documents

SMALL = "Performs standard level project work on one or more small to medium ferry projects, and supervises a crew."
LOCKS = "Under general supervision, passes vessels through locks, repairs gates and weirs, and leads the keepers of a shift."

PAIRS = [
    # the statement, what a sibling says, the words that differ ("" for none)
    (SMALL, "performs standard level project work on one or more small to medium ferry projects and supervises a crew", ""),
    (SMALL, "works on one or more small to medium ferry projects at the standard level and supervises a crew", ""),
    (SMALL, "performs project work on small to medium ferry projects", ""),
    (SMALL, "performs entry level project work on one or more small to medium ferry projects", "entry"),
    (SMALL, "performs standard level project work on one or more small ferry projects", "small ferry"),
    (SMALL, "performs standard level project work on two or more small to medium ferry projects", "two"),
    (SMALL, "performs standard level project work on one or more large to medium ferry projects", "large"),
    (SMALL, "performs standard level project work on small to medium bridge projects and supervises a crew", "bridge"),
    (SMALL, "performs standard level project work on small to medium ferry projects and leads a crew", "leads"),
    (SMALL, "is in charge of the boats of the northern harbor", ""),
    (LOCKS, "repairs gates and weirs and passes vessels through locks", ""),
    (LOCKS, "passes vessels through the locks, repairs the weirs and gates, and leads keepers", ""),
    (LOCKS, "passing vessels through locks & repairing gates and weirs", ""),
    (LOCKS, "passes barges through locks, repairs gates and weirs, and leads the keepers of a shift", "barges"),
    (LOCKS, "passes vessels through locks, inspects gates and weirs, and leads the keepers of a shift", "inspects"),
    (LOCKS, "passes vessels through locks, repairs gates and pumps, and leads the keepers of a shift", "pumps"),
    (LOCKS, "passes vessels through locks, repairs gates and weirs, and supervises the keepers of a shift", "supervises"),
    (LOCKS, "passes vessels through locks, repairs gates and weirs, and does not lead the keepers of a shift", "not"),
    (LOCKS, "works under close supervision, passes vessels through locks, and repairs gates and weirs", "close"),
    (LOCKS, "keeps the waterway open for traffic without anyone to help", ""),
    ("Plans IT projects and helps the staff of two offices with them.",
     "plans information technology projects and assists employees of two offices with them", ""),
    ("Performs the least difficult surveys of streets under close supervision.",
     "performs the most difficult surveys of streets under close supervision", "most"),
    ("Under direction, leads a crew of painters and orders supplies.", "has a desk job and does not lead a crew", "not lead"),
    ("This is the full journey level. Incumbents paint bridges alone.", "is new to the trade and does entry level work",
     "entry level"),
    ("This is the training level. Helps journey level employees paint.", "performs entry level work of some kind", ""),
    ("Manages the county permit office, supervises its staff, and sets its procedures.",
     "supervises staff, sets procedures, and manages the budget of the permit office", ""),
    ("Sets standards, rates supervisors, and prepares the budget of a maintenance region.",
     "sets standards, rates supervisors, and prepares the budget of a district", "district"),
    ("Performs journey level plumbing in the installation and repair of pipes and pumps.",
     "installs and repairs pipes and pumps at the journey level", ""),
    ("Looks into complaints of housing code violations and issues notices of violation.",
     "looks into housing code complaints and issues violation notices", ""),
    ("Audits the most complex accounts and leads a team of auditors.", "audits more complex accounts and leads auditors", ""),
    ("Runs two or more programs of a division through subordinate supervisors.",
     "runs multiple division programs through subordinate supervisors", ""),
    ("Makes recommendations of policy to the board and speaks for the office before the council.",
     "recommends policy to the board and speaks for the office before council", ""),
    ("Rides with patrols at one school and inspects the gates each day.",
     "rides with patrols at a school and inspects gates daily", ""),
    ("Reports to a supervising surveyor. Leads survey crews and draws maps of streets.",
     "supervises survey crews and draws maps of streets", "supervises"),
    ("Manages three depots and the fleet.", "runs two depots in the eastern half of the county", "two depots"),
]  # fmt: skip


def said(statement: str, description: str) -> list[str]:
    like = Likeness(worded((plain(description, 0),)), worded((plain(statement, 0),)))
    return [like.said.quote(*found.said) for found in differences(like, habit=True)]


@pytest.mark.parametrize(("statement", "description", "expected"), PAIRS, ids=[row[1] for row in PAIRS])
def test_what_differs(statement: str, description: str, expected: str) -> None:
    assert said(statement, description) == ([expected] if expected else [])


FREE = [
    ("Manages the county permit center and supervises its staff.", "manages the county permit office and its staff"),
    ("Repairs and installs water, gas, and drainage systems alone.", "repairs and installs water and gas lines alone"),
    ("Audits the accounts of all agencies and reports to the board.", "audits accounts and reports to the commission"),
]


@pytest.mark.parametrize(("statement", "description"), FREE)
def test_where_no_one_repeats_statements_a_word_is_a_matter_of_style(statement: str, description: str) -> None:
    like = Likeness(worded((plain(description, 0),)), worded((plain(statement, 0),)))
    assert list(differences(like, habit=False)) == []


def test_long_texts_are_compared_in_bounded_time() -> None:
    text = "repairs gates and weirs, " * 3000
    assert said(text, text) == []


RUN = Run(str(CORPUS / "speclint.toml"))
SOUND = CORPUS / "sound"
EVERY = 10
"""Every tenth change is tried, for the time that all of them take; 1 tries all."""
OTHER: dict[Kind, tuple[str, str]] = {
    Kind.QUANTITY: ("two", "seven"), Kind.SIZE: ("large", "small"), Kind.LEVEL: ("advanced", "entry"),
    Kind.AUTHORITY: ("supervise", "lead"), Kind.PLAIN: ("lantern", "harbor"), Kind.NEGATION: ("always", "often"),
}  # fmt: skip


@dataclass(frozen=True)
class Change:
    """A word of a document, and another one for it."""

    path: str
    start: int
    end: int
    word: str


@cache
def facts(path: str, text: str) -> Facts:
    document = RUN.parse(Source(path, text, format="html" if path.endswith(".html") else "text"))
    employer = employer_of(document, Path(path).relative_to(SOUND).parts[0])
    return check_document(document, employer, ()).facts


@cache
def texts() -> dict[str, str]:
    return {str(path): decode(str(path), path.read_bytes()).text for path in documents(SOUND)}


@cache
def families() -> tuple[Series, ...]:
    corpora = build(facts(*item) for item in texts().items())
    return tuple(series for corpus in corpora for series in corpus.series if len(series.members) > 1)


def changes(series: Series) -> Iterator[Change]:
    """Every word of a sibling's statement that a description repeats in full, changed in either of them."""
    for title, described in descriptions(series).values():
        own = own_statement(series.find(title))
        held = [(item, Likeness(item.words, own.words)) for item in described] if own else []
        repeated = set()
        for item, like in held:
            if like.coverage == 1 and list(like.pairs) == sorted(like.pairs) and like.pairs[0] >= 0:
                found = [at for at, word in enumerate(item.words.words) if own and _changes(word, own)]
                repeated |= {like.pairs[at] for at in found}
                yield from (_change(item, at) for at in found)
        if own:
            yield from (_change(own, at) for at in sorted(repeated))


def _changes(word: Word, own: Description) -> bool:
    """Whether another word in its place must show: one that the statement has once only."""
    return word.kind is not Kind.LIGHT and own.words.keys.count(word.key) == 1


def _change(item: Description, at: int) -> Change:
    word, span = item.words.words[at], item.words.span(at, at)
    return Change(item.path, span.start, span.end, _other(word, item.words.quote(at, at)))


def _other(word: Word, printed: str) -> str:
    other = next(held for held in OTHER[word.kind] if stem(held) != word.key)
    form = ending(printed) if word.kind in (Kind.PLAIN, Kind.AUTHORITY) else ""
    changed = other.removesuffix("e") + form if form in ("ing", "ed") else other + form
    return changed.capitalize() if printed[0].isupper() else changed


@pytest.mark.parametrize("series", families(), ids=lambda series: series.name)
def test_each_word_changed_is_one_mismatch(series: Series) -> None:
    assert list(mismatches(series)) == []
    wrong = []
    for change in list(changes(series))[::EVERY]:
        text = texts()[change.path]
        text = text[: change.start] + change.word + text[change.end :]
        held = {member.path: texts()[member.path] for member in series.members} | {change.path: text}
        found = [
            item
            for corpus in build(facts(*one) for one in held.items())
            for one in corpus.series
            for item in mismatches(one)
        ]
        ends = [end for item in found for end in (item.here, *item.there)]
        if len(found) != 1 or change.path not in {end.description.path for end in ends}:
            wrong.append((change, [(item.here.shown, item.there[0].shown) for item in found]))
    assert wrong == []
