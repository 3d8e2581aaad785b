"""Which section a heading opens: as the house style has it, as the vocabulary has it, or misspelt."""

from __future__ import annotations

import re

from speclint.parsing.patterns import matches
from speclint.parsing.template import template_of
from speclint.patterns import Pattern
from speclint.styles.style import HouseStyle, SectionSpec, heading_key

_ALTERNATIVE = Pattern(r"(?:either|or)\s+(?:[ivx]{1,4}|\d)\b\W*$|either$", re.IGNORECASE)
_LEVELS = Pattern(
    r"(?:all|both)\s(?:(?:class|other)\s)?(?:levels|classes|parentheticals|specialties|teachers|positions|series)\b.{0,60}$",
    re.IGNORECASE,
)
_NUMBERED = Pattern(r"(?:(?:factor|section|part)\s+)?(?:\d{1,2}|[ivx]{1,4}|[a-h])\s*[:.)–-]\s+", re.IGNORECASE)
_RANGE = Pattern(r"alternate range criteri(?:a|on)\b.{0,20}$", re.IGNORECASE)


def section_of(value: str, style: HouseStyle, titles: frozenset[str]) -> tuple[SectionSpec | None, str]:
    """The section that a heading opens, and how it is known: by the `style`, the `vocabulary`, or as `misspelt`."""
    template = template_of(style)
    found = template.sections.get((value, titles))
    if found is None:
        template.trim()
        found = template.sections[value, titles] = _section_of(value, style, titles)
    return found


def _section_of(value: str, style: HouseStyle, titles: frozenset[str]) -> tuple[SectionSpec | None, str]:
    spec, known = style.section_for(value)
    if spec:
        return spec, known
    vocabulary = style.vocabulary.by_heading
    if _ALTERNATIVE.match(value):
        return style.by_id.get("qualification_alternative", vocabulary["qualification alternative"]), "style"
    if _LEVELS.match(value) or heading_key(value) in titles:
        return vocabulary["class level"], "style" if titles else "vocabulary"
    if _RANGE.match(value):
        return vocabulary["alternate range criteria"], "style"
    return _nearly(value, style, titles)


def caption(value: str, style: HouseStyle) -> SectionSpec | None:
    """The section of a heading that the style gives as a pattern (the captions of tables)."""
    for heading, spec in style.captions:
        if matches(heading, value):
            return spec
    return None


def _nearly(value: str, style: HouseStyle, titles: frozenset[str]) -> tuple[SectionSpec | None, str]:
    """A heading with a remark in brackets behind it, or one that is misspelt by a letter or two."""
    at = value.find("(")
    if at > 3:
        spec, known = style.section_for(value[:at])
        if spec is None and heading_key(value[:at]) in titles:
            return style.vocabulary.by_heading["class level"], "style"
        if spec:
            return spec, known
    spec, known = _within(value, style)
    return (spec, known) if spec else misspelt(value if at < 4 else value[:at], style)


def _within(value: str, style: HouseStyle) -> tuple[SectionSpec | None, str]:
    """A known heading behind a number ("FACTOR 3: Physical Effort"), or before the class that it speaks of."""
    numbered = _NUMBERED.match(value)
    if numbered:
        return style.section_for(value[numbered.end() :])
    head, _, rest = value.partition(" for ")
    return style.section_for(head) if rest and " " in head else (None, "")


def misspelt(value: str, style: HouseStyle) -> tuple[SectionSpec | None, str]:
    """The section whose heading a misspelt one comes closest to: a letter or two, more in no word than that."""
    key = heading_key(value)
    if len(key) < 8 or len(key) > 80:
        return None, ""
    own, general = template_of(style).headings
    found = own.nearest(key)
    if found:
        return style.by_heading[found], "misspelt"
    found = general.nearest(key)
    if found:
        return style.vocabulary.by_heading[found], "misspelt"
    return None, ""
