"""Series statements in free prose: how many classes, which of them this one is, what they are called."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from speclint.model.mentions import Mention, names_class, read_titles
from speclint.model.prose.notation import number, ordinal
from speclint.model.prose.patterns import ROSTERS, SUPERLATIVES
from speclint.model.prose.reader import Match, Passage, Reader, opening, reference
from speclint.model.series import (
    Count,
    Ordinal,
    SeriesStatement,
    list_below,
    names_levels,
    of_other_things,
    series_name,
)
from speclint.model.titles import ROMAN, is_agent
from speclint.parsing.document import Statement

_NOT_BEFORE = frozenset({"to", "or", "than", "least", "about", "through", "other", "for", "over"})
_NOT_BETWEEN = frozenset({"other", "more", "additional", "further", "remaining", "different", "of", "the"})
_IS = frozenset({"is", "are", "as", "be", "being", "represents", "constitutes", "considered", "was", "remains"})
"""Words behind which a place in the series is the class's own."""
_NOUNS = (
    "class",
    "classes",
    "classification",
    "classifications",
    "level",
    "levels",
    "tiers",
    "tier",
    "tiered",
    "leveled",
)


def count(reads: Reader, doc: Doc, passage: Passage) -> Count | None:
    """How many classes a sentence gives its series."""
    for match in reads.matches("counts", doc):
        numbers = [token for token in doc[match.start : match.end] if number(token.text)]
        if len(numbers) != 1:
            continue
        token = numbers[0]
        noun = next((item for item in doc[token.i + 1 : match.end] if item.lower_ in _NOUNS), None)
        before = doc[token.i - 1].lower_ if token.i else ""
        between = {item.lower_ for item in doc[token.i + 1 : noun.i if noun else match.end]}
        if noun is None or before in _NOT_BEFORE or ordinal(before) or between & _NOT_BETWEEN or number(token.text) < 2:
            continue
        end = noun.idx + len(noun)
        level = not noun.lower_.startswith("class")
        if not (level and of_other_things(passage.value, end)):
            printed = passage.value[token.idx : end]
            return Count(number(token.text), "level" if level else "class", printed, passage.span(token.idx, end))
    return None


def place(reads: Reader, doc: Doc, passage: Passage, counted: Count | None) -> Ordinal | None:
    """Which class of its series a sentence says that this one is."""
    if _of_another(reads, doc, passage):
        return None
    for match in reads.matches("ordinals", doc):
        before = doc[match.start - 1].lower_ if match.start else ""
        value = _value(reads, doc, match, counted) if before in _IS else 0
        if value > 0:
            last = doc[match.end - 1]
            start, end = doc[match.start].idx, last.idx + len(last)
            start += len("the ") if doc[match.start].lower_ == "the" else 0
            return Ordinal(value, passage.value[start:end], passage.span(start, end))
    return None


def _of_another(reads: Reader, doc: Doc, passage: Passage) -> bool:
    """Whether the sentence has another class for its subject."""
    token = opening(reads, doc)
    if token is None or token.ent_type_ == "OWN":
        return False
    found = reference(token)
    return found.start < 0 or not passage.is_own(passage.mention(found.start, found.end).title)


def _value(reads: Reader, doc: Doc, match: Match, counted: Count | None) -> int:
    head = range(match.start, min(match.end, match.start + 6))
    nth = next((ordinal(doc[i].text) for i in head if ordinal(doc[i].text)), 0)
    words = [
        (doc[i].lower_, item.value) for i in head for item in SUPERLATIVES if doc[i].lower_ in item.text.split("|")
    ]
    total = next((number(token.text) for token in doc[match.start : match.end] if number(token.text)), 0)
    total = total or (counted.value if counted else 0)
    if not words or (nth and "and" in (doc[i].lower_ for i in head)):
        return nth
    from_below = words[0][1]
    if from_below == 1:
        return nth or 1
    if from_below == 0:
        return 2 if total == 3 else 0
    return total - (nth or 1) + 1 if total else 0


def roster(reads: Reader, doc: Doc, passage: Passage, below: Sequence[Statement]) -> tuple[tuple[Mention, ...], bool]:
    """The titles that a sentence lists, and whether it lists the other classes only."""
    for match in reads.matches("rosters", doc):
        form = ROSTERS[match.which]
        titles = _before(doc, passage, match) if form.before else _behind(doc, passage, match)
        if not titles and not form.before and passage.value.endswith(":"):
            titles = list_below(below)
        if names_levels(titles):
            continue
        if (len(titles) > 1 or (titles and form.others)) and any(map(_is_title, titles)):
            return titles, form.others
    return (), False


def _behind(doc: Doc, passage: Passage, match: Match) -> tuple[Mention, ...]:
    last = doc[match.end - 1]
    return tuple(read_titles(passage.text, passage.start + last.idx + len(last), passage.end))


def _before(doc: Doc, passage: Passage, match: Match) -> tuple[Mention, ...]:
    stop = passage.start + doc[match.start].idx
    start = passage.start + (4 if passage.value.startswith("The ") else 0)
    titles = tuple(read_titles(passage.text, start, stop))
    return titles if titles and stop - titles[-1].end < 3 else ()


def _is_title(mention: Mention) -> bool:
    words = mention.title.split()
    return names_class(mention.title) or is_agent(words[-1]) or words[-1] in ROMAN


def statement(
    passage: Passage, counted: Count | None, placed: Ordinal | None, listed: tuple[tuple[Mention, ...], bool]
) -> SeriesStatement | None:
    """What a sentence says, put together; `None` where it says nothing."""
    titles, others = listed
    if not (counted or placed or titles):
        return None
    return SeriesStatement(passage.span(), passage.section, series_name(passage.value), counted, placed, titles, others)
