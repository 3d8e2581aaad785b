"""A word that stands twice, an article that does not go with its word, and a word left out of a length of experience."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from speclint.read.text import Span
from tests.planting import Planted, Sound

CODE = "TXT005"
MOST = 2
CHANGES = (
    (r"(?<=[a-z] )the(?= [a-z])", "the the", "doubled"),
    (r"(?<=[a-z] )a(?= [bcdfgmpt][aeo][a-z]{2})", "an", "article"),
    (r"(?<=[a-z] )an(?= [aeio][a-z]{2})", "a", "article"),
)
ALSO = frozenset({"BPL001", "BPL002", "BPL005", "BPL007", "SER002", "SER004", "SER006", "XFD008"})


def plant(sound: Sound) -> Iterator[Planted]:
    duties = [one.span for section in sound.spec.document.find_all("essential_duties") for one in section.statements]
    for pattern, text, name in CHANGES:
        held = (
            match for match in sound.found(pattern) if any(span.start <= match.start() < span.end for span in duties)
        )
        for match in islice(held, MOST):
            end = sound.text.find(" ", match.end() + 1)
            at = text + sound.text[match.end() : end if end > 0 else None]
            unique = at if sound.text.count(at) == 0 else ""
            yield Planted(Span(*match.span()), text, unique, ALSO, name=f"{name}-{match.start()}")
