"""A compound in a second spelling, a word broken in two."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from tests.planting import Planted, Sound

CODE = "TXT006"
MOST = 2
_BREAKABLE = re.compile(r"\b([a-z]{5,})(tions?|ments?)\b")
_COMPOUND = re.compile(
    r"\b(work|data|water|street|store|field|time|log|hand|play|rail|court|fire|paper|news|check|tax|home|bath|class|ware)"
    r"(shops?|bases?|sheds?|lights?|rooms?|work|tables?|books?|rails?|grounds?|roads?|houses?|places?|letters?|lists?|sheets?)\b"
)
DUTIES = frozenset({"essential_duties", "duties_general", "duties_specific", "marginal_duties"})


def plant(sound: Sound) -> Iterator[Planted]:
    words = Counter(re.findall(r"[a-z]+", sound.text))
    fixed = [copy.text.span() for use in sound.spec.standard_texts for copy in use.copies]
    for pattern, gap in ((_BREAKABLE, " "), (_BREAKABLE, "-"), (_COMPOUND, " "), (_COMPOUND, "-")):
        count = 0
        for passage in sound.spec.passages:
            for found in pattern.finditer(passage.value) if passage.within(DUTIES) else ():
                span = passage.span(found.start(), found.end())
                own = not any(place.start <= span.start < place.end for place in fixed)
                if (
                    own
                    and words[found.group()] > 1
                    and count < MOST
                    and sound.text[span.start : span.end] == found.group()
                ):
                    count += 1
                    text = f"{found[1]}{gap}{found[2]}"
                    yield Planted(span, text, also=frozenset({"SER004", "BPL001"}), name=f"{text}-{span.start}")
