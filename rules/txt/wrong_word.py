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

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from speclint.model.articles import Article, wrong_articles
from speclint.model.spec import Spec
from speclint.model.usage import Slip, doubled, slips, words_of
from speclint.model.usage_table import WORDINGS
from speclint.read.source import Source
from speclint.read.text import Text
from speclint.rule import Edit, Fault, Fix, Place, Severity


@dataclass(frozen=True)
class WrongWord:
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
            for fault, shown in _faults(text, section, spec.document.source):
                if shown.lower() not in allowed:
                    yield fault


def _texts(spec: Spec) -> Iterator[tuple[Text, str]]:
    yield from ((item.text, item.section) for item in spec.passages)
    yield from ((item.value, "class_detail") for item in spec.document.fields)
    yield from ((item.text, "") for item in spec.document.orphans)


def _faults(text: Text, section: str, source: Source) -> Iterator[tuple[Fault, str]]:
    """The faults of a text in order, each with the words that it is about; two never share a word."""
    value = text.value
    words = words_of(value)
    if len(words) < 2:
        return
    found = [
        *((slip.start, 0, slip.end, _doubled(slip)) for slip in doubled(value, words)),
        *((slip.start, 1, slip.end, _wording(slip, value)) for slip in slips(value, words, WORDINGS)),
        *((item.start, 2, item.end, _article(item, value)) for item in wrong_articles(value)),
    ]
    last = 0
    for start, kind, end, message in sorted(found):
        if start >= last:
            last = end
            shown = value[start:end].rstrip()
            span = text.span(start, start + len(shown))
            fix = _fix(text, start, end, message[1], source) if not kind else None
            yield Fault(f"“{shown}”: {message[0]}.", Place(span), (), section, fix=fix), shown


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


def _fix(text: Text, start: int, end: int, once: str, source: Source) -> Fix | None:
    """What stands again taken out, where nothing but white space parts it from the first."""
    span = text.span(start + len(once), end)
    again = source.cut(span)
    return (
        Fix((Edit(span, ""),), safe=True)
        if " ".join(again.split()).lower() == text.value[start + len(once) : end].strip().lower()
        else None
    )
