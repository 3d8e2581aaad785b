"""A document with its typed views, each made when a rule first asks for it and then shared."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from speclint.model.dates import PlacedDate, dates_of
from speclint.model.driving import Driving, driving
from speclint.model.licences import Check, Licence, checks, licences
from speclint.model.passages import Passage, passages
from speclint.model.requirements import EducationRequirement, ExperienceRequirement, education, experience
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

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every statement and table cell of the sections, with the sections that it stands in."""
        return tuple(passages(self.document))

    @cached_property
    def dates(self) -> tuple[PlacedDate, ...]:
        """All dates, those of the class data first."""
        return dates_of(self.document)

    @cached_property
    def licences(self) -> tuple[Licence, ...]:
        """The licences and certificates that are asked for, with their conditions."""
        return tuple(licences(self.passages))

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """The background checks, the motor-vehicle record among them."""
        return tuple(checks(self.passages))

    @cached_property
    def driving(self) -> tuple[Driving, ...]:
        """The places that say that the class drives."""
        return tuple(driving(self.passages))

    @cached_property
    def experience(self) -> tuple[ExperienceRequirement, ...]:
        """The lengths of experience that are asked for."""
        return tuple(experience(self.passages))

    @cached_property
    def education(self) -> tuple[EducationRequirement, ...]:
        """The levels of education that are asked for."""
        return tuple(education(self.passages))
