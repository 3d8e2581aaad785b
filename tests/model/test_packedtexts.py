"""Sentences packed and unpacked are the same, with their places in the file."""

from __future__ import annotations

from msgspec import msgpack

from speclint.model.packedtexts import NO_TEXTS, Opened, PassageTexts, packed
from speclint.model.sketch import sketch
from speclint.model.texts import PassageText
from speclint.model.words import words
from speclint.read.text import Run, Text, join, plain

_SAID = "Keeps the lock gates — and “sluices” — in order."
_WRAPPED = join([plain("Opens the gates of", 100), plain("the lower lock 🔒 at dawn.", 122)])
_SWAPPED = Text("Steers &c.", (Run(0, 200, 208), Run(8, 210, 215), Run(9, 215, 216)))


def _passages() -> list[PassageText]:
    texts = (plain(_SAID, 40), _WRAPPED, _SWAPPED, plain("Lone surrogate \udc80 kept as it is.", 300))
    places = (("class_summary", 0, None), ("essential_duties", 3, 0), ("essential_duties", 3, 70_000), ("", 9, None))
    return [
        PassageText(text, section, sketch(words(text.value)), statement, index)
        for text, (section, statement, index) in zip(texts, places, strict=True)
    ]


def test_sentences_come_back_as_they_were() -> None:
    passages = _passages()
    held = packed(passages)
    assert list(held) == passages
    assert len(held) == len(passages)
    assert held.numbers() == tuple(item.sketch.digest for item in passages)
    assert list(packed(held)) == passages


def test_each_column_by_itself() -> None:
    passages = _passages()
    opened = Opened(packed(passages))
    for at, item in enumerate(passages):
        assert opened.values[at] == item.text.value
        assert opened.sections[at] == item.section
        assert opened.marks(at) == item.sketch.marks
        assert opened.text(at) == item.text
        assert opened.span(at) == item.span
        assert opened.all_marks()[opened.mark_ends[at] : opened.mark_ends[at + 1]] == item.sketch.marks


def test_no_sentences() -> None:
    assert packed([]) == NO_TEXTS
    assert list(NO_TEXTS) == []
    assert Opened(NO_TEXTS).values == []
    assert Opened(NO_TEXTS).digests == ()


def test_packed_sentences_are_kept_as_bytes() -> None:
    held = packed(_passages())
    assert msgpack.Decoder(PassageTexts).decode(msgpack.encode(held)) == held


def test_marks_of_some_sentences() -> None:
    passages = _passages()
    opened = Opened(packed(passages))
    for numbers in ((), (0,), (1, 2), (0, 2, 3), (0, 1, 2, 3)):
        assert list(opened.marks_of(numbers)) == [mark for at in numbers for mark in passages[at].sketch.marks]
