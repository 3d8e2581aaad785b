"""Subjects that a physical demand may name (animals, patients), and whether a document has to do with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from speclint.model.definitions import DEMAND, Definition
from speclint.model.demands import DEMANDS
from speclint.model.passages import Passage
from speclint.model.words import wording
from speclint.patterns import Choice, Pattern
from speclint.read.text import Span

_SUBJECTS: dict[str, tuple[str, str]] = {
    "animals": (
        r"animals? wildlife livestock dogs? cats? horses? canines? cattle",
        r"""
            kennel veterinar \bzoo \bpets?\b humane species aquari \bfish birds?\b insect poultry ranch
            \bparks?\b ranger vector pests?\b trails?\b equestrian stable forest nature
            natural\s+(?:resource|area|habitat) agricult environmental ecolog biolog code\s+enforcement meters?\b
            patrol inspectors?\b
            inspect(?:s|ing)\s+(?:\w+\s+){0,2}(?:propert|building|premis|site|farm|hous)
        """,
    ),
    "inmates": (
        r"inmates? prisoners? detainees? arrestees? offenders?",
        r"""
            jail correction custod detention court probation parole polic(?:e|ing)\b sheriff law\s+enforcement
            prison peace\s+officer arrest juvenile \byouth security attorney crim
        """,
    ),
    "patients": (
        r"patients?",
        r"""
            clinic hospital medic health nurs \bcare\b therap ambulance emergency \bems\b \bemt\b treatment
            clients?\b dental morgue resident
        """,
    ),
    "aircraft": (
        r"aircraft airplanes? helicopters? runways?",
        r"""
            airport aviation airfield airside flight pilot \bair\b hangar drone
        """,
    ),
    "firearms": (
        r"firearms? weapons? handguns? ammunition",
        r"""
            polic(?:e|ing)\b sheriff law\s+enforcement peace\s+officer armed security shooting investigat
            custod correction ranger warden wildlife deputy detective marshal \bguns?\b jail probation
            tactical
        """,
    ),
    "students": (
        r"students? pupils",
        r"""
            school child youth teach librar recreation educat camp \bclass(?:es|room) instruct train juvenile
            famil district college academ
        """,
    ),
    "crops": (
        r"crops? orchards? vineyards?",
        r"""
            agricult farm garden hortic produce plants?\b nursery weights\s+and\s+measures pest vegetat
        """,
    ),
    "fires": (
        r"fires? flames? fire\s+hoses?",
        r"""
            rescue emergenc safety alarm hydrant burn arson forest hazard combust boiler kiln weld
        """,
    ),
    "boats": (
        r"boats? vessels? watercraft",
        r"""
            marin harbor \bports?\b water lake river lifeguard \bdiv(?:e|er|ing)\b ferr(?:y|ies) ship fish
            coast dock beach sail tide pressure
        """,
    ),
    "trains": (
        r"locomotives? rail\s?cars? trains(?!\s+\w+s\b)",
        r"""
            \brail transit metro track tram streetcar crossing
        """,
    ),
    "food": (
        r"foods? meals? tast(?:e|ing) flavors?",
        r"""
            kitchen cafeteria nutrition restaurant inspect health diet cook cater bak(?:e|er|ing) concession
            grocer culinar feed dining water
        """,
    ),
    "heavy equipment": (
        r"heavy\s+equipment cranes? bulldozers? backhoes? forklifts?",
        r"""
            equipment construct mainten warehous machin operator excavat vehicle mechanic truck material
        """,
    ),
}
"""Each subject: the words that name it, and further ones by which a document has to do with it, as patterns."""


def _any(words: str) -> str:
    return "|".join(words.split())


_NAMED = Choice({name: Pattern(rf"\b(?:{_any(own)})\b", re.IGNORECASE) for name, (own, _) in _SUBJECTS.items()})
_AROUND = {
    name: Pattern(rf"\b(?:{_any(own)})\b|\b(?:{_any(more)})", re.IGNORECASE) for name, (own, more) in _SUBJECTS.items()
}


class ForeignSubject(Struct, frozen=True):
    """A physical demand that names a subject with which nothing else in the document has to do."""

    definition: Definition
    subject: str
    """The subject: "animals"."""
    span: Span
    """The word that names it."""
    text: str


def foreign_subjects(
    found: Iterable[Definition], passages: Iterable[Passage], titles: Iterable[str]
) -> Iterator[ForeignSubject]:
    """The demands that name a foreign subject, the house style's own registered words apart.

    Args:
        found: the definitions of the document.
        passages: its statements.
        titles: the titles of its classes, and whose document it is.
    """
    named = [item for item in map(_subject, found) if item]
    if not named:
        return
    apart = frozenset({DEMANDS, "competencies", "competency_definitions", "competency_levels"})
    texts = [*titles, *(passage.value for passage in passages if not passage.within(apart))]
    for item in named:
        if not any(_AROUND[item.subject].search(text) for text in texts):
            yield item


def _subject(item: Definition) -> ForeignSubject | None:
    if item.kind != DEMAND or (item.registered and wording(item.registered) == wording(item.text)):
        return None
    for name in _NAMED.of(item.definition.value):
        said = _NAMED.forms[name].search(item.definition.value)
        if said:
            return ForeignSubject(item, name, item.definition.span(*said.span()), said.group())
    return None
