"""Another bullet, a number that stands twice, a full stop that is missing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from speclint.model.cuts import lists
from speclint.parsing.document import Statement
from speclint.read.text import Span
from tests.planting import Planted, Sound

CODE = "FMT004"
_SECTIONS = frozenset({"essential_duties", "duties_general", "duties_specific", "ksa"})


def plant(sound: Sound) -> Iterator[Planted]:
    if sound.spec.document.source.format == "html":
        return
    for section, items in lists(sound.spec.document):
        marked = [item for item in items if item.marker]
        if (
            section.id not in _SECTIONS
            or len(marked) < 5
            or len(marked) < len(items)
            or {item.level for item in items} != {0}
        ):
            continue
        item = marked[2]
        mark = Span(item.span.start - len(item.marker) - 1, item.span.start - 1)
        if sound.text[slice(*mark)] == item.marker:
            yield from _marks(mark, marked)
        if sum(str(one).endswith(".") for one in marked) == len(marked) and len(str(item).split()) > 3:
            end = item.span.end
            yield Planted(Span(end - 1, end), "", at=sound.text[end - 25 : end - 1], name="stop")
        return


def _marks(mark: Span, marked: list[Statement]) -> Iterator[Planted]:
    if {item.marker for item in marked} == {"-"}:
        yield Planted(mark, "*", name="bullet")
    elif all(one.marker != other.marker and one.marker.endswith(".") for one, other in pairwise(marked)):
        yield Planted(mark, marked[1].marker, name="number")
        yield Planted(mark, marked[2].marker.replace(".", ")"), name="form")
