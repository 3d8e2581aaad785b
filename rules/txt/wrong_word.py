"""A word is doubled, missing, or wrong.

## Why it matters

"Graduation form an accredited college" or "a minimum four (4) years" is read past by whoever wrote it, and quoted by whoever
appeals. A wrong word makes a requirement say something else ("state statues", "two years or experience") or nothing.

## What it checks

- Words and short phrases that stand twice: “the the”, “in in”, “able to able to”. Right are “had had”, “that that”, names
  (“Walla Walla”), numbers, list markers, and what stands twice because of a comma or a table (“Daily Daily”).
- “A” and “an” against the sound of the next word: “a engineer”, “an university”, “a 8-hour shift”, “an CDL”. Where readers
  differ (“a historic”, “an SQL query”, “a NC license”) nothing is said; nor is the letter A of a class, range, or grade an article.
- A word left out: “a minimum four (4) years”, “ability communicate”, “responsible the”, “six month of experience”.
- Words that do not go together: “and &”, “to the a”, “must is”, “to maintains”, “across to city”.
- A word taken for another: “greater then ten”, “it’s employees”, “subordinate personal,”, “state statues”, “at lease one”,
  “graduation form an”, “years or experience”, “principle duties”, “project manger”.

All but the first two are a table of wordings that cannot be right where they stand. What is telegraphic is right: “two years experience”, “minimum four years”,
“degree from accredited college”. Option: `allow` lists wordings that are right here.

The fix takes the second of two words out; it changes nothing else.

## Source

Articles: U.S. Government Publishing Office Style Manual, chapter 5 (Spelling), “Indefinite articles”: by sound, also before initials and numbers.
Which wordings are looked for is a project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import ClassVar, NamedTuple

from msgspec import Struct

from speclint.model.articles import Article, may_have_articles, wrong_articles
from speclint.model.spec import Spec
from speclint.model.usage import Slip, doubled, slips, words_of
from speclint.model.usage_table import WORDINGS
from speclint.read.source import Source
from speclint.read.text import Text
from speclint.rule import Edit, Fault, Fix, Place, Severity


class WrongWord(Struct, frozen=True):
    """TXT005: see the module's page."""

    allow: tuple[str, ...] = ()
    """Wordings that are right here, in any case."""

    code: ClassVar[str] = "TXT005"
    severity: ClassVar[Severity] = Severity.ERROR
    fix: ClassVar[str] = "safe"
    good: ClassVar[tuple[str, ...]] = (
        """# Weir Tender

## Essential Duties

- Records the day that that gauge fails, if it had had power; drives to Walla Walla; files forms from 1 1 to 2 2.
- Holds a Class A or Class B license, an hourly log, a one-year permit, an RN, a U.S. passport, an 8-hour card and an EIT.
- Turned in in person; ranges from A to B; works on a state statute, as a unit, to a European standard, and/or as an heir.

## Experience

Two years experience, minimum four years of which in a weir. A historic site, an SQL query, a NC license.
""",
    )
    bad: ClassVar[tuple[str, ...]] = (
        """# Weir Tender

## Essential Duties

- Opens ⟦the the⟧ gates ⟦in in⟧ dry weather, ⟦as a as a⟧ rule, ⟦and &⟧ keeps ⟦a engineer⟧’s log for ⟦an CDL⟧.
- Partners ⟦across to city⟧ with ⟦subordinate personal⟧, ⟦state statues⟧ and the ⟦project manger⟧; is ⟦responsible the⟧ key.

## Experience

⟦a minimum four (4) years⟧ in a weir, ⟦greater then⟧ one hour each; ⟦graduation form an⟧ accredited school; ⟦years or experience⟧.

Must ⟦possess of⟧ a license. ⟦Ability communicate⟧. Under direction, ⟦to maintains⟧ records.
""",
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        allowed = {text.lower() for text in self.allow}
        for text, section in _texts(spec):
            for wrong in _found(text.value):
                if wrong.shown.lower() not in allowed:
                    yield _fault(text, wrong, section, spec.document.source)


class Wrong(NamedTuple):
    """Words of a text that are wrong."""

    start: int
    end: int
    shown: str
    said: str
    once: str
    """What stands again at once; empty where nothing does."""


def _texts(spec: Spec) -> Iterator[tuple[Text, str]]:
    yield from ((item.text, item.section) for item in spec.passages if _found(item.text.value))
    yield from ((item.value, "class_detail") for item in spec.document.fields)
    yield from ((item.text, "") for item in spec.document.orphans)


@lru_cache(maxsize=16_384)
def _found(value: str) -> tuple[Wrong, ...]:
    """What is wrong in a text, in order; two never share a word."""
    words = words_of(value)
    if len(words) < 2:
        return ()
    known = set(words)
    found = [(slip.start, 0, slip.end, _doubled(slip)) for slip in doubled(value, words, known)]
    if WORDINGS.may_be_in(value, words, known):
        found += [(slip.start, 1, slip.end, _wording(slip, value)) for slip in slips(value, words, WORDINGS)]
    if may_have_articles(value, known):
        found += [(item.start, 2, item.end, _article(item, value)) for item in wrong_articles(value)]
    return tuple(_apart(value, sorted(found))) if found else ()


def _apart(value: str, found: Sequence[tuple[int, int, int, tuple[str, str]]]) -> Iterator[Wrong]:
    last = 0
    for start, _kind, end, (said, once) in found:
        if start >= last:
            last = end
            yield Wrong(start, end, value[start:end].rstrip(), said, once)


def _fault(text: Text, wrong: Wrong, section: str, source: Source) -> Fault:
    span = text.span(wrong.start, wrong.start + len(wrong.shown))
    fix = _fix(text, wrong, source) if wrong.once else None
    return Fault(f"“{wrong.shown}”: {wrong.said}.", Place(span), (), section, fix=fix)


def _doubled(slip: Slip) -> tuple[str, str]:
    return f"this stands twice; write “{slip.right}” once", slip.right


def _wording(slip: Slip, value: str) -> tuple[str, str]:
    if slip.right:
        return f"write “{slip.right.strip()}”", ""
    return "these words do not go together; take out what was left over, or put in what is meant", ""


def _article(item: Article, value: str) -> tuple[str, str]:
    shown = value[item.start : item.end]
    other = f", or “and {item.word}” if that is meant" if shown.startswith("an ") and item.word[0].islower() else ""
    return f"write “{item.right} {item.word}”, by the sound of the next word{other}", ""


def _fix(text: Text, wrong: Wrong, source: Source) -> Fix | None:
    """What stands again taken out, where nothing but white space parts it from the first."""
    start = wrong.start + len(wrong.once)
    span = text.span(start, wrong.end)
    again = text.value[start : wrong.end].strip().lower()
    return Fix((Edit(span, ""),), safe=True) if " ".join(source.cut(span).split()).lower() == again else None
