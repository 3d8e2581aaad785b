"""A date without its entry in the class history, an entry without its date, and two dates for one event."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speclint.model.events import Event
from speclint.read.text import Span
from tests.planting import Planted, Sound

CODE = "XFD006"
NEW = re.compile(r"(\d\d/\d\d/)(\d{4})(?= – New class)")
LATER = re.compile(r"; (\d\d/\d\d/\d{4}) – [^;\n]+$", re.MULTILINE)
HEADING = re.compile(r"^# .+\n", re.MULTILINE)
REVISED = re.compile(r"^(?:- )?\**Revised:\** (\d\d/\d\d/)(\d{4})$", re.MULTILINE)
SERIES = re.compile(r"Series established (?P<month>[A-Z][a-z]+) (?P<rest>(?!1,)\d+, \d{4})")


def plant(sound: Sound) -> Iterator[Planted]:
    told = [item for item in sound.spec.history if item.told and item.date]
    if any(item.field == "class_history" for item in told):
        yield from _in_field(sound)
    for found in SERIES.finditer(sound.text):
        month = "April" if found["month"] == "March" else "March"
        text = f"Series established {month} {found['rest']}"
        if any(item.events == {Event.ESTABLISHED} for item in told) and month != found["month"]:
            yield Planted(Span(*found.span()), text, name="series-misprint")
    if not told and sound.path.endswith(".md") and sound.spec.document.style.id == "generic":
        yield from _in_section(sound)


def _in_field(sound: Sound) -> Iterator[Planted]:
    for found in NEW.finditer(sound.text):
        yield Planted(Span(*found.span()), f"{found[1]}{int(found[2]) + 2}", name="established-otherwise")
    for found in LATER.finditer(sound.text):
        label = f"Revised Date: {found[1]}"
        yield Planted(Span(*found.span()), "", at=label, name="revision-untold")
        yield Planted(Span(found.end(), found.end()), "; 11/30/2024 – Experience Requirement revised.", name="later")
        yield Planted(Span(found.start() + 2, found.start() + 12), "11/30/2018", name="other-date")
    if not LATER.search(sound.text):
        for found in re.finditer(r"New classification\.?", sound.text):
            entry = "; 11/30/2024 – Essential Duties revised."
            yield Planted(Span(found.end(), found.end()), entry, name="blank-revised")


def _in_section(sound: Sound) -> Iterator[Planted]:
    """A class history at the end, which the class data does not bear out."""
    found = REVISED.search(sound.text)
    if found:
        end = Span(len(sound.text.rstrip()), len(sound.text))
        adopted = next(item.date for item in sound.spec.history if item.events == {Event.ESTABLISHED} and item.date)
        later = (
            f"\n\n## Class History\n\n{adopted.text} – New class.\n\n{found[1]}{int(found[2]) + 2} – Duties revised.\n"
        )
        yield Planted(end, later, name="revision-in-section")
