"""A substitution that no longer says for what, and one whose requirement is struck out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speclint.model.equivalency import Direction
from speclint.model.spec import Spec
from speclint.read.text import Span
from tests.planting import Planted, Sound
from tests.planting.xfd003 import statements_of

CODE = "XFD008"
OBJECT = re.compile(r" for the required (?:education|experience)(?= on a year-for-year basis)")


def plant(sound: Sound) -> Iterator[Planted]:
    spec = sound.spec
    if len(spec.titles) > 1:
        return
    for item in spec.equivalencies[:1]:
        found = OBJECT.search(sound.text, *item.statement)
        if (
            found
            and item.section == "experience"
            and spec.document.find("education") is spec.document.find("experience")
        ):
            words = sound.text[item.statement.start : found.start()]
            yield Planted(Span(*found.span()), "", at=words, name="unnamed")
    yield from _unasked(spec, sound.text)


def _unasked(spec: Spec, text: str) -> Iterator[Planted]:
    """No experience, where education may be substituted for it."""
    asked = statements_of(spec, "experience")
    section = spec.document.find("experience")
    for item in spec.equivalencies:
        if item.direction is Direction.EDUCATION_FOR_EXPERIENCE and item.section == "equivalency":
            if section and section.id == "experience" and len(asked) == 1:
                at = text[slice(*item.statement)].partition("\n")[0]
                yield Planted(asked[0].span, "None", at=at, also=frozenset({"SER007"}), name="unasked")
            return
