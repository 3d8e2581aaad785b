"""A house style, typed: which sections, under which headings, in which order, with which standard texts."""

from __future__ import annotations

from functools import cached_property, lru_cache

from msgspec import Struct, field

from speclint.patterns import Pattern

_TRAILER = Pattern(r"[\s:*.–—-]+$")
_SPACE = Pattern(r"[\s/&–—-]+|\band\b")
_NOISE = Pattern(r"[^a-z0-9 ]+")


@lru_cache(maxsize=20_000)
def heading_key(text: str) -> str:
    """A heading or label as it is compared: case, dashes, "&", "/" and "and", closing colon do not count."""
    bare = text.strip().rstrip(" :*.-")
    if bare.isascii() and bare.replace(" ", "").isalnum():
        return " ".join([word for word in bare.lower().split() if word != "and"])
    lowered = _TRAILER.sub("", text.strip()).lower().replace("(s)", "s").replace("’", "'")
    return " ".join(_NOISE.sub("", _SPACE.sub(" ", lowered)).split())


class SectionSpec(Struct, frozen=True):
    """What a house style says of one section."""

    id: str
    name: str = ""
    headings: tuple[str, ...] = ()
    required: str = ""
    """The severity of its absence: `error`, `warning` or empty for an optional section."""
    none: bool = True
    """Whether "None" is a sound body."""
    parent: str = ""
    holds: tuple[str, ...] = ()
    """Sections whose matter stands under this heading too (a combined heading)."""
    lead_in: bool = False
    """Whether the heading may stand on the first line of its text, followed by a colon."""
    repeats: bool = False
    paragraphs: int = 0
    """How many paragraphs it has at most; 0 for any number."""
    blank: bool = False
    """Whether it may stand empty."""


class FieldSpec(Struct, frozen=True):
    """What a house style says of one entry of the class data."""

    id: str
    name: str = ""
    labels: tuple[str, ...] = ()
    required: str = ""
    blank: bool = True
    """Whether its value may be blank."""
    lines: bool = False
    """Whether its value may go on over the lines that follow."""
    values: tuple[str, ...] = ()
    """The values that it admits; any where empty."""


class StandardText(Struct, frozen=True):
    """A passage that policy says must read the same in every spec of the house style."""

    id: str
    text: str
    section: str = ""
    required: bool = False


class Superseded(Struct, frozen=True):
    """A name that an employer has given up: of an agency, a pay scheme, a class."""

    name: str
    now: str = ""
    """What it is called since; empty where it has no successor."""
    since: str = ""
    """When it was given up, as the employer writes it."""


class DemandLevel(Struct, frozen=True):
    """One strength level of a physical-demand scale; weights in pounds.

    `least` and `most` bound what is moved occasionally, up to a third of the time; `None` where that side is open.
    """

    label: str
    number: int | None = None
    aliases: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None
    frequent: float | None = None
    """The most for frequent work, one to two thirds of the time; `None` where the scale gives no figure."""
    constant: float | None = None
    """The most for constant work, two thirds of the time and more; `None` where the scale gives no figure."""
    excludes: tuple[str, ...] = ()
    """Demands that this level rules out, by their names; a frequency before a name means so often or more."""


class Sign(Struct, frozen=True):
    """A mark by which a document of the style is recognised: a heading or label, or a phrase, and what it weighs."""

    weight: float
    heading: str = ""
    text: str = ""


class HouseStyle(Struct, frozen=True, dict=True):
    """One employer's template generation."""

    id: str
    name: str = ""
    employer: str = ""
    source: str = ""
    marks: tuple[str, ...] = ()
    """How headings may be marked: `hashes`, `bold`, `caps`, `label`, `lead-in`, `title-case`, `table`."""
    ordered: bool = True
    """Whether sections must follow the order in which the style lists them."""
    signs: tuple[Sign, ...] = ()
    sections: tuple[SectionSpec, ...] = ()
    fields: tuple[FieldSpec, ...] = ()
    require_any: tuple[tuple[str, ...], ...] = ()
    """Groups of sections of which at least one must be present."""
    furniture: tuple[str, ...] = ()
    """Lines of page furniture as patterns: `*` for any words, `#` for a number."""
    labels: tuple[str, ...] = ()
    """Header lines that are neither title nor agency ("THIS IS A PUBLIC DOCUMENT")."""
    standard_texts: tuple[StandardText, ...] = ()
    glossary: tuple[tuple[str, str], ...] = ()
    """Terms and their registered definitions, for physical demands."""
    competencies: tuple[tuple[str, str], ...] = ()
    """The same for competencies."""
    scale: tuple[DemandLevel, ...] = ()
    series: bool = False
    """Whether one document defines all classes of a series."""
    superseded: tuple[Superseded, ...] = ()
    """Names that are no longer in use."""
    date_format: str = ""
    title_convention: str = ""
    vocabulary: Vocabulary = field(default_factory=lambda: Vocabulary())

    @cached_property
    def by_heading(self) -> dict[str, SectionSpec]:
        """The style's own headings by their keys."""
        return {heading_key(text): spec for spec in self.sections for text in spec.headings}

    @cached_property
    def by_id(self) -> dict[str, SectionSpec]:
        """The style's sections by id; the first where one id stands under several headings."""
        return {spec.id: spec for spec in reversed(self.sections)}

    @cached_property
    def by_label(self) -> dict[str, FieldSpec]:
        """The class-data entries by the keys of their labels; the vocabulary's where the style names none."""
        own = {heading_key(text): spec for spec in self.fields for text in spec.labels}
        return {**self.vocabulary.by_label, **own}

    @cached_property
    def captions(self) -> tuple[tuple[str, SectionSpec], ...]:
        """Headings given as patterns, and the sections that they open."""
        return tuple((text, spec) for spec in self.sections for text in spec.headings if "*" in text)

    @cached_property
    def furniture_lines(self) -> tuple[str, ...]:
        """The patterns of page furniture, but for the bare number."""
        return tuple(pattern for pattern in self.furniture if pattern != "#")

    @cached_property
    def standing(self) -> dict[str, int]:
        """The place of each section in the style's order."""
        return {spec.id: index for index, spec in reversed(list(enumerate(self.sections)))}

    def section_for(self, heading: str) -> tuple[SectionSpec | None, str]:
        """The section that a heading opens, and whether the `style` or only the `vocabulary` knows it so."""
        key = heading_key(heading)
        spec = self.by_heading.get(key)
        if spec:
            return spec, "style"
        general = self.vocabulary.by_heading.get(key)
        if general is None:
            return None, ""
        if general.holds or general.parent:
            return general, "vocabulary"
        return self.by_id.get(general.id, general), "vocabulary"


class Vocabulary(Struct, frozen=True, dict=True):
    """The field's names of sections and class data, with the headings and labels in use at public employers."""

    sections: tuple[SectionSpec, ...] = ()
    fields: tuple[FieldSpec, ...] = ()
    labels: tuple[str, ...] = ()

    @cached_property
    def by_heading(self) -> dict[str, SectionSpec]:
        """Every heading of the vocabulary by its key."""
        return {heading_key(text): spec for spec in self.sections for text in (spec.name, *spec.headings) if text}

    @cached_property
    def by_label(self) -> dict[str, FieldSpec]:
        """Every label of the vocabulary by its key."""
        return {heading_key(text): spec for spec in self.fields for text in spec.labels}

    @cached_property
    def names(self) -> dict[str, str]:
        """The field-standard name of each section and class-data entry."""
        sections = {spec.id: spec.name or spec.id for spec in reversed(self.sections)}
        return sections | {spec.id: spec.name or spec.id for spec in self.fields}
