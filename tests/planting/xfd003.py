"""Supervision that the section on it denies, and a denial of the supervision that it states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from speclint.model.spec import Spec
from speclint.parsing.document import Statement
from tests.planting import Planted, Sound, after, before

CODE = "XFD003"
DUTY = "hires, evaluates, and disciplines assigned staff"
DENIAL = " This class does not supervise employees."


def plant(sound: Sound) -> Iterator[Planted]:
    spec = sound.spec
    if len(spec.titles) > 1 or not spec.supervision:
        return
    if all(item.denied in ("supervision", "lead") for item in spec.supervision):
        yield from added_duty(spec, DUTY, "duty")
    if all(item.rank > 1 and not item.by_position for item in spec.supervision):
        summary = statements_of(spec, "class_summary")
        yield from (after(item.span, DENIAL, name="denial") for item in summary[-1:] if str(item).endswith("."))


def statements_of(spec: Spec, name: str) -> list[Statement]:
    """The statements right below a section's own heading."""
    section = spec.document.find(name)
    return list(section.statements) if section and section.id == name else []


def added_duty(spec: Spec, words: str, name: str) -> Iterator[Planted]:
    """Words added to the first duty that ends in a full stop and stands on one line."""
    text = spec.document.source.text
    duties = [item for name in ("essential_duties", "duties_general") for item in statements_of(spec, name)]
    for duty in duties:
        if text[duty.span.end - 1] == "." and "\n" not in text[slice(*duty.span)]:
            end = duty.span._replace(start=duty.span.end - 1)
            yield replace(before(end, f"; {words}", name=name), also=frozenset({"FMT004"}))
            return
