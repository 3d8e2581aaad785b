"""Which requirements of which patterns a text meets, worked out once for each text and each word.

Each requirement has a bit. The bits of a text are those of its words, and those of a word are those of the atoms
within it, so a text costs one look-up for each of its words, and a text seen before one look-up in all.
"""

from __future__ import annotations

from _thread import allocate_lock
from collections.abc import Iterable

from speclint.patterns.required import DIGIT, LONGEST, Requirement

_MOST_TEXTS, _MOST_CHARACTERS, _MOST_WORDS, _LONGEST_WORD = 20_000, 8_000_000, 100_000, 256
_FREE, _SHARE = 5_000, 4
"""So many texts may be forgotten for new requirements, and one more for so many that were looked at."""
_FOLDED = "ſıİ"
"""Letters that `re.IGNORECASE` takes for ASCII ones and `str.lower` does not: long s, dotless i, and dotted I, which it
makes two of. The Kelvin sign, the fourth, it makes a k."""


class Words(dict[str, int]):
    """The bits of each word, worked out when it is first asked for."""

    def __init__(self, atoms: dict[str, int]) -> None:
        super().__init__()
        self.atoms = atoms

    def __missing__(self, word: str) -> int:
        bits = self._bits(word)
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = bits
        return bits

    def _bits(self, word: str) -> int:
        if len(word) > _LONGEST_WORD:
            return -1
        atoms = self.atoms
        bits = atoms.get(DIGIT, 0) if any(map(str.isdecimal, word)) else 0
        for start in range(len(word)):
            for end in range(start + 1, min(len(word), start + LONGEST) + 1):
                bits |= atoms.get(word[start:end], 0)
        return bits


class Presence:
    """The bits of requirements, and of the texts that meet them."""

    def __init__(self) -> None:
        self.bits: dict[Requirement, int] = {}
        self.words = Words({})
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
            new = [requirement for requirement in wanted if requirement not in self.bits]
            if new and self._may_forget():
                for requirement in new:
                    self._add(requirement)
                self._forgotten += len(self.texts)
                self.words.clear()
                self._forget()
            return sum({self.bits.get(requirement, 0) for requirement in wanted})

    def of(self, text: str) -> int:
        """The bits of the requirements that a text may meet; -1, all of them, where that is not known."""
        bits = self.texts.get(text)
        if bits is None:
            with self._lock:
                bits = self._scan(text)
                self._characters += len(text)
                self._scanned += 1
                if len(self.texts) >= _MOST_TEXTS or self._characters > _MOST_CHARACTERS:
                    self._forget()
                self.texts[text] = bits
        return bits

    def _may_forget(self) -> bool:
        return self._forgotten + len(self.texts) <= _FREE + self._scanned // _SHARE

    def _forget(self) -> None:
        self.texts.clear()
        self._characters = 0

    def _add(self, requirement: Requirement) -> None:
        bit = self.bits[requirement] = 1 << len(self.bits)
        for atom in requirement:
            self.words.atoms[atom] = self.words.atoms.get(atom, 0) | bit

    def _scan(self, text: str) -> int:
        if not text.isascii() and any(letter in text for letter in _FOLDED):
            return -1
        words, bits = self.words, 0
        for word in set(text.lower().split()):
            bits |= words[word]
        return bits


PRESENCE = Presence()
"""That of this process."""
