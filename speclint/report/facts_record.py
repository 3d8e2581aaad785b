"""The record of a class as it is shown: FLSA status, dates, history, acronyms, competencies by level."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from speclint.model.competencies import Descriptor
from speclint.model.profile import Profile
from speclint.model.spec import Spec
from speclint.report import wording
from speclint.report.facts import Shown, cut

PROFILE = tuple(name for name in Profile.__struct_fields__ if name != "ways")
"""The facts of a class that are compared along its series."""


def flsa(spec: Spec) -> Iterator[Shown]:
    """The FLSA statuses that the document states."""
    for item in spec.flsa:
        data = {"status": item.status.value, "admitted": item.admitted}
        yield Shown("FLSA status", wording.flsa_words(item), item.text, item.span, item.section, None, data)


def dates(spec: Spec) -> Iterator[Shown]:
    """All dates, with the entry of the class data or the section that they stand in."""
    for item in spec.dates:
        date = item.date
        what = (item.field or item.section).replace("_", " ") or "date"
        data = {
            "year": date.year, "month": date.month, "day": date.day, "form": date.form, "possible": date.possible,
            "field": item.field or None,
        }  # fmt: skip
        yield Shown(what, wording.date_words(date), date.text, item.span, item.section, None, data)


def history(spec: Spec) -> Iterator[Shown]:
    """The entries of the class's history."""
    for item in spec.history:
        data = {
            "events": sorted(item.events), "date": wording.date_words(item.date) if item.date else None,
            "also": [wording.date_words(date) for date in item.also], "told": item.told, "field": item.field or None,
            "row": item.row,
        }  # fmt: skip
        what = "history" if item.told else item.field.replace("_", " ") or "history"
        words = item.text or cut(spec, item.span)
        yield Shown(what, wording.history_words(item), words, item.span, "", None, data)


def acronyms(spec: Spec) -> Iterator[Shown]:
    """The acronyms that the document writes out."""
    for item in spec.acronyms:
        data = {"acronym": item.acronym, "expansion": item.text, "words": list(item.words)}
        words = cut(spec, item.span)
        yield Shown("acronym", f"{item.acronym}: {item.text}", words, item.span, item.section, None, data)


def competencies(spec: Spec) -> Iterator[Shown]:
    """The competencies that the document describes level by level."""
    profile = spec.competency_profile
    for item in profile.competencies if profile else ():
        data = {"levels": [_descriptor(descriptor) for descriptor in item.descriptors]}
        name, reading = item.name, wording.competency_words(item)
        yield Shown("competency", f"{name.text.value}: {reading}", name.text.value, name.span, item.section, None, data)


def _descriptor(item: Descriptor) -> dict[str, Any]:
    return {
        "level": item.level.value,
        "indicators": [
            {
                "text": indicator.text.value,
                "examples": [text.value for examples in indicator.examples for text in examples.texts],
            }
            for indicator in item.indicators
        ],
    }


def profiles(spec: Spec) -> Iterator[Shown]:
    """Of each class the facts that are compared along its series."""
    for index, profile in enumerate(spec.profiles):
        for name in PROFILE:
            fact = getattr(profile, name)
            if fact:
                data = {"fact": name, "rank": fact.rank, "scheme": fact.scheme or None}
                words = cut(spec, fact.span)
                yield Shown(name.replace("_", " "), fact.text, words, fact.span, fact.section, index, data)
