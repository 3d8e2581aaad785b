"""An apostrophe read in the wrong encoding, a lost character, and an invisible one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speclint.read.text import Span
from tests.planting import Planted, Sound

CODE = "TXT010"
_DUTIES = frozenset({"essential_duties", "duties_general", "duties_specific"})
_DAMAGES = {"wrong-encoding": "Ã©", "lost": "\ufffd", "invisible": "\u200b", "control": "\x07"}


def plant(sound: Sound) -> Iterator[Planted]:
    fixed = [copy.text.span() for use in sound.spec.standard_texts for copy in use.copies]
    for passage in sound.spec.passages:
        match = re.search(r"(?<=[a-z]{2})(?=[a-z]{2} [a-z]{4})", passage.value)
        held = passage.span()
        if (
            match
            and passage.within(_DUTIES)
            and not any(one.start < held.end and held.start < one.end for one in fixed)
        ):
            at = passage.span(match.start(), match.start() + 1).start
            for name, damage in _DAMAGES.items():
                yield Planted(Span(at, at), damage, name=name)
            return
