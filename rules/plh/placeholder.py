"""A token of the template was never filled in.

## Why it matters

A published specification with "TBD" or "[CLASS CODE]" in it tells every reader that nobody read it before it was adopted,
and leaves open what pay, code or requirement applies.

## What it checks

- Slots of a template: `[CLASS CODE]`, `[insert title]`, `[[...]]`, `{{...}}`, `<insert date>`, "Click here to enter text".
- Fillers: "xxxxx", "$XX,XXX", "XX years", "yyyyy", "lorem ipsum", blanks of underscores in a value or before a unit, a date
  "mm/dd/yyyy", "???" as a value.
- "TBD", "to be determined" and their like as a value, and "TBD" in the text.

A value or phrase is one finding, however many tokens it holds. Options: `allow` lists texts that are no placeholders.

Brackets of prose ("[sic]", "[emphasis added]", "[ADA]"), citations, the Roman numeral in "Title XX", addresses of
images and links, signature lines and blank values are no placeholders.

## Source

Project judgement.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import ClassVar

from msgspec import Struct

from speclint.model.spec import Spec
from speclint.patterns import Pattern
from speclint.read.text import Span, Text
from speclint.rule import Example, Fault, Place, Severity

_UNIT = r"(?:years?|months?|days?|hours?|weeks?|percent|%|pounds?|lbs|units|employees?|positions?)\b"
_ASK = r"(?:insert|enter|type|add|specify|fill\s+in|click|choose|select|your|describe|provide|indicate|replace|placeholder|name\s+of|title\s+of|tb[dac])\b"
_SLOT = (
    r"(?:title|date|name|number|amount|department|agency|bureau|division|section|grade|salary|range|position|supervisor|classification"
    r"|class|blank|text|level|unit|series|employer|city|county|(?:class|job|position|pay|spec)\s+code|code)"
)
_TOKENS = Pattern(
    r"(?P<pair>\[\[[^\[\]\n]{1,60}\]\]|\{\{?[A-Za-z][^{}\n]{1,60}\}\}?|«\w{2,40}»)"
    rf"|(?P<slot>\[(?:{_ASK}[^\[\]\n]{{0,80}}|(?:[\w'’/-]{{1,20}}\s){{0,3}}(?:[\w'’-]{{1,20}}/)?{_SLOT}\s?|#+)\]|\(insert\s[^()\n]{{2,60}}\)|(?<=per )\[[^\[\]\n]{{2,60}}\])"
    rf"|(?P<angle><(?:{_ASK}|(?:[\w'’/-]{{1,20}}\s){{0,3}}{_SLOT}>)[^<>\n]{{0,80}}>?)"
    r"|(?P<filler>\blorem\s+ipsum\b|\bclick\s+(?:or\s+tap\s+)?here\s+to\s+enter\b(?:\s(?:text|a\s+date)\b)?|\bchoose\s+an\s+item\b"
    r"|\b(?:enter|insert)\s+(?:your\s+)?text\s+here\b|\b[a-z]+\s+goes\s+here\b)"
    r"|(?P<date>(?<![\w/.-])(?:mm?[/-]dd?[/-]yy(?:yy)?)(?![\w/-])(?=\W*$)|(?<![\w/.-])x{1,2}[/-]x{1,2}[/-]x{2,4}(?![\w/-]))"
    r"|(?P<letters>(?<![\w.@/-])\$?(?:x{3,}|(?-i:X{4,})|y{5,})(?:,x{3})*(?![\w@])|\$x{2,3}(?:,x{3})*(?:\.x{2})?\b)"
    rf"|(?P<unit>(?<![\w.@/-])(?:x{{2,3}}|_{{2,}}|(?-i:X)(?=\s(?:years|months)))(?:\s?-?\s?(?:\(\s?(?:x{{1,3}}|_+)\s?\)\s)?{_UNIT}))"
    r"|(?P<tbd>\b(?-i:TBD)\b(?!\s+(?:items?|lists?|requirements?|logs?|entries)\b))",
    re.IGNORECASE,
)
_TAG = Pattern(
    rf"<(?:{_ASK}\s[^<>\n/=]{{1,60}}|(?:(?!embed |frame |input |img )[\w'’/-]{{1,20}} ){{1,3}}{_SLOT}) ?>",
    re.IGNORECASE,
)
_HINT = Pattern(
    r"[\[<{]|\(insert|__|xx|x[/-]x|yyy|d[/-]yy|(?-i:TBD)|lorem|click|(?:text|goes)(?=\s+here)|choose an", re.IGNORECASE
)
"""One of these stands in each text with a token, those with an X for a number or the bracket « apart."""
_VALUE = Pattern(
    r"\s*(?:TB[DAC]\b|to\s+be\s+(?:determined|announced|confirmed|assigned|decided|established)\b|\?{2,}\s*$|x{2,}\s*$|_{3,}"
    r"|\[(?-i:[A-Z][A-Z0-9 /&'’-]{2,40})\]\s*$|\[[^\[\]/]{1,40}/[^\[\]]{1,40}\]\s*$|<[^<>]{2,60}>\s*$)",
    re.IGNORECASE,
)
_ENTRY = Pattern(r"(?:[\w /&'’-]{2,40}[:–—-]\s+)?(?-i:TB[DAC])\W*$|\[(?-i:[A-Z][A-Z /&'’-]{3,40})\]\W*$", re.IGNORECASE)
_ROMAN = Pattern(r"\b(?:title|chapter|article|part|section|appendix|level|grade|volume|class|bowl)\s+$", re.IGNORECASE)
_BEFORE = 24
"""How far back a word may stand that makes a Roman numeral of what looks like a blank."""
_BRIDGE = Pattern(r"[^.;:!?]{0,24}")


class Placeholder(Struct, frozen=True):
    """PLH001: see the module's page."""

    allow: tuple[str, ...] = ()
    """Texts that look like placeholders and are none, in any case."""

    code: ClassVar[str] = "PLH001"
    severity: ClassVar[Severity] = Severity.ERROR
    good: ClassVar[tuple[str | Example, ...]] = (
        """# Harbor Pilot

![Page 2](https://via.placeholder.com/600x800.png?text=[CLASS+CODE])

## Essential Duties

- Pilots vessels as the ordinance "of the Harbour [sic]" has it [emphasis added], and resolves TBD items in contracts.
- Administers Title XX funds, size XXL gear and the Americans with Disabilities Act [ADA]; see [Government Code 19050].
- Approves dates to be determined by the [Harbor Commission](https://example.org/xxxxx).

Class Code:
Pay Grade: XX-4
Revised Date:
""",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        """# Harbor Pilot

⟦[CLASS CODE]⟧

## Essential Duties

- Pilots vessels of ⟦<insert tonnage>⟧ and more; the assignment to the outer harbor is ⟦TBD⟧.
- Has ⟦XX years⟧ of service and reports to the ⟦[supervisor title]⟧, who has held that post for years on end. ⟦Lorem ipsum⟧.

## Class Detail

Pay Grade: ⟦TBD⟧
Established Date: ⟦mm/dd/yyyy⟧
FLSA Code: ⟦{{flsa}}⟧
""",
        Example(
            {
                "spec.txt": "HARBOR PILOT\n\nMinimum Salary: ⟦xxxxx per [pay period, month]⟧\n\nMaximum Salary: ⟦$XX,XXX⟧\n"
            },
            style="portland",
        ),
        """# Harbor Pilot

## Experience

Must have ⟦____ years⟧ at sea. ⟦Click here to enter text⟧.
""",
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        spans = [*_fields(spec), *_prose(spec), *_tags(spec)]
        for span, section in sorted(set(spans)):
            token = " ".join(spec.document.source.cut(span).split())
            if token.lower() not in {text.lower() for text in self.allow}:
                shown = token if len(token) <= 60 else f"{token[:57]}..."
                yield Fault(
                    f"“{shown}” was left from the template. Put what is meant, or take it out.",
                    Place(span),
                    (),
                    section,
                )


def _fields(spec: Spec) -> Iterator[tuple[Span, str]]:
    for item in spec.document.fields:
        if _VALUE.match(item.value.value) or (len(item.value) <= 80 and _found(item.value.value)):
            yield item.value.span(), "class_detail"
        else:
            yield from _in_text(item.value, "class_detail")


def _prose(spec: Spec) -> Iterator[tuple[Span, str]]:
    for statement in (*spec.document.header, *spec.document.orphans):
        yield from _in_text(statement.text, "")
    for passage in spec.passages:
        if _phrases(passage.text.value):
            yield from _in_text(passage.text, passage.section)


def _in_text(text: Text, section: str) -> Iterator[tuple[Span, str]]:
    for start, end in _phrases(text.value):
        yield text.span(start, end), section


@lru_cache(maxsize=16_384)
def _phrases(value: str) -> tuple[tuple[int, int], ...]:
    """The ranges of a text that were left from the template; the whole of it where it is an entry of nothing else."""
    if ("[" in value or "TB" in value) and _ENTRY.match(value):
        return ((0, len(value)),)
    found = _found(value)
    return tuple(_merged(value, found)) if found else ()


def _found(value: str) -> list[tuple[int, int]]:
    if not (_HINT.search(value) or "X " in value or "«" in value):
        return []
    return [match.span() for match in _TOKENS.finditer(value) if not _is_roman(value, match)]


def _is_roman(value: str, match: re.Match[str]) -> bool:
    """Whether a token is a number in Roman numerals, by what stands before it."""
    before = value[max(0, match.start() - _BEFORE) : match.start()]
    return match.lastgroup in ("unit", "letters") and _ROMAN.search(before) is not None


def _merged(value: str, ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Tokens that stand close together are one phrase."""
    held: tuple[int, int] | None = None
    for start, end in ranges:
        if held and not _BRIDGE.fullmatch(value, held[1], start):
            yield held
            held = None
        held = (held[0] if held else start, end)
    if held:
        yield held


def _tags(spec: Spec) -> Iterator[tuple[Span, str]]:
    """`<insert title>` reads as a tag, and so is no part of the text."""
    if spec.document.source.format == "text" and "<" in spec.document.source.text:
        for match in _TAG.scan(spec.document.source.text):
            yield Span(*match.span()), ""
