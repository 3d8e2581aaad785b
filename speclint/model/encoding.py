"""Characters that came to harm on their way into a file: read in the wrong encoding, lost, invisible, left as code.

The tables follow the WHATWG Encoding Standard (Windows-1252) and the Unicode character database.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from speclint.model.markup import has_markup
from speclint.patterns import Pattern
from speclint.read.source import Source
from speclint.read.text import Span

MOST = 1000
"""How many damaged places of one document are kept."""
_BYTES = {bytes([code]).decode("cp1252", "ignore") or chr(code): code for code in range(0x80, 0xC0)}
_REST = re.escape("".join(_BYTES)) + "\x80-\x9f"
_PLAUSIBLE = Pattern(
    "[\xa0-\u017f\u2010-\u2044\u20ac\u2122\u2190-\u22ff\u25a0-\u27bf\uf000-\uf0ff\ufb00-\ufb04\ufeff\ufffd]+"
)
_UTF8 = f"(?:[ÂÃ][{_REST}]|[â-ï][{_REST}]{{2}})+"
_MAC = "(?:‚Ä[ìîíôúùò¢¶]|¬[†©Æ∞±]|√[©®†°±≥§∂ºÅâ])+"
_DOS = "(?:ΓÇ[ÖÿÖ£¥ôöóª])+"
_FORMATTING = "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
_DAMAGED = Pattern(
    rf"(?P<mojibake>{_UTF8}|{_MAC}|{_DOS}|(?<![A-ZÀ-ÝÂ])Â(?=[ \t,.;:)]|$)|â€)"
    r"|(?P<lost>\ufffd+)"
    r"|(?P<control>\x1b(?:\[[0-9;]{0,8}[A-Za-z])?|[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u2028\u2029])"
    rf"|(?P<invisible>[\xad\ufeff\ufffc{_FORMATTING}]+|(?<=[a-z])¬(?=[a-z\s]))"
    r"|(?P<private>[\ue000-\uf8ff])"
    r"|(?P<ligature>[\ufb00-\ufb06])",
    re.MULTILINE,
)
_NAMES = "nbsp|amp|quot|apos|lt|gt|[lr][sd]quo|[nm]dash|bull|hellip|eacute|ntilde|deg|reg|trade|copy|frac[13][24]|sect"
_ENTITY = rf"(?:{_NAMES}|#\d{{2,5}}|#[xX][0-9a-fA-F]{{2,4}})"
_CODED = Pattern(
    rf"(?P<double>&amp;{_ENTITY};)"
    rf"|(?P<entity>&{_ENTITY};)"
    rf"|(?P<open>&(?:{_NAMES})(?![\w;=]))"
    r"|(?P<escape>\\u(?:20[0-2][0-9a-fA-F]|00[aAe][0-9a-fA-F])(?![0-9a-fA-F])|_x000[0-9a-fA-F]_|(?:=E2=80=[0-9A-F]{2})+)"
    r"|(?P<apostrophe>(?<=[a-z])\?(?=(?:s|t|re|ve|ll)(?![\w?/=&.:-]|\.\w)))"
    r"|(?P<dash>(?<=[\w.] )\?(?= [a-z0-9]))"
    r"|(?P<bullet>\?(?= [A-Z]))"
)
_SIGN = Pattern(
    "[ÂÃâ-ï‚¬√Γ\ufffd\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u2028\u2029\xad\ufeff\ufffc\ue000-\uf8ff\ufb00-\ufb06"
    f"{_FORMATTING}]"
)
_HARMLESS = bytes(code for code in range(0x80) if code in (0x09, 0x0A, 0x0C, 0x0D) or 0x20 <= code < 0x7F)
"""ASCII, its control characters apart."""
_CODE_SIGN = Pattern(r"&|\?|\\u|_x000|=E2=80")
_WORD_BEFORE = Pattern(r"(?:^|[\s(\[“\"‘>/-])[A-Za-z]{1,20}$")
_BULLETS = {"\uf0b7": "•", "\uf0a7": "▪"}
_SPACES = frozenset("\x0b\u2028\u2029")
_LIGATURES = ("ff", "fi", "fl", "ffi", "ffl", "ft", "st")
_KINDS = {"double": "entity", "open": "entity", "apostrophe": "question", "dash": "question", "bullet": "question"}


class Damage(NamedTuple):
    """A damaged place."""

    kind: str
    """`mojibake`, `lost`, `control`, `invisible`, `private`, `ligature`, `entity`, `escape` or `question`."""
    span: Span
    right: str | None
    """What belongs there; `None` where that is not certain."""


def encoding_damage(source: Source) -> tuple[Damage, ...]:
    """The damaged places of a document's text, markup and all, in order; at most `MOST`."""
    found = [*islice(_characters(source), MOST), *islice(_codes(source), MOST)]
    return tuple(sorted(found, key=lambda item: item.span)[:MOST])


def _matches(text: str, sign: Pattern, pattern: Pattern) -> Iterator[re.Match[str]]:
    """The places of a pattern that start with a sign: most texts have few, and the sign is found fast."""
    at = 0
    for found in sign.scan(text):
        match = pattern.match(text, found.start()) if found.start() >= at else None
        if match:
            at = match.end()
            yield match


def _uncommon(text: str) -> str:
    """The characters of a text that are not plain ASCII."""
    return text.encode("utf-8", "surrogatepass").translate(None, _HARMLESS).decode("utf-8", "surrogatepass")


def _characters(source: Source) -> Iterator[Damage]:
    text = source.text
    if not _SIGN.search(_uncommon(text)):
        return
    for match in _matches(text, _SIGN, _DAMAGED):
        kind, value = match.lastgroup or "", match.group()
        if kind == "invisible" and (_belongs(source, match) or (value == "\xad" and source.format == "html")):
            continue
        if kind == "mojibake" and value not in ("Â", "â€") and not _is_plausible(value):
            continue
        yield Damage(kind, Span(*match.span()), _right(text, match))


def _is_plausible(value: str) -> bool:
    """Whether characters make sense as another encoding of characters that texts have."""
    again = decoded(value)
    return again != value and bool(_PLAUSIBLE.fullmatch(again))


def _belongs(source: Source, match: re.Match[str]) -> bool:
    """Whether an invisible character stands in a script, or an emoji, that needs it."""
    around = source.text[max(0, match.start() - 1) : match.start()] + source.text[match.end() : match.end() + 1]
    return match.group() != "\u200b" and any(
        character >= "\u0590" and not "\u2000" <= character <= "\u206f" for character in around
    )


def _right(text: str, match: re.Match[str]) -> str | None:
    kind, value = match.lastgroup, match.group()
    if kind == "mojibake":
        return None if value == "â€" else "" if value == "Â" else _written(decoded(value))
    if kind == "control":
        return _control(value)
    if kind == "invisible":
        return None if value == "¬" else ""
    if kind == "private":
        line = text.rfind("\n", 0, match.start()) + 1
        return None if text[line : match.start()].strip() else _BULLETS.get(value)
    return _LIGATURES[ord(value) - 0xFB00] if kind == "ligature" else None


def _control(value: str) -> str | None:
    """What a control character stood for: a Windows-1252 character, one of a word processor's own, nothing."""
    if "\x80" <= value <= "\x9f":
        return None if value == "\x85" else bytes([ord(value)]).decode("cp1252", "ignore") or None
    return " " if value in _SPACES else "-" if value == "\x1e" else ""


def _written(value: str) -> str | None:
    return None if "\ufffd" in value else value.replace("\xa0", " ").replace("\ufeff", "")


def decoded(value: str) -> str:
    """Text that was read in the wrong encoding, once or several times, read in UTF-8; any other text as it is."""
    for _round in range(3):
        for read in (_as_windows, _as_mac, _as_dos):
            again = read(value)
            if again is not None:
                break
        else:
            return value
        value = again
    return value


def _as_windows(value: str) -> str | None:
    return _as_utf8(bytes(code for character in value if (code := _BYTES.get(character, ord(character))) < 256), value)


def _as_mac(value: str) -> str | None:
    return _as_utf8(value.encode("mac_roman", "ignore"), value)


def _as_dos(value: str) -> str | None:
    return _as_utf8(value.encode("cp437", "ignore"), value)


def _as_utf8(data: bytes, value: str) -> str | None:
    """The bytes in UTF-8, where every character of the text gave one."""
    if len(data) != len(value) or data.isascii():
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _codes(source: Source) -> Iterator[Damage]:
    text = source.text
    if not any(sign[0] in text and sign in text for sign in ("&", "?", "\\u", "_x000", "=E2")):
        return
    plain = not has_markup(source)
    for match in _matches(text, _CODE_SIGN, _CODED):
        kind, value = match.lastgroup or "", match.group()
        if (kind == "entity" and not plain) or (kind == "open" and source.format == "html"):
            continue
        if kind == "apostrophe" and not _WORD_BEFORE.search(text, max(0, match.start() - 24), match.start()):
            continue
        if kind == "bullet" and text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip():
            continue
        yield Damage(_KINDS.get(kind, kind), Span(*match.span()), _meant(kind, value, text))


def _meant(kind: str, value: str, text: str) -> str | None:
    if kind == "double":
        return "&" + value[5:]
    if kind in ("entity", "open"):
        from html import unescape

        return unescape(value.rstrip(";") + ";").replace("\xa0", " ")
    if kind == "escape":
        return _unescaped(value)
    return ("’" if "’" in text else "'") if kind == "apostrophe" else None


def _unescaped(value: str) -> str | None:
    if value.startswith("\\u"):
        return chr(int(value[2:], 16))
    return "" if value.startswith("_") else _as_utf8(bytes.fromhex(value.replace("=", "")), value[::3])
