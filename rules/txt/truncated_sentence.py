"""A sentence stops before it is finished.

## Why it matters

The end of the sentence was lost in a paste or a conversion, and with it what the employee does or must have. What
is not written cannot be rated, and two readers will complete it in two ways.

## What it checks

A statement that ends with an article, a preposition, a conjunction, or another word that cannot stand last; and,
in a list whose other entries close with a full stop (four entries, three quarters of them), one that ends with an
adjective without its noun. Left alone are: lists that use no full stops; lead-ins above a list; “and” and “or” that
join one qualification to the next; a sentence that goes on after a page or paragraph break (TXT002); and
the entries of a physical-demand glossary (PHY007).

The last words are reported.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from msgspec import Struct

from speclint.model.cuts import continuation, is_open, lists
from speclint.model.sentences import is_ended, tail
from speclint.model.spec import Spec
from speclint.parsing.document import Section, Statement
from speclint.patterns import Pattern
from speclint.rule import Fault, Place, Severity

_ADJECTIVE = Pattern(r"\b(?!(?:para)?professional$|chemical$|periodical$|medical$)\w{3,}(?:ical|ional|ous)$")
_MESSAGE = "This sentence stops before it is finished: restore what is missing, or end it."


class TruncatedSentence(Struct, frozen=True):
    """A sentence without its end."""

    code: ClassVar[str] = "TXT003"
    severity: ClassVar[Severity] = Severity.ERROR
    good: ClassVar[tuple[str, ...]] = (
        """\
PASTRY COOK

ESSENTIAL DUTIES

Depending on the kitchen, bakes for

- schools and nurseries
- the senior center

Other tasks that must be logged in

1. Weighs flour, sugar, and
   butter.
2. Cleans ovens, mixers, etc.
3. Plans menus that are nutritional
4. Helps the professional

EXPERIENCE

Two years in a commercial bakery; and

A food handler's card or
""",
    )
    bad: ClassVar[tuple[str, ...]] = (
        """\
PASTRY COOK

ESSENTIAL DUTIES

1. ⟦Weighs flour, sugar, and⟧
2. Cleans ovens.
3. Plans menus.
4. Orders fruit.
5. Bakes bread from grains that are ⟦grown in the county and from other regional⟧
""",
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for section, items in lists(spec.document):
            if section.id == "physical_demands":
                continue
            for index, item in enumerate(items):
                if self._stops(items, index, section) and not continuation(items, index, section):
                    place = Place(tail(item.text, spec.document.source))
                    yield Fault(_MESSAGE, place, section=section.id or "", subject=item.text.value[-60:])

    def _stops(self, items: Sequence[Statement], index: int, section: Section) -> bool:
        value = str(items[index])
        if is_ended(value) or len(value.split()) < 3 or _leads_in(items, index):
            return False
        return is_open(value, section) or (bool(_ADJECTIVE.search(value)) and _closes(items))


def _leads_in(items: Sequence[Statement], index: int) -> bool:
    """Whether a list follows that the statement opens."""
    if index + 1 == len(items):
        return False
    item, following = items[index], items[index + 1]
    return (bool(following.marker) and not item.marker) or following.level > item.level


def _closes(items: Sequence[Statement]) -> bool:
    """Whether the entries of a list close with full stops."""
    ended = sum(is_ended(str(item)) for item in items)
    return len(items) > 4 and ended >= 0.75 * (len(items) - 1)
