"""Which section a heading opens: as the house style has it, as the vocabulary has it, or misspelt."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

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
    for known in (style.by_heading, style.vocabulary.by_heading):
        found = nearest_heading(key, tuple(known))
        if found:
            return known[found], "misspelt"
    return None, ""


@lru_cache(maxsize=4096)
def nearest_heading(key: str, known: tuple[str, ...]) -> str:
    """The known heading within two letters of a key (one for a short key); empty for none."""
    most = 1 if len(key) < 12 else 2
    letters = Counter(key)
    near = [other for other in known if other[:1] == key[:1] and _may_be_near(key, letters, other, most)]
    if not near:
        return ""
    from rapidfuzz.distance import OSA

    scored = sorted((OSA.distance(key, other, score_cutoff=most), other) for other in near)
    distance, best = scored[0]
    return best if distance <= most and _same_words(key, best) else ""


def _may_be_near(key: str, letters: Counter[str], other: str, most: int) -> bool:
    """Whether so few letters differ in number that the distance can be as small as that."""
    if abs(len(other) - len(key)) > most:
        return False
    there = Counter(other)
    return (letters - there).total() <= most and (there - letters).total() <= most


def _same_words(key: str, other: str) -> bool:
    """Whether two headings differ as a slip of the pen does: not in number, and not in a whole short word."""
    one, two = key.split(), other.split()
    if len(one) != len(two):
        return "".join(one) == "".join(two)
    pairs = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    return all(min(len(a), len(b)) >= 5 and not _differ_in_number(a, b) for a, b in pairs)


def _differ_in_number(one: str, other: str) -> bool:
    """Whether one word is the other's plural."""
    short, long = sorted((one, other), key=len)
    return long == f"{short}s" and not long.endswith("ss")
