"""What phase 1 leaves of a document for the rules between documents: small, frozen, with places."""

from __future__ import annotations

from dataclasses import dataclass

from speclint.model.spec import Spec
from speclint.model.titles import Title, split_title
from speclint.read.text import Span


@dataclass(frozen=True, slots=True)
class ClassFacts:
    """One class that a document defines."""

    title: Title
    title_span: Span
    code: str = ""
    code_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """One document as the rules of series and corpus scope see it."""

    path: str
    employer: str
    style: str
    classes: tuple[ClassFacts, ...]
    defines_series: bool = False
    """Whether it is a series specification, which defines all classes of its series itself."""


def facts_of(spec: Spec) -> Facts:
    """The facts of a document."""
    document = spec.document
    classes = tuple(
        ClassFacts(
            split_title(item.title.value),
            item.title.span(),
            item.code.value if item.code else "",
            item.code.span() if item.code else None,
        )
        for item in document.classes
    )
    return Facts(document.path, spec.employer, document.style.id, classes, document.style.series)
