"""Terms that a document defines: competencies and physical demands, each with the words that define it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from speclint.model.demands import DEMANDS, Demand
from speclint.model.leveled import is_level
from speclint.model.tokens import singular
from speclint.model.words import word_set, words
from speclint.parsing.document import Document, Section, Table
from speclint.patterns import Pattern
from speclint.read.source import Source
from speclint.read.text import Span, Text, join

COMPETENCY, DEMAND = "competency", "physical demand"
_COMPETENCIES = frozenset({"competencies", "competency_definitions"})
_SMALL_HEADINGS = frozenset({None, "complexity_judgment", "contacts"})
"""Sections that a term's own small heading may be taken for ("Judgment")."""
_MOST_TERM_WORDS = 8
_LEAST_WORDS = 3
_LEAST_PAIRS = 2
_LEAST_SAID = 5
_COLON = r"\s?:\s+"
_DASH = r"\s+[–—]\s*|[–—]\s+|\s+-{1,2}\s+|-\s+(?=[A-Z])|\s+-(?=[A-Z])"
_ENTRY = Pattern(rf"(?P<term>[A-Z][^.;:–—]{{1,70}}?)(?:(?P<colon>{_COLON})|{_DASH})(?P<definition>\S.*)", re.DOTALL)
_BOLD_END = Pattern(r"\*\*|__|</(?:b|strong)>", re.IGNORECASE)
_DEFINES = Pattern(r"[A-Z]|(?:the )?(?:ability|capacity|skill)\b|to |being ")
_NOT_IN_TERMS = word_set(
    "following includes include including included must shall will may should is are was has have requires required "
    "e.g i.e example examples note notes if when please see"
)
_NOT_FIRST = word_set(
    "the this these those all each any a an by for in on at with from to of and or as per employees employee incumbent "
    "incumbents position positions"
)
_NOT_OPENING = Pattern(r"(?:Knowledges?|Abilit(?:y|ies)|Skills?|Proficien(?:t|cy))\s+(?:of|to|in|with|and\s+ability)\b")
_NOT_LAST = word_set("of to in on at by for from with and or as the a an that which who such than")
_DEGREES = word_set(
    "occasionally frequently constantly continuously rarely seldom never regularly sometimes often daily occasional "
    "frequent constant continuous rare none minimal moderate extensive required unrequired applicable"
)
_ASKS = Pattern(
    r"(?:must|may|will|should|shall|need[s]?|able|require[sd]?|not|up|over|at\s+least|more|less|no\s+more|the\s+(?:employee"
    r"|incumbent|position|work|job)|an?\s+(?:employee|incumbent)|employees?|incumbents?|while|when|for|in\s+order|\d"
    rf"|{'|'.join(sorted(_DEGREES))})(?![\w-])",
    re.IGNORECASE,
)
_MEANS = Pattern(
    r"(?:the\s+|an?\s+)?(?:[a-z-]+ing|abilit(?:y|ies)|capacity|capability|sufficient|clarity|acuity|sharpness|adjustment|act|use"
    r"|three-dimensional|coordination|movement|motion|power|sense|skill|to\s+[a-z]+)\b",
    re.IGNORECASE,
)
"""How the definition of a physical demand begins."""
_STRENGTH = word_set("strength level rating category class grade weight")
_DEFINITION_HEADER = Pattern(r"\b(?:defin|descri|mean|explan)", re.IGNORECASE)
_HEADER_WORDS = 3
_GOES_ON = Pattern(r"\s*[a-z]")


class Definition(Struct, frozen=True, array_like=True, gc=False):
    """One entry of a glossary: a term and what the document says it means."""

    kind: str
    """`competency` or `physical demand`."""
    term: Text
    definition: Text
    section: str
    """The canonical name of the section."""
    registered: str = ""
    """What the house style says the term means; empty where it says nothing of it."""
    continued: bool = False
    """Whether the file goes on behind it in lower case: a page or paragraph break may have cut it."""
    class_index: int | None = None
    """Of which of the document's classes it speaks; `None` where of all of them."""

    @property
    def span(self) -> Span:
        """The whole entry."""
        return Span(self.term.span().start, self.definition.span().end)

    @property
    def key(self) -> str:
        """The term as it is compared."""
        return term_key(self.term.value)

    @property
    def text(self) -> str:
        """The definition, its white space single."""
        return _single(self.definition.value)

    @property
    def defines(self) -> bool:
        """Whether it says what the term means, and not what the class asks for ("Must be able to …", "Word, Excel")."""
        return _defines(self.kind, self.definition.value)


@lru_cache(maxsize=8_192)
def _single(value: str) -> str:
    return " ".join(value.split())


@lru_cache(maxsize=8_192)
def _defines(kind: str, value: str) -> bool:
    if kind == DEMAND:
        return bool(_MEANS.match(value)) and not _ASKS.match(value)
    said = value.split()
    return len(said) >= _LEAST_SAID and 3 * sum(word[0].isupper() for word in said[1:]) < len(said)


@lru_cache(maxsize=8_192)
def term_key(term: str) -> str:
    """A term as it is compared: "and", "&", "/", case, and the plural do not count."""
    return " ".join(singular(word) for word in words(term.replace("(s)", "s")) if word != "and")


def definitions(document: Document, demands: Sequence[Demand]) -> Iterator[Definition]:
    """The competencies and physical demands that a document defines, in order.

    Args:
        document: the document, parsed.
        demands: the entries "Term: definition" of its list of physical demands.
    """
    found = {item.term.span().start: item for item in (*_in_sections(document), *_from_demands(demands))}
    held = [found[start] for start in sorted(found)]
    rights = {
        COMPETENCY: _rights(COMPETENCY, held, document.style.competencies),
        DEMAND: _rights(DEMAND, held, document.style.glossary),
    }
    text = document.source.text
    for item in held:
        goes_on = _GOES_ON.match(text, item.definition.span().end) is not None
        yield replace(item, registered=rights[item.kind].get(item.key, ""), continued=goes_on)


def _rights(kind: str, held: Sequence[Definition], registered: Sequence[tuple[str, str]]) -> Mapping[str, str]:
    """What terms mean by the house style; nothing where the document has a glossary of its own."""
    known = _known(tuple(registered))
    shared = [(item, right) for item in held if item.kind == kind and (right := known.get(item.key))]
    alike = sum(_is_like(item.text, right) for item, right in shared)
    return known if 2 * alike >= len(shared) else {}


@lru_cache(maxsize=256)
def _known(registered: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """The meanings of a house style's terms, by the terms as they are compared."""
    return {term_key(term): " ".join(text.split()) for term, text in registered}


@lru_cache(maxsize=4_096)
def _is_like(one: str, other: str) -> bool:
    """Whether two definitions share half of their words, in order."""
    ours, theirs = words(one), words(other)
    if ours == theirs:
        return True
    from speclint.model.drift import likeness

    return likeness(ours, theirs) >= 0.5


def _from_demands(demands: Sequence[Demand]) -> Iterator[Definition]:
    for item in demands:
        yield Definition(DEMAND, item.term, item.definition, item.section)


def _in_sections(document: Document) -> Iterator[Definition]:
    for section in document.walk():
        kind = _kind(section)
        if kind:
            yield from _in_section(section, kind, document.source)


def _kind(section: Section) -> str:
    if not _COMPETENCIES.isdisjoint(section.holds):
        return COMPETENCY
    return DEMAND if DEMANDS in section.holds else ""


def _in_section(section: Section, kind: str, source: Source) -> Iterator[Definition]:
    found = [entry for child in _own(section) for item in child.statements if (entry := _entry(item.text, source))]
    found += [] if found else _pairs([item.text for item in section.statements], _LEAST_PAIRS)
    found += [entry for table in section.tables for entry in _rows(table)]
    small = [entry for child in section.children for entry in _headed(child, source)]
    found += small if len(small) >= _LEAST_PAIRS or found else []
    for term, definition in found:
        if is_level(term.value) if kind == COMPETENCY else not _STRENGTH.isdisjoint(words(term.value)):
            continue
        if _is_term(term.value) and len(definition.value.split()) >= _LEAST_WORDS:
            yield Definition(kind, term, definition, section.id or "", class_index=section.class_index)


def _own(section: Section) -> Iterator[Section]:
    """A section, and those below it that an entry was taken to open ("Judgment:")."""
    yield section
    yield from (child for child in section.children if child.id in _SMALL_HEADINGS)


_Entry = tuple[Text, Text]


def _entry(text: Text, source: Source) -> _Entry | None:
    """“Term – definition”, “Term: definition”, or a term in bold with its definition behind it."""
    parts = _parts(text.value)
    if parts:
        start, end, said = parts
        return (text.slice(start, end).strip(), text.slice(said).strip()) if end else None
    at = _bold_end(text, source)
    if not at or len(text.value[:at].split()) > _MOST_TERM_WORDS or text.value[:at].rstrip()[-1:] in ".;,":
        return None
    return text.slice(0, at).strip(), text.slice(at).strip()


@lru_cache(maxsize=8_192)
def _parts(value: str) -> tuple[int, int, int] | None:
    """Where an entry's term starts and ends and its definition starts; zeros where it is shaped like no definition."""
    found = _ENTRY.match(value)
    if not found:
        return None
    shaped = found["colon"] or _in_capitals(found["term"]) or _DEFINES.match(found["definition"])
    return (*found.span("term"), found.start("definition")) if shaped else (0, 0, 0)


def _in_capitals(term: str) -> bool:
    """Whether every word of a term has a capital, short ones apart."""
    return all(not word[0].isalpha() or word[0].isupper() or len(word) < 4 for word in term.split())


def _bold_end(text: Text, source: Source) -> int:
    """Where the bold words end with which a statement opens; 0 where it opens with none."""
    if len(text.runs) < 2 or not text.value[:1].isupper():
        return 0
    first, second = text.runs[0], text.runs[1]
    before = source.text[max(0, first.start - 8) : first.start].lower()
    opens = before.endswith(("**", "__", "<b>", "<strong>"))
    gap = source.text[first.start + second.at - first.at : second.start + 9]
    return second.at if opens and _BOLD_END.match(gap.lstrip()) else 0


def _pairs(texts: Sequence[Text], least: int) -> list[_Entry]:
    """Terms that stand on a line of their own, each with the paragraph below it; none where one does not fit."""
    held = [text for text in texts if text.value[-1:] != ":" and text.value[:1] != "("]
    terms, said = held[::2], held[1::2]
    if len(terms) != len(said) or len(terms) < least:
        return []
    fits = all(_stands_alone(term.value) for term in terms) and all(_is_said(text.value) for text in said)
    return list(zip(terms, said, strict=True)) if fits else []


def _stands_alone(value: str) -> bool:
    return len(value.split()) <= _MOST_TERM_WORDS and value[-1] not in ".;," and value[0].isupper()


def _is_said(value: str) -> bool:
    """Whether a paragraph is a sentence rather than another term."""
    return len(value.split()) > _LEAST_WORDS and (value[-1] in ".;" or len(value.split()) > _MOST_TERM_WORDS)


def _rows(table: Table) -> Iterator[_Entry]:
    """The rows of a table of terms and definitions; none of a table of degrees or levels."""
    rows = [[join([item.text for item in cell]) for cell in row.cells] for row in table.rows]
    rows = [row for row in rows if len(row) == 2 and row[0].value and row[1].value]
    header = table.header[1].value if len(table.header) == 2 else ""
    if not table.header and rows and len(rows[0][1].value.split()) <= _HEADER_WORDS:
        header = rows.pop(0)[1].value
    if len(table.header) not in (0, 2) or (header and not _DEFINITION_HEADER.search(header)):
        return
    for term, definition in rows:
        yield term.strip(), definition.strip()


def _headed(section: Section, source: Source) -> list[_Entry]:
    """A term as a small heading of its own with the paragraph below it, and such lines that follow."""
    if section.id not in _SMALL_HEADINGS or section.tables or section.children:
        return []
    texts = [item.text for item in section.statements if not _entry(item.text, source)]
    return _pairs([section.heading.text, *texts], 1)


@lru_cache(maxsize=8_192)
def _is_term(term: str) -> bool:
    """Whether words may be a term, rather than the opening of a sentence or the lead-in to a list."""
    found = words(term)
    if not 0 < len(found) <= _MOST_TERM_WORDS or _NOT_OPENING.match(term):
        return False
    if found[0] in _NOT_FIRST or found[-1] in _NOT_LAST or (len(found) == 1 and found[0] in _DEGREES):
        return False
    return _NOT_IN_TERMS.isdisjoint(found)
