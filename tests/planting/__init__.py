"""Faults that are put into the sound documents of `corpus/`, a module per rule.

A module has `CODE`, the rule's code, and `plant(sound)`, which yields for a sound document the changes that each put
the rule's fault into it, one at a time; nothing where the fault cannot exist in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from speclint.model.spec import Spec
from speclint.read.text import Span


@dataclass(frozen=True)
class Sound:
    """A sound document of `corpus/`, and those that its employer has beside it."""

    spec: Spec
    others: tuple[Spec, ...] = ()

    @property
    def text(self) -> str:
        """The document's text, to which the offsets of all spans refer."""
        return self.spec.document.source.text

    @property
    def path(self) -> str:
        """Its path."""
        return self.spec.document.path

    def found(self, pattern: str) -> Iterator[re.Match[str]]:
        """Every place of a pattern in its text."""
        return re.finditer(pattern, self.text)


@dataclass(frozen=True)
class Planted:
    """A change of a document that puts a fault into it."""

    span: Span
    """The range of the text that is replaced; an empty range puts something in."""
    text: str
    """What is put there."""
    at: str = ""
    """Words of the changed document where the finding, or one of its related places, stands; `text` where empty."""
    also: frozenset[str] = frozenset()
    """Codes of other rules that rightly speak of the change too."""
    name: str = ""
    """What the change is, for the test's name."""


def before(span: Span, text: str, at: str = "", name: str = "") -> Planted:
    """Text put in before a range."""
    return Planted(Span(span.start, span.start), text, at, name=name)


def after(span: Span, text: str, at: str = "", name: str = "") -> Planted:
    """Text put in behind a range."""
    return Planted(Span(span.end, span.end), text, at, name=name)
