"""A competency whose name in the levels is turned round, and one whose definition is struck out."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.model.competencies import CompetencyName, CompetencyProfile
from speclint.read.text import Span
from tests.planting import Planted, Sound

CODE = "CMP001"


def plant(sound: Sound) -> Iterator[Planted]:
    profile = sound.spec.competency_profile
    if profile and profile.definitions:
        yield from _renamed(profile)
        yield from _undefined(sound.text, profile.definitions)


def _renamed(profile: CompetencyProfile) -> Iterator[Planted]:
    for item in profile.competencies:
        words = [word for word in item.name.text.value.split() if word[0].isalpha() and word != "and"]
        if len(words) > 1:
            yield Planted(item.name.span, " & ".join(reversed(words)), name="renamed")
            return


def _undefined(text: str, definitions: tuple[CompetencyName, ...]) -> Iterator[Planted]:
    """The line of a definition whose name stands only there and in the levels."""
    for item in definitions if len(definitions) > 2 else ():
        name = item.text.value
        if text.count(name) == 2:
            line = Span(text.rfind("\n", 0, item.span.start) + 1, text.index("\n", item.span.end) + 1)
            yield Planted(line, "", at=name, name="undefined")
            return
