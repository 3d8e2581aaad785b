"""A space before a comma, none behind it, and a bracket without its other half."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speclint.read.text import Span
from tests.planting import Planted, Sound

CODE = "TXT008"
_DUTIES = frozenset({"essential_duties", "duties_general", "duties_specific"})
_SLIPS = (("space", r"(?<=[a-z]{3}),(?= [a-z]{3})", " ,"), ("tight", r"(?<=[a-z]{3}), (?=[a-z]{3})", ","))


def plant(sound: Sound) -> Iterator[Planted]:
    for name, pattern, slip in _SLIPS:
        for passage in sound.spec.passages:
            match = re.search(pattern, passage.value)
            if match and passage.within(_DUTIES):
                yield Planted(passage.span(*match.span()), slip, name=name)
                break
    for passage in sound.spec.passages:
        match = re.search(r"(?<=[a-z] )[a-z]+ [a-z]+\.$", passage.value)
        if match and passage.within(_DUTIES) and "(" not in passage.value:
            at = passage.span(match.start()).start
            yield Planted(Span(at, at), "(", name="bracket")
            break
