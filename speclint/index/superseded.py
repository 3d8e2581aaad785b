"""Old titles of classes that are still in use: what one specification says was renamed, and another still names."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from speclint.index.corpus import Corpus
from speclint.index.titles import titles_of
from speclint.model.facts import Facts
from speclint.model.formernames import FormerTitle
from speclint.model.wordings import Run, title_forms
from speclint.read.text import Span

Words = tuple[str, ...]

_FREE = frozenset({"and", "or", "the", "a", "an", "series", "class", "position", "employee", "incumbent"})
"""Words with capitals beside a title that belong to none."""


class OldTitle(Struct, frozen=True):
    """A class's old title, and who says so."""

    former: FormerTitle
    path: str


class OldUse(Struct, frozen=True):
    """A place that uses an old title."""

    old: OldTitle
    path: str
    span: Span
    section: str


def old_uses(corpus: Corpus) -> Iterator[OldUse]:
    """The places that name a class by a title that no specification on file has any more, one for each document."""
    old = dict(_old_titles(corpus))
    if not old:
        return
    firsts = {words[0] for words in old}
    longest = max(map(len, old))
    for facts in corpus.documents:
        remarks = [item.span for item in facts.former_titles]
        seen: set[Words] = set()
        for words, span, section in _mentions(facts, firsts, longest, old):
            apart = not any(item.start <= span.start and span.end <= item.end for item in remarks)
            if apart and words not in seen:
                seen.add(words)
                yield OldUse(old[words], facts.path, span, section)


def _old_titles(corpus: Corpus) -> Iterator[tuple[Words, OldTitle]]:
    """The old titles that no class on file has, the first to say so of each last, so that it counts."""
    said = [(facts.path, item) for facts in corpus.documents for item in facts.former_titles]
    if not said:
        return
    titles = titles_of(corpus)
    for path, item in reversed(said):
        words = title_forms(item.title)
        if len(words) > 1 and item.now and titles.find(item.title) is None and titles.find(item.now):
            yield words, OldTitle(item, path)


def _mentions(
    facts: Facts, firsts: set[str], longest: int, old: dict[Words, OldTitle]
) -> Iterator[tuple[Words, Span, str]]:
    for run in facts.runs:
        for start, word in enumerate(run.words):
            if word in firsts and _opens(run, start):
                for end in range(start + 2, min(len(run.words), start + longest) + 1):
                    if run.words[start:end] in old and _closes(run, end):
                        yield run.words[start:end], Span(run.spans[start].start, run.spans[end - 1].end), run.section


def _opens(run: Run, start: int) -> bool:
    """Whether a title may start at a word: nothing with a capital that belongs to it stands before."""
    return start == 0 or run.words[start - 1] in _FREE or (run.first and start == 1)


def _closes(run: Run, end: int) -> bool:
    return end == len(run.words) or run.words[end] in _FREE
