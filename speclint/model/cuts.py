"""Statements that break off: those that go on in another statement, and those that just stop."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from speclint.model.sentences import is_ended
from speclint.model.words import word_set
from speclint.parsing.document import Document, Section, Statement
from speclint.patterns import Pattern

_OPEN = word_set(
    "a an the of to in on at by for from with and or as into that which who whose than within upon under between among "
    "including its their his her your these those such through during against toward towards via per"
)
"""Words that no sentence ends with; those that may ("worked with") are rare enough in duties."""
_AFTER_STOP = Pattern(r"[.;:)\]]\s*(?:and|or|and/or)$", re.IGNORECASE)
_CONNECTS = word_set(
    "minimum_qualifications qualification_alternative education experience equivalency selective_certification "
    "licensure_certification statutory_eligibility"
)
"""Sections whose entries are joined by "and" and "or" at their ends."""


def lists(document: Document) -> Iterator[tuple[Section, Sequence[Statement]]]:
    """The statements that follow one another: of each section, and of each table cell."""
    for section in document.walk():
        yield section, section.statements
        for table in section.tables:
            for row in table.rows:
                yield from ((section, cell) for cell in row.cells)


def is_open(value: str, section: Section) -> bool:
    """Whether a statement ends with a word that another must follow, and is not merely joined to the next entry."""
    last = value.rsplit(None, 1)[-1].lower()
    if last not in _OPEN or value.isupper():
        return False
    if last in ("and", "or") and section.id in _CONNECTS:
        return False
    return not _AFTER_STOP.search(value)


def continuation(items: Sequence[Statement], index: int, section: Section) -> Statement | None:
    """The statement in which the sentence at `index` goes on, cut off from it by a page or paragraph break."""
    value = str(items[index])
    if is_ended(value) or " " not in value or not value[:1].isupper():
        return None
    at = _next(items, index)
    if at is None:
        return None
    following = items[at]
    dangling = is_open(value, section)
    if _goes_on(items, at) and (dangling or not following.marker):
        return following
    paged = following.follows == "furniture" and not following.marker
    return following if dangling and paged and any(item.marker for item in items[: index + 1]) else None


def _next(items: Sequence[Statement], index: int) -> int | None:
    """The next statement that is no rule and no footnote below one."""
    for at in range(index + 1, min(index + 4, len(items))):
        if any(character.isalnum() for character in str(items[at])) and not items[at].marker.startswith("*"):
            return at
    return None


def _goes_on(items: Sequence[Statement], at: int) -> bool:
    """Whether a statement starts in lower case and is neither a connector nor one of several such entries."""
    value = str(items[at])
    first, _, rest = value.partition(" ")
    if (
        not value[:1].islower()
        or first in ("o", "e.g.,", "i.e.,")
        or value.lower().strip(" .") in ("and", "or", "and/or")
    ):
        return False
    further = str(items[at + 1]) if at + 1 < len(items) else ""
    return not (further[:1].islower() and not is_ended(value)) and (bool(rest) or is_ended(value))
