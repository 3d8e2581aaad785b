"""Two classes of one series are described in the same words.

## Why it matters

Two classes exist because their work differs. Where their statements read alike, or where a comparison says of the sibling
what the class says of itself, nothing tells an analyst which of the two a position belongs to, and nothing tells the
employee what the next level asks for. Most often the words were copied and never finished.

## What it checks

- The same words that describe two siblings of different levels, in one document or in two.
- Two classes of a series, of different levels, whose general statements do not differ but for the words of their titles.
- A comparison with a sibling in the words of the class's own general statement.

Case, order of articles, verb forms and words of one meaning do not count. Texts of fewer than six words that carry
meaning are left out; so are the specialties of one level (“Senior X (Field)” and “Senior X (Laboratory)”), and classes
whose statement says that they do the same work in another setting.

## Source

Project judgement. That a class must be told from its neighbours is what the section on distinguishing characteristics is for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.index.corpus import Corpus
from speclint.index.descriptions import Described, Description, describe, statement
from speclint.index.sameness import Same, as_itself, in_one_document, in_series, own_statements
from speclint.index.series import Series
from speclint.model.spec import Spec
from speclint.rule import Example, Fault, Place, Severity

_CLASS = """\
Office of Human Resources
{title} - CK1001

### General Statement of Duties

{general}

### Distinguishing Characteristics

{text}
"""
_ONE = (
    "Performs entry level canal work by clearing weirs and greasing small gates on one reach under close supervision."
)
_TWO = (
    "Performs full performance canal work by passing vessels through locks and repairing medium gates on two reaches."
)
_THREE = "Performs advanced canal work by leading a crew of keepers, planning gate repairs, and ordering stop logs."
_SAYS_ONE = "clears weirs and greases small gates on one reach under close supervision"
_SAYS_TWO = "passes vessels through locks and repairs medium gates on two reaches"
_SAYS_THREE = "leads a crew of keepers, plans gate repairs, and orders stop logs"


def _file(title: str, general: str, **others: str) -> str:
    said = " ".join(f"It is distinguished from the Canal Keeper {key}, which {text}." for key, text in others.items())
    return _CLASS.format(title=title, general=general, text=said)


_SETTING = "Keeps weirs, gates and stop logs of the canal in order, the same work in another setting than the dock."


class IndistinctSiblings(Struct, frozen=True):
    """Siblings that the same words describe."""

    code: ClassVar[str] = "SER006"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[Example, ...]] = (
        Example({"a.md": _file("Canal Keeper I", _ONE, II=_SAYS_TWO, III=_SAYS_THREE)}, "denver-ohr"),
        Example({
            "a.md": _file("Canal Keeper I", _ONE, II=_SAYS_TWO, III=_SAYS_THREE),
            "b.md": _file("Canal Keeper II", _TWO, I=_SAYS_ONE, III=_SAYS_THREE),
        }, "denver-ohr"),
        Example({
            "a.md": _file("Canal Keeper (Gates)", _ONE), "b.md": _file("Canal Keeper (Weirs)", _ONE),
        }, "denver-ohr"),
        Example({
            "a.md": _file("Canal Keeper I", _SETTING), "b.md": _file("Canal Keeper II", _SETTING),
        }, "denver-ohr"),
    )  # fmt: skip
    bad: ClassVar[tuple[Example, ...]] = (
        Example({"a.md": _file("Canal Keeper I", _ONE, II=_SAYS_TWO, III=f"⟦{_SAYS_TWO}⟧")}, "denver-ohr"),
        Example({"a.md": _file("Canal Keeper I", _ONE, II=f"⟦{_SAYS_ONE}⟧")}, "denver-ohr"),
        Example({
            "a.md": _file("Canal Keeper I", _ONE, II=_SAYS_TWO), "b.md": _file("Canal Keeper II", f"⟦{_ONE[:-1]}⟧."),
        }, "denver-ohr"),
        Example({
            "a.md": _file("Canal Keeper I", _ONE, II=_SAYS_TWO),
            "b.md": _file("Canal Keeper II", _TWO, III=_SAYS_THREE),
            "c.md": _file("Canal Keeper III", _THREE, I=f"⟦{_SAYS_TWO}⟧", II=_SAYS_TWO.replace("repairs", "mends")),
        }, "denver-ohr"),
        Example({
            "a.md": _file("Canal Keeper I", _ONE, II=f"⟦{_SAYS_THREE}⟧", III=_SAYS_THREE),
            "c.md": _file("Canal Keeper III", _THREE, I=_SAYS_ONE, II=_SAYS_TWO),
        }, "denver-ohr"),
    )  # fmt: skip

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        titles = [item.printed for item in spec.titles]
        if len(titles) != 1:
            return
        described: Described = {}
        describe(described, "", titles, spec.comparisons)
        own = statement(spec.general_statements[0], "", titles[0])
        for found in as_itself(titles[0], own, described):
            yield _fault(found, _message(found), "the general statement")

    def check_series(self, series: Series) -> Iterator[Fault]:
        for found in own_statements(series):
            message = f"The general statement of {found.title} does not differ from that of {found.other}."
            yield _fault(found, message, f"the general statement of {found.other}")
        for found in in_series(series):
            yield _of_two(found)

    def check_corpus(self, corpus: Corpus) -> Iterator[Fault]:
        held = {member.path for series in corpus.series for member in (*series.members, *series.copies)}
        for facts in corpus.documents:
            for found in in_one_document(facts) if facts.path not in held else ():
                yield _of_two(found)


def _of_two(found: Same) -> Fault:
    return _fault(found, _message(found), f"{found.there.author} says this of {found.other}")


def _message(found: Same) -> str:
    if found.there.own:
        return f"What is said here of {found.title} is what the general statement says of this class itself."
    return f"The words that describe {found.title} here describe {found.other}, another class of the series."


def _fault(found: Same, message: str, proof: str) -> Fault:
    place, related = (_place(item, text) for item, text in ((found.here, ""), (found.there, proof)))
    return Fault(message, place, (related,), found.here.section)


def _place(item: Description, message: str) -> Place:
    return Place(item.words.span(0, len(item.words.words) - 1), message, item.path)
