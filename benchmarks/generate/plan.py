"""What each specification of an employer says, before any house style prints it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from . import shared
from .clauses import Duty, Speech, field_of_work
from .draw import Draw
from .standard import TEXTS, texts_of
from .titles import Role, SeriesPlan, series_plans

_FORMS = ("roster", "ordinal", "both")
LISTING = ("roster", "both")
"""Forms of the series statement that list the classes."""
ORDERING = ("ordinal", "both")
"""Forms that tell which of them the class is."""
_VERBS = 26
_DEGREES = ("High school diploma or its equivalent", "Associate's degree", "Bachelor's degree")


Terms = tuple[tuple[str, str], ...]
"""Terms with their definitions."""


@dataclass(frozen=True)
class Employer:
    """An employer, the layout of its specifications, and what names its files."""

    name: str
    layout: str
    number: int

    @property
    def folder(self) -> str:
        """The folder of its specifications."""
        return f"{self.number:02}-" + "-".join(self.name.lower().split())


@dataclass(frozen=True)
class SeriesSaid:
    """What a specification says of its series."""

    name: str
    count: int
    ordinal: int
    roster: tuple[str, ...]
    form: str
    """`roster` (count and list), `ordinal` (ordinal and count) or `both`."""


@dataclass(frozen=True)
class ClassSpec:
    """One class specification."""

    employer: Employer
    path: str
    title: str
    code: int
    series: tuple[str, ...]
    """The titles of its series, lowest first; its own alone where it has no siblings."""
    place: int
    """Which of them it is, from 1."""
    roles: tuple[Role, ...]
    """What each class of the series does with others."""
    said: SeriesSaid | None
    general: str
    """What it does in general, as a clause without subject."""
    comparisons: tuple[tuple[str, str], ...]
    """Titles that it is set apart from, and the clauses that describe them."""
    remark: str
    responsibilities: str
    duties: tuple[Duty, ...]
    knowledge: tuple[str, ...]
    abilities: tuple[str, ...]
    degree: str
    subjects: str
    years: int
    topic: str
    grade: int
    seated: bool
    texts: Mapping[str, str]
    """The standard texts that it has, by name."""
    competencies: Terms
    """What it asks for, each with its definition."""
    demands: Terms
    """Its physical demands, each with its definition."""
    rises: bool = True
    """Whether part of the experience is service in the next lower class."""
    left_out: frozenset[str] = field(default=frozenset())
    """Sections that are not printed."""

    @property
    def below(self) -> str:
        """The title of the next lower class; empty for the lowest."""
        return self.series[self.place - 2] if self.place > 1 else ""

    @property
    def above(self) -> str:
        """The title of the nearest class that supervises this one; empty where none of the series does."""
        pairs = zip(self.series, self.roles, strict=True)
        higher = [title for title, role in list(pairs)[self.place :] if role is not Role.WORKS]
        return higher[0] if higher else ""

    @property
    def names(self) -> frozenset[str]:
        """The titles that its distinguishing characteristics and its experience name."""
        listed = self.said.roster if self.said and self.said.form in LISTING else ()
        return frozenset((*listed, *(title for title, _ in self.comparisons), self.below if self.rises else ""))

    @property
    def role(self) -> Role:
        """What it does with others."""
        return self.roles[self.place - 1]

    def draw(self, what: str) -> Draw:
        """Chance for the printing of this specification."""
        return Draw(self.employer.name, self.code, self.title, what)


_STEMS = "Larkmoor|Port Ellery|Tolland|Marlow|Ashdene|Brackwater|Cinder Falls|Dunmere|Eastholm|Farrow".split("|")
_NAMES = {
    "denver": "City of {}",
    "portland": "City of {}",
    "school": "{} Unified School District",
    "generic": "{} Regional Water District",
}
_LAYOUTS = tuple(_NAMES)


def employers(count: int) -> tuple[Employer, ...]:
    """Made-up employers, house style by house style in turn."""
    return tuple(_employer(number) for number in range(count))


def _employer(number: int) -> Employer:
    layout = _LAYOUTS[number % len(_LAYOUTS)]
    stem = _STEMS[number % len(_STEMS)]
    round_ = number // len(_STEMS)
    stem = f"{('New', 'Old', 'Upper', 'Lower')[(round_ - 1) % 4]} {stem}" if round_ else stem
    return Employer(_NAMES[layout].format(stem), layout, number + 1)


def plan(seed: int, documents: int, titles: int) -> Iterator[tuple[ClassSpec, ...]]:
    """The specifications, series by series: each employer has the same titles, in its own words."""
    left = documents
    for employer in employers(-(-documents // titles)):
        code = 1000
        for series in series_plans(seed, titles):
            if left <= 0:
                return
            specs = tuple(_series(seed, employer, _cut(series, left), code))
            code += 10
            left -= len(specs)
            yield specs


def _cut(series: SeriesPlan, most: int) -> SeriesPlan:
    return SeriesPlan(series.base, series.topic, series.titles[:most], series.roles[:most])


def _series(seed: int, employer: Employer, series: SeriesPlan, code: int) -> Iterator[ClassSpec]:
    draw = Draw(seed, employer.name, series.base)
    speech = Speech(draw, series.topic, field_of_work(draw), _VERBS)
    generals = [_general(speech, at, series.roles[at]) for at in range(len(series.titles))]
    form, degree, years, grade = draw.one(_FORMS), draw.number(0, 1), draw.number(1, 2), draw.number(601, 640)
    seated, subjects = draw.chance(0.6), speech.subjects()
    texts = texts_of(employer.layout, employer.name)
    reach = len(series.titles) if draw.chance(0.75) else 1
    for at, title in enumerate(series.titles):
        near = [other for other in range(len(generals)) if other != at and abs(other - at) <= reach]
        own = Draw(employer.name, code + at, title, "texts")
        yield ClassSpec(
            employer=employer,
            path=_path(employer, title),
            title=title,
            code=code + at,
            series=series.titles,
            place=at + 1,
            roles=series.roles,
            said=_said(series, at, form),
            general=generals[at],
            comparisons=tuple((series.titles[other], _quoted(draw, generals[other])) for other in near),
            remark=speech.remark(),
            responsibilities=speech.responsibilities(),
            duties=_duties(speech, own, title),
            knowledge=tuple(speech.knowledge(10)),
            abilities=tuple(speech.abilities(10)),
            degree=_DEGREES[min(2, degree + at // 2)],
            subjects=subjects,
            years=years + at,
            topic=series.topic,
            grade=grade + 2 * at,
            seated=seated,
            texts=_texts(own, employer.layout, texts, title),
            competencies=tuple(sorted(own.some(list(shared.COMPETENCIES.items()), 9))),
            demands=_demands(own),
        )


def _duties(speech: Speech, draw: Draw, title: str) -> tuple[Duty, ...]:
    """Its duties; in some specifications, one of them names the class."""
    first, *rest = speech.duties(24)
    return (replace(first, subject=f"The {title}") if draw.chance(0.4) else first, *rest)


def _texts(draw: Draw, layout: str, texts: Mapping[str, str], title: str) -> dict[str, str]:
    """The standard texts that a specification has: all of its layout, and most of the other clauses."""
    kept = {name: text for name, text in texts.items() if name in TEXTS[layout] or draw.chance(0.85)}
    return {name: text.format(title=title) for name, text in kept.items()}


def _demands(draw: Draw) -> Terms:
    terms = [*draw.some([term for term in shared.SELECTED if term != "Sitting"], 8), "Sitting"]
    own = draw.some(list(shared.OWN_DEMANDS.items()), 2)
    return tuple(sorted([*((term, shared.LISTED[term]) for term in terms), *own]))


def _general(speech: Speech, at: int, role: Role) -> str:
    if role is Role.WORKS:
        return speech.works(at)
    return {Role.SUPERVISES: speech.supervises, Role.MANAGES: speech.manages, Role.DIRECTS: speech.directs}[role]()


def _quoted(draw: Draw, general: str) -> str:
    """A general statement as a sibling quotes it: word for word, or without its last clause."""
    return general.rpartition(" for ")[0] if draw.chance(0.3) else general


def _said(series: SeriesPlan, at: int, form: str) -> SeriesSaid | None:
    if len(series.titles) < 2:
        return None
    return SeriesSaid(series.base, len(series.titles), at + 1, series.titles, form)


def _path(employer: Employer, title: str) -> str:
    suffix = "txt" if employer.layout == "school" else "md"
    return f"{employer.folder}/{'-'.join(title.lower().split())}.{suffix}"
