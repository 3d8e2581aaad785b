"""A day that does not exist, a revision before the class was established, a date far ahead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speclint.model.dates import DATED, PlacedDate
from speclint.model.history import lives
from tests.planting import Planted, Sound

CODE = "XFD005"


def plant(sound: Sound) -> Iterator[Planted]:
    fields = DATED - {"class_history"}
    data = [item for item in sound.spec.dates if item.field in fields and item.leads]
    for item in data[:1]:
        yield Planted(item.span, _with(item, day="31", month="02"), name=f"no-day-{item.field}")
    for item in data[-1:]:
        yield Planted(item.span, _with(item, year="2199"), also=frozenset({"XFD006"}), name=f"ahead-{item.field}")
    for life in lives(sound.spec.history):
        for later in life.later[:1]:
            if later.date and life.established.date and later.field == "revised_date":
                year = str(life.established.date.year - 3)
                text = re.sub(r"\d{4}$", year, later.date.text)
                yield Planted(later.span, text, also=frozenset({"XFD006"}), name="revised-first")


def _with(item: PlacedDate, **parts: str) -> str:
    """The date in its own form, which in the corpus is month, day and year in figures, or a year, with other parts."""
    found = re.fullmatch(r"(?:(?P<month>\d+)/(?P<day>\d+)/)?(?P<year>\d{4})", item.date.text)
    assert found, item.date.text
    values = {"month": "03", "day": "04", **{key: value for key, value in found.groupdict().items() if value}, **parts}
    return f"{values['month']}/{values['day']}/{values['year']}"
