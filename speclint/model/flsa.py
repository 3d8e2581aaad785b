"""FLSA status: whether a class is exempt from overtime under the Fair Labor Standards Act (29 U.S.C. 207, 213)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from speclint.parsing.document import Document, Section, says_none
from speclint.patterns import Pattern
from speclint.read.text import Span, Text
from speclint.styles.style import heading_key


class Flsa(StrEnum):
    """What a status says on its face."""

    EXEMPT = "exempt"
    NONEXEMPT = "nonexempt"
    BY_POSITION = "by position"
    UNCLEAR = "unclear"


class FlsaStatus(Struct, frozen=True, array_like=True, gc=False):
    """An FLSA status as printed."""

    status: Flsa
    text: str
    span: Span
    section: str = ""
    """Id of the class-data entry, or of the section."""
    admitted: bool | None = None
    """Whether it is one of the values that the house style admits; `None` where it names none."""


_NOT_DUE = "not (?:eligible|entitled|subject|covered)[a-z ]{0,14}|in-?eligible[a-z ]{0,8}"
_OVERTIME = "overtime|ot|flsa|fair labor standards act"
_NONEXEMPT = Pattern(
    r"\bnon[\s–-]{0,3}ex(?:empt|\b)|\bnot exempt|\bnon[\s–-]{0,3}x\b|^n[\s./-]?e\b|\bunexempt"
    rf"|^(?:overtime|ot|flsa)[\s-](?:eligible|covered)|^eligible(?: for (?:{_OVERTIME})\b|$)|^covered\b|^non$"
    r"|^hourly$|\b(?:20)?7\s?\(k\)",
    re.IGNORECASE,
)
_EXEMPT = Pattern(
    rf"\bexempt|^e(?:x|xmt)?$|^(?:{_NOT_DUE})(?:\s|$)|^(?:overtime|ot|flsa)[\s-](?:{_NOT_DUE})|^(?:not|un)[\s-]?covered"
    r"|\bno overtime"
    r"|^(?:executive|administrative|(?:learned )?professional|computer|highly compensated)\b",
    re.IGNORECASE,
)
_VARIES = Pattern(
    r"\bby (?:position|assignment|class)|\bvar(?:y|ies|iable|ied)\b|\bdepend|\bdetermined\b"
    r"|\bper position|\bmay be|\beither\b",
    re.IGNORECASE,
)
_YES = Pattern(r"(?:y|yes|true|x)\b|(?P<no>(?:n|no|false)\b)", re.IGNORECASE)
_PLACEHOLDER = Pattern(
    r"^[\[<{(_]|^(?:tbd|tba|x{2,}|_+|-+|–|—|\?+|pending|to be determined|unknown|n/?a|none)\b|^\W*$", re.IGNORECASE
)
_STATED = Pattern(
    r"\bFLSA(?: (?:status|code|designation|classification|category|type|exemption))?(?: is)?\s?(?::|[–-](?=\s)|=)\s?"
    r"(?P<value>[A-Za-z0-9][\w/ ()–-]{0,60})",
    re.IGNORECASE,
)
_HEADINGS = frozenset(
    "flsa|flsa status|flsa code|flsa designation|flsa classification|flsa category|flsa exemption|flsa exemption status"
    "|fair labor standards act|fair labor standards act status|fair labor standards act flsa status|overtime status"
    "|exemption status|fair labor standards act designation|fair labor standards act classification".split("|")
)
_LONGEST = 90
"""How many characters a status has at the most; more are a note about it."""


def read_status(value: str, label: str = "") -> Flsa | None:
    """What a status says; `None` for a blank, a placeholder, or a note.

    Args:
        value: the status as printed.
        label: what it is labelled with, which may put the question that "Yes" and "No" answer ("FLSA Exempt: No").
    """
    text = " ".join(value.split()).strip(" *.:;")
    if not text or len(text) > _LONGEST or _PLACEHOLDER.match(text) or says_none(text) & (text.lower() != "no"):
        return None
    not_due = _NONEXEMPT.search(text)
    rest = _NONEXEMPT.sub(" ", text).strip(" /,;-–()") if not_due else text
    due = _EXEMPT.search(rest)
    if _VARIES.search(text) or (not_due and due):
        return Flsa.BY_POSITION
    if not_due:
        return Flsa.NONEXEMPT
    return Flsa.EXEMPT if due else _answered(text, label)


def _answered(text: str, label: str) -> Flsa | None:
    """What a value says that is neither: clear where the label puts the question."""
    answer = _YES.match(text)
    asked = read_status(label) if label and len(text) < 20 and answer else None
    if answer and asked in (Flsa.EXEMPT, Flsa.NONEXEMPT):
        exempt = (asked is Flsa.EXEMPT) is not bool(answer["no"])
        return Flsa.EXEMPT if exempt else Flsa.NONEXEMPT
    return Flsa.UNCLEAR if len(text) <= 20 else None


def flsa_statuses(document: Document) -> tuple[FlsaStatus, ...]:
    """The FLSA statuses that a document states: in its class data, under a heading of their own, or in its text."""
    admitted = next((item.values for item in document.style.fields if item.id == "flsa"), ())
    found = [*_in_fields(document, admitted), *(item for at in document.walk() for item in _in_section(at, admitted))]
    return tuple({item.span: item for item in found}.values())


def _in_fields(document: Document, admitted: tuple[str, ...]) -> Iterator[FlsaStatus]:
    for item in document.fields:
        if item.id == "flsa":
            yield from _status(item.value, item.label.value, item.id, admitted)


def _in_section(section: Section, admitted: tuple[str, ...]) -> Iterator[FlsaStatus]:
    headed = _is_headed(section.heading.text.value)
    for at, statement in enumerate(section.statements):
        if headed and not at:
            yield from _status(statement.text, section.heading.text.value, section.id or "", admitted)
            continue
        match = _STATED.search(statement.text.value)
        if match:
            value = statement.text.slice(*match.span("value")).strip()
            yield from _status(value, "", section.id or "", admitted)


@lru_cache(maxsize=4_096)
def _is_headed(heading: str) -> bool:
    """Whether a heading announces a status."""
    return heading_key(heading) in _HEADINGS


def _status(value: Text, label: str, section: str, admitted: tuple[str, ...]) -> Iterator[FlsaStatus]:
    status = read_status(value.value, label)
    if status:
        known = _key(value.value) in map(_key, admitted) if admitted else None
        yield FlsaStatus(status, " ".join(value.value.split()), value.span(), section, known)


def _key(value: str) -> str:
    """A value as it is compared: case, dashes, spaces, and a remark in brackets do not count."""
    return re.sub(r"[\s*.–—-]+", "", re.sub(r"\([^()]{0,60}\)", "", value)).lower()


def equivalent(status: Flsa, admitted: tuple[str, ...]) -> str:
    """The one admitted value that says the same; empty where there is none, or several."""
    same = [value for value in admitted if read_status(value) is status]
    return same[0] if len(same) == 1 and status in (Flsa.EXEMPT, Flsa.NONEXEMPT) else ""
