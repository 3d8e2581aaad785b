"""Bold that is never closed, a heading without its space, a label fused with its value."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from speclint.read.text import Span
from tests.planting import Planted, Sound

CODE = "FMT003"
_DUTIES = frozenset({"essential_duties", "duties_general", "duties_specific"})


def plant(sound: Sound) -> Iterator[Planted]:
    html = sound.spec.document.source.format == "html"
    held = [item for item in sound.spec.passages if item.within(_DUTIES) and len(item.value.split()) > 3]
    for passage in held[1:2]:
        at = passage.span(passage.value.index(" ") + 1).start
        yield Planted(Span(at, at), "<b>", name="tag")
        if not html and "**" in sound.text:
            yield Planted(Span(at, at), "**", name="bold")
    for match in islice(sound.found(r"(?m)^\*\*[A-Z][A-Za-z ]+:\*\*(?= \w)"), 1):
        yield Planted(Span(match.end(), match.end() + 1), "", at=match.group(), name="glued")
