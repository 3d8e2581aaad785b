"""A name that is no longer in use: one that the house style lists, and an old title of the class itself."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.model.titles import ROMAN
from speclint.read.text import Span
from tests.planting import Planted, Sound, after
from tests.planting.xfd007 import wrapped

CODE = "XFD009"
OLD = " The title was changed from Lantern Attendant to {}; a Lantern Attendant works alone."


def plant(sound: Sound) -> Iterator[Planted]:
    document = sound.spec.document
    for entry in document.style.superseded[:1]:
        for found in list(sound.found(rf"(?m)^{entry.now}$"))[:1]:
            yield Planted(Span(*found.span()), entry.name, name="style")
    duties = document.find("essential_duties")
    for duty in list(duties.all_statements() if duties and len(document.classes) == 1 else ())[1:2]:
        words = document.classes[0].title.value.split()
        title = " ".join(word if word in ROMAN or len(word) < 3 else word.capitalize() for word in words)
        yield after(duty.span, wrapped(sound, OLD.format(title)), name="title")
