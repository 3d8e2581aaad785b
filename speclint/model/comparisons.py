"""What a specification says of other classes, to set its own apart from them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from speclint.model.mentions import Mention, class_words, read_titles, title_end
from speclint.model.sentences import sentences
from speclint.model.titles import LEVEL_WORDS, is_agent
from speclint.parsing.document import Document, Section
from speclint.patterns import Pattern
from speclint.read.text import Span, Text

_DISTINGUISHED = Pattern(
    r"\b(?:(?:is|are|can be|may be) (?:also |further )?(?:distinguished|differentiated|distinct|different)"
    r"|differs?) from |^distinguished from ",
    re.I,
)
_BEFORE_TITLE = Pattern(
    r"(?:(?:the|an?|class|classification|of|that|next|lower|higher|level|lesser|full|journey|other)\b,? ?)*", re.I
)
_OF_OTHER = Pattern(r"\s*,?\s*(?:which|who|where|whose)\s+", re.I)
_IN_THAT = Pattern(
    r"\s*,?\s*(?:in that|because|since|as) (?P<one>the latter|the former|the second|the first|it|this class)"
    r"(?: class| classification)?,? ",
    re.I,
)
_IN_THAT_NAMED = Pattern(r"\s*,?\s*(?:in that|because|since) (?:the )?(?=[A-Z])")
_BY = Pattern(r"\s*,?\s*(?:by|in)\s+(?!that\b)(?:the (?P<whose>latter|former)['’]s )?", re.I)
_LEFT = Pattern(r"\s*,?\s*(?:in that|because|since)\b", re.I)
"""Reasons that no formula has are left to the reading of free prose."""
_CALLED = Pattern(r"\s+(?:class|classification|level|position)\b(?! series)", re.I)
_TURN = Pattern(r",? (?:while|whereas|but) (?=the former\b|the latter\b|[A-Z])")
_SERIES = Pattern(r"\s*(?:series|classes)\b", re.I)
_FREE = Pattern(r"\b(?:[Ww]hile|[Ww]hereas|[Uu]nlike|[Aa]lthough|[Ii]n (?:contrast|comparison))\b")
"""Words by which two classes are set against each other in ways that no formula has."""
CARRIERS = ("distinguishing_characteristics", "class_summary")
_OWN = frozenset({"This", "These", "It", "Incumbents", "Employees", "Positions", "Both"})
_SUBJECT = Pattern(r"(?:(?:Finally|Also|In addition|Additionally|Similarly),? )?(?P<the>The |the |An? )?")
_SAYS = Pattern(
    r"\s+(?P<clause>(?:performs?|is responsible|are responsible|serves?|supervises?|manages?|leads?|directs?|plans?"
    r"|assists?|works?|provides?|carries|handles|oversees|coordinates|conducts|applies|receives|learns)\b)"
)


class Comparison(Struct, frozen=True, array_like=True, gc=False):
    """One class set apart from another, and the words that describe one of the two."""

    subject: Mention | None
    """The class that is set apart, where the text names it; `None` for "this class" and for a plain description."""
    other: Mention
    """The class that it is set apart from."""
    wording: Text
    """The words that describe one of the two, each with its place; empty where none do."""
    of_other: bool
    """Whether the clause describes the other class, rather than the class itself."""
    section: str
    span: Span
    described: bool = False
    """Whether the other class is only described, without being set against this one."""
    step: int = 0
    """+1 where the text says that the other class is the higher one, -1 where the lower one, 0 where it does not."""
    class_index: int | None = None
    """Which of the document's classes is set apart, where its section speaks of that one only."""

    @property
    def clause(self) -> str:
        """The words that describe one of the two."""
        return self.wording.value

    @property
    def clause_span(self) -> Span:
        """The place of these words."""
        return self.wording.span()


def comparisons(document: Document) -> tuple[Comparison, ...]:
    """The comparisons with other classes and the descriptions of siblings, in order."""
    found = []
    for section in comparing(document):
        found += list(_of_section(section, own_title(document, section)))
    return tuple(sorted(found, key=lambda item: item.span))


def comparing(document: Document) -> tuple[Section, ...]:
    """The sections that set classes apart, those below them that speak of one level included."""
    found: dict[int, Section] = {}
    for name in CARRIERS:
        for section in document.find_all(name):
            found |= {item.heading.span.start: item for item in section.walk()}
    return tuple(found.values())


def own_title(document: Document, section: Section) -> str:
    """The title of the class of which a section speaks; empty where it speaks of several."""
    index = 0 if len(document.classes) == 1 else section.class_index
    return "" if index is None else document.classes[index].title.value


def carries(section: Section) -> bool:
    """Whether a section says what sets classes apart, rather than what they do."""
    return section.id in ("distinguishing_characteristics", "class_level")


def _of_section(section: Section, own: str) -> Iterator[Comparison]:
    for paragraph in section.statements:
        text = paragraph.text
        for start, end in sentences(text.value):
            compared = _DISTINGUISHED.search(text.value, start, end)
            if compared:
                yield from _compared(text, start, end, compared, section, own)
            elif own and section.id == "distinguishing_characteristics" and not _FREE.search(text.value, start, end):
                yield from _described(text, start, end, own)


def _compared(
    text: Text, start: int, end: int, verb: re.Match[str], section: Section, own: str
) -> Iterator[Comparison]:
    lead = _BEFORE_TITLE.match(text.value, verb.end(), end)
    at = lead.end() if lead else verb.end()
    others = list(read_titles(text, at, end))
    stop = others[-1].end if others else end
    words = lead.group().lower().split() if lead else []
    if not others or _SERIES.match(text.value, stop, end) or (words[-1:] == ["other"] and _is_plural(others[0])):
        return
    called = _CALLED.match(text.value, stop, end)
    clause, of_other = _clause(text.value, called.end() if called else stop, end)
    if clause[0] == clause[1] and _LEFT.match(text.value, clause[0], end):
        return
    subject, step = _subject(text, start, verb.start()), step_of(words)
    wording, place = text.slice(*clause), text.span(start, end)
    for other in others:
        found = Comparison(
            subject, other, wording, of_other, section.id or "", place, step=step, class_index=section.class_index
        )
        yield _from_own_side(found, own)


def step_of(words: Iterable[str]) -> int:
    """+1 where words before a title call its class higher, -1 where lower, 0 where neither."""
    called = {word.strip(",-") for word in words}
    return 1 if "higher" in called else -1 if called & {"lower", "lesser"} else 0


def _is_plural(mention: Mention) -> bool:
    return mention.title.endswith("s") and is_agent(mention.title.rpartition(" ")[2])


def _from_own_side(found: Comparison, own: str) -> Comparison:
    """A comparison of another class with this one, turned round: the other class is always the other one."""
    subject = found.subject
    if not own or subject is None or class_words(found.other.title) not in own_words(own):
        return found
    if class_words(subject.title) in own_words(own):
        return found
    return replace(found, subject=found.other, other=subject, of_other=not found.of_other, step=-found.step)


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
    return ((by.end(), stop), (by["whose"] or "").lower() == "latter") if by else ((start, start), False)


def _subject(text: Text, start: int, end: int) -> Mention | None:
    lead = _SUBJECT.match(text.value, start, end)
    found = next(read_titles(text, lead.end() if lead else start, end), None)
    return None if found is None or found.title.partition(" ")[0] in _OWN else found


def _described(text: Text, start: int, end: int, own: str) -> Iterator[Comparison]:
    """A sentence that opens with a sibling's title and says what that class does."""
    lead = _SUBJECT.match(text.value, start, end)
    at = lead.end() if lead else start
    stop = title_end(text.value, at, end)
    says = _SAYS.match(text.value, stop, end)
    title = text.value[at:stop]
    if says and len(title.split()) > 1 and _names_class(title) and class_words(title) not in own_words(own):
        clause = text.slice(says.start("clause"), len(text.value[:end].rstrip(" .")))
        mention = Mention(title, text.span(at, stop), stop)
        section = "distinguishing_characteristics"
        yield Comparison(None, mention, clause, True, section, text.span(start, end), described=True)


def own_words(own: str) -> tuple[frozenset[str], ...]:
    """The words of the class's own title, with and without the agency or brackets behind it."""
    return class_words(own), class_words(own.partition(",")[0].partition(" (")[0])


def _names_class(title: str) -> bool:
    words = title.lower().split()
    return any(is_agent(word) or word in LEVEL_WORDS for word in words[-2:])
