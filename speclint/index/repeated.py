"""Classes that two specifications of one employer define: by their titles, and by their codes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from speclint.index.corpus import Corpus
from speclint.model.facts import ClassFacts, Facts
from speclint.model.titles import title_key
from speclint.patterns import Pattern

_CODE = Pattern(r"(?=[^\d]*\d)(?!([0x9#*-])\1*$)[a-z0-9.-]{2,16}", re.IGNORECASE)
"""What is a code and no placeholder: it has a digit, and is not one character over and over."""
_NO_TITLE = frozenset(
    """class classification classified job position title description specification specifications announcement
    opportunity bulletin posting recruitment summary profile series unknown tbd""".split()
)
"""Words that label a document; a title of nothing else is none."""
_ALIKE = 0.3
"""Which share of the shorter of two specifications must be in both, where nothing but their titles joins them."""


class Repeated(Struct, frozen=True):
    """One class of a document that another document defines too."""

    first: ClassFacts
    """As the other document has it."""
    again: ClassFacts
    title: bool
    """Whether both have the title."""
    code: bool
    """Whether both have the code."""


class Pair(Struct, frozen=True):
    """Two documents that define classes twice."""

    first: Facts
    again: Facts
    classes: tuple[Repeated, ...]


class _Entry(Struct, frozen=True):
    facts: Facts
    held: ClassFacts


def repeated(corpus: Corpus) -> Iterator[Pair]:
    """The documents that define a class again; each is held against the first that defines it, in order of paths."""
    documents = sorted(corpus.documents, key=lambda item: item.path.replace("\\", "/").split("/"))
    entries = [_Entry(facts, item) for facts in documents for item in facts.classes]
    found: dict[tuple[str, str], dict[tuple[int, int], Repeated]] = {}
    by_path = {facts.path: facts for facts in documents}
    for first, again in _same(entries):
        joined = _joined(first, again)
        if joined:
            key = (first.facts.path, again.facts.path)
            found.setdefault(key, {}).setdefault((id(first.held), id(again.held)), joined)
    for (one, other), classes in found.items():
        kept = _settled(classes.values())
        if kept:
            yield Pair(by_path[one], by_path[other], kept)


def _same(entries: Iterable[_Entry]) -> Iterator[tuple[_Entry, _Entry]]:
    """Entries with one title or one code, each with the first of them; by the code, with the first of its style too."""
    firsts: dict[tuple[str, ...], _Entry] = {}
    for entry in entries:
        for key in _keys(entry):
            first = firsts.setdefault(key, entry)
            if first.facts is not entry.facts:
                yield first, entry


def _keys(entry: _Entry) -> Iterator[tuple[str, ...]]:
    title = title_key(entry.held.title.printed)
    if title and not _NO_TITLE.issuperset(title.split()):
        yield ("title", title)
    code = code_key(entry.held.code)
    if code:
        yield ("code", code)
        yield ("code", code, entry.facts.style)


def code_key(code: str) -> str:
    """A code as it is compared; empty for a placeholder."""
    bare = re.sub(r"\s", "", code)
    return bare.lower() if _CODE.fullmatch(bare) else ""


def _joined(first: _Entry, again: _Entry) -> Repeated | None:
    """What two entries have in common, where that means one class."""
    one, other = first.held, again.held
    titled = title_key(one.title.printed) == title_key(other.title.printed)
    coded = bool(code_key(one.code)) and code_key(one.code) == code_key(other.code)
    if titled and (coded or _one_employer(first.facts, again.facts)):
        return Repeated(one, other, titled, coded)
    if coded and not titled and _one_scheme(first.facts, again.facts):
        return Repeated(one, other, titled, coded)
    return None


def _one_scheme(one: Facts, other: Facts) -> bool:
    """Whether two documents have their codes from one scheme: that of one house style, or of its series."""
    return one.style == other.style or one.defines_series != other.defines_series


def _one_employer(one: Facts, other: Facts) -> bool:
    """Whether two documents are surely of one employer, and not merely in one folder."""
    if one.named_employer or other.named_employer:
        return True
    left, right = (set(facts.texts.numbers()) for facts in (one, other))
    return len(left & right) > _ALIKE * min(len(left), len(right))


def _settled(classes: Iterable[Repeated]) -> tuple[Repeated, ...]:
    """Those with both title and code in common stand for the rest of the same class."""
    held = list(classes)
    titled = {id(item.again) for item in held if item.title}
    return tuple(item for item in held if item.title or id(item.again) not in titled)
