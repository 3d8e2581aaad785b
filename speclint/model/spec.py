"""A document with its typed views, each made when a rule first asks for it and then shared."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from speclint.model.titles import Title, split_title
from speclint.parse.document import Document


@dataclass(frozen=True)
class Spec:
    """What document rules look at: the parsed document and, read off it, what they ask for again and again."""

    document: Document
    employer: str = ""

    @cached_property
    def titles(self) -> tuple[Title, ...]:
        """The titles of the classes that the document defines, taken apart."""
        return tuple(split_title(item.title.value) for item in self.document.classes)
