"""The table of classes of a series specification against the headings under which it defines them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from speclint.model.mentions import class_words
from speclint.model.wordings import Titles
from speclint.parsing.document import Document, JobClass, Section
from speclint.read.text import Text


def retitled(document: Document) -> tuple[Text, tuple[Text, ...]] | None:
    """The title of the table that no heading has, and the headings of the one class that the table does not have.

    `None` where all agree, and where more than one class differs: then the headings follow another plan.
    """
    headings = list(_headings(document))
    defined = {class_words(heading.value): heading for heading in headings}
    tabled = {class_words(item.title.value): item for item in document.classes}
    left = [item for words, item in tabled.items() if words not in defined]
    foreign = [heading for words, heading in defined.items() if words not in tabled]
    if len(left) != 1 or len(foreign) != 1 or not _alike(left[0], foreign[0]):
        return None
    words = class_words(foreign[0].value)
    return left[0].title, tuple(heading for heading in headings if class_words(heading.value) == words)


def _headings(document: Document) -> Iterator[Text]:
    """The headings that define a level, or that return under qualifications and knowledge, wherever they stand."""
    found = [section.heading.text for section in document.walk() if _is_level(section)]
    defining = {class_words(heading.value) for heading in _defining(document)}
    times = Counter(class_words(heading.value) for heading in found)
    for heading in found:
        words = class_words(heading.value)
        if words in defining or times[words] > 1:
            yield heading


def _defining(document: Document) -> Iterator[Text]:
    """The headings between that of the definitions and the next known section."""
    within = False
    for section in document.walk():
        level = section.id in (None, "class_level")
        within = (within and level) or section.id == "distinguishing_characteristics"
        if within and level:
            yield section.heading.text


def _is_level(section: Section) -> bool:
    return section.id is None or (section.id == "class_level" and section.class_index is not None)


def _alike(item: JobClass, heading: Text) -> bool:
    """Whether a heading may be the class under another name, and not merely its title in other words."""
    title = item.title.value
    shared = class_words(title) & class_words(heading.value)
    return bool(shared) and not Titles([title]).means(heading.value) and not Titles([heading.value]).means(title)
