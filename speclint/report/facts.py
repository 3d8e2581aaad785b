"""A fact that a document states, as it is shown: what it is, how it was read, and the words that it was read from."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import unescape
from typing import Any

from speclint.model.spec import Spec
from speclint.patterns import Pattern
from speclint.read.text import Span

_MARKUP = Pattern(r"<[^<>]{0,300}>|\*+|`+")
LONGEST = 1000
"""How many characters of a fact's words are shown at the most."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One fact as it is shown."""

    what: str
    """What is stated: "weight", "driver's license", "established date"."""
    reading: str
    """How it was read."""
    text: str
    """The words it was read from."""
    span: Span
    section: str = ""
    class_index: int | None = None
    """Of which of the document's classes it speaks; `None` where it speaks of all of them."""
    data: dict[str, Any] = field(default_factory=dict)
    """The reading taken apart, for the JSON."""


def words(text: str, start: int = 0) -> str:
    """The words of a text from an offset on, not more than anybody reads: the place tells where all of them stand."""
    return text[start : start + LONGEST]


def cut(spec: Spec, span: Span) -> str:
    """The words of the file at a span, on one line and without markup."""
    return " ".join(unescape(_MARKUP.sub(" ", words(spec.document.source.cut(span)))).split())
