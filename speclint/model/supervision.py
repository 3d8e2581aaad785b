"""The supervision that a class exercises, as its specification states it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from speclint.model.passages import Passage
from speclint.model.sentences import sentences
from speclint.parsing.document import says_none
from speclint.read.text import Span

_NONE = re.compile(
    r"\b(?:no|not|none|without)\b(?:(?!\b(?:but|except)\b)[^.;]){0,60}\b(?:supervis|direct|lead|employees|others)"
    r"|\bnot applicable\b",
    re.I,
)
_MANAGES = re.compile(
    r"\bmanag\w+ (?:subordinate |other )?supervisors\b|\bsupervises? (?:\w+ ){0,3}(?:supervisors|managers)\b"
    r"|\bthrough (?:subordinate |lower[- ]level )?(?:supervisors|managers)\b|\bmanagerial (?:authority|supervision)\b",
    re.I,
)
_SUPERVISES = re.compile(
    r"\b(?:directly )?supervis(?:es?|ion over|ing)\b|\bdirect supervision\b"
    r"|\b(?:exercises?|provides?) (?:direct|full|general|immediate|close)? ?supervision\b"
    r"|\bsupervisory (?:authority|responsibility)\b",
    re.I,
)
_LEADS = re.compile(
    r"\blead(?:s|ing)?\b|\blead (?:work|direction|worker)\b|\bdirects? the (?:daily )?work\b|\bmatrix\b", re.I
)
_BY_POSITION = re.compile(
    r"\bby position\b|\bmay\b|\bas assigned\b|\bdepending (?:up)?on (?:the )?(?:position|assignment)\b", re.I
)
_DEGREES = (("manages supervisors", 3, _MANAGES), ("supervises", 2, _SUPERVISES), ("leads", 1, _LEADS))
_EXERCISED = frozenset({"supervision_exercised"})
_RECEIVED = re.compile(
    r"\bis supervised\b|\bunder\b[^.;]{0,40}\b(?:supervision|direction)\b|\breceives?\b|\bperformed\b", re.I
)
_HEADED = frozenset({"supervision_exercised"})


@dataclass(frozen=True, slots=True)
class Supervision:
    """One sentence that says whom, and how, a class supervises."""

    degree: str
    """`none`, `leads`, `supervises` or `manages supervisors`."""
    rank: int
    """0 for none to 3."""
    by_position: bool
    """Whether only some positions do."""
    text: str
    span: Span
    section: str
    class_index: int | None = None


def supervision(found: Iterable[Passage]) -> Iterator[Supervision]:
    """What the sections on supervision exercised say, sentence by sentence."""
    for passage in found:
        if not passage.within(_EXERCISED):
            continue
        for start, end in sentences(passage.value):
            text = passage.value[start:end]
            said = _degree(text, passage.section in _HEADED)
            if said:
                by_position = bool(_BY_POSITION.search(text))
                span = passage.span(start, end)
                yield Supervision(*said, by_position, text, span, passage.section, passage.class_index)


def _degree(text: str, headed: bool) -> tuple[str, int] | None:
    if says_none(text) or _NONE.search(text):
        return "none", 0
    if _RECEIVED.search(text) and not re.search(r"\bsupervises\b|\bexercises\b", text, re.I):
        return None
    for name, rank, pattern in _DEGREES:
        if pattern.search(text):
            return name, rank
    return ("supervises", 2) if headed else None
