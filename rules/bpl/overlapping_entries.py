"""Two entries of one list say nearly the same, or the same with another degree.

## Why it matters

“Occasional pressure due to calls” beside “Pressure due to calls” leaves open which of them holds. An examining
physician, an applicant, and an appeal board will each read the one that suits them.

## What it checks

Entries of one list of duties, knowledge, working conditions, physical demands, equipment, or background checks.
Words that carry no content and words of degree (occasional, frequent, subject to, exposure to, as needed, basic) are
set aside. Two entries overlap where what is left is the same in the same order, at least `min-words` words of it; among
working conditions, where one entry holds the other and adds no more than `most-added` words.

Parallel entries that differ in their object are no fault; a lead-in that ends in a colon starts another list. An entry of eight words and more that stands twice
in exactly the same words is the matter of BPL003.

The later entry is reported; the earlier ones are the related places.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import ClassVar

from msgspec import Struct

from speclint.model.spec import Spec
from speclint.model.words import word_set, words
from speclint.parsing.document import Section, Statement
from speclint.rule import Fault, Place, Severity

_CONDITIONS = frozenset({"working_environment", "hazards"})
_LISTS = _CONDITIONS | {
    "essential_duties", "duties_general", "duties_specific", "marginal_duties", "ksa", "abilities", "competencies",
    "physical_demands", "equipment", "background_check", "special_requirements", "preferred_qualifications",
}  # fmt: skip
_EMPTY = word_set(
    "a an the of to in on at by for from with and or as is are be due under that this which it its may can will must "
    "occasional occasionally frequent frequently constant constantly regular regularly periodic periodically some many "
    "moderate subject exposure exposed potential possible required needed necessary assigned appropriate basic thorough "
    "considerable extensive working general sometimes often usually also other related o"
)
_EXACT_COPIES = 8
"""From this many words on, an exact copy is a repeated passage (BPL003)."""

Entry = tuple[Statement, tuple[str, ...], str]
"""A statement, all its words, and those that carry content, one space between them."""

_MOST_COMPARED = 50
"""How many earlier entries one is compared with at the most."""


class OverlappingEntries(Struct, frozen=True):
    """Near-duplicate or contradictory entries of one list."""

    code: ClassVar[str] = "BPL004"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str, ...]] = (
        """\
STREET SWEEPER OPERATOR

ESSENTIAL DUTIES

1. Inspects brushes and water jets before each shift.
2. Inspects brakes and steering before each shift.
3. Additional training may be substituted for experience.
4. Additional experience may be substituted for training.

Before leaving the yard:

- Tests the warning lights.

On return to the yard:

- Tests the warning lights.

WORKING CONDITIONS

Exposure to dust.
Exposure to dust, exhaust, and the noise of heavy traffic.
Subject to early shifts in summer.
Subject to call-outs in winter storms.
""",
    )
    bad: ClassVar[tuple[str, ...]] = (
        """\
STREET SWEEPER OPERATOR

ESSENTIAL DUTIES

1. Reports damaged curbs, as needed, to the yard.
2. Cleans the water tank.
3. ⟦Reports damaged curbs to the yard⟧

WORKING CONDITIONS

Occasional work in heavy traffic at night.
Subject to early shifts.
⟦Works in heavy traffic at night.⟧
⟦Work in heavy fast traffic at night.⟧
""",
    )

    min_words: int = 3
    most_added: int = 1

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for section in spec.document.walk():
            if section.id in _LISTS:
                yield from self._in_list(section)

    def _in_list(self, section: Section) -> Iterator[Fault]:
        held: dict[str, list[Entry]] = {}
        by_first_word = section.id in _CONDITIONS
        for statement in section.statements:
            value = statement.text.value
            said, content = _words(value)
            if value[-1:] == ":":
                held.clear()
            if not content:
                continue
            entry = (statement, said, content)
            earlier = held.setdefault(content.partition(" ")[0] if by_first_word else content, [])
            near = [item for item in earlier if self._overlap(section, item, entry)] if earlier else []
            if len(earlier) < _MOST_COMPARED:
                earlier.append(entry)
            if near:
                yield _fault(section, statement, near)

    def _overlap(self, section: Section, first: Entry, entry: Entry) -> bool:
        if first[1] == entry[1]:
            return self.min_words <= len(entry[1]) < _EXACT_COPIES
        short, long = sorted((first[2].split(), entry[2].split()), key=len)
        if short == long or len(short) < self.min_words:
            return len(short) >= self.min_words
        added = len(long) - len(short)
        return section.id in _CONDITIONS and added <= self.most_added and _holds(long, short)


@lru_cache(maxsize=16_384)
def _words(value: str) -> tuple[tuple[str, ...], str]:
    """All words of a text, and those that carry content, one space between them."""
    found = tuple(words(value))
    return found, " ".join(filter(None, map(_CONTENTS.__getitem__, found)))


class _Contents(dict[str, str]):
    """Words as they are compared, each worked out once."""

    def __missing__(self, word: str) -> str:
        content = _content(word)
        if len(self) < _MOST_WORDS:
            self[word] = content
        return content


_CONTENTS, _MOST_WORDS = _Contents(), 50_000


def _content(word: str) -> str:
    """A word as it is compared, without the ending of its number; nothing of one without content."""
    if word in _EMPTY:
        return ""
    return word[:-1] if word[-1] == "s" and len(word) > 3 and word[-2] != "s" else word


def _holds(long: Sequence[str], short: Sequence[str]) -> bool:
    """Whether the words of one stand in the other, in their order."""
    rest = iter(long)
    return all(word in rest for word in short)


def _fault(section: Section, statement: Statement, near: list[Entry]) -> Fault:
    said = str(near[0][0])
    said = said if len(said) <= 60 else said[:57].rstrip() + "…"
    message = f"This entry overlaps with “{said}” above: keep one of them, or make plain how they differ."
    related = tuple(Place(item[0].span, "overlaps with this entry") for item in near)
    return Fault(message, Place(statement.span), related, section.id or "")
