"""An acronym that nothing explains, put in a duty."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.read.text import Span
from tests.planting import Planted, Sound

CODE = "TXT009"
DUTIES = frozenset({"essential_duties", "duties_general", "duties_specific"})


def plant(sound: Sound) -> Iterator[Planted]:
    fixed = [copy.text.span() for use in sound.spec.standard_texts for copy in use.copies]
    count = 0
    for passage in sound.spec.passages:
        value = passage.value
        span = passage.span()
        own = not any(place.start < span.end and span.start < place.end for place in fixed)
        if (
            own
            and count < 2
            and passage.within(DUTIES)
            and value.endswith(".")
            and value.count(" ") > 4
            and value.split()[-1].islower()
        ):
            count += 1
            end = span.end - 1
            yield Planted(Span(end, end), " through the QXWJ", also=frozenset({"SER002"}), name=f"QXWJ-{span.start}")
