"""Which requirements of which patterns a text meets, worked out once for each text and each word.

Each requirement has a bit. The bits of a text are those of its words, and those of a word are those of the atoms
within it, so a text costs one look-up for each of its words, and a text seen before one look-up in all.
"""

from __future__ import annotations

from collections.abc import Iterable

from speclint.patterns.required import DIGIT, LONGEST, Requirement

_MOST_TEXTS, _MOST_WORDS, _LONGEST_WORD = 20_000, 100_000, 256
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

    def need(self, requirements: Iterable[Requirement]) -> int:
        """The bits of some requirements; new ones are given bits."""
        need = 0
        for requirement in requirements:
            bit = self.bits.get(requirement)
            if bit is None:
                bit = self.bits[requirement] = 1 << len(self.bits)
                for atom in requirement:
                    self.words.atoms[atom] = self.words.atoms.get(atom, 0) | bit
                self.words.clear()
                self.texts.clear()
            need |= bit
        return need

    def of(self, text: str) -> int:
        """The bits of the requirements that a text may meet; -1, all of them, where that is not known."""
        texts = self.texts
        bits = texts.get(text)
        if bits is None:
            bits = self._scan(text)
            if len(texts) >= _MOST_TEXTS:
                texts.clear()
            texts[text] = bits
        return bits

    def _scan(self, text: str) -> int:
        if not text.isascii() and any(letter in text for letter in _FOLDED):
            return -1
        words, bits = self.words, 0
        for word in set(text.lower().split()):
            bits |= words[word]
        return bits


PRESENCE = Presence()
"""That of this process."""
