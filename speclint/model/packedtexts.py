"""The sentences of a document packed into a few strings of bytes, so that those of ten thousand can be held."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain
from struct import pack, unpack

from msgspec import Struct, msgpack

from speclint.model.sketch import Sketch
from speclint.model.texts import PassageText
from speclint.read.text import Run, Span, Text

_COLUMNS = 7
"""How many numbers there are for each sentence: see `_numbers`."""
_numbers_of = msgpack.Decoder(list[int])
_DIGEST, _MARK = 8, 8
"""How many bytes a digest has, and a mark."""


class PassageTexts(Struct, frozen=True, array_like=True, gc=False):
    """The sentences of a document, in order; iterating gives each as a `PassageText`.

    Attributes:
        digests: of the words of each, 8 bytes.
        marks: those of all, 8 bytes each, one sentence's behind another's.
        places: numbers, column by column: where each stands, how long it is, and so on.
        sections: the names of the sections in which they stand, each once.
        text: what they read, without anything between them.
    """

    digests: bytes = b""
    marks: bytes = b""
    places: bytes = b""
    sections: tuple[str, ...] = ()
    text: bytes = b""

    def __len__(self) -> int:
        return len(self.digests) // _DIGEST

    def __iter__(self) -> Iterator[PassageText]:
        opened = Opened(self)
        return map(opened.passage, range(len(self)))

    def numbers(self) -> tuple[int, ...]:
        """The digest of each sentence."""
        return unpack(f"<{len(self)}q", self.digests)


NO_TEXTS = PassageTexts()


class Opened:
    """The sentences of a document, unpacked as far as they are looked at."""

    def __init__(self, texts: PassageTexts) -> None:
        self.texts = texts
        self._count = len(texts)

    @cached_property
    def digests(self) -> tuple[int, ...]:
        """The digest of the words of each sentence."""
        return self.texts.numbers()

    @cached_property
    def values(self) -> list[str]:
        """What each sentence reads."""
        text, ends = self.texts.text.decode("utf-8", "surrogatepass"), [*accumulate(self._column(1), initial=0)]
        return list(map(text.__getitem__, map(slice, ends, ends[1:])))

    @cached_property
    def sections(self) -> list[str]:
        """The section of each sentence."""
        return list(map(self.texts.sections.__getitem__, self._column(4)))

    def all_marks(self) -> tuple[int, ...]:
        """The marks of all sentences, one's behind another's."""
        data = self.texts.marks
        return unpack(f"<{len(data) // _MARK}q", data)

    @cached_property
    def mark_ends(self) -> array[int]:
        """Where the marks of each sentence start in those of all, and the last end."""
        return array("q", accumulate(self._column(5), initial=0))

    def marks(self, at: int) -> tuple[int, ...]:
        """The marks of one sentence."""
        ends = self.mark_ends
        start, end = ends[at], ends[at + 1]
        return unpack(f"<{end - start}q", self.texts.marks[start * _MARK : end * _MARK])

    def marks_of(self, numbers: Iterable[int]) -> list[int]:
        """The marks of some sentences, which are given in order."""
        ends, data = self.mark_ends, self.texts.marks
        stretches: list[list[int]] = []
        for at in numbers:
            if stretches and stretches[-1][1] == ends[at]:
                stretches[-1][1] = ends[at + 1]
            else:
                stretches.append([ends[at], ends[at + 1]])
        found: list[int] = []
        for start, end in stretches:
            found += unpack(f"<{end - start}q", data[start * _MARK : end * _MARK])
        return found

    def passage(self, at: int) -> PassageText:
        """One sentence as a whole."""
        of_class = self._places[3 * self._count + at]
        return PassageText(
            self.text(at),
            self.sections[at],
            Sketch(self.digests[at], self.marks(at)),
            self._places[2 * self._count + at],
            of_class - 1 if of_class else None,
        )

    def text(self, at: int) -> Text:
        """One sentence as text that knows its place in the file."""
        return _text(self.values[at], self.starts[at], self._runs(at))

    def span(self, at: int) -> Span:
        """Where one sentence stands."""
        start, length = self._places[at], self._places[self._count + at]
        held = self._runs(at)
        if not held:
            return Span(start, start + length)
        if not held[0] and held[-3] < length and (len(held) == 3 or held[3] > 0):  # as `Text.span` has it
            return Span(held[1], held[-1])
        return _text(" " * length, start, held).span()

    @cached_property
    def starts(self) -> array[int]:
        """Where each sentence starts in the file."""
        return self._column(0)

    @cached_property
    def _places(self) -> array[int]:
        return array("q", _numbers_of.decode(self.texts.places) if self.texts.places else ())

    @cached_property
    def _run_ends(self) -> array[int]:
        return array("q", accumulate(self._column(6), initial=_COLUMNS * self._count))

    def _runs(self, at: int) -> array[int]:
        ends = self._run_ends
        return self._places[ends[at] : ends[at + 1]]

    def _column(self, number: int) -> array[int]:
        return self._places[number * self._count : (number + 1) * self._count]


def _text(value: str, start: int, held: Sequence[int]) -> Text:
    return Text(value, tuple(Run(*held[at : at + 3]) for at in range(0, len(held), 3)) if held else start)


def packed(passages: Iterable[PassageText]) -> PassageTexts:
    """The sentences of a document, packed."""
    found = list(passages)
    if not found:
        return PassageTexts()
    sections = {name: number for number, name in enumerate(dict.fromkeys(item.section for item in found))}
    sketches, texts = [item.sketch for item in found], [item.text for item in found]
    marks = [*chain.from_iterable([known_by.marks for known_by in sketches])]
    return PassageTexts(
        pack(f"<{len(found)}q", *[known_by.digest for known_by in sketches]),
        pack(f"<{len(marks)}q", *marks),
        msgpack.encode(_numbers(found, texts, sections)),
        tuple(sections),
        "".join([text.value for text in texts]).encode("utf-8", "surrogatepass"),
    )


def _numbers(found: Sequence[PassageText], texts: Sequence[Text], sections: dict[str, int]) -> list[int]:
    """Columns of numbers, and behind them the runs of the sentences that do not stand in the file as they read."""
    places = [text.place for text in texts]
    runs = [() if isinstance(place, int) else _flat(place) for place in places]
    return [
        *[place if isinstance(place, int) else text.span().start for text, place in zip(texts, places, strict=True)],
        *[len(text.value) for text in texts],
        *[item.statement for item in found],
        *[0 if item.class_index is None else item.class_index + 1 for item in found],
        *[sections[item.section] for item in found],
        *[len(item.sketch.marks) for item in found],
        *map(len, runs),
        *chain.from_iterable(runs),
    ]


def _flat(runs: Sequence[Run]) -> tuple[int, ...]:
    """The runs of a text, number by number."""
    return tuple(chain.from_iterable(runs))
