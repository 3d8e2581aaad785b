"""Text and JSON that every reader takes: no half of a surrogate pair, which UTF-8 has no bytes for."""

from __future__ import annotations

import json
from typing import Any

from speclint.patterns import Pattern

_HALF = Pattern("[\ud800-\udfff]")


def well_formed(text: str) -> str:
    """The text with halves of surrogate pairs, as file names hold that are not UTF-8, replaced by U+FFFD."""
    return text if text.isascii() else _HALF.sub("\ufffd", text)


def json_line(value: Any) -> str:
    """A value as JSON on one line, in ASCII, so that nothing in a document can act on what shows or logs it."""
    line = json.dumps(value, ensure_ascii=True)
    if "\\ud" in line:
        whole = _HALF.sub("\ufffd", json.dumps(value, ensure_ascii=False))
        line = json.dumps(json.loads(whole), ensure_ascii=True)
    return line.replace("##", "#\\u0023")
