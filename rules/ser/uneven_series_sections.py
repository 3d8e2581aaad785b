"""A class lacks a section that all its siblings have.

## Why it matters

Classes of one series are read side by side. Where one of them has no supervision received, or no definition of its
level, the reader cannot tell whether nothing is to be said or something was lost when the specification was copied.

## What it checks

- A section that at least two siblings, and all of them, have with content, and that one class of the series lacks, in
  documents of one class, one house style, and the same employer. Only the sections that describe any class count: summary,
  distinguishing characteristics, factors, duties, qualifications, knowledge, physical demands, and working conditions. A section
  that the house style requires is left to the rule for missing sections; so are documents that share few sections with their siblings.
- In a series specification, a class without its part of the definitions of levels, the minimum qualifications, or the
  knowledge and abilities, where each of at least two other levels has one and nothing is said for all levels; not where a
  heading has another title than the table. The
  specialties of one level share its part.

Licences, checks, supervision exercised, equivalencies, preferences, and class histories are left out: that one class
has none is no fault.

## Source

Project judgement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.index.series import Member, Series
from speclint.model.facts import SectionFact
from speclint.model.spec import Spec
from speclint.model.tabled import retitled
from speclint.model.titles import Title
from speclint.parsing.document import Body, Section
from speclint.rule import Example, Fault, Place, Severity

_GROUPS = (
    frozenset({"class_summary"}),
    frozenset({"distinguishing_characteristics"}),
    frozenset({"complexity_judgment"}),
    frozenset({"supervision_received"}),
    frozenset({"contacts"}),
    frozenset({"essential_duties", "duties_general", "duties_specific"}),
    frozenset({"minimum_qualifications", "education", "experience", "qualification_alternative"}),
    frozenset({"ksa", "competencies", "abilities", "competency_definitions"}),
    frozenset({"physical_demands", "physical_demand_level"}),
    frozenset({"working_environment"}),
)
"""Sections that describe any class; the sections of one set stand for each other."""
_BY_LEVEL = ("distinguishing_characteristics", "class_summary", "minimum_qualifications", "ksa")
_SHARED = 0.6
"""The least share of the sections common to its siblings that a document has; project judgement."""
_NAMED = 8
_DUTIES = "### Essential Duties\n\nKeeps reach {level} of the canal.\n"
_CLASS = "Hollis County\nCanal Keeper {level}\n\n### Definition\n\nKeeps reach {level}.\n\n{more}" + _DUTIES
_RECEIVED = "### Supervision Received\n\nWorks under general supervision.\n\n"
_HAZARDS = "### Hazards\n\nDeep water.\n\n"
_SERIES = """\
# Lock Attendant Series

## Scope

This series specification describes three classes that pass vessels through locks.

Lock Attendant Series Specification - Class Titles and Codes

Schem Code |       Class Code |       Class |

AB10 |       7101 |       Lock Attendant I |
AB12 |       7102 |       {second} |
AB13 |       7103 |       Lock Attendant III |

## Definition of Levels

## Lock Attendant I

This is the entry level.

{definition}## Lock Attendant III

This is the lead level.

## Minimum Qualifications

## Lock Attendant I

Ability to swim.

## Lock Attendant III

One year of experience as a Lock Attendant II.

{all}"""
_DEFINED = "## Lock Attendant II\n\nThis is the journey level.\n\n"
_ALL = "## All Levels\n\nAbility to swim.\n"
_HEADED = "## Lock Attendant II\n\nOne year of experience as a Lock Attendant I.\n"


def _files(third: str) -> Example:
    more = {"I": _RECEIVED, "II": _RECEIVED, "III": third}
    titles = {level: f"⟦Canal Keeper {level}⟧" if not text else f"Canal Keeper {level}" for level, text in more.items()}
    texts = {
        f"{level}.md": _CLASS.format(level=level, more=text).replace(f"Canal Keeper {level}", titles[level], 1)
        for level, text in more.items()
    }
    return Example(texts, "generic")


def _series(definition: str, everyone: str, second: str = "Lock Attendant II") -> Example:
    return Example({"a.md": _SERIES.format(definition=definition, all=everyone, second=second)}, "calhr-series")


class UnevenSeriesSections(Struct, frozen=True):
    """Sections that all siblings of a class have and the class lacks."""

    code: ClassVar[str] = "SER010"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[Example, ...]] = (
        _files(_RECEIVED),
        _files(_RECEIVED + _HAZARDS),
        _series(_DEFINED, _HEADED),
        _series(_DEFINED, _ALL),
        _series("", _ALL, "Lock Attendant II (abolished 01/01/2020)"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        _files(""),
        _series("", _HEADED, "⟦Lock Attendant II⟧"),
        _series(_DEFINED, "", "⟦Lock Attendant II⟧"),
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        levels = {_level(title) for title in spec.titles if not title.abolished}
        for name in _BY_LEVEL if len(levels) > 2 and retitled(spec.document) is None else ():
            for section in spec.document.find_all(name):
                parts = _parts(section)
                have = {_level(spec.titles[part.class_index]) for part in parts if part.class_index is not None}
                if len(levels - have) == 1 and len(have) == len(parts) and not _of_all(section):
                    yield from _lacking(spec, section, parts, levels - have)

    def check_series(self, series: Series) -> Iterator[Fault]:
        sure = [item for item in series.members if item.alone and item.words not in series.known.in_doubt]
        for style in sorted({item.facts.style for item in sure}):
            alike = [item for item in sure if item.facts.style == style]
            yield from _uneven(alike) if len(alike) > 2 else ()


def _level(title: Title) -> tuple[str, str, str]:
    """A level of a series, the same for all specialties in brackets."""
    return (title.base, title.prefix, title.level if title.convention != "parenthesis" else "")


def _parts(section: Section) -> list[Section]:
    return [child for child in section.children if child.class_index is not None]


def _of_all(section: Section) -> bool:
    """Whether a section says something for all levels, or has parts that are not known to be of one class."""
    unknown = any(part.id is None and part.class_index is None for part in section.walk())
    shared = any(child.class_index is None for child in section.children)
    return bool(section.statements or section.tables) or unknown or shared


def _lacking(spec: Spec, section: Section, parts: list[Section], missing: set[tuple[str, str, str]]) -> Iterator[Fault]:
    heading = section.heading.text.value.strip(" :")
    related = tuple(Place(part.heading.span, f"“{heading}” of a sibling", sample=True) for part in parts[:_NAMED])
    for item, title in zip(spec.document.classes, spec.titles, strict=True):
        if _level(title) in missing and not title.abolished:
            message = f"The class has no part in “{heading}”, where all its siblings have one."
            yield Fault(message, Place(item.title.span()), related, section.id or "", subject=section.id or "")
            return


def _uneven(members: list[Member]) -> Iterator[Fault]:
    has = [(member, _described(member)) for member in members]
    having = Counter(group for _, own in has for group in own)
    for member, own in has:
        common = [group for group in _GROUPS if having[group] - (group in own) == len(members) - 1]
        lacking = [group for group in common if group not in own and not group & member.facts.required]
        if len(lacking) == 1 and len(common) * _SHARED <= sum(group in own for group in common):
            places = [(item, sections[lacking[0]]) for item, sections in has if item is not member]
            yield _fault(member, places)


def _described(member: Member) -> dict[frozenset[str], SectionFact]:
    """The sections of a document that describe its class, one of each set."""
    found: dict[frozenset[str], SectionFact] = {}
    for section in member.facts.sections:
        for group in _GROUPS:
            if section.id in group and section.body is not Body.EMPTY:
                found.setdefault(group, section)
    return found


def _fault(member: Member, places: list[tuple[Member, SectionFact]]) -> Fault:
    name = places[0][1].id
    related = tuple(
        Place(section.span, f"the section of {item.title}", item.path, sample=True) for item, section in places[:_NAMED]
    )
    message = f"All siblings of this class have the section {name.replace('_', ' ')}; its own document lacks it."
    return Fault(message, Place(member.job_class.title_span, path=member.path), related, name, subject=name)
