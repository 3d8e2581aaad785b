"""Which requirements of which patterns a text meets, worked out once for each text and each word.

Each requirement has a bit. The bits of a text are those of its words, and those of a word are those of the atoms
within it, so a text costs one look-up for each of its words, and a text seen before one look-up in all.
"""

from __future__ import annotations

from _thread import allocate_lock
from collections.abc import Callable, Iterable
from functools import reduce
from operator import or_

from speclint.patterns.required import DIGIT, Requirement

_MOST_TEXTS, _MOST_CHARACTERS, _MOST_WORDS, _LONGEST_WORD = 20_000, 8_000_000, 100_000, 256
_SHORT = 4
"""Atoms of so many characters and more are looked up by their first ones, shorter ones by themselves."""
_FREE, _SHARE = 5_000, 4
"""So many texts may be forgotten for new requirements, and one more for so many that were looked at."""
_FOLDED = "ſıİ"
"""Letters that `re.IGNORECASE` takes for ASCII ones and `str.lower` does not: long s, dotless i, and dotted I, which it
makes two of. The Kelvin sign, the fourth, it makes a k."""


class Words(dict[str, int]):
    """The bits of each word, worked out when it is first asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._short: dict[str, int] = {DIGIT: 0}
        self._long: dict[str, dict[str, int]] = {}
        self._windows: dict[str, tuple[int, tuple[tuple[str, int], ...]]] = {}
        self.tests: list[tuple[int, Callable[[str], bool]]] = []

    def add(self, atom: str, bit: int) -> None:
        """Give a bit to the words that hold an atom; those known already are forgotten."""
        same = self._long.setdefault(atom[:_SHORT], {}) if len(atom) >= _SHORT and atom != DIGIT else self._short
        same[atom] = same.get(atom, 0) | bit
        self._windows.clear()
        self.clear()

    def __missing__(self, word: str) -> int:
        bits = self._bits(word)
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = bits
        return bits

    def _bits(self, word: str) -> int:
        if len(word) > _LONGEST_WORD:
            return -1
        known = self._windows.get
        bits = self._short[DIGIT] if any(map(str.isdecimal, word)) else 0
        for at in range(len(word)):
            window = word[at : at + _SHORT]
            met, atoms = known(window) or self._window(window)
            bits |= met
            for atom, bit in atoms:
                if word.startswith(atom, at):
                    bits |= bit
        for bit, test in self.tests:
            if test(word):
                bits |= bit
        return bits

    def _window(self, window: str) -> tuple[int, tuple[tuple[str, int], ...]]:
        """The bits of the short atoms that a stretch of a word opens with, and the long atoms that start so."""
        short = self._short.get
        bits = 0
        for end in range(1, min(len(window), _SHORT - 1) + 1):
            bits |= short(window[:end], 0)
        if len(self._windows) >= _MOST_WORDS:
            self._windows.clear()
        found = self._windows[window] = (bits, tuple(self._long.get(window, {}).items()))
        return found


class Presence:
    """The bits of requirements, and of the texts that meet them."""

    def __init__(self) -> None:
        self.bits: dict[Requirement, int] = {}
        self.words = Words()
        self.texts: dict[str, int] = {}
        self._characters = self._scanned = self._forgotten = 0
        # What is kept of a text must not lack the bits that another thread gives out meanwhile.
        self._lock = allocate_lock()

    def need(self, requirements: Iterable[Requirement]) -> int:
        """The bits of some requirements.

        New ones are given bits, and what is known of texts is forgotten; where that happened too often, they are
        passed over, as if the pattern had none: so patterns made late, one by one, cost the others little.
        """
        wanted = tuple(requirements)
        with self._lock:
            new = dict.fromkeys(requirement for requirement in wanted if requirement not in self.bits)
            if new and self._may_forget():
                for requirement in new:
                    self._add(requirement)
                self._forgotten += len(self.texts)
                self._forget()
            return sum({self.bits.get(requirement, 0) for requirement in wanted})

    def tell(self, test: Callable[[str], bool]) -> int:
        """The bit of the texts that hold a word, in lower case, which fulfils a test; the test may use no pattern."""
        with self._lock:
            bit = self._next()
            self.words.tests.append((bit, test))
            self.words.clear()
            self._forget()
            return bit

    def of(self, text: str) -> int:
        """The bits of the requirements that a text may meet; -1, all of them, where that is not known."""
        bits = self.texts.get(text)
        if bits is None:
            with self._lock:
                bits = self._scan(text)
                self._scanned += 1
                if len(self.texts) >= _MOST_TEXTS or self._characters + len(text) > _MOST_CHARACTERS:
                    self._forget()
                self._characters += len(text)
                self.texts[text] = bits
        return bits

    def _may_forget(self) -> bool:
        return self._forgotten + len(self.texts) <= _FREE + self._scanned // _SHARE

    def _forget(self) -> None:
        self.texts.clear()
        self._characters = 0

    def _next(self) -> int:
        return 1 << (len(self.bits) + len(self.words.tests))

    def _add(self, requirement: Requirement) -> None:
        bit = self.bits[requirement] = self._next()
        for atom in requirement:
            self.words.add(atom, bit)

    def _scan(self, text: str) -> int:
        if not text.isascii() and any(letter in text for letter in _FOLDED):
            return -1
        return reduce(or_, map(self.words.__getitem__, text.lower().split()), 0)


PRESENCE = Presence()
"""That of this process."""
