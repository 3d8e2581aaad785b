"""Texts that patterns are tried on: those of our own documents, and the same with letters that are easily mistaken."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.conftest import CORPUS, documents

_ODD = str.maketrans({"s": "ſ", "k": "\u212a", "i": "ı", "I": "İ"})
_TRANSLATED = (
    _ODD,
    str.maketrans({"i": "İ"}),
    str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"),
    str.maketrans("0123456789", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"),
    str.maketrans({" ": "\u00a0"}),
    str.maketrans({" ": "\u2003"}),
    str.maketrans({" ": "\x1f"}),
    str.maketrans({" ": "\u200b"}),
    str.maketrans({"-": "‑", "'": "’", '"': "”"}),
    str.maketrans({"e": "e\u0301", "a": "ａ"}),
)
MADE = (
    "",
    " ",
    "\n\n",
    "ſ",
    "İ",
    "\u212a",
    "\ud800",
    "\0digit",
    "0" * 300,
    "x" * 300 + " lifting 50 pounds",
    "licenſe and ſkills",
    "LİFTİNG 50 LBS, ΑΣ ΣΑΣ",
    "Straße, STRASSE, ﬁle, oﬃce",
    "a\u0345b ǰ ŉ",
)


def passages(most: int) -> list[str]:
    """Some of the lines of our own documents, in an order drawn by chance, and a few documents as a whole."""
    texts = [path.read_text(encoding="utf-8") for path in documents(CORPUS)]
    lines = sorted({line.strip() for text in texts for line in text.splitlines()})
    drawn = random.Random(7)
    return [*drawn.sample(lines, min(most, len(lines))), *drawn.sample(texts, 3)]


def odd(texts: list[str]) -> Iterator[str]:
    """Each text in capitals, in small letters, or with one sort of odd letters, in turn."""
    for at, text in enumerate(texts):
        ways = at % (len(_TRANSLATED) + 3)
        if ways < len(_TRANSLATED):
            yield text.translate(_TRANSLATED[ways])
        else:
            yield (text.upper(), text.lower(), text.replace(" ", ""))[ways - len(_TRANSLATED)]
