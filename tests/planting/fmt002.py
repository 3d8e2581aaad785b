"""Another dash between one term of a list and its definition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speclint.model.cuts import lists
from tests.planting import Planted, Sound

CODE = "FMT002"
_ENTRY = re.compile(r"[A-Z][\w ]{1,40}?(?P<sep> [–-] |: )(?=[A-Z]\w+ \w+)")
_OTHER = {" – ": " - ", " - ": " – ", ": ": " – "}


def plant(sound: Sound) -> Iterator[Planted]:
    for _section, items in lists(sound.spec.document):
        entries = [(item, match) for item in items if (match := _ENTRY.match(str(item)))]
        if len(entries) >= 4 and len(entries) == len(items) and len({match["sep"] for _, match in entries}) == 1:
            item, match = entries[1]
            yield Planted(item.text.span(*match.span("sep")), _OTHER[match["sep"]])
            return
