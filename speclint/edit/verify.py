"""Whether an edited document is the old one but for the edits: both are read, and compared piece by piece.

A piece that no edit touches must be there as it was, moved. A piece that an edit touches must still be one piece of
its kind around all that is left of it; only one that is replaced whole may go. What is new must stand in an edit's
text, and be of a kind that the change touched. So no edit makes a heading of a paragraph, runs two paragraphs into one
(unless it replaces all that stands between them), adds a class, or lets the document be read in another house style.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from speclint.edit.change import Change
from speclint.edit.items import SAID, Item, items_of
from speclint.edit.plan import Shift, edits_of
from speclint.parsing.document import Document
from speclint.read.text import Span

_LONGEST = 60


@dataclass
class _Comparison:
    old: Document
    new: Document
    changes: Sequence[Change]
    shift: Shift
    by_key: dict[tuple[str, Span], Item]
    by_kind: dict[str, list[Span]]
    matched: dict[tuple[str, Span], list[Item]] = field(default_factory=dict)
    """The old pieces that stand in each new one."""
    gone: list[Item] = field(default_factory=list)
    """The old pieces that were replaced whole."""

    def touching(self, item: Item) -> range:
        """Which edits touch a piece of the old document."""
        return self.shift.touching(item.span)


def difference(old: Document, new: Document, changes: Sequence[Change]) -> str:
    """What else than the edits is different in the new document; empty where nothing is.

    Args:
        old: the document as it was read.
        new: the document with the changes made, read again.
        changes: the changes, none overlapping another.
    """
    if old.style.id != new.style.id:
        return f"the document would be read in the house style {new.style.id}, not {old.style.id}"
    if len(old.classes) != len(new.classes):
        return f"the document would define {len(new.classes)} classes, not {len(old.classes)}"
    items = items_of(new)
    by_kind: dict[str, list[Span]] = {}
    for kind, span in sorted({item.key for item in items}):
        by_kind.setdefault(kind, []).append(span)
    shift = Shift(edits_of(changes))
    comparison = _Comparison(old, new, changes, shift, {item.key: item for item in items}, by_kind)
    before = items_of(old)
    return _lost(comparison, before) or _merged(comparison) or _added(comparison, before)


def _lost(comparison: _Comparison, items: Sequence[Item]) -> str:
    """The first piece that is not there any more as it should be."""
    for item in items:
        found = _found(comparison, item)
        if found is None and item.kind != "exception" and _rest(comparison, item) is None:
            comparison.gone.append(item)
        elif found is None or not _same(comparison, item, found):
            return f"{_quoted(comparison.old, item)} would no longer be {SAID[item.kind]} as it is"
        else:
            comparison.matched.setdefault(found.key, []).append(item)
    return ""


def _found(comparison: _Comparison, item: Item) -> Item | None:
    """The new piece that an old one has become."""
    shift = comparison.shift
    if not comparison.touching(item):
        span = Span(shift.at(item.span.start), shift.at(item.span.end))
        return comparison.by_key.get((item.kind, span))
    rest = _rest(comparison, item)
    if rest is None:
        return None
    first, last = shift.at(rest.start), shift.at(rest.end - 1)
    found = _around(comparison, item.kind, first, last)
    if found is None and item.kind == "heading":  # a heading put right may turn out to be a line that every page has
        found = _around(comparison, "furniture", first, last)
    return found


def _around(comparison: _Comparison, kind: str, first: int, last: int) -> Item | None:
    """The new piece of a kind that holds two characters and all between them."""
    spans = comparison.by_kind.get(kind, [])
    at = bisect_right(spans, first, key=lambda span: span.start) - 1
    return comparison.by_key[kind, spans[at]] if at >= 0 and spans[at].end > last else None


def _rest(comparison: _Comparison, item: Item) -> Span | None:
    """The first to the last printed character of a piece that no edit replaces; `None` where all are replaced."""
    touching = comparison.touching(item)
    if not touching:
        return item.span
    text, (start, end) = comparison.old.source.text, item.span
    ranges = [comparison.shift.edits[index].span for index in touching]
    kept: list[tuple[int, int]] = []
    for one in [*ranges, Span(end, end)]:
        kept.append((start, min(one.start, end)))
        start = max(start, one.end)
    printed = [(low, high) for low, high in kept if low < high and not text[low:high].isspace()]
    if not printed:
        return None
    low, high = printed[0][0], printed[-1][1]
    return Span(
        low + len(text[low:high]) - len(text[low:high].lstrip()),
        high - (len(text[low:high]) - len(text[low:high].rstrip())),
    )


def _same(comparison: _Comparison, old: Item, new: Item) -> bool:
    """Whether a piece is what it was, as far as no edit touches it."""
    edits = [comparison.shift.edits[index].span for index in comparison.touching(old)]
    inside = any(edit.start < old.span.end and edit.end > old.span.start for edit in edits)
    if not edits and (old.value, old.name) != (new.value, new.name):
        return False
    if edits and not inside and not (old.value == new.value if _as_long(old, new) else old.value in new.value):
        return False
    if inside and not _holds(new.value, _kept(old, edits)):
        return False
    return old.kind != new.kind or old.marks == new.marks or _line_touched(comparison, old)


def _kept(item: Item, edits: Sequence[Span]) -> Iterator[str]:
    """The words of a piece that no edit touches, stretch by stretch."""
    for index, run in enumerate(item.runs):
        following = item.runs[index + 1].at if index + 1 < len(item.runs) else len(item.value)
        value, exact = item.value[run.at : following], run.end - run.start == following - run.at
        at, start = bisect_left(edits, run.start, key=lambda edit: edit.end), run.start
        touched = False
        while at < len(edits) and edits[at].start <= run.end:
            if exact:
                yield value[start - run.start : max(edits[at].start - run.start, 0)]
            start, touched, at = max(edits[at].end, start), True, at + 1
        if exact or not touched:
            yield value[start - run.start :] if exact else value


def _holds(value: str, stretches: Iterator[str]) -> bool:
    """Whether a text has all stretches in their order, white space apart."""
    printed, at = "".join(value.split()), 0
    for stretch in stretches:
        words = "".join(stretch.split())
        found = printed.find(words, at)
        if found < 0:
            return False
        at = found + len(words)
    return True


def _as_long(old: Item, new: Item) -> bool:
    return old.span.end - old.span.start == new.span.end - new.span.start


def _line_touched(comparison: _Comparison, item: Item) -> bool:
    """Whether an edit touches what stands on a piece's line before or behind it, where its marks are."""
    source = comparison.old.source
    line = Span(source.line_start(item.span.start), source.line_end(item.span.end))
    edits = (comparison.shift.edits[index].span for index in comparison.shift.touching(line))
    return any(edit.start < item.span.start or edit.end > item.span.end or edit.start == edit.end for edit in edits)


def _merged(comparison: _Comparison) -> str:
    """The first two pieces that have run into one, where no edit replaces all that stood between them."""
    for items in comparison.matched.values():
        items.sort(key=lambda item: item.span)
        for one, other in pairwise(items):
            apart = one.span.end <= other.span.start
            if apart and comparison.touching(one).stop <= comparison.touching(other).start:
                quoted = _quoted(comparison.old, one)
                return f"{quoted} and {_quoted(comparison.old, other)} would run into one"
    return ""


def _added(comparison: _Comparison, before: Sequence[Item]) -> str:
    """The first new piece that no change accounts for."""
    owners = _owners(comparison)
    kinds: dict[int, set[str]] = {}
    for item in before:
        for index in comparison.touching(item):
            kinds.setdefault(owners[index], set()).add(item.kind)
    replaced = [comparison.shift.replaced(index) for index in range(len(comparison.shift.edits))]
    added: dict[int, list[Item]] = {}
    for item in comparison.by_key.values():
        if item.key not in comparison.matched:
            near = (owners[index] for index in _near(replaced, item.span))
            owner = next((number for number in near if item.kind in kinds.get(number, ())), None)
            if owner is None:
                return f"{_quoted(comparison.new, item)} would become {SAID[item.kind]}"
            added.setdefault(owner, []).append(item)
    gone: dict[int, list[Item]] = {}
    for item in comparison.gone:
        gone.setdefault(owners[comparison.touching(item)[0]], []).append(item)
    return next(filter(None, (_exchanged(comparison, number, gone, added) for number in {*gone, *added})), "")


def _near(replaced: Sequence[Span], span: Span) -> Iterator[int]:
    """The edits whose text shares a character or an end with a span of the new document."""
    at = bisect_left(replaced, span.start, key=lambda one: one.end)
    while at < len(replaced) and replaced[at].start <= span.end:
        yield at
        at += 1


def _owners(comparison: _Comparison) -> list[int]:
    """Which change each edit belongs to."""
    numbers = {edit.span: number for number, change in enumerate(comparison.changes) for edit in change.edits}
    return [numbers[edit.span] for edit in comparison.shift.edits]


def _exchanged(comparison: _Comparison, number: int, gone: dict[int, list[Item]], added: dict[int, list[Item]]) -> str:
    """What is wrong with the pieces that a change takes out and puts in."""
    out, new = gone.get(number, []), added.get(number, [])
    if sum(item.kind == "heading" for item in new) > sum(item.kind == "heading" for item in out):
        return "there would be more headings than before"
    if out and _only_moves(comparison, comparison.changes[number]):
        moved = Counter((item.kind, item.value, item.name) for item in new)
        if moved != Counter((item.kind, item.value, item.name) for item in out):
            return "what is moved would be read otherwise at its new place"
    return ""


def _only_moves(comparison: _Comparison, change: Change) -> bool:
    """Whether a change puts in nothing but what it takes out."""
    out = Counter(word for edit in change.edits for word in comparison.old.source.cut(edit.span).split())
    return out == Counter(word for edit in change.edits for word in edit.text.split())


def _quoted(document: Document, item: Item) -> str:
    value = " ".join(item.value.split())
    shown = value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"
    return f"“{shown}” (line {document.source.position(item.span.start).line})"
