"""What phase 1 leaves of a document for the rules between documents: small, frozen, with places."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from speclint.model.acronyms import Expansion
from speclint.model.comparisons import Comparison
from speclint.model.definitions import Definition
from speclint.model.demandlist import DemandList
from speclint.model.equivalency import Equivalency
from speclint.model.flsa import FlsaStatus
from speclint.model.formernames import FormerTitle
from speclint.model.general import GeneralStatement
from speclint.model.levels import Level
from speclint.model.packedtexts import NO_TEXTS, PassageTexts, packed
from speclint.model.profile import NO_PROFILE, Profile
from speclint.model.references import Reference
from speclint.model.series import SeriesStatement
from speclint.model.spec import Spec
from speclint.model.standard import StandardUse
from speclint.model.tabled import retitled
from speclint.model.titles import Title, split_title
from speclint.model.wordings import Run
from speclint.parsing.document import Body, Document
from speclint.read.text import Span


class ClassFacts(Struct, frozen=True, array_like=True, gc=False):
    """One class that a document defines."""

    title: Title
    title_span: Span
    code: str = ""
    code_span: Span | None = None
    general: GeneralStatement | None = None
    """What it does in general, in its own document's words."""
    profile: Profile = NO_PROFILE
    """What it asks for and stands for."""
    levels: tuple[Level, ...] = ()
    """The level words that its document uses of it."""
    duty_work: frozenset[str] = frozenset()
    """The kinds of bodily work that its document's summary and duties hint at."""


class SectionFact(Struct, frozen=True, array_like=True, gc=False):
    """A section that a document has."""

    id: str
    span: Span
    """Its heading."""
    body: Body


class Facts(Struct, frozen=True, array_like=True, gc=False):
    """One document as the rules of series and corpus scope see it."""

    path: str
    employer: str
    style: str
    classes: tuple[ClassFacts, ...]
    defines_series: bool = False
    """Whether it is a series specification, which defines all classes of its series itself."""
    series_title: str = ""
    """What a series specification calls its series in its own title."""
    retitled: tuple[str, ...] = ()
    """Titles under which its headings define a class that its table of classes lists under another."""
    statement: SeriesStatement | None = None
    """What it says of its series."""
    comparisons: tuple[Comparison, ...] = ()
    """What it says of other classes, to set its own apart from them."""
    references: tuple[Reference, ...] = ()
    """The classes that it names in experience, supervision and entry to the class."""
    sections: tuple[SectionFact, ...] = ()
    """Its known sections, those of a series specification that speak of one class only apart."""
    runs: tuple[Run, ...] = ()
    """Where its text may name classes."""
    required: frozenset[str] = frozenset()
    """The sections that its house style requires of every document."""
    must_compare: bool = False
    """Whether its house style requires the section that sets a class apart, and it has that section."""
    standard_texts: tuple[StandardUse, ...] = ()
    """The standard texts of its house style, as it has them."""
    definitions: tuple[Definition, ...] = ()
    """The competencies and physical demands that it defines."""
    demand_list: DemandList | None = None
    """Its list of physical demands as a whole."""
    texts: PassageTexts = NO_TEXTS
    """Its sentences, by which copies of them are found in other documents."""
    equivalencies: tuple[Equivalency, ...] = ()
    """At what rate it lets education and experience replace each other."""
    acronyms: tuple[Expansion, ...] = ()
    """The acronyms that it writes out."""
    flsa: tuple[FlsaStatus, ...] = ()
    """The FLSA statuses that it states."""
    former_titles: tuple[FormerTitle, ...] = ()
    """The titles that it says a class had before."""
    named_employer: bool = False
    """Whether it, or its house style, says whose it is; else its folder does."""


def facts_of(spec: Spec) -> Facts:
    """The facts of a document."""
    document = spec.document
    described = zip(document.classes, spec.general_statements, spec.profiles, strict=True)
    classes = tuple(
        ClassFacts(
            split_title(item.title.value),
            item.title.span(),
            item.code.value if item.code else "",
            item.code.span() if item.code else None,
            general,
            profile,
            tuple(level for level in spec.levels if level.class_index in (None, index)),
            spec.duty_work,
        )
        for index, (item, general, profile) in enumerate(described)
    )
    return Facts(
        path=document.path,
        employer=spec.employer,
        style=document.style.id,
        classes=classes,
        defines_series=document.style.series,
        series_title=_series_title(document),
        retitled=_retitled(document),
        statement=spec.series_statement,
        comparisons=spec.comparisons,
        references=spec.references,
        sections=tuple(_sections(document)),
        runs=spec.runs,
        required=frozenset(name for name, known in document.style.by_id.items() if known.required),
        must_compare=must_compare(spec),
        standard_texts=spec.standard_texts,
        equivalencies=spec.equivalencies,
        definitions=spec.definitions,
        demand_list=spec.demand_list,
        texts=packed(spec.texts),
        acronyms=spec.acronyms,
        flsa=spec.flsa,
        former_titles=spec.former_titles,
        named_employer=bool(document.agency or document.style.employer),
    )


def _sections(document: Document) -> Iterator[SectionFact]:
    for section in document.walk():
        if section.class_index is None:
            yield from (SectionFact(name, section.heading.span, section.body) for name in section.holds)


def _series_title(document: Document) -> str:
    words = " ".join(document.title.value.split()) if document.title and document.defines_series else ""
    return words[: -len(" series")] if words.lower().endswith(" series") else ""


def _retitled(document: Document) -> tuple[str, ...]:
    found = retitled(document) if document.defines_series else None
    return tuple(dict.fromkeys(heading.value for heading in found[1])) if found else ()


def must_compare(spec: Spec) -> bool:
    """Whether the house style requires the section that sets a class apart, and the document has it."""
    known = spec.document.style.by_id.get("distinguishing_characteristics")
    return bool(known and known.required and spec.document.find("distinguishing_characteristics"))
