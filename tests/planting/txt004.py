"""Two statements run together: the space between two sentences, or the line end between two entries, taken out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from speclint.read.text import Span
from tests.planting import Planted, Sound

CODE = "TXT004"
MOST = 2
ALSO = frozenset({"BPL001", "BPL002", "BPL003", "SER004", "SER006"})


def plant(sound: Sound) -> Iterator[Planted]:
    inside = [statement.span for section in sound.spec.document.walk() for statement in section.statements]
    stops = (
        match.span()
        for match in sound.found(r"(?<=[a-z]{4}\.) (?=(?:The|Works|Leads|Performs|Prepares|Keeps|Maintains) [a-z])")
        if any(span.start <= match.start() < span.end for span in inside)
    )
    for start, end in islice(stops, MOST):
        yield Planted(
            Span(start, end), "", sound.text[start - 9 : start] + sound.text[end : end + 9], ALSO, name=f"stop-{start}"
        )
    duties = [
        one
        for section in sound.spec.document.find_all("essential_duties")
        for one in section.statements
        if len(one.text) > 40
    ]
    for duty in [one for one in duties if str(one)[-1] == "." and str(one)[-2].islower()][:MOST]:
        last = str(duty).rstrip(".").rsplit(" ", 1)[-1]
        if (
            len(last) > 3
            and not last.endswith(("ly", "classes", "employee", "employees"))
            and sound.text[duty.span.end - 1] == "."
        ):
            text = " Prepares a report of it."
            yield Planted(
                Span(duty.span.end - 1, duty.span.end), text, text.strip(), ALSO, name=f"duty-{duty.span.start}"
            )
