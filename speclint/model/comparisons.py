"""What a specification says of other classes, to set its own apart from them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from speclint.model.mentions import Mention, class_words, read_titles, title_end
from speclint.model.sentences import sentences
from speclint.model.titles import LEVEL_WORDS, is_agent
from speclint.parsing.document import Document, Section
from speclint.read.text import Span, Text

_DISTINGUISHED = re.compile(
    r"\b(?:(?:is|are|can be|may be) (?:also |further )?(?:distinguished|differentiated|distinct|different)"
    r"|differs?) from ",
    re.I,
)
_BEFORE_TITLE = re.compile(
    r"(?:(?:the|an?|class|classification|of|that|next|lower|higher|level|lesser|full|journey|other)\b,? ?)*", re.I
)
_OF_OTHER = re.compile(r"\s*,?\s*(?:which|who|where|whose)\s+", re.I)
_IN_THAT = re.compile(
    r"\s*,?\s*(?:in that|because|since|as) (?P<one>the latter|the former|the second|the first|it|this class)"
    r"(?: class| classification)?,? ",
    re.I,
)
_IN_THAT_NAMED = re.compile(r"\s*,?\s*(?:in that|because|since) (?:the )?(?=[A-Z])")
_BY = re.compile(r"\s*,?\s*(?:by|in)\s+", re.I)
_TURN = re.compile(r",? (?:while|whereas|but) (?=the former\b|the latter\b|[A-Z])")
_SERIES = re.compile(r"\s*(?:series|classes)\b", re.I)
_OWN = frozenset({"this", "these", "it", "incumbents", "employees", "positions", "both"})
_SUBJECT = re.compile(r"(?:(?:Finally|Also|In addition|Additionally|Similarly),? )?(?P<the>The |the |An? )?")
_SAYS = re.compile(
    r"\s+(?P<clause>(?:performs?|is responsible|are responsible|serves?|supervises?|manages?|leads?|directs?|plans?"
    r"|assists?|works?|provides?|carries|handles|oversees|coordinates|conducts|applies|receives|learns)\b)"
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One class set apart from another, and the words that describe one of the two."""

    subject: Mention | None
    """The class that is set apart, where the text names it; `None` for "this class" and for a plain description."""
    other: Mention
    """The class that it is set apart from."""
    clause: str
    """The words that describe one of the two; empty where none do."""
    clause_span: Span
    of_other: bool
    """Whether the clause describes the other class, rather than the class itself."""
    section: str
    span: Span
    described: bool = False
    """Whether the other class is only described, without being set against this one."""
    step: int = 0
    """1 where the text calls the other the next higher class, -1 for the next lower, 0 where it says neither."""


def comparisons(document: Document) -> tuple[Comparison, ...]:
    """The comparisons with other classes and the descriptions of siblings, in order."""
    own = document.classes[0].title.value if len(document.classes) == 1 else ""
    found = []
    for name in ("distinguishing_characteristics", "class_summary"):
        for section in document.find_all(name):
            found += list(_of_section(section, own))
    return tuple(sorted(found, key=lambda item: item.span))


def _of_section(section: Section, own: str) -> Iterator[Comparison]:
    carries = section.id == "distinguishing_characteristics"
    for paragraph in section.statements:
        text = paragraph.text
        for start, end in sentences(text.value):
            compared = _DISTINGUISHED.search(text.value, start, end)
            if compared:
                yield from _compared(text, start, end, compared, section.id or "")
            elif carries and own:
                yield from _described(text, start, end, own)


def _compared(text: Text, start: int, end: int, verb: re.Match[str], section: str) -> Iterator[Comparison]:
    lead = _BEFORE_TITLE.match(text.value, verb.end(), end)
    others = list(read_titles(text, lead.end() if lead else verb.end(), end))
    stop = others[-1].end if others else end
    if not others or _SERIES.match(text.value, stop, end):
        return
    clause, of_other = _clause(text.value, stop, end)
    subject = _subject(text, start, verb.start())
    for other in others:
        words = text.value[clause[0] : clause[1]]
        span = text.span(start, end)
        yield Comparison(subject, other, words, text.span(*clause), of_other, section, span)


def _clause(value: str, start: int, end: int) -> tuple[tuple[int, int], bool]:
    """Where the words stand that tell the two classes apart, and whether they describe the other one."""
    stop = len(value[:end].rstrip(" ."))
    of_other, in_that, named = (pattern.match(value, start, end) for pattern in (_OF_OTHER, _IN_THAT, _IN_THAT_NAMED))
    if of_other:
        return (of_other.end(), stop), True
    if in_that:
        turn = _TURN.search(value, in_that.end(), stop)
        return (in_that.end(), turn.start() if turn else stop), in_that["one"].lower() in ("the latter", "the second")
    if named:
        return (title_end(value, named.end(), end), stop), True
    by = _BY.match(value, start, end)
    return ((by.end(), stop), False) if by else ((stop, stop), False)


def _subject(text: Text, start: int, end: int) -> Mention | None:
    lead = _SUBJECT.match(text.value, start, end)
    found = next(read_titles(text, lead.end() if lead else start, end), None)
    return None if found is None or found.title.partition(" ")[0].lower() in _OWN else found


def _described(text: Text, start: int, end: int, own: str) -> Iterator[Comparison]:
    """A sentence that opens with a sibling's title and says what that class does."""
    lead = _SUBJECT.match(text.value, start, end)
    at = lead.end() if lead else start
    stop = title_end(text.value, at, end)
    says = _SAYS.match(text.value, stop, end)
    title = text.value[at:stop]
    if says and len(title.split()) > 1 and _names_class(title) and class_words(title) not in _own_words(own):
        clause = text.span(says.start("clause"), end)
        words = text.value[says.start("clause") : end].rstrip(" .")
        mention = Mention(title, text.span(at, stop), stop)
        section = "distinguishing_characteristics"
        yield Comparison(None, mention, words, clause, True, section, text.span(start, end), described=True)


def _own_words(own: str) -> tuple[frozenset[str], ...]:
    """The words of the class's own title, with and without the agency or brackets behind it."""
    return class_words(own), class_words(own.partition(",")[0].partition(" (")[0])


def _names_class(title: str) -> bool:
    words = title.lower().split()
    return any(is_agent(word) or word in LEVEL_WORDS for word in words[-2:])
