"""What names a finding for good: hashes of text from which markup, wrapping, dashes and case have been taken out."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from speclint.patterns import Pattern

_TAG = Pattern(r"<[/!?A-Za-z][^<>]{0,2000}>")
_LINK = Pattern(r"\]\([^()\s]{0,500}\)")
_NUMBER = Pattern(r"^[ \t>|]{0,40}\d{1,3}[.)][ \t]", re.MULTILINE)
_WORD = Pattern(r"[^\W_]+(?:[.][0-9]+)?")
_FEW = 12
"""Texts of fewer letters and digits than this say little without the words around them."""
AROUND = 4
"""How many words on each side are looked at."""
_REACH = 160
"""How many characters on each side they are looked for in."""


def words(text: str) -> list[str]:
    """The words and numbers of a text of a document: without markup, entities, list numbers, punctuation, case."""
    if "<" in text:
        text = _TAG.sub("", text)
    if "&" in text:
        from html import unescape

        text = unescape(text)
    if "](" in text:
        text = _LINK.sub("]", text)
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return _WORD.findall(_NUMBER.sub("", text).casefold())


def normalised(text: str) -> str:
    """Text for a fingerprint: words run together, so that hyphens, wrapping and white space do not count."""
    return "".join(words(text))


def is_short(text: str) -> bool:
    """Whether a normalised text says too little to be told from others without the words around it."""
    return len(text) < _FEW


def before(text: str, start: int, least: int) -> str:
    """The last words before an offset, back to `least`; normalised."""
    reach = max(least, start - _REACH)
    found = words(_after_tag(text[reach:start]))
    return "".join(found[reach > least :][-AROUND:])


def after(text: str, end: int, most: int) -> str:
    """The first words behind an offset, up to `most`; normalised."""
    reach = min(most, end + _REACH)
    found = words(text[end:reach].rpartition("<")[0] if _cuts_tag(text[end:reach]) else text[end:reach])
    return "".join(found[: -1 if reach < most else None][:AROUND])


def _after_tag(text: str) -> str:
    """The text without the rest of a tag at its start."""
    close, opening = text.find(">"), text.find("<")
    return text[close + 1 :] if close >= 0 and (opening < 0 or close < opening) else text


def _cuts_tag(text: str) -> bool:
    return text.rfind("<") > text.rfind(">")


def digest(size: int, *parts: str) -> str:
    """The hash of several texts, in `size` bytes written as hexadecimal digits."""
    data = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, digest_size=size).hexdigest()
